import * as vscode from 'vscode';
import type { Problem } from '../neuron/problem.ts';
import { withQuotedCode } from '../words/codeInText.ts';
import { hostTexts } from '../words/hostTexts.ts';
import { problemText } from '../words/problemText.ts';
import { texts } from '../words/texts.ts';
import { settingsSection } from './ids.ts';
import { currentLanguage, openSettings } from './settings.ts';

/** One message for all settings that were refused, with a button that opens the first. */
export async function sayRefusedSettings(problems: readonly Problem[]): Promise<void> {
  const [first] = problems;
  if (first === undefined) return;
  const language = currentLanguage();
  const host = hostTexts(language);
  const { panel } = texts(language);
  const field = 'field' in first ? first.field : null;
  const sentences = problems.map((problem) =>
    'field' in problem
      ? host.wrongSetting(`${settingsSection}.${problem.field}`, problemText(language, problem))
      : problemText(language, problem),
  );
  const answer = await vscode.window.showErrorMessage(withQuotedCode(sentences.join(' '), language), panel.openSetting);
  if (answer === panel.openSetting) await openSettings(field);
}

/** A file could not be opened as text: what and why. */
export function sayUnreadable(name: string, reason: string): void {
  void vscode.window.showErrorMessage(hostTexts(currentLanguage()).notReadable(name, reason));
}
