import { type CellOutcome, cellOf, smallMove } from './cellOutcome.ts';
import type { Course } from './factor.ts';
import { smallPart } from './outcome.ts';
import { hasSameBits } from './sameBits.ts';
import type { Status } from './status.ts';
import { emptySpan, type Made, type Steps } from './step.ts';

/** What the runs of one sweep have in common. */
export interface CellLimits {
  readonly inputs: number;
  readonly examples: number;
  readonly iterations: number;
  readonly hasTolerance: boolean;
  readonly isHotCold: boolean;
}

/** Makes a run from `weights` and says what it came to: the outcome, and its iteration or −1. */
export type CellRun = (steps: Steps, weights: Float64Array, course: () => Course) => readonly [CellOutcome, number];

/**
 * Runs by the engine's own loops without keeping a history: each has the outcome of `startRun`. A run whose weights' bits
 * repeat, every pass or every other one, repeats itself for good, so the rest of it is known without being made.
 */
export function cellRuns({ inputs, examples, iterations, hasTolerance, isHotCold }: CellLimits): CellRun {
  const before = new Float64Array(inputs);
  const earlier = new Float64Array(inputs);
  const span = emptySpan(inputs);
  const made: Made = { rows: 0, end: null };

  function copy(from: Float64Array, to: Float64Array): void {
    for (let j = 0; j < inputs; j++) to[j] = from[j]!;
  }

  /** Whether each example of the first pass found the weights as they were. */
  function stoodStill(steps: Steps, start: Float64Array): boolean {
    if (examples === 1) return true;
    const [count, numbers] = [examples, examples * inputs];
    const column = (length: number) => new Float64Array(length);
    const weight = column(numbers);
    const rows = { weight, prediction: column(count), error: column(count), delta: column(count) };
    steps.write(start.slice(), 0, { from: 0, count, weightDelta: column(numbers), ...rows });
    return weight.every((value, at) => Object.is(value, start[at % inputs]));
  }

  function turned(weights: Float64Array): boolean {
    for (let j = 0; j < inputs; j++) {
      const [from, over, to] = [earlier[j]!, before[j]!, weights[j]!];
      const turns = isHotCold ? (over - from) * (to - over) < 0 : Math.abs(to - from) <= 1e-6 * Math.abs(over - from);
      if (!turns) return false;
    }
    return true;
  }

  /** How far the last pass moved the weights. */
  function moveOf(weights: Float64Array): number {
    let move = 0;
    for (let j = 0; j < inputs; j++) move = Math.max(move, Math.abs(weights[j]! - before[j]!));
    return move;
  }

  return (steps, weights, course) => {
    const said = (status: Status): readonly [CellOutcome, number] => {
      const isNamed = status.kind === 'converged' && status.at > 1;
      const isAtRest = restAt >= 0 && lastMove <= smallMove * firstMove;
      const { outcome, at } = cellOf(status, isNamed ? course() : 'none', isAtRest ? restAt : null);
      return [outcome, at ?? -1];
    };
    let firstMove = 0;
    let lastMove = 0;
    let restAt = -1;
    let pass = 0;
    let firstError = 0;
    let lastError = 0;
    let errorBefore = 0;
    let doubledAt = -1;
    let smallAt = -1;
    let hasMoved = true;
    let isPeriodic = false;
    made.end = null;
    while (pass < iterations && made.end === null && !isPeriodic) {
      copy(before, earlier);
      copy(weights, before);
      span.errorMin = Number.POSITIVE_INFINITY;
      steps.record(weights, 1, span, made);
      if (made.rows < examples) break;
      errorBefore = lastError;
      lastError = span.errorMin;
      if (pass === 0) {
        firstError = lastError;
        hasMoved = !hasSameBits(before, weights);
        if (!hasMoved) hasMoved = !stoodStill(steps, before);
      }
      if (doubledAt < 0 && lastError > 2 * firstError) doubledAt = pass;
      if (smallAt < 0 && lastError <= smallPart * firstError) smallAt = pass;
      if (examples > 1) {
        lastMove = moveOf(weights);
        if (pass === 0) firstMove = lastMove;
        if (restAt < 0 && lastMove <= smallMove * firstMove) restAt = pass;
      }
      pass++;
      isPeriodic = made.end === null && (hasSameBits(before, weights) || (pass > 1 && hasSameBits(earlier, weights)));
      if (isPeriodic && !weights.every(Number.isFinite)) isPeriodic = false;
    }
    const isWhole = made.end !== 'notFinite' && weights.every(Number.isFinite);
    if (!isWhole || (doubledAt >= 0 && course() === 'diverging')) {
      return said({ kind: 'diverged', doubledAt: doubledAt < 0 ? null : doubledAt, notFiniteAt: null });
    }
    if (!hasMoved) return said({ kind: 'neverMoved', cause: 'step' });
    if (pass < iterations && isPeriodic) goOn();
    if (isCircling()) return said({ kind: 'circling', between: null });
    if (made.end === 'tolerance') return said({ kind: 'converged', at: pass - 1, byTolerance: true });
    if (!hasTolerance && lastError <= smallPart * firstError) {
      return said({ kind: 'converged', at: smallAt, byTolerance: false });
    }
    return said(isPeriodic || hasSameBits(before, weights) ? { kind: 'settled', period: 1 } : { kind: 'unfinished' });

    /** To the end of a run that repeats itself. */
    function goOn(): void {
      if (hasSameBits(before, weights)) copy(before, earlier);
      else if ((iterations - pass) % 2 === 1) {
        copy(before, earlier);
        copy(weights, before);
        copy(earlier, weights);
        lastError = errorBefore;
      }
      pass = iterations;
    }

    function isCircling(): boolean {
      if (made.end === 'tolerance' || pass < 2) return course() === 'circling';
      return turned(weights) && (isHotCold || course() === 'circling');
    }
  };
}
