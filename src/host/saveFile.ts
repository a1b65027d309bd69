import * as vscode from 'vscode';
import { hostTexts } from '../words/hostTexts.ts';
import { columnBeside } from './beside.ts';
import { currentLanguage } from './settings.ts';

export interface FileToSave {
  readonly title: string;
  /** A name that the person may change; its folder is the workspace's. */
  readonly name: string;
  readonly filters: { readonly [name: string]: readonly string[] };
  /** What is written; the person's choice of the file decides of which kind it is. */
  content(file: vscode.Uri): Promise<Uint8Array>;
  done(name: string): string;
}

/** Asks where to, writes the file there, and says so, or why not. */
export async function saveFile({ title, name, filters, content, done }: FileToSave): Promise<void> {
  const host = hostTexts(currentLanguage());
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    title,
    filters: Object.fromEntries(Object.entries(filters).map(([kind, endings]) => [kind, [...endings]])),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (file === undefined) return;
  const shownName = file.path.slice(file.path.lastIndexOf('/') + 1);
  try {
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: host.exporting(shownName) },
      async () => vscode.workspace.fs.writeFile(file, await content(file)),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(host.exportFailed(shownName, reason));
    return;
  }
  const answer = await vscode.window.showInformationMessage(done(shownName), host.open);
  if (answer === host.open) await vscode.commands.executeCommand('vscode.open', file, await columnBeside());
}
