import * as vscode from 'vscode';
import { differingFields } from '../neuron/difference.ts';
import type { Parameters } from '../neuron/parameters.ts';
import type { Field, Problem } from '../neuron/problem.ts';
import { startRun } from '../neuron/run.ts';
import type { PanelMessage, Recipe, Stale } from '../protocol/messages.ts';
import type { Link } from '../reading/link.ts';
import type { Origins, Reading, ReadingProblem, SourceLanguage, TextRange } from '../reading/reading.ts';
import type { FollowedRun } from '../reading/rule/followedRun.ts';
import { runAt } from '../reading/runAt.ts';
import { afterReading } from '../session/afterReading.ts';
import { letLearn, takenBack, withForm, withSettings, withText } from '../session/layerChanges.ts';
import { type Layers, refusalOf, resolveLayers, withRanges } from '../session/layers.ts';
import { askedForMs, readDocument, readNearest } from './documentText.ts';
import { documentOf } from './notebook.ts';
import { restoredRecipe } from './recipe.ts';
import { restored } from './restored.ts';
import type { ScreenEvents } from './screen.ts';
import { Screen } from './screen.ts';
import { hidesNext, settingsParameters } from './settings.ts';
import { placeOf, sourceOf } from './source.ts';
import type { Target } from './target.ts';
import { moveStretch, namedText, renamed, resourceOf } from './target.ts';
import type { Training } from './training.ts';
import { train } from './training.ts';

export interface SessionEvents extends ScreenEvents {
  /** Parameters that came from the settings were refused: a person who ran the command has to hear of it. */
  refusedSettings(problems: readonly Problem[]): void;
}

/** So many of a text's runs are put aside at once: more lines cannot be told apart. */
const mostAside = 11;

const nothing: Target = { kind: 'settings', resource: undefined };

