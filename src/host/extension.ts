import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { forgettingClosed } from './documentText.ts';
import { following } from './following.ts';
import { panelViewType } from './ids.ts';
import { links } from './link.ts';
import { trainCellItems } from './notebookCell.ts';
import { trainableContext } from './trainable.ts';
import { Workbench } from './workbench.ts';

export function activate(context: vscode.ExtensionContext): void {
  const workbench = new Workbench(context);
  context.subscriptions.push(
    workbench,
    registerCommands(workbench),
    following(workbench.session),
    forgettingClosed(),
    trainableContext(),
    trainCellItems(),
    links(workbench),
    vscode.window.registerWebviewPanelSerializer(panelViewType, workbench),
  );
}
