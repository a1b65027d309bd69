import { type Cell, cellOf, smallMove } from './cellOutcome.ts';
import type { Course } from './factor.ts';
import { outcomeOf } from './outcome.ts';
import type { Parameters } from './parameters.ts';
import { Recording } from './recording.ts';
import type { Rule } from './rule/rule.ts';
import { emptySpan, type Steps } from './rule/steps.ts';

/** Makes the run of one cell, and says what it came to: what its own run comes to. */
export function cellOfRun(parameters: Parameters, rule: Rule, steps: Steps, courseOf: () => Course): Cell {
  const record = new Recording(rule, steps);
  record.advance(parameters.iterations);
  const status = outcomeOf(parameters, record, errorOf(record, 0), errorOf(record, record.passes - 1), courseOf);
  const isNamed = status.kind === 'converged' && status.at > 1;
  return cellOf(status, isNamed ? courseOf() : 'none', restOf(record));
}

/** The error of a pass; NaN where it was not made. */
function errorOf(record: Recording, pass: number): number {
  if (pass < 0 || pass >= record.passes) return Number.NaN;
  const span = emptySpan(record.state.length);
  const state = record.state.slice();
  record.stateBefore(pass, state);
  record.replay(state, pass, 1, span);
  return span.errorMin;
}

/** The first pass that moved the weights by next to nothing, if the last one did, too; null with one example. */
function restOf(record: Recording): number | null {
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
    record.goOn(after, pass);
    const move = moved();
    if (pass === 0) small = smallMove * move;
    if (!(last <= small)) return null;
    if (move <= small) return pass;
  }
  return null;
}
