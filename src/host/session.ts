import * as vscode from 'vscode';
import { analyse } from '../neuron/analysis.ts';
import type { FlatParameters, Parameters } from '../neuron/parameters.ts';
import { flatParameters } from '../neuron/parameters.ts';
import type { Field, Problem } from '../neuron/problem.ts';
import { startRun } from '../neuron/run.ts';
import type { HostMessage, PanelMessage, Recipe, RunStarted, Source } from '../protocol/messages.ts';
import { columnsToWire, extremesToWire, summaryToWire } from '../protocol/wire.ts';
import type { Origins, ProgramFacts, Reading, ReadingProblem, ReadRun, TextRange } from '../reading/reading.ts';
import { readDocument } from './documentText.ts';
import { contextKeys } from './ids.ts';
import type { Layers } from './layers.ts';
import { resolveLayers, withoutField } from './layers.ts';
import { cellNumber, cellOf } from './notebook.ts';
import { changedSettings, currentLanguage, isChapter, languageSetting, settingsParameters } from './settings.ts';
import type { Target } from './target.ts';
import { documentName, moveStretch } from './target.ts';
import type { Training } from './training.ts';
import { train } from './training.ts';

/** Rows that travel with a run's first message, so that a short run needs no question. */
const firstRows = 1024;

/** Buckets of its first picture; the panel asks anew for what its width needs. */
const firstBuckets = 600;

/** How often the panel hears of a run that goes on. */
const progressEveryMs = 100;

/** The run that is open: what it was made from, the run itself, and what the panel was last told. */
interface OpenRun {
  readonly id: number;
  readonly recipe: Recipe;
  readonly training: Training;
  readonly siblings: RunStarted['siblings'];
  readonly sibling: number;
  readonly ignored: readonly string[];
}

export interface SessionEvents {
  post(message: HostMessage): void;
  /** Parameters that came from the settings were refused: a person who ran the command has to hear of it. */
  refusedSettings(problems: readonly Problem[]): void;
  /** Training began, went on, or ended. */
  changed(training: Training): void;
}

/** The one open run and how it follows what the person changes. */
export class Session implements vscode.Disposable {
  private target: Target = { kind: 'settings', resource: undefined, noNeuronIn: null };
  private layers: Layers = { form: {}, changedSettings: {}, run: null, settings: {} };
  private reading: Reading | null = null;
  private open: OpenRun | null = null;
  private notRead: Extract<HostMessage, { type: 'notRead' }> | null = null;
  private isStale = false;
  private runCount = 0;
  private lastProgress = 0;

  constructor(private readonly events: SessionEvents) {}

  /** The text that the run was read from, or that could not be read. */
  get uri(): vscode.Uri | null {
    return this.target.kind === 'text' ? this.target.uri : null;
  }

  get training(): Training | null {
    return this.open?.training ?? null;
  }

  get recipe(): Recipe | null {
    return this.open?.recipe ?? null;
  }

  /** Trains on a target from its start: nothing is left of earlier changes. */
  async train(target: Target): Promise<void> {
    this.target = target;
    this.layers = { form: {}, changedSettings: {}, run: null, settings: settingsParameters(resourceOf(target)) };
    if (target.kind === 'settings') {
      this.reading = null;
      this.retrain({ keepsIteration: false });
      return;
    }
    const document = await vscode.workspace.openTextDocument(target.uri);
    this.takeReading(readDocument(document, target.selection), false);
  }

