import * as vscode from 'vscode';
import type { Group } from './columns.ts';

/** The window's groups of editors as they stand. */
export const editorGroups = (): readonly Group[] =>
  vscode.window.tabGroups.all.map(({ viewColumn, isActive, tabs, activeTab }) => ({
    viewColumn,
    isActive,
    tabs: tabs.length,
    shows: documentIn(activeTab)?.toString() ?? null,
  }));

/** The document that a tab shows, on the right of a comparison the newer one; null for a tab that shows none. */
function documentIn(tab: vscode.Tab | undefined): vscode.Uri | null {
  const input = tab?.input;
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  const isDocument =
    input instanceof vscode.TabInputText ||
    input instanceof vscode.TabInputNotebook ||
    input instanceof vscode.TabInputCustom;
  return isDocument ? input.uri : null;
}

/** Where nobody reads or writes a text, the keys are the panel's. */
export const isTextActive = (): boolean =>
  vscode.window.activeTextEditor !== undefined || vscode.window.activeNotebookEditor !== undefined;
