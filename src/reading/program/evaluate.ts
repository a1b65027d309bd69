import { builtinsOf } from './builtins.ts';
import { callsOf } from './calls.ts';
import { Context } from './context.ts';
import type { Dialect } from './dialect.ts';
import { expressionsOf } from './expressions.ts';
import { Budget, type Limits } from './limits.ts';
import type { Machine } from './machine.ts';
import { namesOf } from './names.ts';
import type { FunctionCode, Place, Program } from './representation.ts';
import { rescueOf } from './rescue.ts';
import { statementsOf } from './statements.ts';
import { Ended, type EndReason, notFollowed, withNumpy } from './stop.ts';
import { type Trace, TraceWriter } from './trace.ts';
import { newScope, type Variable } from './values.ts';
import { silentConditions } from './walk.ts';

export interface Evaluated {
  readonly trace: Trace;
  /** Why it ended before the last line; null where it did not. */
  readonly end: EndReason | null;
  /** How many numbers the trace had where the part that is read starts. */
  readonly startTime: number;
  /** The program's own names, as they are at its end. */
  readonly names: ReadonlyMap<string, Variable>;
  /** The caller ended it. */
  readonly isStopped: boolean;
  /** The functions that were called. */
  readonly called: ReadonlySet<FunctionCode>;
  /** Whether nothing but printing depends on a condition. */
  isSilent(place: Place): boolean;
}

/** Where the part that is read starts, and the cells before it. */
export interface Parts {
  readonly start: number;
  readonly cellStarts: readonly number[];
}

/**
 * Follows a program, statement by statement, within limits. Nothing is started and nothing outside is touched: what is
 * not plain arithmetic on numbers, lists and functions is unknown, or ends it.
 */
export function evaluate(
  program: Program,
  dialect: Dialect,
  limits: Limits,
  shouldStop: () => boolean,
  { start, cellStarts }: Parts = { start: 0, cellStarts: [] },
): Evaluated {
  const isSilent = silentIn(program);
  const machine = machineOf(dialect, new Budget(limits, shouldStop), isSilent);
  const { trace, called, programScope, budget } = machine;
  const context = new Context(machine, cellStarts);
  const first = program.body.findIndex(({ from }) => from >= start);
  const own = first < 0 ? program.body.length : first;
  let startTime: number | null = null;
  let end: EndReason | null = null;
  try {
    machine.hoistVariables(program.body, programScope);
    machine.hoist(program.body, programScope);
    if (own > 0) budget.allow(limits.context);
    for (const statement of program.body.slice(0, own)) context.follow(statement);
    if (own > 0) budget.allow(limits.steps);
    startTime = trace.numbers.length;
    trace.firstUnknown = null;
    for (const statement of program.body.slice(own)) {
      if (machine.execute(statement, programScope) !== 'next') notFollowed(statement);
    }
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    end = withNumpy(error.reason, trace);
    // A program that ends itself is followed to its end.
    if (end.kind === 'exit') end = null;
  }
  for (const loop of trace.loops) {
    if (loop.isFinished) continue;
    loop.endTime = trace.numbers.length;
    loop.isFinished = end === null;
  }
  return {
    trace,
    end,
    startTime: startTime ?? trace.numbers.length,
    names: programScope.names,
    isStopped: budget.isStopped,
    called,
    isSilent,
  };
}

/** Most programs are never asked: what is silent is looked up when it is. */
function silentIn(program: Program): (place: Place) => boolean {
  let silent: ReadonlySet<Place> | null = null;
  return (place) => (silent ??= silentConditions(program)).has(place);
}

/** The parts put together: each asks the others through the machine. */
function machineOf(dialect: Dialect, budget: Budget, isSilent: Machine['isSilent']): Machine {
  const trace = new TraceWriter();
  const machine: Machine = {
    dialect,
    isPython: dialect.language === 'python',
    trace,
    budget,
    builtins: builtinsOf(dialect, trace, budget, (callee, args, place) => calls.callValue(callee, args, place)),
    programScope: newScope(null, true),
    called: new Set(),
    isSilent,
    value: (expression, scope) => expressions.value(expression, scope),
    several: (all, scope) => expressions.several(all, scope),
    compute: (operator, left, right, place) => expressions.compute(operator, left, right, place),
    isTrue: (condition, scope) => expressions.isTrue(condition, scope),
    execute: (statement, scope) => statements.execute(statement, scope),
    block: (body, outer) => statements.block(body, outer),
    hoist: (body, scope) => statements.hoist(body, scope),
    hoistVariables: (body, scope) => statements.hoistVariables(body, scope),
    valueOrUnknown: (expression, scope) => rescue.valueOrUnknown(expression, scope),
    augmented: (operator, old, made, place) => expressions.augmented(operator, old, made, place),
    referenceTo: (target, scope) => names.referenceTo(target, scope),
    valueAt: (reference, place, scope) => names.valueAt(reference, place, scope),
    assignTo: (reference, target, made, scope, whole, isMinus) =>
      names.assignTo(reference, target, made, scope, whole, isMinus),
    remove: (target, scope) => names.remove(target, scope),
    lookUp: (name, place, scope) => names.lookUp(name, place, scope),
    bind: (name, made, scope) => names.bind(name, made, scope),
    assign: (target, made, scope, whole, isMinus) => names.assign(target, made, scope, whole, isMinus),
    declare: (target, made, scope, statement) => names.declare(target, made, scope, statement),
    store: (name, holder, key, made, place, isMinus) => names.store(name, holder, key, made, place, isMinus),
    closure: (code, scope) => calls.closure(code, scope),
    call: (expression, scope) => calls.call(expression, scope),
    callValue: (callee, args, place, named) => calls.callValue(callee, args, place, named),
  };
  const rescue = rescueOf(machine);
  const names = namesOf(machine);
  const expressions = expressionsOf(machine);
  const calls = callsOf(machine);
  const statements = statementsOf(machine);
  return machine;
}
