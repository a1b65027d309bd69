import { areTurnsAlike, countsOfTurns } from '../program/alike.ts';
import type { LoopRun, Num } from '../program/values.ts';
import type { TracedRow } from './neuron.ts';
import { firstFrom, type Scene } from './scene.ts';

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
  const loops = scene.trace.loops.filter((loop) => {
    const first = rows[firstFrom(rows, loop.startTime)];
    return first !== undefined && first.time < Math.max(loop.endTime, loop.startTime + 1);
  });
  const open = scene.end?.kind === 'limit' ? loops.find((loop) => !loop.isFinished) : undefined;
  if (!open) {
    const loop =
      loops.find(({ started }) => started === followed && followed > 1) ?? loops.find(({ started }) => started > 1);
    return { examples, iterations: followed, loop: loop ?? null, isCertain: true };
  }
  const within = rows.length - firstFrom(rows, open.startTime);
  const perTurn = Math.ceil(within / open.started);
  const total = rows.length - within + (open.planned ?? 0) * perTurn;
  const isCertain =
    total % examples === 0 &&
    perTurn % examples === 0 &&
    areTurnsAlike(open, scene.trace, scene.isSilent) &&
    !dependOnTurn(rows, open, scene);
  return { examples, iterations: isCertain ? total / examples : followed, loop: open, isCertain };
}

/** Whether what the rows are made of counts the loop's turns: it could come out otherwise later. */
function dependOnTurn(rows: readonly TracedRow[], loop: LoopRun, { trace }: Scene): boolean {
  const counts = countsOfTurns(loop, trace);
  return rows.some(({ weights, inputs, goal }) => [...weights, ...inputs, goal].some(({ time }) => counts[time]));
}

const isEqual = (a: Num, b: Num): boolean => a === b || Object.is(Number(a.value), Number(b.value));

function isSameExample(a: TracedRow, b: TracedRow): boolean {
  for (let i = 0; i < a.inputs.length; i++) if (!isEqual(a.inputs[i]!, b.inputs[i]!)) return false;
  return isEqual(a.goal, b.goal);
}

/** The smallest number of rows after which inputs and goals repeat; all of them where they never do. */
function periodOf(rows: readonly TracedRow[]): number {
  // How many rows up to each one, and not all of them, the rows begin with once more (Knuth, Morris and Pratt).
  const again = new Int32Array(rows.length);
  for (let i = 1, length = 0; i < rows.length; i++) {
    while (length > 0 && !isSameExample(rows[i]!, rows[length]!)) length = again[length - 1]!;
    if (isSameExample(rows[i]!, rows[length]!)) length++;
    again[i] = length;
  }
  const period = rows.length - again[rows.length - 1]!;
  return period <= rows.length / 2 ? period : rows.length;
}
