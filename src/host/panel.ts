import * as vscode from 'vscode';
import type { HostMessage, PanelMessage } from '../protocol/messages.ts';
import { readPanelMessage } from '../protocol/validation.ts';
import { panelViewType } from './ids.ts';
import { panelFolder, panelHtml } from './panelHtml.ts';
import { currentLanguage } from './settings.ts';

export const panelTitle = 'Single Neuron';

/** The panel while it is open. What is posted while it is hidden is lost: it asks again when it is shown. */
export interface Panel extends vscode.Disposable {
  post(message: HostMessage): void;
  reveal(): void;
  readonly viewColumn: vscode.ViewColumn | undefined;
}

export interface PanelEvents {
  onMessage(message: PanelMessage): void;
  /** Another tab stands in front of it: its page is gone, and says no more. */
  onHidden(): void;
  onClosed(): void;
}

/** Opens the panel beside the code: in the group next to the active one where there are several, never in a third. */
export function createPanel(extensionUri: vscode.Uri, events: PanelEvents): Panel {
  const webviewPanel = vscode.window.createWebviewPanel(
    panelViewType,
    panelTitle,
    { viewColumn: columnBeside(), preserveFocus: true },
    webviewOptions(extensionUri),
  );
  return attachPanel(webviewPanel, extensionUri, events);
}

/** Fills a panel that VS Code made: a new one, or one that it restores after the window was reloaded. */
export function attachPanel(webviewPanel: vscode.WebviewPanel, extensionUri: vscode.Uri, events: PanelEvents): Panel {
  const { webview } = webviewPanel;
  let isDisposed = false;
  webviewPanel.onDidDispose(() => {
    isDisposed = true;
    events.onClosed();
  });
  webviewPanel.onDidChangeViewState(() => {
    if (!webviewPanel.visible) events.onHidden();
  });
  webview.onDidReceiveMessage((message: unknown) => {
    const read = readPanelMessage(message);
    if (read.ok) events.onMessage(read.value);
    else console.error(`Single Neuron: the panel sent a message that is not one: ${read.reason}`);
  });
  webview.options = webviewOptions(extensionUri);
  webviewPanel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.png');
  webview.html = panelHtml(webview, extensionUri, currentLanguage(), panelTitle);
  return {
    post(message) {
      if (!isDisposed) void webview.postMessage(message);
    },
    reveal() {
      if (!isDisposed && !webviewPanel.visible) webviewPanel.reveal(undefined, true);
    },
    get viewColumn() {
      return isDisposed ? undefined : webviewPanel.viewColumn;
    },
    dispose: () => webviewPanel.dispose(),
  };
}

const webviewOptions = (extensionUri: vscode.Uri): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [panelFolder(extensionUri)],
});

function columnBeside(): vscode.ViewColumn {
  const groups = vscode.window.tabGroups.all;
  const active = vscode.window.tabGroups.activeTabGroup;
  if (groups.length === 1) return active.tabs.length === 0 ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
  const right = groups.find((group) => group.viewColumn === active.viewColumn + 1);
  return (right ?? groups.find((group) => group !== active) ?? active).viewColumn;
}