  /** Reads the text again after an edit; while it cannot be read, the run from before stays. */
  async readAgain(): Promise<void> {
    if (this.target.kind !== 'text') return;
    const document = await vscode.workspace.openTextDocument(this.target.uri);
    this.takeReading(readDocument(document, this.target.selection), true);
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
      this.layers = { ...this.layers, run: reading.runs[sibling] ?? null };
      this.retrain({ keepsIteration: isFollowUp });
    } else if (isFollowUp) {
      if (this.open === null && reading.kind === 'notRead') this.tellNotRead(reading.problems);
      else this.setStale(true);
    } else if (reading.kind === 'noNeuron') {
      void this.train({ kind: 'settings', resource: uri, noNeuronIn: documentName(uri) });
    } else {
      this.reading = null;
      this.tellNotRead(reading.problems);
    }
  }

  private tellNotRead(problems: readonly ReadingProblem[]): void {
    this.closeRun();
    this.open = null;
    this.notRead = {
      type: 'notRead',
      source: this.sourceOf(null),
      problems,
      offersSettings: this.target.kind === 'text',
    };
    this.events.post(this.notRead);
  }

  /** Trains again with what the layers say now. Problems leave the run on screen as it is. */
  private retrain({ keepsIteration }: { keepsIteration: boolean }): void {
    const resolved = resolveLayers(this.layers);
    if (resolved.ok) {
      this.start(resolved.parameters, resolved.origins, keepsIteration);
      return;
    }
    const fromSettings = resolved.problems.filter((problem) => originOf(problem, resolved.origins) === 'settings');
    if (fromSettings.length > 0) {
      this.events.refusedSettings(fromSettings);
      if (this.open === null) this.tellNotRead(this.withRanges(fromSettings));
      else this.events.post({ type: 'refused', problems: fromSettings, from: 'settings' });
    } else if (resolved.problems.some((problem) => originOf(problem, resolved.origins) === 'form')) {
      this.events.post({ type: 'refused', problems: resolved.problems, from: 'form' });
    } else if (keepsIteration && this.open !== null) {
      this.setStale(true);
    } else {
      this.tellNotRead(this.withRanges(resolved.problems));
    }
  }

  /** Each problem with the place in the text where its value stands. */
  private withRanges(problems: readonly Problem[]): readonly ReadingProblem[] {
    const { run } = this.layers;
    return problems.map((problem) => ({
      kind: 'parameter',
      problem,
      range: ('field' in problem ? run?.ranges[problem.field] : undefined) ?? run?.range ?? null,
    }));
  }

  private start(
    parameters: Parameters,
    origins: Origins,
    keepsIteration: boolean,
    time = new Date().toISOString(),
  ): void {
    this.closeRun();
    this.notRead = null;
    this.isStale = false;
    const training = train(startRun(parameters), (current) => this.report(current));
    const readRuns = this.reading?.kind === 'read' ? this.reading.runs : [];
    this.open = {
      id: ++this.runCount,
      recipe: {
        parameters,
        origins,
        source: this.sourceOf(this.layers.run),
        program: this.layers.run?.program ?? null,
        time,
      },
      training,
      siblings: readRuns.map(({ title, range }) => ({ title, line: range.line })),
      sibling: this.target.kind === 'text' ? this.target.sibling : 0,
      ignored: this.reading?.kind === 'read' ? this.reading.ignored.map(({ name }) => name) : [],
    };
    this.lastProgress = 0;
    void vscode.commands.executeCommand('setContext', contextKeys.hasRun, true);
    void vscode.commands.executeCommand('setContext', contextKeys.isTraining, !training.run.isFinished);
    this.postRun(keepsIteration);
    this.events.changed(training);
  }

  /** The panel has (again) nothing on screen: tells it all there is. */
  private welcome(): void {
    this.events.post({ type: 'welcome', language: currentLanguage(), languageSetting: languageSetting() });
    if (this.open !== null) this.postRun(true);
    if (this.notRead !== null) this.events.post(this.notRead);
    if (this.open !== null && this.isStale) this.events.post({ type: 'stale', runId: this.open.id, isStale: true });
  }

  private postRun(keepsIteration: boolean): void {
    if (this.open === null) return;
    const { id, recipe, training, siblings, sibling, ignored } = this.open;
    const { run } = training;
    this.events.post({
      type: 'run',
      runId: id,
      recipe,
      analysis: analyse(recipe.parameters),
      siblings,
      sibling,
      ignored,
      summary: summaryToWire(run.summary()),
      columns: columnsToWire(run.window(0, firstRows)),
      extremes: extremesToWire(run.extremes(0, run.passes, firstBuckets)),
      keepsIteration,
    });
  }

  private report(training: Training): void {
    if (this.open?.training !== training) return;
    const { run } = training;
    const now = performance.now();
    if (!run.isFinished && now - this.lastProgress < progressEveryMs) return;
    this.lastProgress = now;
    this.events.post({
      type: 'progress',
      runId: this.open.id,
      summary: summaryToWire(run.summary()),
      rowsTotal: run.rowsTotal,
      elapsedMs: training.elapsedMs(),
    });
    if (run.isFinished) void vscode.commands.executeCommand('setContext', contextKeys.isTraining, false);
    this.events.changed(training);
  }

  private setStale(isStale: boolean): void {
    if (this.open === null || this.isStale === isStale) return;
    this.isStale = isStale;
    this.events.post({ type: 'stale', runId: this.open.id, isStale });
  }

  /** What the panel asks of the run; the rest of its messages are the host's business. */
  answer(message: PanelMessage): void {
    switch (message.type) {
      case 'ready':
        this.welcome();
        break;
      case 'rows':
        if (this.open?.id === message.runId) {
          const columns = columnsToWire(this.open.training.run.window(message.from, message.to));
          this.events.post({ type: 'rows', runId: message.runId, requestId: message.requestId, columns });
        }
        break;
      case 'extremes':
        if (this.open?.id === message.runId) {
          const { from, to, buckets } = message;
          const extremes = extremesToWire(this.open.training.run.extremes(from, to, buckets));
          this.events.post({ type: 'extremes', runId: message.runId, requestId: message.requestId, extremes });
        }
        break;
      case 'change':
        this.changeForm({ ...this.layers.form, ...message.changes });
        break;
      case 'takeBack':
        this.takeBack(message.field);
        break;
      case 'stop':
        if (this.open?.id === message.runId) this.stop();
        break;
      case 'openSibling':
        if (this.target.kind === 'text') void this.train({ ...this.target, sibling: message.sibling });
        break;
      case 'letItLearn':
        this.layers = {
          ...this.layers,
          changedSettings: { ...this.layers.changedSettings, ...learningFromSettings(this.layers.settings) },
        };
        this.retrain({ keepsIteration: false });
        break;
      default:
        break;
    }
  }

  private changeForm(form: FlatParameters): void {
    this.layers = { ...this.layers, form };
    this.retrain({ keepsIteration: true });
  }

  private takeBack(field: Field | null): void {
    const { form, changedSettings } = this.layers;
    this.layers = {
      ...this.layers,
      form: field === null ? {} : withoutField(form, field),
      changedSettings: field === null ? {} : withoutField(changedSettings, field),
    };
    this.retrain({ keepsIteration: true });
  }

  /** A changed setting stands above what the text, or the form, said of the same parameter. */
  followSettings(): void {
    const settings = settingsParameters(resourceOf(this.target));
    const fields = changedSettings(this.layers.settings, settings);
    if (fields.length === 0 || this.open === null) return;
    const { run } = this.layers;
    let { form, changedSettings: above } = this.layers;
    for (const field of fields) {
      form = withoutField(form, field);
      if (run !== null) above = { ...above, [field]: settings[field] };
    }
    this.layers = { ...this.layers, form, changedSettings: above, settings };
    this.retrain({ keepsIteration: true });
  }

  followLanguage(): void {
    this.events.post({ type: 'welcome', language: currentLanguage(), languageSetting: languageSetting() });
  }

  /** Where the run, or one of its parameters, stands in a text; null where it came from elsewhere. */
  placeOf(field: Field | null): { readonly uri: vscode.Uri; readonly range: TextRange } | null {
    if (this.target.kind !== 'text') return null;
    const { uri } = this.target;
    const origin = field === null ? undefined : this.open?.recipe.origins[field];
    if (origin === undefined) return { uri, range: this.layers.run?.range ?? textStart };
    const range = origin.from === 'text' ? origin.range : origin.overrides;
    return range === undefined ? null : { uri, range };
  }

  /** Replays a run that was kept; what it was read from is read again with the person's next edit. */
  restore({ parameters, origins, source, program, time }: Recipe): void {
    const flat = flatParameters(parameters);
    this.target =
      source.kind === 'text'
        ? { kind: 'text', uri: vscode.Uri.parse(source.uri), selection: null, sibling: 0 }
        : { kind: 'settings', resource: undefined, noNeuronIn: source.noNeuronIn };
    const from = (wanted: string) =>
      Object.fromEntries(Object.entries(flat).filter(([field]) => origins[field as Field]?.from === wanted));
    this.layers = {
      form: from('form'),
      changedSettings: {},
      run: source.kind === 'text' ? restoredRun(source, flat, origins, program) : null,
      settings: { ...settingsParameters(resourceOf(this.target)), ...from('settings') },
    };
    this.start(parameters, origins, true, time);
  }

  stop(): void {
    this.open?.training.stop();
  }

  async trainAgain(): Promise<void> {
    await this.train(this.target);
  }

  private closeRun(): void {
    this.open?.training.dispose();
    if (this.open !== null) void vscode.commands.executeCommand('setContext', contextKeys.isTraining, false);
  }

  dispose(): void {
    this.closeRun();
    this.open = null;
    this.notRead = null;
    void vscode.commands.executeCommand('setContext', contextKeys.hasRun, false);
  }

  private sourceOf(run: ReadRun | null): Source {
    if (this.target.kind === 'settings') {
      const { noNeuronIn } = this.target;
      const { form, settings } = this.layers;
      return { kind: 'settings', isChapter: Object.keys(form).length === 0 && isChapter(settings), noNeuronIn };
    }
    const { uri } = this.target;
    const cell = cellOf(uri);
    return {
      kind: 'text',
      name: documentName(uri),
      uri: uri.toString(),
      language: this.reading?.language ?? 'text',
      firstLine: run?.range.line ?? 1,
      lastLine: run?.lastLine ?? 1,
      cell: cell === null ? null : cellNumber(cell),
      title: run?.title ?? null,
      isStale: false,
    };
  }
}

