import type { Sweep } from '../../../../src/neuron/sweep.ts';
import { sweepWords } from '../../../../src/words/views/sweep.ts';
import { button, el, setHidden, setText } from '../../../dom.ts';
import type { App } from '../../../view.ts';
import type { SweepGrid } from './sweepGrid.ts';
import { madeText } from './sweepPoints.ts';
import { createSweepRunner } from './sweepRunner.ts';

/** A sweep that takes longer than this says how far it has got. */
const toldAfterMs = 400;

/** The sweep that is being made. */
export interface SweepWork {
  /** How far it has got, with a button that stops it or lets it go on. */
  readonly element: HTMLElement;
  readonly grid: SweepGrid | null;
  start(sweep: Sweep): void;
  show(): void;
  dispose(): void;
}

/** `onNews` hears that the grid has grown, or that it was stopped. */
export function sweepWork(app: App, onNews: () => void): SweepWork {
  const words = sweepWords[app.language];
  const runner = createSweepRunner(onNews);
  const text = el('span', { test: 'sweepProgress' });
  const stopButton = button({ class: 'link', test: 'sweepStop' }, () => {
    if (isStopped) start(grid!.sweep);
    else {
      runner.stop();
      isStopped = true;
    }
    onNews();
  });
  const element = el('p', { class: 'sweep-progress' }, text, stopButton);
  let grid: SweepGrid | null = null;
  let startedAt = 0;
  let isStopped = false;

  const start = (sweep: Sweep) => {
    startedAt = performance.now();
    isStopped = false;
    grid = runner.start(sweep);
  };
  return {
    element,
    get grid() {
      return grid;
    },
    start,
    show() {
      if (grid === null) return;
      const isLong = performance.now() - startedAt > toldAfterMs;
      setHidden(element, grid.isComplete || !(isLong || isStopped));
      const made = madeText(app.language, grid);
      setText(text, isStopped ? words.stopped(made) : words.progress(made));
      setText(stopButton, isStopped ? words.goOn : words.stop);
    },
    dispose: runner.dispose,
  };
}
