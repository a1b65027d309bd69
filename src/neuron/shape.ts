import type { Parameters } from './parameters.ts';

/** How many inputs and examples a run has, and each example's numbers. */
export interface Shape {
  readonly inputs: number;
  readonly examples: number;
  inputAt(example: number): readonly number[];
  goalAt(example: number): number;
}

/** The shape of checked parameters; see `Parameters` for how input, weight and goal go together. */
export function shapeOf({ input, weight, goal }: Pick<Parameters, 'input' | 'weight' | 'goal'>): Shape {
  const goals = typeof goal === 'number' ? [goal] : goal;
  const rows: readonly (readonly number[])[] =
    typeof input === 'number' ? [[input]] : isOneExample(input, weight) ? [input] : input.map(asRow);
  return {
    inputs: typeof weight === 'number' ? 1 : weight.length,
    examples: goals.length,
    inputAt: (example) => rows[example] ?? [],
    goalAt: (example) => goals[example] ?? Number.NaN,
  };
}

/** With several weights, flat numbers are the inputs of one example; with one weight they are one input an example. */
const isOneExample = (
  input: readonly (number | readonly number[])[],
  weight: number | readonly number[],
): input is readonly number[] => typeof weight !== 'number' && typeof input[0] === 'number';

const asRow = (entry: number | readonly number[]): readonly number[] => (typeof entry === 'number' ? [entry] : entry);
