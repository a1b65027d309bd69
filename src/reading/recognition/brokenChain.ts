import type { ProgramProblem } from '../reading.ts';
import type { Chain, Row } from './chains.ts';
import type { Scene } from './scene.ts';

/**
 * One loop that comes by the same comparison with weights that no rule joins: something moves the weight, and it is not
 * understood. Taken row by row each would look like a program that only compares. Null where no loop does so.
 */
export function brokenChain(chains: readonly Chain[], scene: Scene): ProgramProblem | null {
  if (chains.length < 2) return null;
  const seen = new Map<string, Chain>();
  const innermost = innermostLoops(scene);
  for (const chain of chains) {
    for (const row of chain.rows) {
      const { place, path, time } = row.delta;
      const loop = innermost[time]! - 1;
      if (loop < 0) continue;
      const key = `${loop} ${path} ${place.from} ${place.to}`;
      const other = seen.get(key);
      seen.set(key, chain);
      if (other && other !== chain) return movedBy(row, scene.trace.loops[loop]!.startTime, scene);
    }
  }
  return null;
}

/** For each number of the trace the loop in which it was made, counted from 1; 0 where that is none. */
function innermostLoops({ trace, spend }: Scene): Int32Array {
  const innermost = new Int32Array(trace.numbers.length);
  for (const [index, { startTime, endTime }] of trace.loops.entries()) {
    spend(endTime - startTime);
    innermost.fill(index + 1, startTime, endTime);
  }
  return innermost;
}

/** The assignment within the loop that gave this row the weight it has; the comparison itself where it has no name. */
function movedBy({ terms, delta }: Row, loopStart: number, scene: Scene): ProgramProblem {
  const stores = terms.flat().flatMap((factor) => scene.storesOf(factor));
  const moves = stores.filter(({ name, time }) => name !== null && time >= loopStart && time <= delta.time);
  const last = moves.sort((a, b) => b.time - a.time)[0];
  const place = last?.place ?? delta.place;
  return { kind: 'otherUpdate', name: last?.name ?? null, found: scene.textOf(place), range: scene.rangeOf(place) };
}
