import type { HostMessage, PanelMessage } from '../protocol/messages.ts';
import type { OpenRun } from './runMessages.ts';
import { answerTo, progressOf, runStarted } from './runMessages.ts';
import { setContext } from './setContext.ts';
import { currentLanguage, hasLargeType, languageSetting } from './settings.ts';
import type { Training } from './training.ts';

/** How often the panel hears of a run that goes on. */
const progressEveryMs = 100;

type NotRead = Extract<HostMessage, { type: 'notRead' }>;

export interface ScreenEvents {
  post(message: HostMessage): void;
  /** Training began, went on, or ended. */
  changed(training: Training): void;
}

/** What the panel was told: the open run, or why there is none. A panel that has nothing on screen is told it again. */
export class Screen {
  private run: OpenRun | null = null;
  private unread: NotRead | null = null;
  private isStale = false;
  private lastProgress = 0;

  constructor(private readonly events: ScreenEvents) {}

  get open(): OpenRun | null {
    return this.run;
  }

  show(run: OpenRun, keepsIteration: boolean): void {
    this.end();
    this.run = run;
    this.unread = null;
    this.isStale = false;
    this.lastProgress = 0;
    setContext('hasRun', true);
    setContext('isFromText', run.recipe.source.kind === 'text');
    setContext('isTraining', !run.training.run.isFinished);
    this.events.post(runStarted(run, keepsIteration));
    this.events.changed(run.training);
  }

  showNotRead(message: NotRead): void {
    this.end();
    this.run = null;
    this.unread = message;
    this.events.post(message);
  }

  /** The text that the run came from can be read no longer, or again. */
  showStale(isStale: boolean): void {
    if (this.run === null || this.isStale === isStale) return;
    this.isStale = isStale;
    this.events.post({ type: 'stale', runId: this.run.id, isStale });
  }

  /** The panel has (again) nothing on screen; with a state of its own it knows what was hidden in it. */
  welcome(hasState: boolean): void {
    this.showLanguage();
    if (this.run !== null) this.events.post(runStarted(this.run, true, this.run.isHidden && !hasState));
    if (this.unread !== null) this.events.post(this.unread);
    if (this.run !== null && this.isStale) this.events.post({ type: 'stale', runId: this.run.id, isStale: true });
  }

  showLanguage(): void {
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
  }

  private end(): void {
    if (this.run === null) return;
    this.run.training.dispose();
    setContext('isTraining', false);
  }
}
