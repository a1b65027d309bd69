import type { Num } from '../program/values.ts';
import type { ProgramRemark } from '../reading.ts';
import type { Neuron } from './neuron.ts';
import type { Scene } from './scene.ts';

/** What makes a run's last digits differ between versions or machines, where it enters a row. */
export function lastDigitsOf({ rows, after }: Neuron, { trace, rangeOf, spend }: Scene): ProgramRemark[] {
  const { rough, numbers } = trace;
  if (rough.length === 0) return [];
  spend(numbers.length);
  const remarks: ProgramRemark[] = [];
  for (const by of ['sum', 'power'] as const) {
    const first = rough.find((one) => one.by === by);
    if (!first) continue;
    const marks = new Uint8Array(numbers.length);
    for (const { number, by: other } of rough) if (other === by) marks[number.time] = 1;
    for (const { left, right, time } of numbers) {
      if ((left && marks[left.time]) || (right && marks[right.time])) marks[time] = 1;
    }
    const isMarked = (number: Num | null): boolean => number !== null && marks[number.time] === 1;
    const enters = rows.some(({ weights, inputs, goal, prediction }) =>
      [...weights, ...inputs, goal, prediction].some(isMarked),
    );
    if (enters || after?.some(isMarked)) remarks.push({ kind: 'lastDigits', by, range: rangeOf(first.place) });
  }
  return remarks;
}