const textStart: TextRange = { start: 0, end: 0, line: 1, column: 1 };

const resourceOf = (target: Target): vscode.Uri | undefined => (target.kind === 'text' ? target.uri : target.resource);

const originOf = (problem: Problem, origins: Origins) =>
  'field' in problem ? origins[problem.field]?.from : undefined;

/** What [Let it learn] adds to a program that only compares. */
const learningFromSettings = ({ alpha, iterations }: FlatParameters): FlatParameters => ({
  update: 'example',
  alpha,
  iterations,
});

function restoredRun(
  source: Extract<Source, { kind: 'text' }>,
  flat: FlatParameters,
  origins: Origins,
  program: ProgramFacts | null,
): ReadRun {
  const values: { [field: string]: unknown } = {};
  const ranges: { [F in Field]?: ReadRun['range'] } = {};
  for (const field of Object.keys(flat) as Field[]) {
    const origin = origins[field];
    if (origin?.from !== 'text') continue;
    values[field] = flat[field];
    ranges[field] = origin.range;
  }
  const range = { start: 0, end: 0, line: source.firstLine, column: 1 };
  return {
    values,
    ranges,
    range,
    lastLine: source.lastLine,
    title: source.title,
    isWhole: program !== null,
    ...(program === null ? {} : { program }),
  };
}
