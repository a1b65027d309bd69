import type { Place } from './representation.ts';
import { Ended } from './stop.ts';

/** How far a program is followed. Each is a count; time is the caller's, by `shouldStop`. */
export interface Limits {
  readonly steps: number;
  /** The same for all that stands before the part that is read. */
  readonly context: number;
  /** Of a loop that is longer than it can be followed, and always goes the same way: more would show nothing else. */
  readonly alike: number;
  /** Calls inside of calls. */
  readonly calls: number;
  /** Expressions and statements inside of one another, calls included: what the machine's own stack has to hold. */
  readonly depth: number;
}

export const defaultLimits: Limits = { steps: 100_000, context: 80_000, alike: 20_000, calls: 60, depth: 600 };

/** What recognition may cost for each number of the trace, so that the whole is bounded by what was followed. */
export const recognitionSteps = 15;

/** The same until the caller is asked whether it is to end: time that ran out meanwhile must not lose what was followed. */
export const recognitionGrace = 4;

/** Counts what a program uses, and ends it where a limit is passed. */
export class Budget {
  steps = 0;
  /** The caller has ended it. */
  isStopped = false;
  private allowed: number;
  private nextLook = 2048;
  private depth = 0;
  private calls = 0;

  constructor(
    private readonly limits: Limits,
    private readonly shouldStop: () => boolean,
  ) {
    this.allowed = limits.steps;
  }

  /** From here on so many steps. */
  allow(steps: number): void {
    this.allowed = this.steps + steps;
  }

  spend(steps: number, place: Place): void {
    this.steps += steps;
    if (this.steps > this.allowed) throw new Ended({ kind: 'limit', place });
    if (this.steps < this.nextLook) return;
    this.nextLook = this.steps + 2048;
    this.isStopped = this.shouldStop();
    if (this.isStopped) throw new Ended({ kind: 'limit', place });
  }

  /** Whether a loop that began at `stepsBefore` has shown enough, `turns` of its `planned` turns being done. */
  hasShownEnough(stepsBefore: number, turns: number, planned: number): boolean {
    const spent = this.steps - stepsBefore;
    return spent >= this.limits.alike && (spent / turns) * (planned - turns) > this.allowed - this.steps;
  }

  enter(place: Place): void {
    this.spend(1, place);
    if (++this.depth > this.limits.depth) throw new Ended({ kind: 'limit', place });
  }

  leave(): void {
    this.depth--;
  }

  enterCall(place: Place): void {
    if (++this.calls > this.limits.calls) throw new Ended({ kind: 'limit', place });
  }

  leaveCall(): void {
    this.calls--;
  }

  /** How deep it is, to come back to where an error is caught. */
  mark(): { readonly depth: number; readonly calls: number } {
    return { depth: this.depth, calls: this.calls };
  }

  returnTo({ depth, calls }: { readonly depth: number; readonly calls: number }): void {
    this.depth = depth;
    this.calls = calls;
  }

  /** A statement of the program's own ended on the way. */
  leaveAll(): void {
    this.depth = 0;
    this.calls = 0;
  }
}
