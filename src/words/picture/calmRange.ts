/** What an axis shows of several runs, and which of them leave it. */
export interface CalmRange {
  readonly min: number;
  readonly max: number;
  readonly leaves: readonly boolean[];
  /** Whether a run leaves the axis: else it may choose its ends by itself. */
  readonly isCut: boolean;
}

/** A run whose numbers are so many times as large as the calmest's would make a flat line of that. */
const timesCalmest = 20;

/** Around what is shown, as a share of it. */
const margin = 0.1;

/** The range in which the calm runs can be seen: those that explode beside them leave it. Each run is given as its columns. */
export function calmRange(runs: readonly (readonly Float64Array[])[]): CalmRange {
  const ranges = runs.map(rangeOf);
  const sizes = ranges.map(({ min, max }) => Math.max(Math.abs(min), Math.abs(max)));
  const calmest = Math.min(...sizes.filter((size) => size > 0));
  const leaves = sizes.map((size, i) => size > calmest * timesCalmest || !ranges[i]!.areFinite);
  const calm = ranges.filter((_, i) => !leaves[i]);
  const shown = calm.length > 0 ? calm : ranges;
  const min = Math.min(...shown.map((range) => range.min));
  const max = Math.max(...shown.map((range) => range.max));
  const room = (max - min || Math.abs(max) || 1) * margin;
  const isCut = calm.length > 0 && calm.length < runs.length;
  return { ...roundOutward(min - room, max + room), leaves, isCut };
}

/** An axis ends at its labels: so many there are at the least. */
const labels = 2;

function roundOutward(min: number, max: number): { min: number; max: number } {
  const exact = (max - min) / labels;
  const power = 10 ** Math.floor(Math.log10(exact));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= exact);
  // At the ends of what a double can hold there are no round numbers.
  if (!step || !Number.isFinite(step)) return { min, max };
  return { min: Math.floor(min / step) * step, max: Math.ceil(max / step) * step };
}

function rangeOf(columns: readonly Float64Array[]): { min: number; max: number; areFinite: boolean } {
  let [min, max, areFinite] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (const column of columns) {
    for (const value of column) {
      if (!Number.isFinite(value)) areFinite = false;
      else {
        if (value < min) min = value;
        if (value > max) max = value;
      }
    }
  }
  return min > max ? { min: 0, max: 0, areFinite } : { min, max, areFinite };
}
