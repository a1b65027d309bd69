import * as vscode from 'vscode';
import type { HostMessage, PanelMessage } from '../protocol/messages.ts';
import { readPanelMessage } from '../protocol/validation.ts';
import { columnBeside, moveBeside, stayingInSight, unlockLast } from './beside.ts';
import { panelColumn } from './columns.ts';
import { editorGroups, isTextActive } from './groups.ts';
import { panelViewType } from './ids.ts';
import { panelFolder, panelHtml } from './panelHtml.ts';
import { currentLanguage } from './settings.ts';

export const panelTitle = 'Single Neuron';

/** The panel while it is open. What is posted while it is hidden is lost: it asks again when it is shown. */
export interface Panel extends vscode.Disposable {
  post(message: HostMessage): void;
  /** Brings it to the front, never in front of `source`; with no text open it has the keys. */
  reveal(source: vscode.Uri | null): void;
}

export interface PanelEvents {
  onMessage(message: PanelMessage): void;
  /** Another tab stands in front of it: its page is gone, and says no more. */
  onHidden(): void;
  onClosed(): void;
}

/** Opens the panel beside `source`, the document that is trained; with no text open it has the keys. */
export function createPanel(extensionUri: vscode.Uri, source: vscode.Uri | null, events: PanelEvents): Panel {
  if (vscode.window.tabGroups.all.length === 1) unlockLast();
  const webviewPanel = vscode.window.createWebviewPanel(
    panelViewType,
    panelTitle,
    { viewColumn: panelColumn(editorGroups(), source?.toString() ?? null), preserveFocus: isTextActive() },
    webviewOptions(extensionUri),
  );
  return attachPanel(webviewPanel, extensionUri, events);
}

/** Fills a panel that VS Code made: a new one, or one that it restores after the window was reloaded. */
export function attachPanel(webviewPanel: vscode.WebviewPanel, extensionUri: vscode.Uri, events: PanelEvents): Panel {
  const { webview } = webviewPanel;
  let isDisposed = false;
  const staying = stayingInSight(webviewPanel);
  webviewPanel.onDidDispose(() => {
    isDisposed = true;
    staying.dispose();
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
    reveal(source) {
      if (!isDisposed) void bringToFront(webviewPanel, source, () => isDisposed);
    },
    dispose: () => webviewPanel.dispose(),
  };
}

const webviewOptions = (extensionUri: vscode.Uri): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [panelFolder(extensionUri)],
});

/** Where the trained document stands in front of the panel, that goes beside it first. */
async function bringToFront(
  panel: vscode.WebviewPanel,
  source: vscode.Uri | null,
  isDisposed: () => boolean,
): Promise<void> {
  const preserveFocus = isTextActive();
  if (!panel.visible) {
    const own = editorGroups().find(({ viewColumn }) => viewColumn === panel.viewColumn);
    if (own?.isActive && own.shows !== null) await moveBeside();
    else if (source !== null && own?.shows === source.toString()) {
      await vscode.commands.executeCommand('vscode.open', source, { viewColumn: await columnBeside(), preserveFocus });
    }
  } else if (preserveFocus) return;
  if (!isDisposed()) panel.reveal(undefined, preserveFocus);
}
