import { analyse } from '../src/neuron/analysis.ts';
import { checkParameters, defaults } from '../src/neuron/parameters.ts';
import { coarseToFine, sweeper } from '../src/neuron/sweep.ts';
import { sweepAround, type Upward } from '../src/neuron/sweepAxes.ts';
import { atMost, elapsedMs, type Figure, median } from './figure.ts';

/** 200 × 200 runs of 100 iterations over alpha and each of the other two. */
export function sweepSpeed(): readonly Figure[] {
  const checked = checkParameters({ ...defaults, iterations: 100 });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const parameters = checked.value;
  const ms = (upward: Upward) => {
    const sweep = sweepAround(parameters, analyse(parameters), upward);
    const rows = coarseToFine(sweep.up!.values.length);
    const times = Array.from({ length: 7 }, () =>
      elapsedMs(() => {
        const makeRow = sweeper(sweep);
        for (const row of rows) makeRow(row);
      }),
    );
    return median(times.slice(2));
  };
  return [
    atMost('40,000 runs over alpha and input', ms('input'), 'ms', 300),
    atMost('40,000 runs over alpha and start', ms('weight'), 'ms', 300),
  ];
}
