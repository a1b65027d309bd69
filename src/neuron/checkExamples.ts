import type { Field, Problem } from './problem.ts';
import { valueText } from './valueText.ts';

/** Problems told of one field: a long list of texts is one mistake, not a million. */
const mostPerField = 8;

type Numbers = number | readonly number[];
type Rows = Numbers | readonly (readonly number[])[];

/** What the neuron is trained on, checked; counts are null where they could not be told. */
export interface Examples {
  readonly input: Rows;
  readonly weight: Numbers;
  readonly goal: Numbers;
  readonly inputs: number | null;
  readonly examples: number | null;
}

/** Copies input, weight and goal, and adds to `problems` all that is wrong with their numbers and lengths. */
export function checkExamples(input: unknown, weight: unknown, goal: unknown, problems: Problem[]): Examples {
  const before = problems.length;
  const values = {
    input: copyRows(input, problems),
    weight: copyNumbers('weight', weight, problems),
    goal: copyNumbers('goal', goal, problems),
  };
  if (problems.length > before) return { ...values, inputs: null, examples: null };
  const inputs = lengthOf(values.weight);
  const examples = checkRowLengths(values.input, values.weight, inputs, problems);
  const goals = lengthOf(values.goal);
  if (examples !== null && goals !== examples) {
    problems.push({ kind: 'lengths', field: 'goal', at: '', length: goals, other: 'input', otherLength: examples });
  }
  return { ...values, inputs, examples };
}

const lengthOf = (numbers: Numbers): number => (typeof numbers === 'number' ? 1 : numbers.length);

/** How many examples there are; null, with a problem, where a row's length is not the number of weights. */
function checkRowLengths(input: Rows, weight: Numbers, inputs: number, problems: Problem[]): number | null {
  if (typeof input !== 'number' && (hasRows(input) || typeof weight === 'number')) {
    const wrong = input.findIndex((row) => lengthOf(row) !== inputs);
    if (wrong < 0) return input.length;
    const length = lengthOf(input[wrong] ?? 0);
    problems.push({ kind: 'lengths', field: 'input', at: `[${wrong}]`, length, other: 'weight', otherLength: inputs });
    return null;
  }
  const length = lengthOf(input as Numbers);
  if (length === inputs) return 1;
  problems.push({ kind: 'lengths', field: 'input', at: '', length, other: 'weight', otherLength: inputs });
  return null;
}

const hasRows = (input: readonly unknown[]): boolean => input.some((entry) => Array.isArray(entry));

function copyRows(value: unknown, problems: Problem[]): Rows {
  if (!Array.isArray(value) || !hasRows(value)) return copyNumbers('input', value, problems);
  const rows: (readonly number[])[] = [];
  const last = problems.length + mostPerField;
  for (let i = 0; i < value.length && problems.length < last; i++) {
    const row = copyNumbers('input', value[i], problems, `[${i}]`);
    rows.push(typeof row === 'number' ? [row] : row);
  }
  return rows;
}

function copyNumbers(field: Field, value: unknown, problems: Problem[], at = ''): Numbers {
  if (value === undefined && at === '') problems.push({ kind: 'missing', field });
  else if (Array.isArray(value)) {
    if (value.length === 0) problems.push({ kind: 'empty', field });
    const numbers: number[] = [];
    const last = problems.length + mostPerField;
    for (let i = 0; i < value.length && problems.length < last; i++) {
      numbers.push(copyNumber(field, value[i], problems, `${at}[${i}]`));
    }
    return numbers;
  } else return copyNumber(field, value, problems, at);
  return 0;
}

function copyNumber(field: Field, value: unknown, problems: Problem[], at: string): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  problems.push({ kind: 'notNumber', field, value: valueText(value), at });
  return 0;
}
