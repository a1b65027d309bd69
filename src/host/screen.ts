import type { HostMessage, NamedText, PanelMessage, Stale } from '../protocol/messages.ts';
import type { ReadingProblem } from '../reading/reading.ts';
import type { OpenRun } from './runMessages.ts';
import { answerTo, progressOf, runStarted } from './runMessages.ts';
import { setContext } from './setContext.ts';
import { currentLanguage, hasLargeType, languageSetting } from './settings.ts';
import type { Training } from './training.ts';

/** How often the panel hears of a run that goes on. */
const progressEveryMs = 100;

type NotRead = Extract<HostMessage, { type: 'notRead' }>;

export interface ScreenEvents {
  /** `isAskedFor`: the person asked for it, and wants to see it; else the panel stays where they put it. */
  post(message: HostMessage, isAskedFor?: boolean): void;
  /** What is wrong in the text that is followed: as the panel says it, and at the same time. */
  problems(problems: readonly ReadingProblem[]): void;
  /** Training began, went on, or ended. */
  changed(training: Training): void;
}

/** What the panel was told: the open run, or why there is none. A panel that has nothing on screen is told it again. */
export class Screen {
  private run: OpenRun | null = null;
  private unread: NotRead | null = null;
  private lastProgress = 0;

  constructor(private readonly events: ScreenEvents) {}

  get open(): OpenRun | null {
    return this.run;
  }

  /** Why the open run is not what its text says now; null where it is. */
  get stale(): Stale | null {
    return this.run?.stale ?? null;
  }

  get problems(): readonly ReadingProblem[] {
    if (this.unread !== null) return this.unread.problems;
    return this.stale?.why === 'problems' ? this.stale.problems : [];
  }

  show(run: OpenRun, keepsIteration: boolean): void {
    this.end();
    this.run = run;
    this.unread = null;
    this.lastProgress = 0;
    setContext('hasRun', true);
    setContext('isFromText', run.recipe.source.kind === 'text');
    setContext('isTraining', !run.training.run.isFinished);
    this.events.post(runStarted(run, keepsIteration), !keepsIteration);
    this.events.problems(this.problems);
    this.events.changed(run.training);
  }

  showNotRead(message: NotRead, isAskedFor: boolean): void {
    this.end();
    this.run = null;
    this.unread = message;
    setContext('hasRun', false);
    this.events.post(message, isAskedFor);
    this.events.problems(this.problems);
  }

  /** The text that the run came from says something else by now. */
  showStale(stale: Stale): void {
    if (this.run === null) return;
    this.run = { ...this.run, stale };
    this.events.post({ type: 'stale', runId: this.run.id, stale });
    this.events.problems(this.problems);
  }

  /** The run's text has another name; the run is the same. */
  rename(text: NamedText): void {
    const { run } = this;
    if (run === null || run.recipe.source.kind !== 'text') return;
    const source = { ...run.recipe.source, ...text };
    this.run = { ...run, recipe: { ...run.recipe, source } };
    this.events.post(runStarted(this.run, true));
  }

  /** The panel has (again) nothing on screen; with a state of its own it knows what was hidden in it. */
  welcome(hasState: boolean): void {
    this.showLanguage();
    if (this.run !== null) this.events.post(runStarted(this.run, true, this.run.isHidden && !hasState));
    if (this.unread !== null) this.events.post(this.unread);
  }

  showLanguage(): void {
    this.events.problems(this.problems);
    this.events.post({
      type: 'welcome',
      language: currentLanguage(),
      languageSetting: languageSetting(),
      hasLargeType: hasLargeType(),
    });
  }

  answer(question: Extract<PanelMessage, { type: 'rows' | 'extremes' }>): void {
    if (this.run?.id === question.runId) this.events.post(answerTo(question, this.run));
  }

  /** A slice was made: not every one is news. */
  report(training: Training): void {
    if (this.run?.training !== training) return;
    const { isFinished } = training.run;
    const now = performance.now();
    if (!isFinished && now - this.lastProgress < progressEveryMs) return;
    this.lastProgress = now;
    this.events.post(progressOf(this.run));
    if (isFinished) setContext('isTraining', false);
    this.events.changed(training);
  }

  /** The panel is gone. */
  clear(): void {
    this.end();
    this.run = null;
    this.unread = null;
    setContext('hasRun', false);
    this.events.problems([]);
  }

  private end(): void {
    if (this.run === null) return;
    this.run.training.dispose();
    setContext('isTraining', false);
  }
}
