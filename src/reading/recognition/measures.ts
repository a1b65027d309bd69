import type { Num } from '../program/values.ts';
import type { Compared } from './comparison.ts';
import { same, unconverted } from './flow.ts';

/** What a number makes of a delta. */
export type Measure = 'squared' | 'absolute' | 'doubled' | 'halved';

/** The delta that a number measures, and how; null where it measures none. */
export function measureOf(number: Num): { readonly of: Num; readonly is: Measure } | null {
  const { operation } = number;
  const left = number.left && unconverted(number.left);
  const right = number.right && unconverted(number.right);
  if (operation === 'abs') return { of: left!, is: 'absolute' };
  if (operation === '**' && Number(right!.value) === 2) return { of: left!, is: 'squared' };
  if (operation !== '*' && operation !== '/') return null;
  if (operation === '*' && same(left!, right!)) return { of: left!, is: 'squared' };
  const byRight = right!.operation === 'constant' ? Number(right!.value) : Number.NaN;
  if (operation === '/') return scaled(left!, 1 / byRight);
  const byLeft = left!.operation === 'constant' ? Number(left!.value) : Number.NaN;
  return scaled(right!, byLeft) ?? scaled(left!, byRight);
}

function scaled(number: Num, by: number): ReturnType<typeof measureOf> {
  if (by === 2) return { of: number, is: 'doubled' };
  const inner = by === 0.5 ? measureOf(number) : null;
  return inner?.is === 'squared' ? { of: inner.of, is: 'halved' } : null;
}

/** A comparison of prediction and goal by its square or its size, as hot and cold learning weighs its trials. */
export function weighedComparison(
  number: Num,
  { comparisonsOf }: { comparisonsOf(delta: Num): readonly Compared[] },
): { readonly compared: Compared; readonly is: Measure } | null {
  const measured = measureOf(unconverted(number));
  if (measured?.is !== 'squared' && measured?.is !== 'absolute') return null;
  const compared = comparisonsOf(measured.of)[0];
  return compared ? { compared, is: measured.is } : null;
}
