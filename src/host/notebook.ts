import * as vscode from 'vscode';
import type { SourceLanguage } from '../reading/reading.ts';
import { foreignMagic } from '../reading/text/magics.ts';
import type { NotebookCell } from '../reading/text/notebook.ts';
import { columnBeside } from './beside.ts';

/** The notebook's cell that a document is; null for any other document. */
export function cellOf(uri: vscode.Uri): vscode.NotebookCell | null {
  if (uri.scheme !== 'vscode-notebook-cell') return null;
  const wanted = uri.toString();
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cell = notebook.getCells().find(({ document }) => document.uri.toString() === wanted);
    if (cell !== undefined) return cell;
  }
  return null;
}

/** What a tab shows of a document: of a cell its notebook. */
export const shownUri = (uri: vscode.Uri): vscode.Uri => cellOf(uri)?.notebook.uri ?? uri;

/** A cell's number as people count: from 1, over all cells. */
export const cellNumber = (cell: vscode.NotebookCell): number => cell.index + 1;

const programs: readonly SourceLanguage[] = ['python', 'javascript', 'typescript'];

/** A notebook's cells as they are read. */
export const cellsOf = (notebook: vscode.NotebookDocument): readonly NotebookCell[] =>
  notebook.getCells().map((cell) => {
    const text = cell.document.getText();
    const isCode = cell.kind === vscode.NotebookCellKind.Code;
    const language = programs.find((one) => one === cell.document.languageId) ?? null;
    return {
      cell: cellNumber(cell),
      kind: isCode ? 'code' : 'markdown',
      language: isCode && foreignMagic(text) === null ? language : null,
      text,
      executionOrder: cell.executionSummary?.executionOrder ?? null,
    };
  });

/** The document that a place stands in: the one that was read, or an earlier cell of its notebook; `cell` counts from 1. */
export function documentOf(uri: vscode.Uri, cell: number | undefined): vscode.Uri {
  const notebook = cell === undefined ? undefined : cellOf(uri)?.notebook;
  return notebook !== undefined && cell! <= notebook.cellCount ? notebook.cellAt(cell! - 1).document.uri : uri;
}

/** Shows a place in a notebook's cell; `cell` counts from 1. */
export async function showCell(
  notebook: vscode.NotebookDocument,
  cell: number,
  column: vscode.ViewColumn,
): Promise<void> {
  const selection = new vscode.NotebookRange(cell - 1, cell);
  const editor = await vscode.window.showNotebookDocument(notebook, { viewColumn: column, selections: [selection] });
  editor.revealRange(selection, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes to a place in a cell's editor, the notebook being shown where it stands already. */
export async function showInCell(cell: vscode.Uri, selection: vscode.Range): Promise<void> {
  const notebook = cellOf(cell)?.notebook;
  const shown = vscode.window.visibleNotebookEditors.find((editor) => editor.notebook === notebook);
  const viewColumn = shown?.viewColumn ?? (await columnBeside());
  // A cell's editor belongs to the notebook's: `showTextDocument` does not know of it.
  await vscode.commands.executeCommand('vscode.open', cell, { viewColumn, selection });
}
