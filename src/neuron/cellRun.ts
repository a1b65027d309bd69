import { type Cell, cellOf, smallMove } from './cellOutcome.ts';
import type { Course } from './factor.ts';
import { outcomeOf } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { Recording } from './recording.ts';
import type { Rule } from './rule/rule.ts';
import type { Steps } from './rule/steps.ts';
import { type MadeRun, ShortRun } from './shortRun.ts';

/** Passes up to which a run is made again for each question that is asked of it. */
const shortPasses = 2000;

/** Makes the run of one cell, and says what it came to: what its own run comes to. */
export function cellOfRun(parameters: Parameters, rule: Rule, steps: Steps, courseOf: () => Course): Cell {
  const run = parameters.iterations <= shortPasses ? new ShortRun(rule, steps, parameters.iterations) : recorded();
  const status = outcomeOf(parameters, run, run.errorOf(0), run.errorOf(run.passes - 1), courseOf);
  const isNamed = status.kind === 'converged' && status.at > 1;
  return cellOf(status, isNamed ? courseOf() : 'none', restOf(run, steps));

  function recorded(): MadeRun {
    const record = new Recording(rule, steps);
    record.advance(parameters.iterations);
    return record;
  }
}

/** The first pass that moved the weights by next to nothing, if the last one did, too; null with one example. */
function restOf(record: MadeRun, steps: Steps): number | null {
  if (record.examples === 1 || record.end === 'notFinite') return null;
  const [before, after] = [record.state.slice(), record.state.slice()];
  const moved = (): number => {
    const to = record.weightsOf(after);
    return record.weightsOf(before).reduce((move, from, j) => Math.max(move, Math.abs(to[j]! - from)), 0);
  };
  record.stateBefore(record.passes - 1, before);
  record.stateBefore(record.passes, after);
  const last = moved();
  record.stateBefore(0, after);
  for (let pass = 0, small = -1; pass < record.passes; pass++) {
    before.set(after);
    steps.skip(after, pass, 1);
    const move = moved();
    if (pass === 0) small = smallMove * move;
    if (!(last <= small)) return null;
    if (move <= small) return pass;
  }
  return null;
}
