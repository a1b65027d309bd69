import { checkParameters, type FlatParameters, flatParameters, type Parameters } from './parameters.ts';
import { defaultOrder } from './ruleChoices.ts';

/** A slip that a learner makes in the update, or a change worth seeing: the same run with one thing otherwise. */
export type Mutation =
  | 'forgotInput'
  | 'wrongSign'
  | 'factorTwo'
  | 'alphaTimesTen'
  | 'stepTimesTen'
  | 'stepByTen'
  | 'onlyIfBetter';

const ofGradient: readonly Mutation[] = ['forgotInput', 'wrongSign', 'factorTwo', 'alphaTimesTen'];

/** Hot and cold only compares two errors: it has no input, sign or factor to be forgotten. */
const ofHotCold: readonly Mutation[] = ['stepTimesTen', 'stepByTen', 'onlyIfBetter'];

/** The mutations that mean something to a run: none where it makes no update; after a whole pass there is no input to forget. */
export function mutationsOf(parameters: Parameters): readonly Mutation[] {
  const { method, update } = parameters.rule;
  if (update === 'none') return [];
  const all: readonly Mutation[] = method === 'hotCold' ? ofHotCold : ofGradient;
  return all.filter((mutation) => mutated(parameters, mutation) !== null);
}

/** The parameters with the mutation made; null where they would not be allowed (a step amount beyond all doubles). */
export function mutated(parameters: Parameters, mutation: Mutation): Parameters | null {
  const checked = checkParameters({ ...flatParameters(parameters), ...changesOf(parameters, mutation) });
  return checked.ok ? checked.value : null;
}

function changesOf({ alpha: written, stepAmount, rule }: Parameters, mutation: Mutation): FlatParameters {
  // An update without alpha in it, weight − delta · input, has alpha 1, and is written with it to be given another.
  const hasAlpha = rule.order.includes('alpha');
  const order = hasAlpha ? rule.order : defaultOrder;
  const alpha = hasAlpha ? written : 1;
  switch (mutation) {
    case 'forgotInput':
      return { order: 'weight - alpha * delta', alpha };
    case 'wrongSign':
      return { order, alpha: -alpha };
    case 'factorTwo':
      return { gradient: rule.gradient === 'book' ? 'true' : 'book' };
    case 'alphaTimesTen':
      return { order, alpha: alpha * 10 };
    case 'stepTimesTen':
      return { stepAmount: stepAmount * 10 };
    case 'stepByTen':
      return { stepAmount: stepAmount / 10 };
    case 'onlyIfBetter':
      return { onlyIfBetter: !rule.onlyIfBetter };
  }
}
