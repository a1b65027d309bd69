import { forgetItems } from './forgetItems.ts';
import type { Machine } from './machine.ts';
import { ownNames } from './ownNames.ts';
import type { Statement } from './representation.ts';
import { Ended, type EndReason } from './stop.ts';
import type { Value } from './values.ts';
import { nodesOf } from './walk.ts';

/**
 * The statements before the part that is read. In a notebook one that fails ends its cell only, and in any program one
 * that is not followed (a plot, a file) leaves what it may have changed unknown: whoever needs that is told where it is.
 */
export class Context {
  /** Statements before it belong to a cell that has failed. */
  private failedTo = 0;

  constructor(
    private readonly machine: Machine,
    private readonly cellStarts: readonly number[],
  ) {}

  follow(statement: Statement): void {
    if (statement.from < this.failedTo) return;
    const { machine } = this;
    const { path } = machine.trace;
    try {
      const completion = machine.execute(statement, machine.programScope);
      if (completion === 'next') return;
      throw new Ended({ kind: 'notFollowed', place: statement });
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      const { reason } = error;
      const isError = reason.kind === 'stops' || reason.kind === 'unknownName';
      // A script that stops here never comes to the part that is read.
      if (isError && this.cellStarts.length === 0) throw error;
      if (isError) this.failedTo = this.cellStarts.find((start) => start > statement.from) ?? Number.POSITIVE_INFINITY;
      machine.trace.path = path;
      machine.budget.leaveAll();
      this.forget(statement, reason);
    }
  }

  /** What a statement may have changed is unknown: the names it gives values to, and lists and records that it mentions. */
  private forget(statement: Statement, { place }: EndReason): void {
    const { trace, programScope } = this.machine;
    for (const loop of trace.loops) {
      if (loop.isFinished) continue;
      loop.isFinished = true;
      loop.endTime = trace.numbers.length;
    }
    const changed = new Set(ownNames([statement]));
    const mentioned = new Set<string>();
    this.mention(statement, mentioned, changed);
    const unknown = (name: string): Value => ({ kind: 'unknown', found: name, place });
    for (const name of mentioned) {
      const value = programScope.names.get(name)?.value;
      if (value) forgetItems(value, unknown(name));
    }
    for (const name of changed) programScope.names.set(name, { value: unknown(name), isConst: false });
  }

  /** All names in a statement, and in the program's own functions that it mentions; what those declare global is changed. */
  private mention(statement: Statement, mentioned: Set<string>, changed: Set<string>): void {
    for (const node of nodesOf({ body: [statement] })) {
      if (node.kind === 'global') for (const name of node.names) changed.add(name);
      if (node.kind === 'notFollowed') for (const name of wordsIn(node.found)) mentioned.add(name);
      if (node.kind !== 'name' || mentioned.has(node.name)) continue;
      mentioned.add(node.name);
      const value = this.machine.programScope.names.get(node.name)?.value;
      if (value?.kind !== 'function') continue;
      for (const inner of value.code.body) {
        this.mention(inner, mentioned, changed);
        // JavaScript's functions change what is outside of them without saying so.
        if (!this.machine.isPython) for (const name of ownNames([inner])) changed.add(name);
      }
    }
  }
}

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
