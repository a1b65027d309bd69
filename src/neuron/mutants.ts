import { checkParameters, type FlatParameters, flatParameters, type Parameters } from './parameters.ts';
import { defaultOrder } from './rule.ts';

/** A slip that a learner makes in the update, or a change worth seeing: the same run with one thing otherwise. */
export type Mutation = 'forgotInput' | 'wrongSign' | 'factorTwo' | 'alphaTimesTen' | 'stepTimesTen';

/** The mutations that mean something to a run: none where it makes no update. */
export function mutationsOf({ rule }: Parameters): readonly Mutation[] {
  if (rule.update === 'none') return [];
  return rule.method === 'hotCold' ? ['stepTimesTen'] : ['forgotInput', 'wrongSign', 'factorTwo', 'alphaTimesTen'];
}

/** The parameters with the mutation made; null where they would not be allowed (a step amount beyond all doubles). */
export function mutated(parameters: Parameters, mutation: Mutation): Parameters | null {
  const checked = checkParameters({ ...flatParameters(parameters), ...changesOf(parameters, mutation) });
  return checked.ok ? checked.value : null;
}

function changesOf({ alpha, stepAmount, rule }: Parameters, mutation: Mutation): FlatParameters {
  // An update without alpha in it, weight − delta · input, has to be written with one to be given another.
  const order = rule.order.includes('alpha') ? rule.order : defaultOrder;
  switch (mutation) {
    case 'forgotInput':
      return { order: 'weight - alpha * delta' };
    case 'wrongSign':
      return { order, alpha: -alpha };
    case 'factorTwo':
      return { gradient: rule.gradient === 'book' ? 'true' : 'book' };
    case 'alphaTimesTen':
      return { order, alpha: alpha * 10 };
    case 'stepTimesTen':
      return { stepAmount: stepAmount * 10 };
  }
}
