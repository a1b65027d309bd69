import { layoutOf } from '../../../../src/neuron/rule/layout.ts';
import { definitionsOf, lengthOf, type Rule, rowOf } from '../../../../src/neuron/rule/rule.ts';
import { emptySpan, type Made, type Span, type Steps } from '../../../../src/neuron/rule/steps.ts';

export const startOf = ({ state }: Rule): Float64Array => Float64Array.from(state.flatMap(({ start }) => start));

/** As text that tells every bit apart, but one NaN from another. */
export const bitsOf = (numbers: ArrayLike<number>): string =>
  Array.from(numbers, (one) => (Object.is(one, -0) ? '-0' : String(one))).join(' ');

const spanBits = ({ errorMin, errorMax, stateMin, stateMax }: Span): string =>
  [[errorMin, errorMax], stateMin, stateMax].map(bitsOf).join(' | ');

export interface Whole {
  readonly state: string;
  readonly span: string;
  readonly rows: number;
  readonly end: string | null;
}

/** Makes passes in slices; what all of them came to. */
export function recorded(rule: Rule, steps: Steps, passes: number, slices: readonly number[]): Whole {
  const state = startOf(rule);
  const span = emptySpan(state.length);
  const made: Made = { rows: 0, end: null };
  let rows = 0;
  for (let pass = 0, slice = 0; pass < passes && made.end === null; slice++) {
    const asked = Math.min(slices[slice % slices.length]!, passes - pass);
    steps.record(state, pass, asked, span, made);
    rows += made.rows;
    pass += asked;
  }
  return { state: bitsOf(state), span: spanBits(span), rows, end: made.end };
}

/** Rows, by what a row is told by: the state, and quantities made before its end. */
export function writtenRows(rule: Rule, steps: Steps): readonly string[] {
  const { addresses, state, data } = layoutOf(rule);
  const size = data - state;
  const examples = lengthOf(rule, 'examples');
  const carried = startOf(rule);
  const told = new Set(definitionsOf(rowOf(rule)!.rowLoop.items).map(({ name }) => name));
  const shown = [...addresses].filter(
    ([name, { kind, axes }]) => kind === 'state' || (told.has(name) && !axes.includes('examples')),
  );
  const rows: string[] = [];
  // Windows that begin and end anywhere: within a pass, at its ends, over several.
  for (const [pass, from, to] of [
    [0, 0, examples],
    [1, Math.floor(examples / 2), 2 * examples],
    [3, 0, examples + 1],
    [5, examples - 1, 3 * examples],
  ] as const) {
    const written = new Float64Array((to - from) * size);
    steps.write(carried, pass, from, to, written);
    for (let row = 0; row < to - from; row++) {
      const own = shown.map(([name, { offset, size: count }]) => {
        const at = row * size + offset - state;
        return `${name} ${bitsOf(written.subarray(at, at + count))}`;
      });
      rows.push(own.join('; '));
    }
  }
  return [...rows, bitsOf(carried)];
}

export const recordedBits = (rule: Rule, steps: Steps, passes: number): string =>
  JSON.stringify(recorded(rule, steps, passes, [passes]));

export const writtenBits = (rule: Rule, steps: Steps): string => writtenRows(rule, steps).join('\n');
