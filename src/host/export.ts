import * as vscode from 'vscode';
import { analyse } from '../neuron/analysis.ts';
import type { Run } from '../neuron/run.ts';
import type { Recipe } from '../protocol/messages.ts';
import type { NumberStyle } from '../words/numberText.ts';
import { runCsv, runJson } from '../words/runText.ts';
import { countText } from '../words/shortNumber.ts';
import { texts } from '../words/texts.ts';
import { currentLanguage } from './settings.ts';

/** VS Code writes a file as one piece; beyond this many rows the terminal, which streams, is the way. */
const mostRows = 2_000_000;

/** Pieces joined before everything else gets its turn. */
const rowsBetweenPauses = 5_000;

/** Asks where to, and writes the run there as CSV or, where the name ends in .json, as JSON. */
export async function exportRun(recipe: Recipe, run: Run, style: NumberStyle): Promise<void> {
  const language = currentLanguage();
  const { host } = texts(language);
  if (run.rows > mostRows) {
    void vscode.window.showWarningMessage(host.exportTooLong(countText(run.rows), countText(mostRows)));
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    title: host.exportTitle,
    filters: { [host.csvFiles]: ['csv'], [host.jsonFiles]: ['json'] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, 'run.csv') }),
  });
  if (file === undefined) return;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const written = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: host.exporting(name) },
    () => writeRun(file, recipe, run, style),
  );
  if (written !== null) {
    void vscode.window.showErrorMessage(host.exportFailed(name, written));
    return;
  }
  const answer = await vscode.window.showInformationMessage(host.exportDone(name, run.rows), host.open);
  if (answer === host.open) await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.One });
}

/** Null, or why the file could not be written. */
async function writeRun(file: vscode.Uri, recipe: Recipe, run: Run, style: NumberStyle): Promise<string | null> {
  const isJson = file.path.toLowerCase().endsWith('.json');
  const pieces = isJson
    ? runJson(currentLanguage(), {
        run,
        parameters: recipe.parameters,
        origins: recipe.origins,
        analysis: analyse(recipe.parameters),
      })
    : runCsv(run, style);
  try {
    let text = '';
    let count = 0;
    for (const piece of pieces) {
      text += piece;
      if (++count % rowsBetweenPauses === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
