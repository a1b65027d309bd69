import * as vscode from 'vscode';
import { texts } from '../words/texts.ts';
import { commandIds } from './ids.ts';
import { sayUnreadable } from './notices.ts';
import { currentLanguage } from './settings.ts';
import type { Target } from './target.ts';
import { activeTarget, documentName } from './target.ts';
import type { Workbench } from './workbench.ts';

/** Larger files are refused unread: nobody's parameters fill so much. */
const mostBytes = 20 * 1024 * 1024;

/** Every command of the manifest. */
export function registerCommands(workbench: Workbench): vscode.Disposable {
  const { session } = workbench;
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commandIds.train, () => trainTarget(workbench, activeTarget())),
    vscode.commands.registerCommand(commandIds.trainFile, (uri: unknown) => trainFile(workbench, uri)),
    vscode.commands.registerCommand(commandIds.trainAgain, () => trainAgain(workbench)),
    vscode.commands.registerCommand(commandIds.stop, () => session.stop()),
    vscode.commands.registerCommand(commandIds.exportRun, () => workbench.exportRun()),
  );
}

async function trainTarget(workbench: Workbench, target: Target): Promise<void> {
  try {
    await workbench.session.train(target);
  } catch (error) {
    if (target.kind !== 'text') throw error;
    sayUnreadable(documentName(target.uri), error instanceof Error ? error.message : String(error));
  }
}

async function trainFile(workbench: Workbench, uri: unknown): Promise<void> {
  const file = uri instanceof vscode.Uri ? uri : vscode.window.activeTextEditor?.document.uri;
  if (file === undefined) return trainTarget(workbench, activeTarget());
  const { host } = texts(currentLanguage());
  const name = documentName(file);
  try {
    const { size, type } = await vscode.workspace.fs.stat(file);
    if (type & vscode.FileType.Directory) return;
    if (size > mostBytes) {
      void vscode.window.showErrorMessage(host.tooLarge(name, mostBytes / 1024 / 1024));
      return;
    }
  } catch {
    // An untitled or virtual document has no size to ask for: opening it tells whether it can be read.
  }
  await trainTarget(workbench, { kind: 'text', uri: file, selection: null, sibling: 0 });
}

async function trainAgain(workbench: Workbench): Promise<void> {
  if (workbench.session.recipe === null) {
    void vscode.window.showInformationMessage(texts(currentLanguage()).host.nothingToTrainAgain);
    return;
  }
  await workbench.session.trainAgain();
}
