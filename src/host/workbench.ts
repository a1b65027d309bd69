import * as vscode from 'vscode';
import type { Field } from '../neuron/problem.ts';
import { runUpTo } from '../neuron/runUpTo.ts';
import type { PanelMessage } from '../protocol/messages.ts';
import { hostTexts } from '../words/hostTexts.ts';
import { columnBeside } from './beside.ts';
import { Compared } from './compared.ts';
import { Diagnostics } from './editor/diagnostics.ts';
import { exportRun } from './export.ts';
import { Marking } from './marking.ts';
import { cellOf, showInCell, shownUri } from './notebook.ts';
import { sayRefusedSettings, sayUnreadable } from './notices.ts';
import type { Panel } from './panel.ts';
import { attachPanel, createPanel } from './panel.ts';
import { type PicturedRun, Pictures } from './pictures.ts';
import { openBeside, programOf } from './programs.ts';
import { restoredRecipe } from './recipe.ts';
import { revealPlace } from './reveal.ts';
import { Session } from './session.ts';
import { currentLanguage, openSettings, saveLanguage, saveLargeType } from './settings.ts';
import { trainingStatus } from './statusBar.ts';
import { takeAlong } from './takeAlong.ts';
import { documentName } from './target.ts';

/** The session and the panel that shows it, for as long as the extension is active. */
export class Workbench implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private panel: Panel | null = null;
  private readonly status = trainingStatus();

  readonly session = new Session({
    post: (message, isAskedFor = false) => {
      // What follows an edit or a setting leaves the panel where the person put it, behind another editor too.
      if (isAskedFor) this.showPanel();
      this.panel?.post(message);
    },
    problems: (problems) => this.diagnostics.show(this.session.uri, problems),
    refusedSettings: (problems) => void sayRefusedSettings(problems),
    changed: (training) => this.status.show(training),
  });

  private readonly pictures = new Pictures((message) => {
    this.showPanel();
    this.panel?.post(message);
  });

  private readonly diagnostics = new Diagnostics();

  private readonly marking = new Marking(() => this.session.recipe);

  private readonly compared: Compared;
  private readonly extensionUri: vscode.Uri;

  constructor({ extensionUri, workspaceState }: Pick<vscode.ExtensionContext, 'extensionUri' | 'workspaceState'>) {
    this.extensionUri = extensionUri;
    this.compared = new Compared(workspaceState);
  }

  private showPanel(): void {
    const source = this.session.uri === null ? null : shownUri(this.session.uri);
    if (this.panel === null) this.panel = createPanel(this.extensionUri, source, this.panelEvents);
    else this.panel.reveal(source);
  }

  private readonly panelEvents = {
    onMessage: (message: PanelMessage) => {
      this.session.answer(message);
      void this.act(message).catch((error: unknown) => {
        const name = this.session.uri === null ? '' : documentName(this.session.uri);
        sayUnreadable(name, error instanceof Error ? error.message : String(error));
      });
    },
    onHidden: () => this.marking.clear(),
    onClosed: () => {
      this.panel = null;
      this.marking.clear();
      this.session.dispose();
    },
  };

  /** What the panel asks of VS Code rather than of the run. */
  private async act(message: PanelMessage): Promise<void> {
    switch (message.type) {
      case 'trainAgain':
        return this.session.trainAgain();
      case 'trainSettings':
        return this.session.train({ kind: 'settings', resource: this.session.uri ?? undefined });
      case 'openSource':
        return this.openSource(message.field);
      case 'openProblem':
        return this.goTo(this.session.placeOfProblem(message.problem));
      case 'openSibling': {
        await this.session.openSibling(message.sibling);
        const place = this.session.placeOf(null);
        return place === null ? undefined : revealPlace(place);
      }
      case 'mark':
        return this.marking.show(message.quantity);
      case 'ready':
        if (!message.hasState) this.tellCompared();
        return undefined;
      case 'compared':
        return this.compared.keep(message);
      case 'openProgram':
        return openProgram();
      case 'seeAsPython':
        return this.seeAsPython();
      case 'openSettings':
        return openSettings(message.field);
      case 'setLanguage':
        return saveLanguage(message.language);
      case 'takeAlong':
        return this.takeAlong();
      case 'drawn':
        return this.pictures.take(message);
      case 'setLargeType':
        return saveLargeType(message.isLarge);
      case 'copy':
        return vscode.env.clipboard.writeText(message.text);
      default:
        return undefined;
    }
  }

  /** A new panel has the runs that an earlier one had put aside. */
  private tellCompared(): void {
    const compared = this.compared.get();
    if (compared !== null) this.panel?.post(compared);
  }

  clearComparison(): void {
    const none = { recipes: [], letters: [] };
    this.compared.keep(none);
    this.panel?.post({ type: 'compared', ...none });
  }

  /** The run's loop, beside the panel, which then follows it. */
  private async seeAsPython(): Promise<void> {
    const run = this.shownRun();
    if (run === null) return;
    const document = await openBeside(programOf(run, 'python'), 'python');
    await this.session.train({ kind: 'text', uri: document.uri, selection: null, cursor: null, sibling: 0 });
  }

  async exportRun(): Promise<void> {
    const run = this.shownRun();
    if (run !== null) await exportRun(run, 'csv');
  }

  async takeAlong(): Promise<void> {
    const run = this.shownRun();
    if (run !== null) await takeAlong(run, this.pictures, this.session.uri);
  }

  /** The run on screen, as far as it can be seen; where there is none, the person is told. */
  private shownRun(): PicturedRun | null {
    const { recipe, training, runId, hiddenAfter } = this.session;
    if (recipe !== null && training !== null && runId !== null) {
      const run = hiddenAfter === null ? training.run : runUpTo(training.run, hiddenAfter);
      return { runId, recipe, run, hiddenAfter };
    }
    void vscode.window.showInformationMessage(hostTexts(currentLanguage()).nothingToExport);
    return null;
  }

  /** To the text that the run, or one of its parameters, came from. */
  private async openSource(field: Field | null): Promise<void> {
    const place = this.session.placeOf(field);
    return place === null ? openSettings(field) : this.goTo(place);
  }

  /** Puts the cursor at a place, in the editor that shows it already. Nothing is selected, or the next key would replace it. */
  private async goTo(place: ReturnType<Session['placeOfProblem']>): Promise<void> {
    if (place === null) return;
    const document = await vscode.workspace.openTextDocument(place.uri);
    const cursor = document.positionAt(place.range.start);
    const selection = new vscode.Range(cursor, cursor);
    if (cellOf(place.uri) !== null) return showInCell(place.uri, selection);
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    await vscode.window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? (await columnBeside()),
      selection,
    });
  }

  /** After the window was reloaded: the run that the panel showed, replayed to the same bits. */
  async deserializeWebviewPanel(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    this.panel?.dispose();
    this.panel = attachPanel(webviewPanel, this.extensionUri, this.panelEvents);
    const recipe = restoredRecipe(state);
    if (recipe === null) await this.session.train({ kind: 'settings', resource: undefined });
    else this.session.restore(recipe);
  }

  dispose(): void {
    this.session.dispose();
    this.marking.dispose();
    this.diagnostics.dispose();
    this.panel?.dispose();
    this.status.dispose();
  }
}

/** "Open your own program": it is opened in the column beside the panel, ready for the command. */
async function openProgram(): Promise<void> {
  const files = await vscode.window.showOpenDialog({ canSelectMany: false });
  const [file] = files ?? [];
  if (file === undefined) return;
  await vscode.commands.executeCommand('vscode.open', file, await columnBeside());
}
