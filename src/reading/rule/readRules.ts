import { stepsOfRule } from '../../neuron/rule/compile.ts';
import { hasNode } from '../../neuron/rule/expression.ts';
import { layoutOf, memoryOf } from '../../neuron/rule/layout.ts';
import { definitionsOf, lengthOf, type Rule, type StopReason } from '../../neuron/rule/rule.ts';
import { emptySpan } from '../../neuron/rule/steps.ts';
import { countsOfTurns } from '../program/alike.ts';
import type { Evaluated } from '../program/evaluate.ts';
import type { Place } from '../program/representation.ts';
import type { EndReason } from '../program/stop.ts';
import type { Comparison, LoopRun } from '../program/values.ts';
import type { TextRange } from '../reading.ts';
import type { FoundRule } from './assemble.ts';
import { type Nest, nestOf, singlePassOf } from './nest.ts';
import { isProved } from './proveRule.ts';
import { ruleOf } from './ruleOf.ts';

/** A loop of a program that was read as a rule: the rule's rows are the program's, to the bit, as far as it was followed. */
export interface ReadRule {
  readonly found: FoundRule;
  /** With as many rows as the program makes, or as were followed. */
  readonly rule: Rule;
  /** Rows that were compared. */
  readonly rowsProved: number;
  /** Whether the rows are all that the program makes in this loop. */
  readonly isComplete: boolean;
  /** Where it is not: why the rows end. */
  readonly end: EndReason | null;
  readonly exactness: 'exact' | 'lastDigits';
  readonly place: Place;
  /** From the loop's first line to its last. */
  readonly range: TextRange;
  readonly lastLine: number;
}

/** Loops within loops are looked at no deeper. */
const deepest = 3;

/** The rows of a loop that nothing counts: as many as are made to find its end. */
const mostUncounted = 1_000_000;

/** The rules that a program's loops follow, in its order, each the outermost whose turns are alike. */
export function rulesIn(
  evaluated: Evaluated,
  rangeOf: (place: Place) => TextRange,
  spend: (steps: number) => void,
): readonly ReadRule[] {
  const { trace, startTime } = evaluated;
  const isSilent = ({ place }: Comparison): boolean => evaluated.isSilent(place);

  /** A Python block ends where the next line starts; people count it to the line before. */
  function placeOf({ from, to }: Place): Pick<ReadRule, 'range' | 'lastLine'> {
    const end = rangeOf({ from: to, to });
    return { range: rangeOf({ from, to }), lastLine: end.column === 1 && end.line > 1 ? end.line - 1 : end.line };
  }

  function inLoop(loop: LoopRun, depth: number): readonly ReadRule[] {
    if (loop.startTime >= startTime) {
      for (const nest of [nestOf(trace, loop), singlePassOf(trace, loop)]) {
        const found = nest && ruleOf(trace, nest, { isSilent, spend });
        if (found && isProved(found, nest, trace)) {
          return [{ ...readRule(found, nest, evaluated), ...placeOf(loop.place) }];
        }
      }
    }
    if (depth === deepest) return [];
    return trace.loops.filter(({ parent }) => parent === loop).flatMap((child) => inLoop(child, depth + 1));
  }

  return trace.loops.filter(({ parent }) => parent === null).flatMap((loop) => inLoop(loop, 0));
}

function readRule(found: FoundRule, nest: Nest, evaluated: Evaluated): Omit<ReadRule, 'range' | 'lastLine'> {
  const { loop, passes } = nest;
  const examples = lengthOf(found.rule, 'examples');
  const followed = passes * examples;
  // A sum of Python's, or a power, may have other last digits elsewhere.
  const isExact =
    evaluated.trace.rough.length === 0 &&
    !definitionsOf(found.rule.pass).some(({ expression }) =>
      hasNode(expression, ({ kind }) => kind === '**' || kind === 'exp' || kind === 'log' || kind === 'tanh'),
    );
  const told = (rows: number, isComplete: boolean): Omit<ReadRule, 'range' | 'lastLine'> => ({
    found,
    rule: { ...found.rule, rows },
    rowsProved: followed,
    isComplete,
    end: isComplete ? null : (evaluated.end ?? { kind: 'limit', place: loop.place }),
    exactness: isExact ? 'exact' : 'lastDigits',
    place: loop.place,
  });

  if (loop.end !== null && !loop.isBroken) return told(followed, true);
  if (loop.end !== null) {
    const { rows, end } = rowsUntilEnd({ ...found.rule, rows: followed + examples });
    return end === 'program' && rows > followed ? told(rows, true) : told(followed, false);
  }
  const goesOn =
    evaluated.end?.kind === 'limit' &&
    !found.isOpen &&
    !isDecidedElse(loop, evaluated) &&
    !isChosenByTurn(loop, evaluated);
  if (!goesOn) return told(followed, false);
  const planned = loop.planned === null ? mostUncounted : loop.planned * examples;
  const { rows, end } = rowsUntilEnd({ ...found.rule, rows: Math.min(planned, Math.max(mostUncounted, followed)) });
  if (end === 'program') return told(rows, true);
  if (end !== null) return told(Math.max(rows, followed), false);
  return loop.planned === null ? told(rows, false) : told(planned, true);
}

/** How many rows a rule makes until a stop ends it, and which. */
function rowsUntilEnd(rule: Rule): { readonly rows: number; readonly end: StopReason | null } {
  const steps = stepsOfRule(rule);
  const layout = layoutOf(rule);
  const state = memoryOf(rule, layout).slice(layout.state, layout.quantities);
  const span = emptySpan(state.length);
  const made: { rows: number; end: StopReason | null } = { rows: 0, end: null };
  const examples = lengthOf(rule, 'examples');
  steps.record(state, 0, Math.ceil(rule.rows / examples), span, made);
  return made;
}

/** Whether something was decided besides by comparing numbers: by their digits as text, or by the order of a list. */
function isDecidedElse(loop: LoopRun, { trace, isSilent }: Evaluated): boolean {
  return trace.decisions.some(({ time, place }) => time >= loop.startTime && !isSilent(place));
}

/** Whether something was chosen by the number of the turn, as `xs[i]` is: what comes later is not known then. */
function isChosenByTurn(loop: LoopRun, { trace }: Evaluated): boolean {
  const counts = countsOfTurns(loop, trace);
  return trace.choosers.some(({ number, time }) => time >= loop.startTime && counts[number.time]);
}
