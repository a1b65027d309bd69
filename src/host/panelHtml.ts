import * as vscode from 'vscode';

/** Where the panel's bundle lies: the only folder that its page may load from. */
export const panelFolder = (extensionUri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extensionUri, 'dist', 'panel');

/** The panel's page: nothing inline, scripts by a nonce that what they load inherits, one style sheet. */
export function panelHtml(webview: vscode.Webview, extensionUri: vscode.Uri, language: string, title: string): string {
  const uri = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(panelFolder(extensionUri), file)).toString();
  const nonce = randomNonce();
  const policy = [
    `default-src 'none'`,
    // A run is made by WebAssembly; text is still no code.
    `script-src 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `worker-src blob:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${uri('style.css')}">
</head>
<body>
<div id="app"></div>
<script type="module" nonce="${nonce}" src="${uri('panel.js')}"></script>
</body>
</html>`;
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
