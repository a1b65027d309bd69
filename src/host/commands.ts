import * as vscode from 'vscode';
import { readText } from '../reading/read.ts';
import { fencedBlocks } from '../reading/text/markdown.ts';
import { hostTexts } from '../words/hostTexts.ts';
import { readingProblemText } from '../words/problemText.ts';
import { columnBeside } from './beside.ts';
import { askedForMs, readDocument } from './documentText.ts';
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
    vscode.commands.registerCommand(commandIds.trainCell, (cell: unknown) => trainCell(workbench, cell)),
    vscode.commands.registerCommand(commandIds.trainAgain, () => trainAgain(workbench)),
    vscode.commands.registerCommand(commandIds.stop, () => session.stop()),
    vscode.commands.registerCommand(commandIds.exportRun, () => workbench.exportRun()),
    vscode.commands.registerCommand(commandIds.takeAlong, () => workbench.takeAlong()),
    vscode.commands.registerCommand(commandIds.clearComparison, () => workbench.clearComparison()),
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
  const host = hostTexts(currentLanguage());
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
  const target = file.path.endsWith('.ipynb') ? await notebookTarget(file) : await wholeFile(file);
  if (target === null) void vscode.window.showErrorMessage(await whyNoNotebook(file));
  else await trainTarget(workbench, target);
}

/** Its last cell that trains a neuron, the notebook being shown beside the panel; null where VS Code cannot open it. */
async function notebookTarget(file: vscode.Uri): Promise<Target | null> {
  let notebook: vscode.NotebookDocument;
  try {
    notebook = await vscode.workspace.openNotebookDocument(file);
  } catch {
    return null;
  }
  const shown = vscode.window.visibleNotebookEditors.find((editor) => editor.notebook === notebook);
  const viewColumn = shown?.viewColumn ?? (await columnBeside());
  await vscode.window.showNotebookDocument(notebook, { viewColumn });
  const cells = notebook.getCells().reverse();
  const cell = cells.find(({ document }) => readDocument(document, null, askedForMs).kind === 'read') ?? cells[0];
  return { kind: 'text', uri: cell?.document.uri ?? file, selection: null, sibling: 0, cursor: null };
}

/** What is wrong with a notebook's file, and where. */
async function whyNoNotebook(file: vscode.Uri): Promise<string> {
  const language = currentLanguage();
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const reading = readText(text, 'json', null);
  const [problem] = reading.kind === 'notRead' ? reading.problems : [];
  const why = problem === undefined ? null : readingProblemText(language, problem);
  return hostTexts(language).noNotebook(documentName(file), why);
}

/** Of Markdown the first block that trains a neuron. */
async function wholeFile(file: vscode.Uri): Promise<Target> {
  const whole: Target = { kind: 'text', uri: file, selection: null, sibling: 0, cursor: null };
  if (!/\.(md|markdown)$/.test(file.path)) return whole;
  const document = await vscode.workspace.openTextDocument(file);
  const block = fencedBlocks(document.getText()).find(
    ({ start }) => readDocument(document, { start, end: start }, askedForMs).kind === 'read',
  );
  return block === undefined ? whole : { ...whole, selection: { start: block.start, end: block.start } };
}

/** The cell's own menu passes the cell; from elsewhere it is the active one. */
function trainCell(workbench: Workbench, cell: unknown): Promise<void> {
  const isCell = typeof cell === 'object' && cell !== null && 'document' in cell;
  const uri = isCell ? (cell as vscode.NotebookCell).document.uri : null;
  return trainTarget(
    workbench,
    uri === null ? activeTarget() : { kind: 'text', uri, selection: null, sibling: 0, cursor: null },
  );
}

async function trainAgain(workbench: Workbench): Promise<void> {
  if (workbench.session.recipe === null) {
    void vscode.window.showInformationMessage(hostTexts(currentLanguage()).nothingToTrainAgain);
    return;
  }
  await workbench.session.trainAgain();
}
