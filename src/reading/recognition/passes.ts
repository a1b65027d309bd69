import { areTurnsAlike, varyingIn } from '../program/alike.ts';
import type { Place, Statement } from '../program/representation.ts';
import type { LoopRun, Num } from '../program/values.ts';
import { nodesOf } from '../program/walk.ts';
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
  /** Of the whole program; null where that is not certain. */
  readonly total: number | null;
}

/** Rows: more than this are not listed as the examples of one pass. */
const mostOfOnePass = 200;

/** `ruleNumbers`: what the updates are made of besides the rows' own numbers. */
export function passesOf(rows: readonly TracedRow[], ruleNumbers: readonly Num[], scene: Scene): Passes {
  const period = periodOf(rows);
  // A pass that ends in the middle keeps its rows: all of them are one pass.
  const isUneven = rows.length % period !== 0 && rows.length <= mostOfOnePass && scene.end === null;
  const examples = isUneven ? rows.length : period;
  const followed = Math.max(1, Math.floor(rows.length / examples));
  const loops = scene.trace.loops.filter((loop) => {
    const first = rows[firstFrom(rows, loop.startTime)];
    return first !== undefined && first.time < Math.max(loop.endTime, loop.startTime + 1);
  });
  const { end } = scene;
  const open = loops.find((loop) => !loop.isFinished);
  if (!open || (end?.kind === 'stops' && end.error === 'overflow')) {
    const loop =
      loops.find(({ started }) => started === followed && followed > 1) ?? loops.find(({ started }) => started > 1);
    // Calls that go deeper than they are followed are no whole run.
    const isCertain = rows.length % examples === 0 && (end?.kind !== 'limit' || loops.length > 0);
    return { examples, iterations: followed, loop: loop ?? null, isCertain, total: isCertain ? followed : null };
  }
  const within = rows.length - firstFrom(rows, open.startTime);
  const perTurn = Math.ceil(within / open.started);
  const total = (rows.length - within + (open.planned ?? 0) * perTurn) / examples;
  const isEven = Number.isInteger(total) && perTurn % examples === 0;
  const isCertain =
    end?.kind === 'limit' &&
    isEven &&
    areTurnsAlike(open, scene.trace, scene.isSilent) &&
    !dependOnTurn(rows, ruleNumbers, open, scene);
  const isPlanned = isEven && open.planned !== null && !mayBeLeft(open);
  return {
    examples,
    iterations: isCertain ? total : followed,
    loop: open,
    isCertain,
    total: isCertain || isPlanned ? total : null,
  };
}

const leavable = new WeakMap<Place, boolean>();

/** Whether a `break` or `return` stands in the loop: it may end before its plan does. Looked for once in each loop. */
function mayBeLeft({ place }: LoopRun): boolean {
  const known = leavable.get(place) ?? holdsExit(place);
  leavable.set(place, known);
  return known;
}

function holdsExit(place: Place): boolean {
  for (const { kind } of nodesOf({ body: [place as Statement] }))
    if (kind === 'break' || kind === 'return') return true;
  return false;
}

/** Whether what the rows' data and the rule's numbers are could come out otherwise later. */
function dependOnTurn(
  rows: readonly TracedRow[],
  ruleNumbers: readonly Num[],
  loop: LoopRun,
  { trace }: Scene,
): boolean {
  const varies = varyingIn(loop, trace);
  const isVarying = ({ time }: Num): boolean => varies[time] === 1;
  return ruleNumbers.some(isVarying) || rows.some(({ inputs, goal }) => [...inputs, goal].some(isVarying));
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
