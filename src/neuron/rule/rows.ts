import { stepsOfRule } from './compile.ts';
import { layoutOf, memoryOf } from './layout.ts';
import { lengthOf, type Rule, type StopReason } from './rule.ts';
import { emptySpan, type Made } from './steps.ts';

/** A pass's rows as a rule makes them: for each name its number in each row; state as it is before the row. */
export interface PassRows {
  readonly pass: number;
  /** Fewer than there are examples where the run ends within the pass. */
  readonly count: number;
  at(row: number, name: string): number;
}

/** A rule's run, a pass at a time; what it carries on is there when it has ended. */
export interface RuleRun {
  readonly passes: Iterable<PassRows>;
  /** What is carried after the last row, by name. */
  final(name: string): number;
  /** Why it ended before its last row; null where it did not, or has not yet. */
  readonly end: StopReason | null;
}

export function runRule(rule: Rule): RuleRun {
  const steps = stepsOfRule(rule);
  const layout = layoutOf(rule);
  const examples = lengthOf(rule, 'examples');
  const size = layout.data - layout.state;
  const state = memoryOf(rule, layout).slice(layout.state, layout.quantities);
  const placeOf = (name: string): number => layout.addresses.get(name)!.offset - layout.state;
  const made: Made = { rows: 0, end: null };
  const span = emptySpan(state.length);

  function* passes(): Generator<PassRows> {
    for (let pass = 0; pass * examples < rule.rows && made.end === null; pass++) {
      const rows = new Float64Array(size * examples);
      steps.write(state.slice(), pass, 0, examples, rows);
      steps.record(state, pass, 1, span, made);
      const count = Math.min(made.rows, rule.rows - pass * examples);
      yield { pass, count, at: (row, name) => rows[row * size + placeOf(name)]! };
    }
  }

  return {
    passes: passes(),
    final: (name) => state[placeOf(name)]!,
    get end() {
      return made.end;
    },
  };
}
