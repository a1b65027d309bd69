import { areTurnsAlike } from './alike.ts';
import type { Completion, Machine } from './machine.ts';
import type { Expression, Place, Statement } from './representation.ts';
import { Ended, notFollowed } from './stop.ts';
import { type LoopRun, type Num, newScope, type Scope, type TracePoint } from './values.ts';
import { nodesOf } from './walk.ts';

/** Loops, each of which the trace keeps with how often it ran and, where that is certain, how often it will. */
export function loopsOf({
  isPython,
  trace,
  budget,
  builtins,
  value,
  isTrue,
  execute,
  block,
  hoist,
  assign,
  declare,
  isSilent,
}: Machine) {
  let running: LoopRun | null = null;

  function startLoop(place: Place, testPlace: Expression, planned: number | null, isCounted: boolean): LoopRun {
    const startTime = trace.numbers.length;
    while (running?.isFinished) running = running.parent;
    const loop: LoopRun = {
      place,
      boundPlace: boundPlaceOf(testPlace),
      testPlace,
      isCounted,
      planned,
      started: 0,
      isEven: true,
      startTime,
      turns: [],
      endTime: startTime,
      isFinished: false,
      path: trace.path,
      parent: running,
      parentTurn: running === null ? 0 : running.started - 1,
      end: null,
      isBroken: false,
    };
    running = loop;
    trace.loops.push(loop);
    return loop;
  }

  const here = (): TracePoint => ({
    time: trace.numbers.length,
    comparisons: trace.comparisons.length,
    stores: trace.stores.length,
  });

  function startTurn(loop: LoopRun): void {
    loop.started++;
    loop.turns.push(here());
  }

  /**
   * Ends where a loop is too long to be followed to its end and has shown what its turns do: asked once, after enough of
   * them.
   */
  function endWhereAlike(loop: LoopRun): () => void {
    const stepsBefore = budget.steps;
    let isAsked = false;
    return () => {
      if (isAsked || loop.planned === null) return;
      if (!budget.hasShownEnough(stepsBefore, loop.started, loop.planned)) return;
      isAsked = true;
      if (areTurnsAlike(loop, trace, isSilent)) throw new Ended({ kind: 'limit', place: loop.place });
    };
  }

  function endLoop(loop: LoopRun, isBroken: boolean): void {
    loop.isFinished = true;
    loop.isBroken = isBroken;
    loop.end = here();
    loop.endTime = loop.end.time;
  }

  function loopWhile(statement: Extract<Statement, { kind: 'while' }>, outer: Scope): Completion {
    let scope = isPython ? outer : newScope(outer, false);
    if (!isPython) hoist(statement.before, scope);
    for (const before of statement.before) execute(before, scope);
    const loop = startLoop(statement, statement.condition, null, true);
    const count = countedTest(statement.condition, loop);
    const endIfAlike = endWhereAlike(loop);
    const keepsTurns = statement.before.length > 0 && holdsFunction(statement);
    for (let isFirst = true; ; isFirst = false) {
      budget.spend(1, statement);
      if (!(isFirst && statement.testsLast) && !count(scope)) break;
      endIfAlike();
      startTurn(loop);
      const completion = block(statement.body, scope);
      if (completion === 'break' || typeof completion === 'object') {
        endLoop(loop, true);
        return completion === 'break' ? 'next' : completion;
      }
      // What a function of this turn refers to is not what the next turn counts with.
      if (keepsTurns) scope = copyOf(scope, outer);
      if (statement.step) value(statement.step, scope);
    }
    endLoop(loop, false);
    return block(statement.otherwise, outer);
  }

  function copyOf({ names }: Scope, outer: Scope): Scope {
    const copy = newScope(outer, false);
    for (const [name, { value: has, isConst }] of names) copy.names.set(name, { value: has, isConst });
    return copy;
  }

  const withFunctions = new WeakMap<Statement, boolean>();

  function holdsFunction(statement: Extract<Statement, { kind: 'while' }>): boolean {
    let holds = withFunctions.get(statement);
    if (holds === undefined) {
      holds = [...nodesOf({ body: [statement] })].some(({ kind }) => kind === 'function');
      withFunctions.set(statement, holds);
    }
    return holds;
  }

  /**
   * A loop's test. Where it compares a number that grows by the same whole step with one that stays, how often it will
   * hold is known beforehand (`planned`).
   */
  function countedTest(condition: Expression, loop: LoopRun): (scope: Scope) => boolean {
    let first: number | null = null;
    let step: number | null = null;
    let bound: Num | null = null;
    let tests = 0;
    let last: Num | null = null;
    return (scope) => {
      const from = trace.comparisons.length;
      const holds = isTrue(condition, scope);
      const test = trace.comparisons[from];
      const isOne = condition.kind === 'comparison' && trace.comparisons.length === from + 1 && test !== undefined;
      const grows = isOne && (test.operator === '<' || test.operator === '<=') && Number.isInteger(test.left.value);
      if (!grows) {
        loop.planned = null;
        first = null;
        tests = Number.NaN;
        return holds;
      }
      const now = Number(test.left.value);
      // It grows by a number that stands in the program, not by one that is computed as it goes.
      const { operation, left, right } = test.left;
      const isStep = operation === '+' && left === last && right?.operation === 'constant';
      if (last && !isStep) loop.isEven = false;
      last = test.left;
      if (tests === 0) {
        first = now;
        bound = test.right;
      } else if (tests === 1) step = now - first!;
      const isEven =
        first !== null && (tests === 0 || now === first + tests * step!) && bound?.value === test.right.value;
      if (!isEven) tests = Number.NaN;
      tests++;
      const span = Number(test.right.value) - first!;
      loop.planned =
        step !== null && step > 0 && tests > 1
          ? Math.max(0, test.operator === '<' ? Math.ceil(span / step) : Math.floor(span / step) + 1)
          : null;
      return holds;
    };
  }

  function loopEach(statement: Extract<Statement, { kind: 'each' }>, scope: Scope): Completion {
    const iterable = value(statement.iterable, scope);
    const loop = startLoop(statement, statement.iterable, builtins.lengthOf(iterable), iterable.kind === 'range');
    const endIfAlike = endWhereAlike(loop);
    if (iterable.kind === 'unknown') notFollowed(statement.iterable);
    for (const item of builtins.iterate(iterable, statement.iterable)) {
      endIfAlike();
      startTurn(loop);
      const inner = isPython ? scope : newScope(scope, false);
      if (statement.how) declare(statement.target, item, inner, statement);
      else assign(statement.target, item, inner, statement.target, false);
      const completion = block(statement.body, inner);
      if (completion === 'break' || typeof completion === 'object') {
        endLoop(loop, true);
        return completion === 'break' ? 'next' : completion;
      }
    }
    endLoop(loop, false);
    return block(statement.otherwise, scope);
  }

  /** `20` in `range(20)` and in `i < 20`. */
  function boundPlaceOf(test: Expression): Place {
    if (test.kind === 'comparison') return test.operands[test.operands.length - 1]!;
    if (test.kind !== 'call') return test;
    return test.args[test.args.length === 1 ? 0 : 1] ?? test;
  }

  return { loopWhile, loopEach };
}
