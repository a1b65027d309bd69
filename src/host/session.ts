import * as vscode from 'vscode';
import type { Parameters } from '../neuron/parameters.ts';
import type { Field, Problem } from '../neuron/problem.ts';
import { startRun } from '../neuron/run.ts';
import type { PanelMessage, Recipe } from '../protocol/messages.ts';
import type { Link } from '../reading/link.ts';
import type { Origins, Reading, ReadingProblem, TextRange } from '../reading/reading.ts';
import { letLearn, takenBack, withForm, withSettings, withText } from '../session/layerChanges.ts';
import { type Layers, refusalOf, resolveLayers, withRanges } from '../session/layers.ts';
import { askedForMs, readDocument } from './documentText.ts';
import { restoredRecipe } from './recipe.ts';
import { restored } from './restored.ts';
import type { ScreenEvents } from './screen.ts';
import { Screen } from './screen.ts';
import { hidesNext, settingsParameters } from './settings.ts';
import { placeOf, sourceOf } from './source.ts';
import type { Target } from './target.ts';
import { documentName, moveStretch, resourceOf } from './target.ts';
import type { Training } from './training.ts';
import { train } from './training.ts';

export interface SessionEvents extends ScreenEvents {
  /** Parameters that came from the settings were refused: a person who ran the command has to hear of it. */
  refusedSettings(problems: readonly Problem[]): void;
}

/** So many of a text's runs are put aside at once: more lines cannot be told apart. */
const mostAside = 11;

const nothing: Target = { kind: 'settings', resource: undefined, noNeuronIn: null };

/** The one open run: what it is trained on, and how it follows what the person changes. */
export class Session implements vscode.Disposable {
  private target: Target = nothing;
  private layers: Layers = { form: {}, changedSettings: {}, run: null, settings: {} };
  private reading: Reading | null = null;
  private isHidden = false;
  private link: Link | null = null;
  private seenUpTo: number | null = null;
  private runCount = 0;
  private readonly screen: Screen;

  constructor(private readonly events: SessionEvents) {
    this.screen = new Screen(events);
  }

  /** The text that the run was read from, or that could not be read. */
  get uri(): vscode.Uri | null {
    return this.target.kind === 'text' ? this.target.uri : null;
  }

  /** What the panel calls the open run. */
  get runId(): number | null {
    return this.screen.open?.id ?? null;
  }

  get training(): Training | null {
    return this.screen.open?.training ?? null;
  }

  /** The last iteration that the panel shows, where it hides what comes after it; else null. */
  get hiddenAfter(): number | null {
    return this.seenUpTo;
  }

  get recipe(): Recipe | null {
    return this.screen.open?.recipe ?? null;
  }

  /** Trains on a target from its start: nothing is left of earlier changes. A link has parameters of its own. */
  async train(target: Target, link: Link | null = null): Promise<void> {
    const settings = settingsParameters(resourceOf(target));
    this.target = target;
    this.link = link;
    this.layers = { form: link?.parameters ?? {}, changedSettings: {}, run: null, settings };
    this.isHidden = link?.isHidden === true || hidesNext();
    if (target.kind === 'settings') {
      this.reading = null;
      this.retrain({ keepsIteration: false });
      return;
    }
    const document = await vscode.workspace.openTextDocument(target.uri);
    this.takeReading(readDocument(document, target.selection, askedForMs), false);
  }

  /** Reads the text again after an edit; while it cannot be read, the run from before stays. */
  async readAgain(): Promise<void> {
    if (this.target.kind !== 'text') return;
    const { uri } = this.target;
    const document = await vscode.workspace.openTextDocument(uri);
    if (this.target.kind === 'text' && this.target.uri === uri) {
      this.takeReading(readDocument(document, this.target.selection), true);
    }
  }

  /** Keeps the selection on the same text while that is edited. */
  moveSelection(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    if (this.target.kind === 'text' && this.target.selection !== null) {
      this.target = { ...this.target, selection: moveStretch(this.target.selection, changes) };
    }
  }

  private takeReading(reading: Reading, isFollowUp: boolean): void {
    if (this.target.kind !== 'text') return;
    const { uri } = this.target;
    if (reading.kind === 'read') {
      const sibling = Math.min(this.target.sibling, reading.runs.length - 1);
      this.target = { ...this.target, sibling };
      this.reading = reading;
      const run = reading.runs[sibling]!;
      this.layers = isFollowUp ? withText(this.layers, run) : { ...this.layers, run };
      this.retrain({ keepsIteration: isFollowUp });
    } else if (isFollowUp) {
      if (this.screen.open === null && reading.kind === 'notRead') this.showNotRead(reading.problems);
      else this.screen.showStale(true);
    } else if (reading.kind === 'noNeuron') {
      void this.train({ kind: 'settings', resource: uri, noNeuronIn: documentName(uri) });
    } else {
      this.reading = null;
      this.showNotRead(reading.problems);
    }
  }

  private showNotRead(problems: readonly ReadingProblem[]): void {
    const language = this.reading?.language ?? 'text';
    this.screen.showNotRead({
      type: 'notRead',
      source: sourceOf(this.target, { ...this.layers, run: null }, language),
      problems,
      offersSettings: this.target.kind === 'text',
    });
  }

