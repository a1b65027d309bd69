import * as vscode from 'vscode';
import { readDocument } from './documentText.ts';
import { setContext } from './setContext.ts';

/** Longer texts get no button of their own: the command reads them all the same. */
const mostCharacters = 100_000;

/** The button can wait until the command that started all this, or the editor that comes into view, has been served. */
const pauseMs = 300;

/** Whether the active editor holds something to train, for the button in its title: asked when it changes or is saved. */
export function trainableContext(): vscode.Disposable {
  const update = () => {
    const document = vscode.window.activeTextEditor?.document;
    // While the panel has the focus, the editor's own state stays as it was.
    if (document === undefined && vscode.window.visibleTextEditors.length > 0) return;
    const isTrainable =
      document !== undefined &&
      document.getText().length <= mostCharacters &&
      readDocument(document, null).kind === 'read';
    setContext('isTrainable', isTrainable);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const updateSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(update, pauseMs);
  };
  updateSoon();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(updateSoon),
    vscode.workspace.onDidSaveTextDocument(updateSoon),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
