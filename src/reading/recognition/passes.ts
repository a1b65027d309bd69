import type { LoopRun } from '../program/values.ts';
import type { TracedRow } from './neuron.ts';
import type { Scene } from './scene.ts';

/** How rows go together: `examples` rows are a pass, and `iterations` passes are the run. */
export interface Passes {
  readonly examples: number;
  readonly iterations: number;
  /** The loop that counts the iterations; null where there is none. */
  readonly loop: LoopRun | null;
  /** False where the program was not followed to its end and goes on in a way that is not certain. */
  readonly isCertain: boolean;
}

export function passesOf(rows: readonly TracedRow[], scene: Scene): Passes {
  const examples = periodOf(rows);
  const followed = Math.max(1, Math.floor(rows.length / examples));
  const loops = scene.trace.loops.filter((loop) =>
    rows.some(({ time }) => time >= loop.startTime && time < Math.max(loop.endTime, loop.startTime + 1)),
  );
  const open = scene.end?.kind === 'limit' ? loops.find((loop) => !loop.isFinished) : undefined;
  if (!open) {
    const loop =
      loops.find(({ started }) => started === followed && followed > 1) ?? loops.find(({ started }) => started > 1);
    return { examples, iterations: followed, loop: loop ?? null, isCertain: true };
  }
  const within = rows.filter(({ time }) => time >= open.startTime).length;
  const perTurn = Math.ceil(within / open.started);
  const total = rows.length - within + (open.planned ?? 0) * perTurn;
  const isCertain =
    open.planned !== null && total % examples === 0 && perTurn % examples === 0 && !isBranching(open, scene);
  return { examples, iterations: isCertain ? total / examples : followed, loop: open, isCertain };
}

/** The smallest number of rows after which inputs and goals repeat; all of them where they never do. */
function periodOf(rows: readonly TracedRow[]): number {
  const isSame = (a: TracedRow, b: TracedRow): boolean =>
    Object.is(Number(a.goal.value), Number(b.goal.value)) &&
    a.inputs.every((input, i) => Object.is(Number(input.value), Number(b.inputs[i]!.value)));
  for (let period = 1; period <= rows.length / 2; period++) {
    if (rows.every((row, i) => i < period || isSame(row, rows[i - period]!))) return period;
  }
  return rows.length > 1 && rows.every((row) => isSame(row, rows[0]!)) ? 1 : rows.length;
}

/** Whether something besides the loops' own tests was compared in the loop: its outcome could change later. */
function isBranching(loop: LoopRun, { trace, isSilent }: Scene): boolean {
  const tests = new Set(trace.loops.map(({ testPlace }) => testPlace));
  return trace.comparisons.some(({ place, time }) => time >= loop.startTime && !tests.has(place) && !isSilent(place));
}
