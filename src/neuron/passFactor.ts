import { type Course, courseOf, singleFactor } from './factor.ts';
import { isGradientOrder } from './gradientOrder.ts';
import type { Parameters } from './parameters.ts';
import { type PassMap, passMapOf } from './passMap.ts';
import { courseOfMap, radiusOf } from './radius.ts';
import { shapeOf } from './shape.ts';

/** What a pass multiplies the miss by, and how that looks. */
export interface PassFactor {
  readonly factor: number | null;
  readonly course: Course;
}

const none: PassFactor = { factor: null, course: 'none' };

/** Hot and cold learning, a program that only compares and an update of another kind have no factor. */
export const hasFactor = (parameters: Parameters): boolean =>
  parameters.rule.method === 'gradientDescent' && parameters.rule.update !== 'none' && isGradientOrder(parameters);

/** With its sign for one input and one example, else the spectral radius; none where there is none or it costs too much. */
export function passFactor(parameters: Parameters, map: PassMap | null = null): PassFactor {
  return hasFactor(parameters) ? knownFactor(parameters, map) : none;
}

/** As `passFactor`, of parameters that are known to have one. */
export function knownFactor(parameters: Parameters, map: PassMap | null = null): PassFactor {
  const { inputs, examples, inputAt } = shapeOf(parameters);
  if (inputs === 1 && examples === 1) {
    const factor = singleFactor(inputAt(0)[0]!, parameters.alpha, parameters.rule.gradient === 'true' ? 2 : 1);
    return { factor, course: courseOf(factor) };
  }
  const known = map ?? passMapOf(parameters);
  if (known === null) return none;
  if (known.size === 0) return { factor: 1, course: 'standing' };
  const eigenvalues = known.eigenvaluesAt(known.scale * parameters.alpha);
  return { factor: radiusOf(eigenvalues), course: courseOfMap(eigenvalues) };
}
