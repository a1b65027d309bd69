import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkParameters, defaults, type Parameters } from '../src/neuron/parameters.ts';
import { ruleOf } from '../src/neuron/rule/book.ts';
import { stepsOfRule } from '../src/neuron/rule/compile.ts';
import { type Run, startRun } from '../src/neuron/run.ts';
import { atLeast, atMost, elapsedMs, type Figure, median } from './figure.ts';

/** What the figures are compared with, in nanoseconds a row; null where there is no such language here. */
export interface Baseline {
  readonly name: string;
  readonly value: number | null;
  readonly unit: 'ns';
}

export interface EngineSpeed {
  readonly measured: readonly Figure[];
  readonly baselines: readonly Baseline[];
}

const rows = 10_000_000;
const rounds = 9;
/** So small an alpha that no weight is that of another row: a run that repeats itself would not be made. */
const start = { input: 0.5, weight: 0.5, goal: 0.8, alpha: 1e-8 };

/** The engine beside the same loop in C, measured in turns, so that a busy machine slows both. */
export function engineSpeed(): EngineSpeed {
  const folder = mkdtempSync(path.join(tmpdir(), 'neuron-bench-'));
  try {
    const inC = buildC(folder);
    const parameters = parametersFor(rows);
    const turns = Array.from({ length: rounds }, () => ({
      c: inC(),
      bare: nsPerRow(() => skipInBlocks(parameters)),
      recording: nsPerRow(() => void finished(parameters)),
    })).slice(2);
    const ofC = (part: 'bare' | 'recording') =>
      median(turns.map((turn) => (turn.c === null ? null : turn.c / turn[part])));
    const run = finished(parameters);
    return {
      measured: [
        atLeast('bare engine', ofC('bare'), 'of C', 0.9),
        atLeast('recording with checkpoints and extremes', ofC('recording'), 'of C', 0.8),
        atMost('memory of 10^8 recorded iterations', memoryOf(100_000_000), 'MB', 32),
        atMost('1,200 extremes of 10^7 rows', extremesMs(run), 'ms', 10),
        atMost('window of 1,000 rows anywhere', windowMs(run), 'ms', 1),
      ],
      baselines: [
        { name: 'C, -O2', value: median(turns.map(({ c }) => c)), unit: 'ns' },
        { name: 'plain JavaScript', value: otherLanguage(process.execPath, ['-e', plainJavaScript]), unit: 'ns' },
        { name: 'CPython', value: otherLanguage('python3', ['-c', plainPython]), unit: 'ns' },
        { name: 'bare engine', value: median(turns.map(({ bare }) => bare)), unit: 'ns' },
        { name: 'recording', value: median(turns.map(({ recording }) => recording)), unit: 'ns' },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const plainJavaScript = `
  function loop(input, weight, goal, alpha, rows) {
    let error = 0;
    for (let i = 0; i < rows; i++) {
      const prediction = input * weight;
      const delta = prediction - goal;
      error = delta * delta;
      const weightDelta = delta * input;
      weight = weight - alpha * weightDelta;
    }
    return weight + error;
  }
  const times = [];
  for (let i = 0; i < ${rounds}; i++) {
    const from = process.cpuUsage();
    loop(${start.input}, ${start.weight}, ${start.goal}, ${start.alpha}, ${rows});
    times.push(process.cpuUsage(from).user);
  }
  console.log(times.sort((a, b) => a - b)[${(rounds - 1) / 2}] * 1e3 / ${rows});
`;

const plainPython = `
import time
def loop(input, weight, goal, alpha, rows):
    for iteration in range(rows):
        prediction = input * weight
        delta = prediction - goal
        error = delta ** 2
        weight_delta = delta * input
        weight = weight - alpha * weight_delta
    return weight
start = time.process_time()
loop(${start.input}, ${start.weight}, ${start.goal}, ${start.alpha}, ${rows / 10})
print((time.process_time() - start) * 1e9 / ${rows / 10})
`;

function parametersFor(iterations: number): Parameters {
  const checked = checkParameters({ ...defaults, ...start, iterations });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
}

/** Builds loop.c; the function returned runs it once: nanoseconds a row, or null where there is no C compiler. */
function buildC(folder: string): () => number | null {
  const program = path.join(folder, 'loop');
  const source = path.join(process.cwd(), 'bench', 'loop.c');
  const built = spawnSync('cc', ['-O2', '-ffp-contract=off', '-o', program, source]);
  if (built.status !== 0) return () => null;
  const { weight, input, goal, alpha } = start;
  return () => otherLanguage(program, [weight, input, goal, alpha, rows].map(String));
}

/** The first number that a program prints; null where it cannot be run. */
function otherLanguage(command: string, args: readonly string[]): number | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? Number.parseFloat(stdout) : null;
}

function finished(parameters: Parameters): Run {
  const run = startRun(parameters);
  while (!run.isFinished) run.advance(100_000);
  return run;
}

/** The loop alone, in the portions in which a run makes it. */
function skipInBlocks(parameters: Parameters): void {
  const steps = stepsOfRule(ruleOf(parameters));
  const weights = Float64Array.of(start.weight);
  for (let made = 0; made < rows; made += 1000) steps.skip(weights, made, 1000);
}

function nsPerRow(work: () => void): number {
  return (elapsedMs(work) * 1e6) / rows;
}

function memoryOf(iterations: number): number {
  const used = (): number => {
    const { arrayBuffers, heapUsed } = process.memoryUsage();
    return (arrayBuffers + heapUsed) / 2 ** 20;
  };
  const before = used();
  const run = finished(parametersFor(iterations));
  const after = used();
  return run.rows === iterations ? after - before : Number.NaN;
}

function extremesMs(run: Run): number {
  const times = Array.from({ length: 25 }, () => elapsedMs(() => run.extremes(0, run.passes, 1200)));
  return median(times.slice(5)) ?? Number.NaN;
}

/** Windows are asked for all over the run, each from the end of a block: the longest replay. */
function windowMs(run: Run): number {
  const places = Array.from({ length: 250 }, (_, i) => Math.floor(((run.rows - 3000) * i) / 250 / 1024) * 1024 + 1023);
  return median(places.map((from) => elapsedMs(() => run.window(from, from + 1000))).slice(50)) ?? Number.NaN;
}
