import * as vscode from 'vscode';
import { readLink } from '../reading/link.ts';
import { hostTexts } from '../words/hostTexts.ts';
import { currentLanguage } from './settings.ts';
import type { Workbench } from './workbench.ts';

/** Links that a teacher hands out: the settings' run with the link's parameters, what comes next hidden where it says so. */
export function links(workbench: Workbench): vscode.Disposable {
  return vscode.window.registerUriHandler({
    async handleUri(uri) {
      const link = readLink(uri.query);
      if (link === null) {
        void vscode.window.showErrorMessage(hostTexts(currentLanguage()).wrongLink(uri.query));
        return;
      }
      await workbench.session.train({ kind: 'settings', resource: undefined }, link);
    },
  });
}
