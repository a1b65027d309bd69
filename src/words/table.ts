import type { Parameters } from '../neuron/parameters.ts';
import type { Row } from '../neuron/row.ts';
import { type NumberStyle, numberText } from './numberText.ts';

/** A finite double as JSON with the digits that Python prints; one that is not finite as a string, for JSON has none. */
export function jsonNumber(value: number): string {
  if (Number.isNaN(value)) return '"NaN"';
  if (!Number.isFinite(value)) return value > 0 ? '"Infinity"' : '"-Infinity"';
  return numberText(value, 'python');
}

/** A number, a list (of lists) of numbers, or null as JSON. */
export function jsonNumbers(value: number | null | readonly number[] | readonly (readonly number[])[]): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return jsonNumber(value);
  return `[${value.map((entry) => jsonNumbers(entry)).join(', ')}]`;
}

/** One row as a JSON object: arrays where there are several inputs, null where the rule has no weight delta. */
export function rowJson(row: Row): string {
  return (
    `{"iteration": ${row.iteration}, "example": ${row.example}, "weight": ${jsonNumbers(row.weight)}, ` +
    `"prediction": ${jsonNumber(row.prediction)}, "error": ${jsonNumber(row.error)}, ` +
    `"delta": ${jsonNumber(row.delta)}, "weightDelta": ${jsonNumbers(row.weightDelta)}}`
  );
}

/** The parameters as a flat JSON object, as people write them: reading it again gives the same run. */
export function parametersJson(parameters: Parameters): string {
  const { rule } = parameters;
  const entries = [
    ['input', jsonNumbers(parameters.input)],
    ['weight', jsonNumbers(parameters.weight)],
    ['goal', jsonNumbers(parameters.goal)],
    ['alpha', jsonNumber(parameters.alpha)],
    ['iterations', String(parameters.iterations)],
    ['method', JSON.stringify(rule.method)],
    ['stepAmount', jsonNumber(parameters.stepAmount)],
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
export function csvLine(row: Row, style: NumberStyle, separator = ','): string {
  return rowCells(row, style).join(separator);
}

/** A row's cells as text, in the order of csvHeader. */
export function rowCells(row: Row, style: NumberStyle): string[] {
  const inputs = typeof row.weight === 'number' ? 1 : row.weight.length;
  const several = (value: number | readonly number[] | null) =>
    value === null
      ? new Array<string>(inputs).fill('')
      : (typeof value === 'number' ? [value] : value).map((one) => numberText(one, style));
  return [
    String(row.iteration),
    String(row.example),
    ...several(row.weight),
    ...several([row.prediction, row.error, row.delta]),
    ...several(row.weightDelta),
  ];
}

/** Heads for weight, prediction, error, delta and weight delta, those of a weight once for each input. */
export function numberedHeads(heads: readonly [string, string, string, string, string], inputs: number): string[] {
  const [weight, prediction, error, delta, weightDelta] = heads;
  const each = (head: string) =>
    inputs === 1 ? [head] : Array.from({ length: inputs }, (_, index) => `${head}[${index}]`);
  return [...each(weight), prediction, error, delta, ...each(weightDelta)];
}
