import * as vscode from 'vscode';
import { orderInBookWords } from '../neuron/order.ts';
import { endsNotFinite } from '../neuron/runUpTo.ts';
import { isAsRead } from '../words/asRead.ts';
import { shownCut } from '../words/cutText.ts';
import { programText } from '../words/programs/programText.ts';
import type { ProgramKind } from '../words/programs/writtenRun.ts';
import { takeAlongWords } from '../words/views/takeAlong.ts';
import { columnBeside } from './beside.ts';
import { cellNumber, cellOf, showCell } from './notebook.ts';
import type { PicturedRun } from './pictures.ts';
import { currentLanguage } from './settings.ts';

/** The run as a program of this kind, in the person's language. */
export function programOf({ recipe, run }: PicturedRun, kind: ProgramKind): string {
  const { program, source } = recipe;
  const { parameters } = run;
  return programText(currentLanguage(), kind, {
    parameters,
    update: orderInBookWords(parameters.rule.order),
    endsNotFinite: endsNotFinite(run),
    own: program === null || source.kind !== 'text' ? null : { facts: program, language: source.language },
    isAsRead: isAsRead(recipe),
    cut: shownCut(recipe, run.summary().status),
  });
}

const languageOf = (kind: ProgramKind): string => (kind === 'javascript' ? 'javascript' : 'python');

/** Asks whether to open, copy or, where a notebook is at hand, insert the program, and does it. */
export async function takeProgram(text: string, kind: ProgramKind, source: vscode.Uri | null): Promise<void> {
  const words = takeAlongWords[currentLanguage()];
  const cell = cellAtHand(source);
  const offers = [words.openProgram, words.copyProgram, ...(cell === null ? [] : [words.insertCell])];
  const chosen = await vscode.window.showQuickPick(offers, { title: words.programs[kind].label });
  if (chosen === words.openProgram) await openBeside(text, languageOf(kind));
  else if (chosen === words.copyProgram) {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(words.copied, 3000);
  } else if (chosen === words.insertCell && cell !== null) await insertBelow(cell, text, languageOf(kind));
}

/** A new text beside the panel. */
export async function openBeside(content: string, language: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, { viewColumn: await columnBeside(), preview: false });
  return document;
}

/** The cell that the run came from, else the selected one of a notebook that is in view. */
function cellAtHand(source: vscode.Uri | null): vscode.NotebookCell | null {
  const own = source === null ? null : cellOf(source);
  if (own !== null) return own;
  const [editor] = vscode.window.visibleNotebookEditors;
  if (editor === undefined || editor.notebook.cellCount === 0) return null;
  return editor.notebook.cellAt(Math.max(0, editor.selection.end - 1));
}

async function insertBelow(cell: vscode.NotebookCell, text: string, language: string): Promise<void> {
  const { notebook } = cell;
  const made = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text.trimEnd(), language);
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, [vscode.NotebookEdit.insertCells(cell.index + 1, [made])]);
  await vscode.workspace.applyEdit(edit);
  const shown = vscode.window.visibleNotebookEditors.find((editor) => editor.notebook === notebook);
  await showCell(notebook, cellNumber(cell) + 1, shown?.viewColumn ?? (await columnBeside()));
}
