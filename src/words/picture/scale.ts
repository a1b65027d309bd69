import type { Extremes } from '../../neuron/row.ts';
import { axisNumber } from '../shortNumber.ts';
import { logarithmicFloor } from './logarithmicFloor.ts';
import { placed, type Reach, ticksOf } from './plot.ts';

/** An axis: where a value stands on it, from 0 at its lower end to 1 at its upper, and the numbers beside it. */
export interface Scale {
  shareOf(value: number): number;
  readonly ticks: readonly { readonly share: number; readonly text: string }[];
}

/** So many numbers stand beside an axis upward; powers of ten are farther apart than others. */
const mostTicks = 4;
const mostPowers = 5;

export function linearScale(reach: Reach): Scale {
  const shareOf = (value: number) => placed(value, reach, 0, 1);
  return {
    shareOf,
    ticks: ticksOf(reach, mostTicks).map((tick) => ({ share: shareOf(tick), text: axisNumber(tick) })),
  };
}

/** The errors of these runs by their powers of ten, what is 0 at the lower end; null where none is above 0. */
export function logarithmicScale(runs: readonly Extremes[]): Scale | null {
  const floors = runs.map(logarithmicFloor).filter((floor) => floor !== null);
  if (floors.length === 0) return null;
  const floor = Math.min(...floors);
  let [most, hasZero] = [0, false];
  for (const { errorMin, errorMax } of runs) {
    for (const error of errorMin) hasZero ||= error === 0;
    for (const error of errorMax) if (Number.isFinite(error) && error > most) most = error;
  }
  const lowest = Math.round(Math.log10(floor)) + (hasZero ? 0 : 1);
  const reach = { min: lowest, max: Math.max(lowest + 1, Math.log10(most)) };
  const shareOf = (power: number) => placed(power, reach, 0, 1);
  const powers = ticksOf(reach, mostPowers).filter((power) => Number.isInteger(power) && (!hasZero || power > lowest));
  return {
    shareOf: (error) => shareOf(error > 0 ? Math.max(lowest, Math.log10(error)) : lowest),
    ticks: [
      ...(hasZero ? [{ share: 0, text: '0' }] : []),
      ...powers.map((power) => ({ share: shareOf(power), text: axisNumber(Number(`1e${power}`)) })),
    ],
  };
}
