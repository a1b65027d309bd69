import * as vscode from 'vscode';
import { settingsSection } from './ids.ts';
import { cellOf, shownUri } from './notebook.ts';
import type { Session } from './session.ts';
import { followsChanges } from './settings.ts';

/** How long the person has to pause before their text is read again. */
const pauseMs = 300;

/** A cell is read with the cells before it: what is typed in one of them changes the run too. */
function isOfOneNotebook(one: vscode.Uri, other: vscode.Uri): boolean {
  const notebook = cellOf(one)?.notebook;
  return notebook !== undefined && notebook === cellOf(other)?.notebook;
}

/** The open run follows its text and the settings, while `neuron.followChanges` says so. */
export function following(session: Session): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || session.uri === null) return;
      if (document.uri.toString() === session.uri.toString()) session.moveSelection(contentChanges);
      else if (!isOfOneNotebook(document.uri, session.uri)) return;
      if (!followsChanges()) {
        session.notFollowed();
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => void session.readAgain().catch(() => session.deleted()), pauseMs);
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) session.renamed(oldUri, newUri);
    }),
    comingAndGoing(session),
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

/** A file that is deleted, here or by another program, is said to be; one that comes back is followed again. */
function comingAndGoing(session: Session): vscode.Disposable {
  const isOurs = (file: vscode.Uri) => session.uri !== null && shownUri(session.uri).path === file.path;
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const seeIfGone = async (file: vscode.Uri) => {
    if (!isOurs(file)) return;
    try {
      // Who saves by a new file in the old one's place deletes nothing.
      await vscode.workspace.fs.stat(file);
    } catch {
      if (isOurs(file)) session.deleted();
    }
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidDelete(seeIfGone),
    watcher.onDidCreate((file) => {
      if (isOurs(file)) void session.readAgain().catch(() => session.deleted());
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const file of files) void seeIfGone(file);
    }),
  );
}
