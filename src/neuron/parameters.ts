import { checkExamples } from './checkExamples.ts';
import { readOrder } from './order.ts';
import type { Checked, Field, Problem } from './problem.ts';
import { defaultRule, gradients, methods, type RuleChoices, updates } from './ruleChoices.ts';
import { valueText } from './valueText.ts';

/**
 * What a run is made of. The same parameters give the same run, to the last bit.
 *
 * Shapes: with `weight` a number there is one input, and `input` and `goal` are numbers, or arrays of one entry an
 * example (`input` also as rows of one). With `weight` an array of n, `input` is n numbers with one `goal`, or m rows of
 * n numbers with m goals.
 */
export interface Parameters {
  readonly version: 1;
  readonly input: number | readonly number[] | readonly (readonly number[])[];
  readonly weight: number | readonly number[];
  readonly goal: number | readonly number[];
  readonly alpha: number;
  /** Passes over all examples, 1 to 10^12. */
  readonly iterations: number;
  /** Hot and cold only: how far each trial is from the weight. */
  readonly stepAmount: number;
  /** The error of a pass at which the run ends early; null: it makes all its iterations. */
  readonly tolerance: number | null;
  readonly rule: RuleChoices;
}

/** Parameters as people write them (settings, JSON, flags, form): flat, unchecked, any of them left out. */
export type FlatParameters = { readonly [F in Field]?: unknown };

/** The chapter's first cell, trained as its "direction and amount from error". */
export const defaults = {
  input: 0.5,
  weight: 0.5,
  goal: 0.8,
  alpha: 1,
  iterations: 20,
  stepAmount: 0.001,
  tolerance: null,
  ...defaultRule,
} as const satisfies Required<FlatParameters>;

/** What a number may be; null: no bound. `isMinAllowed` is false where the number has to be above `min`. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
  readonly isWhole: boolean;
  readonly isMinAllowed: boolean;
}

export const bounds = {
  alpha: { min: null, max: null, isWhole: false, isMinAllowed: true },
  iterations: { min: 1, max: 1e12, isWhole: true, isMinAllowed: true },
  stepAmount: { min: 0, max: null, isWhole: false, isMinAllowed: false },
  tolerance: { min: 0, max: null, isWhole: false, isMinAllowed: true },
} as const satisfies { readonly [F in Field]?: Bounds };

/**
 * Checks parameters as people write them. Input, weight and goal have to be there; what else is left out has its
 * default; other keys are passed over. All that is wrong is told at once; never throws.
 */
export function checkParameters(flat: FlatParameters): Checked<Parameters> {
  const problems: Problem[] = [];
  const { inputs, examples, ...data } = checkExamples(flat.input, flat.weight, flat.goal, problems);
  const parameters: Parameters = {
    version: 1,
    ...data,
    alpha: numberOf(flat, 'alpha', problems),
    iterations: numberOf(flat, 'iterations', problems),
    stepAmount: numberOf(flat, 'stepAmount', problems),
    tolerance: flat.tolerance === undefined || flat.tolerance === null ? null : numberOf(flat, 'tolerance', problems),
    rule: {
      method: choiceOf(flat.method, 'method', methods, problems),
      gradient: choiceOf(flat.gradient === true ? 'true' : flat.gradient, 'gradient', gradients, problems),
      update: choiceOf(flat.update, 'update', updates, problems),
      order: orderOf(flat, problems),
      onlyIfBetter: choiceOf(flat.onlyIfBetter, 'onlyIfBetter', [false, true], problems),
    },
  };
  if (parameters.rule.method === 'hotCold') {
    if (inputs !== null && inputs > 1) problems.push({ kind: 'hotColdNeedsOne', field: 'weight', length: inputs });
    if (examples !== null && examples > 1) problems.push({ kind: 'hotColdNeedsOne', field: 'input', length: examples });
  }
  return problems.length ? { ok: false, problems } : { ok: true, value: parameters };
}

function numberOf(flat: FlatParameters, field: keyof typeof bounds, problems: Problem[]): number {
  const value = flat[field] === undefined ? defaults[field] : flat[field];
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    problems.push({ kind: 'notNumber', field, value: valueText(value), at: '' });
    return 0;
  }
  const { min, max, isWhole, isMinAllowed }: Bounds = bounds[field];
  const isBelow = min !== null && (isMinAllowed ? value < min : value <= min);
  if (isBelow || (max !== null && value > max) || (isWhole && !Number.isInteger(value))) {
    problems.push({ kind: 'outOfRange', field, value, min, max, isWhole });
  }
  return value;
}

function choiceOf<T extends string | boolean>(
  value: unknown,
  field: keyof RuleChoices,
  allowed: readonly T[],
  problems: Problem[],
): T {
  if (value === undefined) return defaults[field] as T;
  const choice = allowed.find((one) => one === value);
  if (choice !== undefined) return choice;
  problems.push({ kind: 'notOneOf', field, value: valueText(value), allowed: allowed.map(String) });
  return defaults[field] as T;
}

function orderOf({ order = defaults.order, update, method }: FlatParameters, problems: Problem[]): string {
  if (typeof order !== 'string') {
    const value = valueText(order);
    problems.push({ kind: 'order', field: 'order', value, column: 1, found: value });
    return defaults.order;
  }
  const read = readOrder(order);
  if (!read.ok) problems.push(...read.problems);
  else if (update === 'pass' && method !== 'hotCold' && read.value.rowWord) {
    // After a pass there is only the sum of its weight deltas.
    problems.push({ kind: 'order', field: 'order', value: order, ...read.value.rowWord });
  }
  return order;
}

const dataFields = ['input', 'weight', 'goal', 'alpha', 'iterations', 'stepAmount', 'tolerance'] as const;
const ruleFields = ['method', 'gradient', 'update', 'order', 'onlyIfBetter'] as const;

/** Checks parameters as recipes and messages hold them: structured, of version 1, whole, without unknown fields. */
export function checkRecipeParameters(value: unknown): Checked<Parameters> {
  const recipe = fieldsOf(value);
  const rule = fieldsOf(recipe.rule);
  const problems: Problem[] = [
    ...unknownNames(recipe, ['version', 'rule', ...dataFields], ''),
    ...unknownNames(rule, ruleFields, 'rule.'),
  ];
  if (recipe.version !== 1) problems.push({ kind: 'unknownField', name: `version ${valueText(recipe.version)}` });
  const flat: { [F in Field]?: unknown } = {};
  for (const field of dataFields) flat[field] = recipe[field];
  for (const field of ruleFields) flat[field] = rule[field];
  for (const field of [...dataFields, ...ruleFields]) {
    const isChecked = field === 'input' || field === 'weight' || field === 'goal';
    if (flat[field] === undefined && !isChecked) problems.push({ kind: 'missing', field });
  }
  const checked = checkParameters(flat);
  if (!checked.ok) problems.push(...checked.problems);
  return checked.ok && problems.length === 0 ? checked : { ok: false, problems };
}

const fieldsOf = (value: unknown): { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null ? (value as { readonly [name: string]: unknown }) : {};

const unknownNames = (fields: object, known: readonly string[], prefix: string): Problem[] =>
  Object.keys(fields)
    .filter((name) => !known.includes(name))
    .slice(0, 8)
    .map((name) => ({ kind: 'unknownField', name: valueText(prefix + name) }));

/** Parameters as people write them, from checked ones: what `checkParameters` reads back. */
export function flatParameters({ version: _, rule, ...data }: Parameters): Required<FlatParameters> {
  return { ...data, ...rule };
}
