import type { Field } from '../neuron/problem.ts';
import { nearestName } from './program/nearestName.ts';

/** How people spell each parameter, in lower case without separators: `learning_rate`, `Learning Rate` are one. */
const spellings: { readonly [F in Field]: readonly string[] } = {
  input: ['input', 'inputs', 'x', 'xs', 'inputdata', 'inputvalue', 'numberoftoes'],
  weight: [
    ...['weight', 'weights', 'w', 'ws', 'knobweight', 'initialweight', 'initialweights', 'startweight'],
    ...['theta', 'slope'],
  ],
  goal: [
    ...['goal', 'goals', 'goalpred', 'goalpreds', 'goalprediction', 'target', 'targets', 'y', 'ys', 'ytrue'],
    ...['desired', 'label', 'labels', 'd'],
  ],
  alpha: ['alpha', 'lr', 'learningrate', 'eta', 'rate'],
  iterations: [
    ...[
      'iterations',
      'iters',
      'niter',
      'niters',
      'niterations',
      'numiterations',
      'numiters',
      'maxiter',
      'maxiterations',
    ],
    ...['numberofiterations', 'epochs', 'nepochs', 'numepochs', 'steps', 'nsteps', 'numsteps', 'maxsteps'],
  ],
  method: ['method'],
  stepAmount: ['stepamount'],
  gradient: ['gradient'],
  update: ['update'],
  tolerance: ['tolerance', 'tol'],
  order: ['order'],
  onlyIfBetter: ['onlyifbetter'],
};

export const fields = Object.keys(spellings) as readonly Field[];

/** Without one of them nothing is a run. */
export const dataFields: readonly Field[] = ['input', 'weight', 'goal'];

const fieldOfSpelling = new Map(fields.flatMap((field) => spellings[field].map((spelling) => [spelling, field])));

/** They stand for much else in other people's files: with anything but numbers they name no parameter. */
const common: ReadonlySet<string> = new Set(['d', 'label', 'labels', 'desired', 'rate', 'slope', 'theta']);

/** The number that is added to input × weight. */
const biasNames: ReadonlySet<string> = new Set(['b', 'bias', 'intercept', 'offset']);

/** A name in any case style (snake, camel, kebab, Pascal, spaces) without its style. */
export const plainName = (name: string): string => name.replace(/[\s_-]+/g, '').toLowerCase();

/** The parameter that a name means, one of several (`w1`, `x_2`) among them; else null. */
export function fieldNamed(name: string): Field | null {
  return fieldOfSpelling.get(plainName(name)) ?? numberedName(name)?.field ?? null;
}

export const isCommonName = (name: string): boolean => common.has(plainName(name));
export const isBiasName = (name: string): boolean => biasNames.has(plainName(name));

const numbered = /^(?:(w|weight|theta)|x|input)(\d{1,3})$/;

/** `w0`, `theta_1`, `x2`: one of several weights or inputs; else null. */
export function numberedName(name: string): { readonly field: 'weight' | 'input'; readonly index: number } | null {
  const [, weight, index] = numbered.exec(plainName(name)) ?? [];
  return index === undefined ? null : { field: weight === undefined ? 'input' : 'weight', index: Number(index) };
}

/** Shorter spellings are near to too much: `date` to `rate`, `beta` to `eta`. */
const leastLetters = 5;
const askedAfter = new Map(
  fields
    .flatMap((field) => spellings[field])
    // One step may be an iteration or a step amount.
    .filter((one) => (one.length >= leastLetters && one !== 'steps') || one === 'goal')
    .map((spelling) => [spelling, fieldOfSpelling.get(spelling)!]),
);

/** The parameter whose spelling is nearest to a name that is none, as its first letter too is right; else null. */
export function fieldNearest(name: string): Field | null {
  const plain = plainName(name);
  if (plain.length < 3 || plain.length > 30) return null;
  const likely = [...askedAfter.keys()].filter(
    (one) => one[0] === plain[0] && !common.has(one) && Math.abs(one.length - plain.length) <= 2,
  );
  const nearest = nearestName(plain, likely);
  return nearest === null ? null : askedAfter.get(nearest)!;
}
