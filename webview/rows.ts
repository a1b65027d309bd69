import type { Columns, Row } from '../src/neuron/row.ts';
import { rowsInMessage } from '../src/protocol/bounds.ts';

/** How many windows are kept: those used last. */
const windowsKept = 64;

/** How many questions may be under way at a time: what is asked for while the slider moves is soon not wanted any more. */
const questionsAtATime = 2;

/** After this long a question is asked again: a message can get lost. */
const askAgainMs = 2000;

/** The rows of the run on screen, fetched by windows. */
export interface Rows {
  /** Forgets all and starts with the first rows of a run, where they are known. */
  reset(inputs: number, examples: number, first: Columns | null): void;
  /** How many rows there are by now. */
  setCount(count: number): void;
  /** The row, or null while it has to be asked for (which is done here) or where there is none. */
  get(index: number): Row | null;
  /** All of the rows, in order, as soon as they are there. */
  fetch(from: number, to: number): Promise<Row[]>;
  /** An answer of the host. */
  take(columns: Columns): void;
}

/** The rows as a view has them. */
export type SeenRows = Pick<Rows, 'get' | 'fetch'>;

/**
 * `ask` answers a question for a window at once, or sends it on and gives null: its answer is taken when it comes.
 * `onNews` hears when rows have come.
 */
export function createRows(ask: (from: number, to: number) => Columns | null, onNews: () => void): Rows {
  let inputs = 1;
  let examples = 1;
  let count = 0;
  // Rows a question asks for; they start at multiples of it.
  let windowRows = rowsInMessage(inputs);
  const windows = new Map<number, Columns>();
  const askedAt = new Map<number, number>();
  let waiting: { readonly rows: Row[]; next: number; readonly to: number; readonly resolve: (rows: Row[]) => void }[] =
    [];

  const read = (index: number): Row | null => {
    const key = Math.floor(index / windowRows);
    const columns = windows.get(key);
    if (!columns || index < columns.from || index >= columns.from + columns.count) return null;
    windows.delete(key);
    windows.set(key, columns);
    return rowAt(columns, index, inputs, examples);
  };

  const want = (index: number) => {
    const key = Math.floor(index / windowRows);
    const now = performance.now();
    for (const [old, time] of askedAt) if (now - time > askAgainMs) askedAt.delete(old);
    if (askedAt.has(key) || askedAt.size >= questionsAtATime) return;
    const answer = ask(key * windowRows, Math.min((key + 1) * windowRows, count));
    if (answer !== null) {
      keep(answer);
      return;
    }
    askedAt.set(key, now);
    setTimeout(() => {
      if (askedAt.get(key) === now) {
        serve();
        onNews();
      }
    }, askAgainMs + 1);
  };

  const keep = (columns: Columns) => {
    windows.set(Math.floor(columns.from / windowRows), columns);
    for (const old of windows.keys()) {
      if (windows.size <= windowsKept) break;
      windows.delete(old);
    }
  };

  const get = (index: number): Row | null => {
    if (index < 0 || index >= count) return null;
    const row = read(index);
    if (row !== null) return row;
    want(index);
    return read(index);
  };

  // Rows are taken along as they come: a long stretch is more than the windows that are kept.
  const serve = () => {
    waiting = waiting.filter((stretch) => {
      for (; stretch.next < stretch.to; stretch.next++) {
        const row = get(stretch.next);
        if (row === null) return true;
        stretch.rows.push(row);
      }
      stretch.resolve(stretch.rows);
      return false;
    });
  };

  return {
    reset(newInputs, newExamples, first) {
      [inputs, examples] = [newInputs, newExamples];
      windowRows = rowsInMessage(inputs);
      windows.clear();
      askedAt.clear();
      waiting = [];
      if (first !== null) windows.set(0, first);
    },
    setCount(newCount) {
      count = newCount;
    },
    get,
    fetch: (from, to) =>
      new Promise((resolve) => {
        waiting.push({ rows: [], next: from, to: Math.min(to, count), resolve });
        serve();
      }),
    take(columns) {
      askedAt.delete(Math.floor(columns.from / windowRows));
      keep(columns);
      serve();
      onNews();
    },
  };
}

function rowAt(columns: Columns, index: number, inputs: number, examples: number): Row {
  const i = index - columns.from;
  const each = (column: Float64Array): number | readonly number[] =>
    inputs === 1 ? column[i]! : Array.from(column.subarray(i * inputs, (i + 1) * inputs));
  return {
    iteration: Math.floor(index / examples),
    example: index % examples,
    weight: each(columns.weight),
    prediction: columns.prediction[i]!,
    error: columns.error[i]!,
    delta: columns.delta[i]!,
    weightDelta: columns.weightDelta.length === 0 ? null : each(columns.weightDelta),
  };
}
