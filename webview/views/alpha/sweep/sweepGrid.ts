import { type Cell, cellOutcomes } from '../../../../src/neuron/cellOutcome.ts';
import type { Sweep } from '../../../../src/neuron/sweep.ts';
import type { SweptRows } from './sweepSlices.ts';

/** A sweep with what is known of its runs so far. A cell is counted along the rows, from the lowest row up. */
export class SweepGrid {
  readonly sweep: Sweep;
  readonly columns: number;
  readonly rows: number;
  /** Grows with each row. */
  rowsMade = 0;
  private readonly outcomes: Uint8Array;
  private readonly iterations: Int32Array;
  private readonly isMade: Uint8Array;

  constructor(sweep: Sweep) {
    this.sweep = sweep;
    this.columns = sweep.across.values.length;
    this.rows = sweep.up?.values.length ?? 1;
    this.outcomes = new Uint8Array(this.columns * this.rows);
    this.iterations = new Int32Array(this.columns * this.rows);
    this.isMade = new Uint8Array(this.rows);
  }

  get isComplete(): boolean {
    return this.rowsMade === this.rows;
  }

  take({ rows, outcomes, iterations }: SweptRows): void {
    const { columns } = this;
    for (const [i, row] of rows.entries()) {
      this.outcomes.set(outcomes.subarray(i * columns, (i + 1) * columns), row * columns);
      this.iterations.set(iterations.subarray(i * columns, (i + 1) * columns), row * columns);
      if (!this.isMade[row]) this.rowsMade++;
      this.isMade[row] = 1;
    }
  }

  /** A cell that was not made yet is pending. */
  cell(index: number): Cell {
    const at = this.iterations[index]!;
    return { outcome: cellOutcomes[this.outcomes[index]!]!, at: at < 0 ? null : at };
  }

  code(index: number): number {
    return this.outcomes[index]!;
  }

  at(index: number): number {
    return this.iterations[index]!;
  }

  /** The row to show in the place of one that was not made: the next below it; null where there is none yet. */
  madeRow(row: number): number | null {
    for (let made = row; made >= 0; made--) if (this.isMade[made]) return made;
    return null;
  }
}
