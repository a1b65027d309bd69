import * as vscode from 'vscode';
import type { NamedText } from '../protocol/messages.ts';
import { shownName } from '../words/shownName.ts';
import type { Stretch } from './documentText.ts';
import { cellNumber, cellOf } from './notebook.ts';

/** What is trained: the settings, or a text, whole or a stretch of it. */
export type Target =
  | { readonly kind: 'settings'; readonly resource: vscode.Uri | undefined }
  | {
      readonly kind: 'text';
      readonly uri: vscode.Uri;
      /** The selection; of Markdown at least the cursor, which tells the block. */
      readonly selection: Stretch | null;
      /** Which of the runs in the text, where the cursor does not tell. */
      readonly sibling: number;
      /** Where the cursor stands: of several runs the one there is opened. */
      readonly cursor: number | null;
    };

/** Whose settings count: a folder may have its own. */
export const resourceOf = (target: Target): vscode.Uri | undefined =>
  target.kind === 'text' ? target.uri : target.resource;

/** The selection of the active editor or cell, else its whole text; the settings where no text is open. */
export function activeTarget(): Target {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    // A notebook whose cell is selected, not edited, has no text editor.
    const notebook = vscode.window.activeNotebookEditor;
    const cell = notebook?.notebook.cellAt(notebook.selection.start);
    if (cell !== undefined) {
      return { kind: 'text', uri: cell.document.uri, selection: null, sibling: 0, cursor: null };
    }
  }
  if (editor === undefined || !isPersonsText(editor.document)) {
    return { kind: 'settings', resource: editor?.document.uri };
  }
  const { document, selection } = editor;
  const stretch = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const isKept = !selection.isEmpty || document.languageId === 'markdown';
  const cursor = selection.isEmpty ? stretch.start : null;
  return { kind: 'text', uri: document.uri, selection: isKept ? stretch : null, sibling: 0, cursor };
}

/** Output channels, diffs of a commit and VS Code's own settings files hold nothing to train. */
function isPersonsText(document: vscode.TextDocument): boolean {
  const isSettingsFile = /\/(settings|keybindings|launch|tasks)\.json$/.test(document.uri.path);
  return !isSettingsFile && !['output', 'vscode-settings', 'vscode-userdata', 'comment'].includes(document.uri.scheme);
}

/** A document as it is named on the panel. */
export function namedText(uri: vscode.Uri): NamedText {
  const cell = cellOf(uri);
  return { name: documentName(uri), uri: uri.toString(), cell: cell === null ? null : cellNumber(cell) };
}

/** What people call the document: the file's name, or "Untitled-1"; a cell has its notebook's. */
export function documentName(uri: vscode.Uri): string {
  const { path } = cellOf(uri)?.notebook.uri ?? uri;
  return shownName(path.slice(path.lastIndexOf('/') + 1) || uri.toString());
}

/** Where a document is after a file, or a folder, got another name; null where it is neither of these. */
export function renamed(uri: vscode.Uri, from: vscode.Uri, to: vscode.Uri): vscode.Uri | null {
  const isIn = uri.path === from.path || uri.path.startsWith(`${from.path}/`);
  return isIn ? uri.with({ path: to.path + uri.path.slice(from.path.length) }) : null;
}

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
