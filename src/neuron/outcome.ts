import type { Course } from './factor.ts';
import type { Parameters } from './parameters.ts';
import { passFactor } from './passFactor.ts';
import { hasSameBits } from './sameBits.ts';
import { shapeOf } from './shape.ts';
import type { MadeRun } from './shortRun.ts';
import type { Status } from './status.ts';

/** The part of the first pass's error at which a run without a tolerance has converged. */
export const smallPart = 1e-6;

/** What a finished run came to: the first line of DESIGN's table that holds. */
export function outcomeOf(
  parameters: Parameters,
  record: MadeRun,
  firstError: number,
  lastError: number,
  courseOf: () => Course = () => passFactor(parameters).course,
): Status {
  if (parameters.rule.update === 'none') return { kind: 'compared' };
  return (
    diverged(record, courseOf, firstError) ??
    neverMoved(parameters, record) ??
    circling(parameters, record, courseOf) ??
    converged(parameters, record, firstError, lastError) ??
    settled(record) ?? { kind: 'unfinished' }
  );
}

function diverged(record: MadeRun, courseOf: () => Course, firstError: number): Status | null {
  const isWhole = record.end !== 'notFinite' && record.state.every(Number.isFinite);
  if (isWhole && courseOf() !== 'diverging') return null;
  const doubledAt = record.firstPass('above', 2 * firstError);
  if (isWhole && doubledAt === null) return null;
  return { kind: 'diverged', doubledAt, notFiniteAt: record.end === 'notFinite' ? record.rows - 1 : null };
}

/** The weights' bits never changed. A run repeats itself, so its first pass tells of all. */
function neverMoved(parameters: Parameters, record: MadeRun): Status | null {
  const [start, after] = [stateBefore(record, 0), stateBefore(record, 1)];
  if (!hasSameBits(start, after)) return null;
  const { weight, delta } = record.window(0, record.examples);
  const weights = record.weightsOf(start);
  if (!weight.every((value, at) => Object.is(value, weights[at % record.inputs]))) return null;
  const { examples, inputAt } = shapeOf(parameters);
  const isInputZero = Array.from({ length: examples }, (_, example) => inputAt(example))
    .flat()
    .every((x) => x === 0);
  const isAlphaZero = parameters.alpha === 0 && parameters.rule.method === 'gradientDescent';
  const isAtGoal = delta.every((value) => value === 0);
  return { kind: 'neverMoved', cause: isInputZero ? 'input' : isAlphaZero ? 'alpha' : isAtGoal ? 'goal' : 'step' };
}

/** Back and forth for good: hot and cold once it turned round, gradient descent where each pass mirrors the miss. */
function circling(parameters: Parameters, record: MadeRun, courseOf: () => Course): Status | null {
  const isMirrored = courseOf() === 'circling';
  if (record.end === 'tolerance' || record.passes < 2) return isMirrored ? { kind: 'circling', between: null } : null;
  const isHotCold = parameters.rule.method === 'hotCold';
  if (!isHotCold && !isMirrored) return null;
  const [earlier, before, after] = [2, 1, 0].map((back) =>
    record.weightsOf(stateBefore(record, record.passes - back)),
  ) as [Float64Array, Float64Array, Float64Array];
  const turns = (from: number, over: number, to: number): boolean =>
    isHotCold ? (over - from) * (to - over) < 0 : Math.abs(to - from) <= 1e-6 * Math.abs(over - from);
  if (!after.every((to, j) => turns(earlier[j]!, before[j]!, to))) return null;
  const [one, other] = [before[0]!, after[0]!];
  return { kind: 'circling', between: after.length === 1 ? [Math.min(one, other), Math.max(one, other)] : null };
}

function converged(parameters: Parameters, record: MadeRun, firstError: number, lastError: number): Status | null {
  if (parameters.tolerance !== null) {
    return record.end === 'tolerance' ? { kind: 'converged', at: record.passes - 1, byTolerance: true } : null;
  }
  const limit = smallPart * firstError;
  const at = lastError <= limit ? record.firstPass('atMost', limit) : null;
  return at === null ? null : { kind: 'converged', at, byTolerance: false };
}

/** The state's bits repeat, every pass or every other one. */
function settled(record: MadeRun): Status | null {
  for (const period of [1, 2] as const) {
    if (record.passes < period) break;
    if (hasSameBits(stateBefore(record, record.passes - period), record.state)) return { kind: 'settled', period };
  }
  return null;
}

/** After the last pass it is the state as it is, even where a pass ended early. */
function stateBefore(record: MadeRun, pass: number): Float64Array {
  if (pass === record.passes) return record.state;
  const state = record.state.slice();
  record.stateBefore(pass, state);
  return state;
}
