import type { Num } from '../program/values.ts';
import type { Segment } from './nest.ts';

/** For each segment the number that it takes or makes; undefined where it has no part in it. */
export type Vector = readonly (Num | undefined)[];

/** One number that is carried from segment to segment, found by who takes it and who makes it: its names play no part. */
export interface Carried {
  readonly id: number;
  /** What each segment found when it took it. */
  readonly taken: (Num | undefined)[];
}

/** What is carried, as far as it is known: each reading of a number that an earlier segment made is one of these. */
export class CarriedNumbers {
  readonly all: Carried[] = [];

  constructor(
    private readonly segments: readonly Segment[],
    /** The names that the program gives a number. */
    private readonly namesOf: (number: Num) => readonly string[],
  ) {}

  /** The one that these segments take; made where there is none yet. */
  takenAs(taken: Vector): Carried {
    const known = this.all.find((one) => this.goesWith(one, taken));
    if (known) {
      for (const [at, number] of taken.entries()) if (number) known.taken[at] = number;
      return known;
    }
    const made: Carried = { id: this.all.length, taken: [...taken] };
    this.all.push(made);
    return made;
  }

  /** Whether no segment would find another number in it, and one finds the same, or it has the same name. */
  private goesWith(one: Carried, taken: Vector): boolean {
    const values = this.valuesOf(one);
    let isSame = false;
    for (const [at, number] of taken.entries()) {
      if (number === undefined || values[at] === undefined) continue;
      if (values[at] !== number) return false;
      isSame = true;
    }
    return isSame || this.nameOf(one.taken) === (this.nameOf(taken) ?? '');
  }

  /** The name that the program gives most of these numbers. */
  nameOf(taken: Vector): string | null {
    const counts = new Map<string, number>();
    for (const number of taken) {
      const name = number && this.namesOf(number)[0];
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    let most: string | null = null;
    for (const [name, count] of counts) if (most === null || count > counts.get(most)!) most = name;
    // An entry of a list that grows is another one each time.
    return most !== null && counts.get(most) === 1 && counts.size > 2 ? most.replace(/\[\d+\]$/, '') : most;
  }

  /**
   * What it is before each segment, and, last, after all: as found, back to where that was made and on to where the next is.
   * Undefined where nobody looks.
   */
  valuesOf({ taken }: Carried): (Num | undefined)[] {
    const { segments } = this;
    const values = new Array<Num | undefined>(segments.length + 1).fill(undefined);
    let last = -1;
    for (let at = 0; at < segments.length; at++) {
      const number = taken[at];
      if (number === undefined) continue;
      const maker = this.makerOf(number, Math.max(0, last), at);
      if (last < 0) values.fill(number, maker === null ? 0 : maker + 1, at + 1);
      else if (taken[last] === number) values.fill(number, last, at + 1);
      else {
        // What is set anew, as a sum to 0, is so just before it is taken; else a number from before has moved here.
        const isSet = number.operation === 'constant' || number.operation === 'index';
        values.fill(number, (maker ?? (isSet ? at - 1 : last)) + 1, at + 1);
        values[last] = taken[last];
      }
      last = at;
    }
    return values;
  }

  /** Which segment, of those from one on and before another, made a number; null: none of them. */
  makerOf(number: Num, from: number, before: number): number | null {
    if (number.operation === 'constant') return null;
    for (let at = before - 1; at >= from; at--) {
      const segment = this.segments[at]!;
      if (number.time >= segment.from.time) return number.time < segment.to.time ? at : null;
    }
    return null;
  }
}
