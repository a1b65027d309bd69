import * as vscode from 'vscode';
import { checkParameters } from '../neuron/parameters.ts';
import { type Link, readLink } from '../reading/link.ts';
import { hostTexts } from '../words/hostTexts.ts';
import { problemText } from '../words/problemText.ts';
import { shownName } from '../words/shownName.ts';
import { currentLanguage, settingsParameters } from './settings.ts';
import type { Workbench } from './workbench.ts';

/** Links that a teacher hands out: the settings' run with the link's parameters, what comes next hidden where it says so. */
export function links(workbench: Workbench): vscode.Disposable {
  return vscode.window.registerUriHandler({
    async handleUri(uri) {
      const link = readLink(uri.query);
      if (link === null) {
        void vscode.window.showErrorMessage(hostTexts(currentLanguage()).wrongLink(shownName(uri.query)));
        return;
      }
      const why = refusal(link);
      if (why !== null) {
        void vscode.window.showErrorMessage(hostTexts(currentLanguage()).refusedLink(why));
        return;
      }
      await workbench.session.train({ kind: 'settings', resource: undefined }, link);
    },
  });
}

/** What is wrong with the link's own parameters: what is open goes on then. */
function refusal({ parameters }: Link): string | null {
  const checked = checkParameters({ ...settingsParameters(undefined), ...parameters });
  if (checked.ok) return null;
  const own = checked.problems.filter((problem) => 'field' in problem && problem.field in parameters);
  return own.length === 0 ? null : own.map((problem) => problemText(currentLanguage(), problem)).join(' ');
}
