import { analyse } from '../src/neuron/analysis.ts';
import { checkParameters, type FlatParameters, flatParameters } from '../src/neuron/parameters.ts';
import { type Run, startRun } from '../src/neuron/run.ts';
import { changedOrigins } from './changedOrigins.ts';
import type { ShownRun } from './shownRun.ts';

/** A run made in the panel while something is dragged: its engine answers in the host's place. */
export interface Preview {
  readonly run: ShownRun;
  readonly engine: Run;
}

/** So many rows of one input and one example are made within a frame; those of several take about so many times as long. */
const [rowsWithinFrame, timesAsLong] = [1_000_000, 6];

/** Rows of a run that repeats itself cost a part of that. A longer run is shown as far as this. */
const repeatedWithinFrame = 10_000_000;

/** Buckets of its first picture: the page asks anew for what its width needs. */
const firstBuckets = 600;

/** Of no run of the host's. */
const previewRunId = -1;

/** The run that `shown` would be with these parameters changed; null where they are not allowed. */
export function previewOf(shown: ShownRun, changes: FlatParameters): Preview | null {
  const checked = checkParameters({ ...flatParameters(shown.recipe.parameters), ...changes });
  if (!checked.ok) return null;
  const parameters = checked.value;
  const engine = startRun(parameters);
  makeWithinFrame(engine);
  const origins = changedOrigins(shown.recipe.origins, shown.recipe.parameters, changes);
  return {
    engine,
    run: {
      ...shown,
      runId: previewRunId,
      recipe: { ...shown.recipe, parameters, origins },
      analysis: analyse(parameters),
      inputs: engine.inputs,
      examples: engine.examples,
      summary: engine.summary(),
      iterations: Math.ceil(engine.rows / engine.examples),
      elapsedMs: 0,
      extremes: engine.extremes(0, engine.passes, firstBuckets),
    },
  };
}

function makeWithinFrame(engine: Run): void {
  const { inputs, examples } = engine;
  engine.advance(inputs * examples === 1 ? rowsWithinFrame : rowsWithinFrame / timesAsLong / inputs);
  if (engine.isRepeating) engine.advance(repeatedWithinFrame);
}
