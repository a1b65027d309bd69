import type { Extremes } from '../src/neuron/row.ts';
import type { Summary } from '../src/neuron/status.ts';
import type { RunStarted } from '../src/protocol/messages.ts';

/** The run on screen. */
export interface ShownRun extends Pick<RunStarted, 'runId' | 'recipe' | 'analysis' | 'siblings' | 'sibling' | 'stale'> {
  readonly inputs: number;
  readonly examples: number;
  readonly summary: Summary;
  /** Iterations begun: the last may lack rows where the run ended within it. */
  readonly iterations: number;
  /** How long it has been going on; 0 until the host tells of it. */
  readonly elapsedMs: number;
  /** What the picture is drawn from. */
  readonly extremes: Extremes;
}
