import type { FlatParameters, Parameters } from './parameters.ts';
import { defaultOrder } from './ruleChoices.ts';

/** What has to change for a run to learn with this alpha: an update without alpha in it is written with one. */
export function alphaChange({ rule }: Parameters, alpha: number): FlatParameters {
  return rule.order.includes('alpha') ? { alpha } : { alpha, order: defaultOrder };
}

/** The same run, to the last bit, with alpha written into its update, so that another alpha would act. */
export function withAlphaWritten(parameters: Parameters): Parameters {
  const { alpha, rule } = parameters;
  if (rule.order.includes('alpha') || alpha !== 1) return parameters;
  return { ...parameters, rule: { ...rule, order: defaultOrder } };
}
