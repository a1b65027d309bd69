import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stepsOfRule } from '../src/neuron/rule/compile.ts';
import { type Given, parseRule } from '../src/neuron/rule/parse.ts';
import type { Rule } from '../src/neuron/rule/rule.ts';
import { clearSpan, emptySpan } from '../src/neuron/rule/steps.ts';
import { atLeast, atMost, elapsedMs, type Figure, median } from './figure.ts';

const compared = ['delta = prediction - goal', 'error = delta * delta'];
const learn = 'weight = weight - alpha * (delta * input)';
const several = 'prediction = sum(inputs: input * weight)';
const single = 'prediction = input * weight';
const trial = (side: string, sign: string) => [
  `${side} = weight ${sign} alpha`,
  `${side}Delta = input * ${side} - goal`,
  `${side}Error = ${side}Delta * ${side}Delta`,
];
const mean = (prediction: string) => [
  'total = 0',
  'each example:',
  ...[prediction, ...compared, 'total = total + delta * input'].map((line) => `  ${line}`),
  'weight = weight - alpha * (total / length(examples))',
];

/** Rules beside the same in C: its name in rules.c, inputs, examples, lines, and the part of C's speed that it should have. */
const rules: readonly (readonly [string, number, number, readonly string[], number])[] = [
  ['book', 1, 1, [single, ...compared, learn], 0.9],
  ['book', 2, 1, [several, ...compared, learn], 0.9],
  ['book', 3, 1, [several, ...compared, learn], 0.9],
  ['book', 8, 1, [several, ...compared, learn], 0.9],
  ['book', 64, 1, [several, ...compared, learn], 0.9],
  ['book', 1, 100, [single, ...compared, learn], 0.9],
  ['book', 2, 100, [several, ...compared, learn], 0.9],
  ['book', 3, 100, [several, ...compared, learn], 0.9],
  ['book', 8, 100, [several, ...compared, learn], 0.9],
  ['book', 64, 100, [several, ...compared, learn], 0.9],
  ['bias', 1, 1, [`${single} + bias`, ...compared, learn, 'bias = bias - alpha * delta'], 0.8],
  ['bias', 3, 100, [`${several} + bias`, ...compared, learn, 'bias = bias - alpha * delta'], 0.8],
  ['mean', 1, 1, mean(single), 0.8],
  ['mean', 3, 100, mean(several), 0.8],
  [
    'momentum',
    1,
    1,
    [single, ...compared, 'velocity = beta * velocity + delta * input', 'weight = weight - alpha * velocity'],
    0.8,
  ],
  [
    'momentum',
    3,
    100,
    [several, ...compared, 'velocity = beta * velocity + delta * input', 'weight = weight - alpha * velocity'],
    0.8,
  ],
  [
    'hotCold',
    1,
    1,
    [
      ...[single, ...compared, ...trial('up', '+'), ...trial('down', '-')],
      'weight = down if downError < upError else up if upError < downError else weight',
    ],
    0.8,
  ],
];

const alpha = 1e-8;
const rounds = 7;
/** Multiplications and more that a round makes. */
const mostWork = 6_000_000;

/** Recorded rows of each rule beside C's, measured in turns, and whether their bits are C's. */
export function rulesSpeed(): readonly Figure[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'neuron-bench-'));
  try {
    const program = path.join(folder, 'rules');
    const source = path.join(process.cwd(), 'bench', 'rules.c');
    const hasC = spawnSync('cc', ['-O2', '-ffp-contract=off', '-o', program, source, '-lm']).status === 0;
    const figures = rules.map(([name, inputs, examples, lines, target]) => {
      const rule = ruleOf(name, inputs, examples, lines);
      const passes = Math.ceil(mostWork / (inputs + 3) / examples);
      const ratios = Array.from({ length: rounds }, () => {
        const own = recorded(rule, passes, examples);
        const inC = hasC ? runC(program, [name, inputs, examples, passes, alpha].map(String)) : null;
        if (inC !== null && !Object.is(inC.weight, own.weight)) throw new Error(`${name} is not C's: ${own.weight}`);
        return inC === null ? null : inC.ns / own.ns;
      });
      return atLeast(`${name}, ${inputs} × ${examples}, recorded`, median(ratios.slice(2)), 'of C', target);
    });
    return [...figures, atMost('a rule that was never compiled: its first pass', compileMs(), 'ms', 1)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ruleOf(name: string, inputs: number, examples: number, lines: readonly string[]): Rule {
  const own = inputs === 1 ? [] : ['inputs'];
  const entries = (value: number) => Array<number>(inputs).fill(value);
  const given: Given = {
    axes: [...(inputs === 1 ? [] : [{ name: 'inputs', length: inputs }]), { name: 'examples', length: examples }],
    state: [
      { name: 'weight', role: 'weight', axes: own, start: entries(0.5) },
      ...(name === 'bias' ? [{ name: 'bias', role: 'bias' as const, axes: [], start: [0.1] }] : []),
      ...(name === 'momentum' ? [{ name: 'velocity', role: 'velocity' as const, axes: own, start: entries(0) }] : []),
    ],
    constants: [
      { name: 'alpha', value: alpha },
      { name: 'beta', value: 0.9 },
    ],
    data: [
      {
        name: 'input',
        axes: ['examples', ...own],
        values: Array.from({ length: examples * inputs }, (_, at) => {
          const [i, j] = [Math.floor(at / inputs), at % inputs];
          return 0.5 + ((i * 7 + j * 3) % 11) / 16;
        }),
      },
      { name: 'goal', axes: ['examples'], values: Array.from({ length: examples }, (_, i) => 0.8 + (i % 5) / 8) },
    ],
    rows: 1e12,
  };
  const parsed = parseRule(lines, given);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** In the portions in which a run makes it. */
function recorded(rule: Rule, passes: number, examples: number): { readonly ns: number; readonly weight: number } {
  const steps = stepsOfRule(rule);
  const state = Float64Array.from(rule.state.flatMap(({ start }) => start));
  const span = emptySpan(state.length);
  const made = { rows: 0, end: null };
  const block = Math.max(1, 2 * Math.floor(512 / examples));
  clearSpan(span);
  const ms = elapsedMs(() => {
    for (let pass = 0; pass < passes; pass += block) {
      steps.record(state, pass, Math.min(block, passes - pass), span, made);
    }
  });
  return { ns: (ms * 1e6) / passes / examples, weight: state[0]! };
}

function runC(program: string, args: readonly string[]): { readonly ns: number; readonly weight: number } {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  const [ns, weight] = stdout.split(' ').map(Number);
  return { ns: ns!, weight: weight! };
}

/** The median over rules with other numbers in their trees, so that none is known. */
function compileMs(): number | null {
  const times = Array.from({ length: 200 }, (_, at) => {
    const rule = ruleOf('momentum', 3, 100, [
      ...[several, ...compared, `velocity = ${at + 1} * velocity + delta * input`],
      'weight = weight - alpha * velocity',
    ]);
    // What a person waits: V8 optimises other modules meanwhile, on other threads.
    const from = performance.now();
    recorded(rule, 1, 100);
    return performance.now() - from;
  });
  return median(times.slice(50));
}
