import * as vscode from 'vscode';
import { settingsSection } from './ids.ts';
import type { Session } from './session.ts';
import { followsChanges } from './settings.ts';

/** How long the person has to pause before their text is read again. */
const pauseMs = 300;

/** The open run follows its text and the settings, while `neuron.followChanges` says so. */
export function following(session: Session): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || document.uri.toString() !== session.uri?.toString()) return;
      session.moveSelection(contentChanges);
      if (!followsChanges()) return;
      clearTimeout(timer);
      timer = setTimeout(() => void session.readAgain(), pauseMs);
    }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration(settingsSection)) return;
      if (['language', 'largeType'].some((name) => change.affectsConfiguration(`${settingsSection}.${name}`))) {
        session.followLanguage();
      }
      if (followsChanges()) session.followSettings();
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