  /** Trains again with what the layers say now. Problems leave the run on screen as it is. */
  private retrain({ keepsIteration }: { keepsIteration: boolean }): void {
    const resolved = resolveLayers(this.layers);
    if (resolved.ok) {
      this.start(resolved.parameters, resolved.origins, keepsIteration);
      return;
    }
    const { from, problems } = refusalOf(resolved);
    const isOpen = this.screen.open !== null;
    if (from === 'settings') this.events.refusedSettings(problems);
    if (from === 'form' || (from === 'settings' && isOpen)) this.events.post({ type: 'refused', problems, from });
    else if (from === 'text' && isOpen && keepsIteration) this.screen.showStale(true);
    else this.showNotRead(withRanges(problems, this.layers.run));
  }

  private start(
    parameters: Parameters,
    origins: Origins,
    keepsIteration: boolean,
    kept: Pick<Recipe, 'source' | 'time'> | null = null,
  ): void {
    const isHidden = !keepsIteration && this.isHidden;
    if (isHidden) this.seenUpTo = 0;
    const { reading, target, layers } = this;
    const read = reading?.kind === 'read' ? reading : null;
    const source = kept?.source ?? sourceOf(target, layers, reading?.language ?? 'text');
    const time = kept?.time ?? new Date().toISOString();
    this.screen.show(
      {
        id: ++this.runCount,
        recipe: { parameters, origins, source, program: layers.run?.program ?? null, time },
        training: train(startRun(parameters), (training) => this.screen.report(training)),
        siblings: read?.runs.map(({ title, range }) => ({ title, line: range.line })) ?? [],
        sibling: target.kind === 'text' ? target.sibling : 0,
        ignored: read?.ignored.map(({ name }) => name) ?? [],
        isHidden,
      },
      keepsIteration,
    );
  }

  /** What the panel asks of the run; the rest of its messages are the host's business. */
  answer(message: PanelMessage): void {
    switch (message.type) {
      case 'ready':
        this.screen.welcome(message.hasState);
        break;
      case 'rows':
      case 'extremes':
        this.screen.answer(message);
        break;
      case 'change':
        this.follow(withForm(this.layers, message.changes));
        break;
      case 'takeBack':
        this.follow(takenBack(this.layers, message.field));
        break;
      case 'covered':
        this.seenUpTo = message.shown;
        break;
      case 'stop':
        if (this.screen.open?.id === message.runId) this.stop();
        break;
      case 'openSibling':
        if (this.target.kind === 'text') void this.train({ ...this.target, sibling: message.sibling });
        break;
      case 'openRun':
        this.openKept(message.recipe);
        break;
      case 'siblingsAside':
        this.events.post({ type: 'aside', recipes: this.siblings() });
        break;
      case 'letItLearn':
        this.layers = letLearn(this.layers);
        this.retrain({ keepsIteration: false });
        break;
      default:
        break;
    }
  }

  private follow(layers: Layers): void {
    this.layers = layers;
    this.retrain({ keepsIteration: true });
  }

  followSettings(): void {
    if (this.screen.open === null) return;
    const layers = withSettings(this.layers, settingsParameters(resourceOf(this.target)));
    if (layers !== null) this.follow(layers);
  }

  followLanguage(): void {
    this.screen.showLanguage();
  }

  placeOf(field: Field | null): { readonly uri: vscode.Uri; readonly range: TextRange } | null {
    return placeOf(this.target, this.layers, this.recipe, field);
  }

  /** Replays a run that was kept, to the same bits. */
  restore(recipe: Recipe): void {
    const { target, layers } = restored(recipe);
    this.target = target;
    this.layers = layers;
    this.start(recipe.parameters, recipe.origins, true, recipe);
  }

  /** A run that was put aside: where it came from the open text, that is followed on as it was. */
  private openKept(kept: Recipe): void {
    const recipe = restoredRecipe({ recipe: kept });
    if (recipe === null) return;
    const { target, layers } = restored(recipe);
    const isSameText = target.kind === 'text' && this.uri?.toString() === target.uri.toString();
    if (!isSameText || this.target.kind !== 'text') {
      this.reading = null;
      this.link = null;
      this.target = target;
    } else if (this.reading?.kind === 'read' && recipe.source.kind === 'text') {
      const { firstLine } = recipe.source;
      const sibling = this.reading.runs.findIndex(({ range }) => range.line === firstLine);
      if (sibling !== -1) this.target = { ...this.target, sibling };
    }
    this.layers = layers;
    this.start(recipe.parameters, recipe.origins, true, recipe);
  }

  /** The text's other runs, each as it would be opened. */
  private siblings(): Recipe[] {
    const { reading, target, layers } = this;
    if (reading?.kind !== 'read' || target.kind !== 'text') return [];
    const time = new Date().toISOString();
    const others = reading.runs.flatMap((run, sibling) => {
      const own = { ...layers, form: {}, run };
      const resolved = resolveLayers(own);
      if (sibling === target.sibling || !resolved.ok) return [];
      const { parameters, origins } = resolved;
      const source = sourceOf(target, own, reading.language);
      return [{ parameters, origins, source, program: run.program ?? null, time }];
    });
    return others.slice(0, mostAside);
  }

  stop(): void {
    this.training?.stop();
  }

  async trainAgain(): Promise<void> {
    await this.train(this.target, this.link);
  }

  /** The panel is gone: what it was about is followed no longer, or an edit would open it again. */
  dispose(): void {
    this.target = nothing;
    this.link = null;
    this.reading = null;
    this.seenUpTo = null;
    this.screen.clear();
  }
}
