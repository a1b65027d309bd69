import * as vscode from 'vscode';
import { hostTexts } from '../words/hostTexts.ts';
import { readDocument } from './documentText.ts';
import { commandIds } from './ids.ts';
import { currentLanguage } from './settings.ts';

/** "Train this cell" in the status bar of each cell that trains a neuron, those before it being its context. */
export function trainCellItems(): vscode.Disposable {
  return vscode.notebooks.registerNotebookCellStatusBarItemProvider('jupyter-notebook', {
    provideCellStatusBarItems(cell) {
      if (cell.kind !== vscode.NotebookCellKind.Code || readDocument(cell.document, null).kind !== 'read') return [];
      const host = hostTexts(currentLanguage());
      const item = new vscode.NotebookCellStatusBarItem(
        `$(pulse) ${host.trainCell}`,
        vscode.NotebookCellStatusBarAlignment.Left,
      );
      item.command = { command: commandIds.trainCell, title: host.trainCell, arguments: [cell] };
      return [item];
    },
  });
}
