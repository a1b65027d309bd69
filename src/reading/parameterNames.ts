import type { Field } from '../neuron/problem.ts';

/** How people spell each parameter, in lower case without separators: `learning_rate`, `Learning Rate` are one. */
const spellings: { readonly [F in Field]: readonly string[] } = {
  input: ['input', 'inputs', 'x', 'xs', 'inputdata', 'inputvalue', 'numberoftoes'],
  weight: ['weight', 'weights', 'w', 'ws', 'knobweight', 'initialweight', 'initialweights', 'startweight', 'w0'],
  goal: ['goal', 'goals', 'goalpred', 'goalpreds', 'goalprediction', 'target', 'targets', 'y', 'ys', 'ytrue'],
  alpha: ['alpha', 'lr', 'learningrate', 'eta'],
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

const fieldOfSpelling = new Map(fields.flatMap((field) => spellings[field].map((spelling) => [spelling, field])));

/** A name in any case style (snake, camel, kebab, Pascal, spaces) without its style. */
export const plainName = (name: string): string => name.replace(/[\s_-]+/g, '').toLowerCase();

/** The parameter that a name means, else null. */
export const fieldNamed = (name: string): Field | null => fieldOfSpelling.get(plainName(name)) ?? null;
