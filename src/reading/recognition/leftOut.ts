import type { ProgramProblem } from '../reading.ts';
import type { Neuron } from './neuron.ts';
import type { Scene } from './scene.ts';

/**
 * Predictions that a neuron's loop makes at the same place as its rows', and that are none of its rows: from there on the
 * program does something else. Null where there are none, but for the last one, which a loop may make and leave.
 */
export function leftOut({ rows, loop, isWhole }: Neuron, all: readonly Neuron[], scene: Scene): ProgramProblem | null {
  if (!loop || !isWhole) return null;
  const spots = new Set<string>();
  const known = new Set<number>();
  const spotOf = (place: { from: number; to: number }, path: number): string => `${path} ${place.from} ${place.to}`;
  for (const one of all) for (const { delta } of one.rows) if (delta) known.add(delta.identity);
  for (const { delta } of rows) if (delta) spots.add(spotOf(delta.place, delta.path));
  const { numbers } = scene.trace;
  const end = Math.min(loop.endTime, numbers.length);
  scene.spend(end - loop.startTime);
  let others = 0;
  let first = -1;
  for (let at = loop.startTime; at < end; at++) {
    const { operation, place, path, identity } = numbers[at]!;
    if (operation !== '-' || known.has(identity) || !spots.has(spotOf(place, path))) continue;
    known.add(identity);
    if (others++ === 0) first = at;
  }
  if (others < 2) return null;
  const { place } = numbers[first]!;
  const row = rows.filter(({ time }) => time < first).length;
  return { kind: 'turnsDiffer', row, found: scene.textOf(place), range: scene.rangeOf(place) };
}
