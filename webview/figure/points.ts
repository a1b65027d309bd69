/** What a picture shows, point by point, in the order in which the keys go through it. */
export interface Points {
  /** So many can be gone to; where the last ones are not to be seen yet, `listed` says how many have numbers. */
  readonly count: number;
  readonly listed?: number;
  /** A point as it is said: "iteration 3: error 0.0957, weight 1.07"; null as long as its numbers are not there. */
  said(point: number): string | null;
  /** The table's columns, and a point's cells in them; null as long as its numbers are not there. */
  readonly heads: readonly string[];
  cells(point: number): readonly string[] | null;
  /** The picture's lines from left to right: the larger a number, the higher it sounds. Without it there is nothing to hear. */
  heard?(): readonly ArrayLike<number>[];
  /** Points in a row where the picture is a grid: ↑ and ↓ go from row to row. */
  readonly perRow?: number;
}