/** The one open run: what it is trained on, and how it follows what the person changes. */
export class Session implements vscode.Disposable {
  private target: Target = nothing;
  private layers: Layers = { form: {}, changedSettings: {}, run: null, settings: {} };
  private reading: Reading | null = null;
  /** Where the loop stands that is shown in place of a run. */
  private loop: TextRange | null = null;
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
    const { reading, stretch } = readNearest(document, target.selection, askedForMs);
    const { cursor, sibling } = target;
    const runs = reading.kind === 'read' ? reading.runs : [];
    // The text may be edited later: which of its runs is open is known by its place among them from here on.
    const at = cursor === null ? sibling : runAt(runs, document.getText(), cursor);
    this.target = { ...target, selection: stretch, cursor: null, sibling: at };
    this.takeReading(reading, false);
  }

  /** Reads the text again after an edit: what it says now is on screen, or why it says nothing. */
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

  /** The text was edited, and is not read again: the run is from before. */
  notFollowed(): void {
    if (this.isTextOpen && this.screen.stale === null) this.screen.showStale({ why: 'notFollowed' });
    else this.events.problems([]);
  }

  /** A run on screen is the followed text's own. */
  private get isTextOpen(): boolean {
    return this.screen.open !== null && this.layers.run !== null;
  }

  /** Which of the text's runs is followed: what was kept from before a reload knows its line only. */
  private followedIn(reading: Reading, sibling: number): number {
    const { run } = this.layers;
    if (this.reading !== null || run === null || reading.kind !== 'read') return sibling;
    return Math.max(
      0,
      reading.runs.findIndex(({ range }) => range.line === run.range.line),
    );
  }

  /** A file or a folder got another name: a text in it is followed under that. */
  renamed(from: vscode.Uri, to: vscode.Uri): void {
    if (this.target.kind !== 'text') return;
    const uri = renamed(this.target.uri, from, to);
    if (uri === null) return;
    this.target = { ...this.target, uri };
    this.screen.rename(namedText(uri));
  }

  /** The text's file is gone: its last run stays. */
  deleted(): void {
    if (this.isTextOpen) this.screen.showStale({ why: 'deleted' });
  }

  private takeReading(reading: Reading, isFollowUp: boolean): void {
    if (this.target.kind !== 'text') return;
    const { layers } = this;
    const isOpen = isFollowUp && this.isTextOpen;
    const after = afterReading(reading, { layers, sibling: this.followedIn(reading, this.target.sibling), isOpen });
    if (after.kind === 'stale') {
      this.screen.showStale(after.stale);
      return;
    }
    // The settings' run of a text that trains nothing is on screen already, with what the person changed in it.
    if (after.kind === 'settings' && isFollowUp && this.screen.open !== null) return;
    this.reading = reading;
    this.layers = after.layers;
    this.loop = after.kind === 'followed' ? after.followed.range : null;
    if (after.kind === 'notRead') {
      this.showNotRead(after.problems, !isFollowUp);
      return;
    }
    if (after.kind === 'followed') {
      this.showFollowed(after.followed, after.language, !isFollowUp);
      return;
    }
    if (after.kind === 'run') this.target = { ...this.target, sibling: after.sibling };
    this.retrain({ keepsIteration: isFollowUp });
  }

  /** A loop that is no neuron is shown as it runs. */
  private showFollowed(run: FollowedRun, language: SourceLanguage, isAskedFor: boolean): void {
    if (this.target.kind !== 'text') return;
    const text = namedText(this.target.uri);
    const lines = { firstLine: run.range.line, lastLine: run.lastLine };
    const source = { kind: 'text', ...text, language, ...lines, title: null, isStale: false } as const;
    const followed = { run, source };
    this.screen.showNotRead({ type: 'notRead', text, problems: [], offersSettings: false, followed }, isAskedFor);
  }

  private showNotRead(problems: readonly ReadingProblem[], isAskedFor: boolean): void {
    const text = this.target.kind === 'text' ? namedText(this.target.uri) : null;
    this.screen.showNotRead({ type: 'notRead', text, problems, offersSettings: text !== null }, isAskedFor);
  }

  /** Trains again with what the layers say now. Problems leave the run on screen as it is. */
  private retrain({ keepsIteration, stale = null }: { keepsIteration: boolean; stale?: Stale | null }): void {
    const resolved = resolveLayers(this.layers);
    if (resolved.ok) {
      this.start(resolved.parameters, resolved.origins, keepsIteration, { stale });
      return;
    }
    const { from, problems } = refusalOf(resolved);
    const isOpen = this.screen.open !== null;
    if (from === 'settings') this.events.refusedSettings(problems);
    if (from === 'form' || (from === 'settings' && isOpen)) this.events.post({ type: 'refused', problems, from });
    else if (from === 'text' && isOpen && keepsIteration) {
      this.screen.showStale({ why: 'problems', problems: withRanges(problems, this.layers.run) });
    } else this.showNotRead(withRanges(problems, this.layers.run), !keepsIteration);
  }

  private start(
    parameters: Parameters,
    origins: Origins,
    keepsIteration: boolean,
    { kept = null, stale = null }: { kept?: Pick<Recipe, 'source' | 'time'> | null; stale?: Stale | null },
  ): void {
    const isHidden = !keepsIteration && this.isHidden;
    if (isHidden) this.seenUpTo = 0;
    const { reading, target, layers } = this;
    const read = reading?.kind === 'read' ? reading : null;
    const source = kept?.source ?? sourceOf(target, layers, reading?.language ?? 'text', read?.ignored);
    const time = kept?.time ?? new Date().toISOString();
    this.screen.show(
      {
        id: ++this.runCount,
        recipe: { parameters, origins, source, program: layers.run?.program ?? null, time },
        training: train(startRun(parameters), (training) => this.screen.report(training)),
        siblings: read?.runs.map(({ title, range }) => ({ title, line: range.line })) ?? [],
        sibling: target.kind === 'text' ? target.sibling : 0,
        isHidden,
        stale,
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
      case 'openRun':
        this.openKept(message.recipe);
        break;
      case 'siblingsAside':
        this.events.post({ type: 'aside', recipes: this.siblings() });
        break;
      case 'letItLearn':
        this.layers = letLearn(this.layers);
        this.retrain({ keepsIteration: false, stale: this.screen.stale });
        break;
      default:
        break;
    }
  }

  /** Opens another of the text's runs. */
  async openSibling(sibling: number): Promise<void> {
    if (this.target.kind === 'text') await this.train({ ...this.target, sibling });
  }

  private follow(layers: Layers): void {
    this.layers = layers;
    // What the person changes in the panel does not make its text readable.
    this.retrain({ keepsIteration: true, stale: this.screen.stale });
  }

  followSettings(): void {
    if (this.screen.open === null) return;
    const layers = withSettings(this.layers, settingsParameters(resourceOf(this.target)));
    if (layers !== null) this.follow(layers);
  }

  followLanguage(): void {
    this.screen.showLanguage();
  }

  /** Where a problem on screen stands. */
  placeOfProblem(index: number): { readonly uri: vscode.Uri; readonly range: TextRange } | null {
    const problem = this.screen.problems[index];
    const range = problem !== undefined && 'range' in problem ? problem.range : null;
    return this.uri === null || range === null ? null : { uri: documentOf(this.uri, range.cell), range };
  }

  placeOf(field: Field | null): { readonly uri: vscode.Uri; readonly range: TextRange } | null {
    const { loop, target } = this;
    if (field === null && loop !== null && target.kind === 'text') {
      return { uri: documentOf(target.uri, loop.cell), range: loop };
    }
    return placeOf(target, this.layers, this.recipe, field);
  }

  /** Replays a run that was kept, to the same bits. */
  restore(recipe: Recipe): void {
    const { target, layers } = restored(recipe);
    this.target = target;
    this.layers = layers;
    this.start(recipe.parameters, recipe.origins, true, { kept: recipe });
    void this.compareWithText();
  }

  /** A run that was put aside: where it came from the open text, that is followed on as it was. */
  private openKept(kept: Recipe): void {
    const recipe = restoredRecipe({ recipe: kept });
    if (recipe === null) return;
    const { target, layers } = restored(recipe);
    const isSameText = target.kind === 'text' && this.uri?.toString() === target.uri.toString();
    if (!isSameText) {
      this.reading = null;
      this.link = null;
      this.target = target;
    }
    this.layers = layers;
    this.start(recipe.parameters, recipe.origins, true, { kept: recipe, stale: isSameText ? this.screen.stale : null });
    void this.compareWithText();
  }

  /** A run that was kept is from before, where its text says something else by now. */
  private async compareWithText(): Promise<void> {
    const { target, screen } = this;
    const { open } = screen;
    if (target.kind !== 'text' || open === null) return;
    const reading = await this.readingOf(target);
    if (reading === null || screen.open?.id !== open.id) return;
    const { source, parameters } = open.recipe;
    if (reading.kind === 'read' && source.kind === 'text') {
      const at = reading.runs.findIndex(({ range }) => range.line === source.firstLine);
      this.reading = reading;
      if (at !== -1) this.target = { ...target, sibling: at };
      const now = at === -1 ? null : resolveLayers(withText(this.layers, reading.runs[at]!));
      const isSame = now?.ok === true && differingFields(parameters, now.parameters).length === 0;
      if (!isSame) screen.showStale({ why: 'notFollowed' });
    } else this.takeReading(reading, true);
  }

  /** What a text says now; null where it is not there any longer. */
  private async readingOf(target: Extract<Target, { kind: 'text' }>): Promise<Reading | null> {
    try {
      return readDocument(await vscode.workspace.openTextDocument(target.uri), target.selection);
    } catch {
      return null;
    }
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
      const source = sourceOf(target, own, reading.language, reading.ignored);
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
