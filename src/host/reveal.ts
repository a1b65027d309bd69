import * as vscode from 'vscode';
import type { TextRange } from '../reading/reading.ts';
import { columnBeside } from './beside.ts';
import { cellOf } from './notebook.ts';

/** Scrolls to a place in a text, in the editor that shows it or else in one beside the panel; the focus stays where it is. */
export async function revealPlace({
  uri,
  range: { start, end },
}: {
  readonly uri: vscode.Uri;
  readonly range: TextRange;
}): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  // A notebook that is out of sight stays there: its cells' editors cannot be asked for one by one.
  if (shown === undefined && cellOf(uri) !== null) return;
  const editor =
    shown ??
    (await vscode.window.showTextDocument(document, { viewColumn: await columnBeside(), preserveFocus: true }));
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
