import * as vscode from 'vscode';
import { percent } from '../words/shortNumber.ts';
import { texts } from '../words/texts.ts';
import { commandIds } from './ids.ts';
import { currentLanguage } from './settings.ts';
import type { Training } from './training.ts';

/** A run shorter than this needs no sign that it goes on. */
const quietMs = 500;

/** While a long run goes on: how far it is, in the status bar; a click stops it. */
export function trainingStatus(): vscode.Disposable & { show(training: Training): void } {
  const item = vscode.window.createStatusBarItem('neuron.training', vscode.StatusBarAlignment.Right);
  item.command = commandIds.stop;
  return {
    show(training) {
      const { run } = training;
      if (run.isFinished || training.elapsedMs() < quietMs) {
        item.hide();
        return;
      }
      const language = currentLanguage();
      const { panel } = texts(language);
      const iterations = run.rowsTotal / run.examples;
      item.name = panel.title;
      item.text = `$(sync~spin) ${percent(run.rows / run.rowsTotal, language)}`;
      item.tooltip = `${panel.progress(run.rows / run.rowsTotal, iterations)} · ${panel.stop}`;
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
