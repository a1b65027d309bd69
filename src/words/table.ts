import type { Parameters } from '../neuron/parameters.ts';
import type { Row } from '../neuron/row.ts';
import { type NumberKinds, noKinds, wholeColumns, wholeText } from './numberKinds.ts';
import { type NumberStyle, numberText } from './numberText.ts';

/** A finite double as JSON with the digits that Python prints; one that is not finite as a string, for JSON has none. */
export function jsonNumber(value: number): string {
  if (Number.isNaN(value)) return '"NaN"';
  if (!Number.isFinite(value)) return value > 0 ? '"Infinity"' : '"-Infinity"';
  return numberText(value, 'python');
}

/** A number, a list (of lists) of numbers, or null as JSON; `isWhole`: as Python's int, without ".0". */
export function jsonNumbers(
  value: number | null | readonly number[] | readonly (readonly number[])[],
  isWhole = false,
): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return (isWhole && wholeText(value)) || jsonNumber(value);
  return `[${value.map((entry) => jsonNumbers(entry, isWhole)).join(', ')}]`;
}

/** One row as a JSON object: arrays where there are several inputs, null where the rule has no weight delta. */
export function rowJson(row: Row, numbers: NumberKinds = noKinds): string {
  const isWhole = wholeColumns(numbers, row);
  return (
    `{"iteration": ${row.iteration}, "example": ${row.example}, "weight": ${jsonNumbers(row.weight, isWhole.weight)}, ` +
    `"prediction": ${jsonNumbers(row.prediction, isWhole.prediction)}, "error": ${jsonNumbers(row.error, isWhole.error)}, ` +
    `"delta": ${jsonNumbers(row.delta, isWhole.delta)}, "weightDelta": ${jsonNumbers(row.weightDelta, isWhole.weightDelta)}}`
  );
}

/** The parameters as a flat JSON object, as people write them: reading it again gives the same run. */
export function parametersJson(parameters: Parameters, numbers: NumberKinds = noKinds): string {
  const { rule } = parameters;
  const entries = [
    ['input', jsonNumbers(parameters.input, numbers.input === 'int')],
    ['weight', jsonNumbers(parameters.weight, numbers.weight === 'int' || numbers.weight === 'intThenFloat')],
    ['goal', jsonNumbers(parameters.goal, numbers.goal === 'int')],
    ['alpha', jsonNumbers(parameters.alpha, numbers.alpha === 'int')],
    ['iterations', String(parameters.iterations)],
    ['method', JSON.stringify(rule.method)],
    ['stepAmount', jsonNumbers(parameters.stepAmount, numbers.stepAmount === 'int')],
    ['gradient', JSON.stringify(rule.gradient)],
    ['update', JSON.stringify(rule.update)],
    ['tolerance', jsonNumbers(parameters.tolerance)],
    ['order', JSON.stringify(rule.order)],
    ['onlyIfBetter', String(rule.onlyIfBetter)],
  ];
  return `{${entries.map(([key, value]) => `"${key}": ${value}`).join(', ')}}`;
}

const names = ['weight', 'prediction', 'error', 'delta', 'weightDelta'] as const;

/** Heads of CSV's columns: with several inputs weight[0], weight[1] … and so the weight deltas. No line end. */
export function csvHeader(inputs: number, separator = ','): string {
  return ['iteration', 'example', ...numberedHeads(names, inputs)].join(separator);
}

/** One row with all digits; empty where the rule has no weight delta. No line end. */
export function csvLine(row: Row, style: NumberStyle, separator = ',', numbers: NumberKinds = noKinds): string {
  return rowCells(row, style, numbers).join(separator);
}

/** A row's cells as text, in the order of csvHeader. */
export function rowCells(row: Row, style: NumberStyle, numbers: NumberKinds = noKinds): string[] {
  const { weight, prediction, error, delta, weightDelta } = row;
  const isWhole = wholeColumns(numbers, row);
  const text = (value: number, whole: boolean) => (whole && wholeText(value)) || numberText(value, style);
  const several = (values: number | readonly number[], whole: boolean) =>
    typeof values === 'number' ? [text(values, whole)] : values.map((value) => text(value, whole));
  return [
    String(row.iteration),
    String(row.example),
    ...several(weight, isWhole.weight),
    text(prediction, isWhole.prediction),
    text(error, isWhole.error),
    text(delta, isWhole.delta),
    ...(weightDelta === null
      ? new Array<string>(typeof weight === 'number' ? 1 : weight.length).fill('')
      : several(weightDelta, isWhole.weightDelta)),
  ];
}

/** Heads for weight, prediction, error, delta and weight delta, those of a weight once for each input. */
export function numberedHeads(heads: readonly [string, string, string, string, string], inputs: number): string[] {
  const [weight, prediction, error, delta, weightDelta] = heads;
  const each = (head: string) =>
    inputs === 1 ? [head] : Array.from({ length: inputs }, (_, index) => `${head}[${index}]`);
  return [...each(weight), prediction, error, delta, ...each(weightDelta)];
}
