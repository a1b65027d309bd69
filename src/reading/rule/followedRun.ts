import { runRule } from '../../neuron/rule/rows.ts';
import type { TextRange } from '../reading.ts';
import type { ReadRule } from './readRules.ts';

/** A loop's rows as they are shown: each number that is carried or named, by the program's name. */
export interface FollowedRun {
  /** What is carried from row to row comes first. */
  readonly names: readonly string[];
  readonly carried: number;
  /** Which of the names are the prediction, the error, and what is compared with the prediction (null: nothing that has a name). */
  readonly prediction: string;
  readonly error: string;
  readonly goal: string | null;
  /** The program has no error of its own: ours is the square of the miss. */
  readonly isErrorOurs: boolean;
  readonly examples: number;
  /** Rows that are here, of all that there are. */
  readonly rows: number;
  readonly rowsTotal: number;
  /** Whether the program makes no more than `rowsTotal`. */
  readonly isComplete: boolean;
  readonly exactness: 'exact' | 'lastDigits';
  /** A row after the other, a number for each name. */
  readonly values: Float64Array;
  readonly range: TextRange;
  readonly lastLine: number;
}

/** As many numbers as one message holds. */
const mostNumbers = 400_000;

export function followedRun(read: ReadRule): FollowedRun {
  const { rule, found, isComplete, exactness, range, lastLine } = read;
  const own = (name: string): string => found.calledAs.get(name) ?? name;
  const { prediction, delta, error } = rule.roles;
  const carried = rule.state.map(({ name }) => name);
  const others = [...found.quantities.map(({ name }) => name), prediction, delta, error].filter(
    (name) => name !== null,
  );
  const names = [...carried, ...new Set(others.filter((name) => !carried.includes(name)))];
  const most = Math.max(1, Math.floor(mostNumbers / names.length));
  const rows = Math.min(rule.rows, most);
  const values = new Float64Array(rows * names.length);
  let made = 0;
  for (const { count, at } of runRule({ ...rule, rows }).passes) {
    for (let row = 0; row < count; row++, made++) {
      for (const [column, name] of names.entries()) values[made * names.length + column] = at(row, name);
    }
  }
  return {
    names: names.map(own),
    carried: carried.length,
    prediction: own(prediction ?? error),
    error: own(error),
    goal: found.goal === null ? null : own(found.goal),
    isErrorOurs: found.isErrorOurs,
    examples: rule.axes.find(({ name }) => name === 'examples')!.length,
    rows: made,
    rowsTotal: made < rows ? made : rule.rows,
    isComplete,
    exactness,
    values: made < rows ? values.slice(0, made * names.length) : values,
    range,
    lastLine,
  };
}
