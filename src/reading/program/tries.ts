import type { Completion, Machine } from './machine.ts';
import { catches, exceptionOf } from './python/exceptions.ts';
import type { Expression, Handler, Place, Statement } from './representation.ts';
import { Ended, type EndReason, notFollowed, withNumpy } from './stop.ts';
import type { Scope, Value } from './values.ts';

type Stopped = Extract<EndReason, { kind: 'stops' | 'unknownName' | 'exit' }>;

/** Errors that the program itself meets with: what it catches, raises, and does in any case. */
export function triesOf({ isPython, trace, budget, block, value, bind, declare }: Machine) {
  /** What is handled at present, for a bare `raise`. */
  const handled: EndReason[] = [];

  function attempt(statement: Extract<Statement, { kind: 'try' }>, scope: Scope): Completion {
    let completion: Completion;
    try {
      completion = caught(statement, scope);
    } catch (error) {
      // Where it is not known what happens, neither is what follows.
      if (!stoppedBy(error)) throw error;
      const last = block(statement.final, scope);
      if (last !== 'next') return last;
      throw error;
    }
    const last = block(statement.final, scope);
    return last === 'next' ? completion : last;
  }

  function caught({ body, handlers, otherwise }: Extract<Statement, { kind: 'try' }>, scope: Scope): Completion {
    const depth = budget.mark();
    const { path } = trace;
    const loops = trace.loops.length;
    let completion: Completion;
    try {
      completion = block(body, scope);
    } catch (error) {
      const reason = stoppedBy(error);
      if (!reason) throw error;
      budget.returnTo(depth);
      trace.path = path;
      for (const loop of trace.loops.slice(loops)) {
        if (loop.isFinished) continue;
        loop.isFinished = true;
        loop.isBroken = true;
        loop.endTime = trace.numbers.length;
        loop.end = {
          time: loop.endTime,
          comparisons: trace.comparisons.length,
          stores: trace.stores.length,
        };
      }
      const handler = handlers.find((one) => isFor(one, reason, scope));
      if (!handler) throw error;
      return handle(handler, reason, scope);
    }
    return completion === 'next' ? block(otherwise, scope) : completion;
  }

  /** An error of the program's own that can be caught; null where it is ours: a limit, or what is not followed. */
  function stoppedBy(error: unknown): Stopped | null {
    if (!(error instanceof Ended)) return null;
    const reason = withNumpy(error.reason, trace);
    if (reason !== error.reason) throw new Ended(reason);
    const isOwn = reason.kind === 'stops' || reason.kind === 'unknownName' || (reason.kind === 'exit' && isPython);
    return isOwn ? (reason as Stopped) : null;
  }

  function exceptionNameOf(reason: Stopped): string | null {
    if (reason.kind === 'exit') return 'SystemExit';
    if (reason.kind === 'unknownName') return 'NameError';
    return reason.exception ?? exceptionOf[reason.error];
  }

  function isFor({ types }: Handler, reason: Stopped, scope: Scope): boolean {
    if (!types) return true;
    const name = exceptionNameOf(reason);
    const handlers = types.kind === 'list' ? types.items : [types];
    return handlers.some((type) => {
      const isOfTheLanguage = type.kind === 'name' && value(type, scope).kind === 'builtin';
      // A class of the program's own, or of a module: whether it is that one is not known.
      if (!isOfTheLanguage || name === null) return notFollowed(type);
      return catches((type as Extract<Expression, { kind: 'name' }>).name, name);
    });
  }

  function handle({ target, body }: Handler, reason: Stopped, scope: Scope): Completion {
    handled.push(reason);
    try {
      if (target) {
        const thrown = reason.kind === 'stops' ? reason.thrown : undefined;
        const error: Value = thrown ?? { kind: 'unknown', found: '', place: target, isHarmless: true };
        if (isPython && target.kind === 'name') bind(target.name, error, scope);
        else declare(target, error, scope, { ...target, how: 'let' });
      }
      return block(body, scope);
    } finally {
      handled.pop();
    }
  }

  function raise(raised: Expression | null, place: Place, scope: Scope): never {
    if (!raised) {
      const again = handled.at(-1);
      if (again) throw new Ended(again);
      return notFollowed(place);
    }
    if (!isPython) {
      const thrown = value(raised, scope);
      throw new Ended({ kind: 'stops', error: 'raised', place, thrown });
    }
    const type = raised.kind === 'call' ? raised.callee : raised;
    if (raised.kind === 'call') for (const argument of raised.args) value(argument, scope);
    const name = type.kind === 'name' && value(type, scope).kind === 'builtin' ? type.name : null;
    if (name === 'SystemExit') throw new Ended({ kind: 'exit', place });
    throw new Ended({ kind: 'stops', error: 'raised', place, exception: name });
  }

  /** What `with` opened may hold an error back: where one is met, what follows is not known. */
  function guarded({ body }: Extract<Statement, { kind: 'with' }>, scope: Scope): Completion {
    try {
      return block(body, scope);
    } catch (error) {
      const reason = stoppedBy(error);
      throw reason && reason.kind !== 'exit' ? new Ended({ kind: 'notFollowed', place: reason.place }) : error;
    }
  }

  return { attempt, raise, guarded };
}
