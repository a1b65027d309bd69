import { checkParameters, defaults, type FlatParameters, type Parameters } from '../../../src/neuron/parameters.ts';
import type { Run } from '../../../src/neuron/run.ts';
import { startRun } from '../../../src/neuron/run.ts';

/** The chapter's first cell with these changes, checked. */
export function parametersOf(changes: FlatParameters): Parameters {
  const checked = checkParameters({ ...defaults, ...changes });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

/** A finished run of the chapter's first cell with these changes. */
export function runOf(changes: FlatParameters): Run {
  const run = startRun(parametersOf(changes));
  run.advance(run.rowsTotal);
  return run;
}
