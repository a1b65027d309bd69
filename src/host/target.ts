import * as vscode from 'vscode';
import { readText } from '../reading/read.ts';
import type { Reading, SourceLanguage } from '../reading/reading.ts';

/** A stretch of a text, in UTF-16 units from its start. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is trained: the settings, or a text, whole or a selection of it. */
export type Target =
  | { readonly kind: 'settings'; readonly resource: vscode.Uri | undefined; readonly noNeuronIn: string | null }
  | {
      readonly kind: 'text';
      readonly uri: vscode.Uri;
      readonly selection: Stretch | null;
      /** Which of the runs in the text. */
      readonly sibling: number;
    };

const languages: { readonly [languageId: string]: SourceLanguage } = {
  json: 'json',
  jsonc: 'json',
  json5: 'json',
  python: 'python',
  javascript: 'javascript',
  javascriptreact: 'javascript',
  typescript: 'typescript',
  typescriptreact: 'typescript',
};

export const sourceLanguage = (document: vscode.TextDocument): SourceLanguage =>
  languages[document.languageId] ?? 'text';

/** The selection of the active editor, else its whole text; the settings where no text is open. */
export function activeTarget(): Target {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isPersonsText(editor.document)) {
    return { kind: 'settings', resource: editor?.document.uri, noNeuronIn: null };
  }
  const { document, selection } = editor;
  const stretch = selection.isEmpty
    ? null
    : { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  return { kind: 'text', uri: document.uri, selection: stretch, sibling: 0 };
}

/** Output channels, diffs of a commit and our own settings files hold nothing to train. */
function isPersonsText(document: vscode.TextDocument): boolean {
  const isSettingsFile = /\/(settings|keybindings|launch|tasks)\.json$/.test(document.uri.path);
  return !isSettingsFile && !['output', 'vscode-settings', 'vscode-userdata', 'comment'].includes(document.uri.scheme);
}

export function readDocument(document: vscode.TextDocument, selection: Stretch | null): Reading {
  return readText(document.getText(), sourceLanguage(document), selection);
}

/** What people call the document: the file's name, or "Untitled-1". */
export const documentName = (uri: vscode.Uri): string =>
  uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.toString();

/** Where a stretch lies after an edit elsewhere in the text; the edited place belongs to it where both touch. */
export function moveStretch(stretch: Stretch, changes: readonly vscode.TextDocumentContentChangeEvent[]): Stretch {
  let { start, end } = stretch;
  // VS Code lists the changes of one edit from the last to the first, each in the offsets from before the edit.
  for (const { rangeOffset, rangeLength, text } of changes) {
    const grown = text.length - rangeLength;
    if (rangeOffset + rangeLength < start) start += grown;
    else if (rangeOffset < start) start = rangeOffset;
    if (rangeOffset + rangeLength <= end) end += grown;
    else if (rangeOffset < end) end = rangeOffset + text.length;
    end = Math.max(start, end);
  }
  return { start, end };
}
