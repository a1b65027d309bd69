import * as vscode from 'vscode';
import type { EarlierCell } from '../reading/program/programText.ts';

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

/** A cell's number as people count: from 1, over all cells. */
export const cellNumber = (cell: vscode.NotebookCell): number => cell.index + 1;

/** The cells of the same language before this one, and whether they ran in another order than they stand. */
export function cellsBefore(document: vscode.TextDocument): {
  readonly before: readonly EarlierCell[];
  readonly isOutOfOrder: boolean;
} {
  const own = cellOf(document.uri);
  if (own === null) return { before: [], isOutOfOrder: false };
  const earlier = own.notebook
    .getCells(new vscode.NotebookRange(0, own.index))
    .filter(
      ({ kind, document: { languageId } }) =>
        kind === vscode.NotebookCellKind.Code && languageId === document.languageId,
    );
  const orders = [...earlier, own].flatMap(({ executionSummary }) => executionSummary?.executionOrder ?? []);
  return {
    before: earlier.map((cell) => ({ cell: cellNumber(cell), text: cell.document.getText() })),
    isOutOfOrder: orders.some((order, index) => index > 0 && order < orders[index - 1]!),
  };
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
