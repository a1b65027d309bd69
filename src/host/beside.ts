import * as vscode from 'vscode';
import { panelViewType } from './ids.ts';

/** VS Code puts a word of its own before the type of a panel. */
export const isPanelTab = (tab: vscode.Tab | undefined): boolean =>
  tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(panelViewType);

/**
 * The column in which a document is opened: not the one where the panel is in front. Where there is no other, one is made on
 * the panel's left, and the panel stays as it is; with its group locked what is opened later goes to that column, too.
 */
export async function columnBeside(): Promise<vscode.ViewColumn> {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const panels = all.find(({ activeTab }) => isPanelTab(activeTab));
  if (panels === undefined) return activeTabGroup.viewColumn;
  const other = all.find((group) => group !== panels);
  if (other !== undefined) return other.viewColumn;
  if (panels.tabs.length === 1) await vscode.commands.executeCommand('workbench.action.lockEditorGroup');
  await vscode.commands.executeCommand('workbench.action.newGroupLeft');
  return vscode.ViewColumn.One;
}

/** For a command of VS Code's that opens in the active group. */
export async function focusBeside(): Promise<void> {
  const groups = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];
  const name = groups[(await columnBeside()) - 1];
  if (name !== undefined) await vscode.commands.executeCommand(`workbench.action.focus${name}EditorGroup`);
}

/**
 * A group that was locked for a panel stays so after it, if it is the only one, without a sign: beside another locked one it
 * would make VS Code open a third. Asked for while the only group is the active one.
 */
export function unlockLast(): void {
  void vscode.commands.executeCommand('workbench.action.unlockEditorGroup');
}

/** What is in front in the active group goes to another one; where there is none, to a new one on the left. */
export async function moveBeside(): Promise<void> {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const other = all.find((group) => group !== activeTabGroup);
  // The panel stays: moved it would be one of the tabs that the next one replaces.
  const place = other === undefined ? { to: 'left' } : { to: 'position', value: other.viewColumn };
  await vscode.commands.executeCommand('moveActiveEditor', { ...place, by: 'group' });
}

/**
 * What is opened while the panel has the focus would cover it: it goes beside. In a group of its own the panel is spared
 * that, since VS Code locks the group (`workbench.editor.autoLockGroups` in the manifest).
 */
export function stayingInSight(panel: vscode.WebviewPanel): vscode.Disposable {
  let opened: readonly vscode.Tab[] = [];
  let hadFocus = panel.active;
  return vscode.Disposable.from(
    // VS Code tells of a tab first, and then that it is in front.
    vscode.window.tabGroups.onDidChangeTabs((change) => {
      if (change.opened.length > 0) opened = change.opened;
    }),
    panel.onDidChangeViewState(() => {
      const { activeTabGroup } = vscode.window.tabGroups;
      const { activeTab } = activeTabGroup;
      const isCovered =
        hadFocus && !panel.visible && panel.viewColumn === activeTabGroup.viewColumn && !isPanelTab(activeTab);
      hadFocus = panel.active;
      if (!isCovered || activeTab === undefined || !opened.includes(activeTab)) return;
      opened = [];
      void moveBeside();
    }),
  );
}
