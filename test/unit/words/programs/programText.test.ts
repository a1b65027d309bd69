import assert from 'node:assert/strict';
import vm from 'node:vm';
import fc from 'fast-check';
import type { FlatParameters } from '../../../../src/neuron/parameters.ts';
import { checkParameters, defaults } from '../../../../src/neuron/parameters.ts';
import { startRun } from '../../../../src/neuron/run.ts';
import type { ReadRun } from '../../../../src/reading/reading.ts';
import { readProgram } from '../../../../src/reading/readProgram.ts';
import { programText } from '../../../../src/words/programs/programText.ts';
import { anyParameters } from '../../neuron/anyParameters.ts';
import { parametersOf } from '../../neuron/runOf.ts';
import { figuresOf, written } from './written.ts';

/** What a program prints in Node: its numbers, without the labels. */
function printedInNode(text: string): number[] {
  const printed: number[] = [];
  const log = (...values: unknown[]) => {
    for (const value of values) if (typeof value === 'number') printed.push(value);
  };
  vm.runInNewContext(text, { console: { log } });
  return printed;
}

function readBack(text: string, language: 'python' | 'javascript'): ReadRun {
  const reading = readProgram(text, language, { shouldStop: () => false });
  assert(reading.kind === 'read', `${JSON.stringify(reading)}\n${text}`);
  assert.equal(reading.runs.length, 1, text);
  return reading.runs[0]!;
}

const number = fc.integer({ min: -3000, max: 3000 }).map((n) => n / 970);
const orders = [
  'weight - alpha * (delta * input)',
  'weight - (alpha * delta) * input',
  'weight - alpha * input * delta',
  'weight - weightDelta',
];
const example = {
  alpha: fc.integer({ min: 1, max: 900 }).map((n) => n / 1000),
  iterations: fc.integer({ min: 2, max: 12 }),
  gradient: fc.constantFrom('book', 'true'),
  order: fc.constantFrom(...orders),
};
const list = (length: number) => fc.array(number, { minLength: length, maxLength: length });
/** Runs that our own reader reads: it asks for an update after each example, and knows no tolerance. */
const readable: fc.Arbitrary<FlatParameters> = fc.oneof(
  fc.record({ input: number, weight: number, goal: number, ...example }),
  fc.record({ input: list(3), weight: number, goal: list(3), ...example }),
  fc.record({ input: list(2), weight: list(2), goal: number, ...example }),
  fc.record({ input: fc.tuple(list(2), list(2)), weight: list(2), goal: list(2), ...example }),
  fc.record({
    method: fc.constant('hotCold'),
    input: number.filter((value) => value !== 0),
    weight: number,
    goal: number,
    stepAmount: fc.constantFrom(0.1, 0.01, 0.5),
    iterations: example.iterations,
    onlyIfBetter: fc.boolean(),
  }),
);

describe('a run as a program', () => {
  it("is the chapter's own, with its names", () => {
    assert.equal(
      programText('en', 'python', written(parametersOf({ input: 2, alpha: 0.1 })).of),
      `# Gradient descent, 20 iterations: prints the numbers of the run, to the last bit.
weight = 0.5
input = 2.0
goal_pred = 0.8
alpha = 0.1

for iteration in range(20):
    # Predict
    pred = input * weight
    # Compare
    delta = pred - goal_pred
    error = delta * delta
    print("Weight:", weight, "Prediction:", pred, "Error:", error)
    # Learn
    weight_delta = delta * input
    weight = weight - alpha * weight_delta

print("Weight:", weight)
`,
    );
  });

  it('prints in Node the figures of the run, to the last bit, whatever its parameters', () => {
    fc.assert(
      fc.property(anyParameters(12), (parameters) => {
        const { run, of } = written(parameters);
        const text = programText('en', 'javascript', of);
        assert.deepStrictEqual(printedInNode(text), figuresOf(run), text);
      }),
      { numRuns: 500 },
    );
  });

  for (const language of ['python', 'javascript'] as const) {
    it(`is read back from ${language} as the same run`, () => {
      fc.assert(
        fc.property(readable, (flat) => {
          const parameters = parametersOf({ update: 'example', ...flat });
          const { run, of } = written(parameters);
          fc.pre(!of.endsNotFinite);
          const text = programText('ru', language, of);
          const { values } = readBack(text, language);
          const checked = checkParameters(values);
          assert(checked.ok);
          const again = startRun(checked.value);
          again.advance(again.rowsTotal);
          assert.deepStrictEqual(figuresOf(again), figuresOf(run), text);
          const { method, gradient, update, onlyIfBetter } = checked.value.rule;
          const { rule } = parameters;
          assert.deepEqual([method, update], [rule.method, rule.update], text);
          if (method === 'hotCold') assert.equal(onlyIfBetter, rule.onlyIfBetter, text);
          else {
            assert.equal(gradient, rule.gradient, text);
            assert.equal(checked.value.alpha, rule.order.includes('alpha') ? parameters.alpha : defaults.alpha, text);
          }
        }),
        { numRuns: 150 },
      );
    });
  }

  it("keeps the names of the person's own program, and makes them its own language's", () => {
    const own = `my_weight, goal, x = 0.5, 0.8, 0.5
for epoch in range(7):
    guess = x * my_weight
    raw_error = guess - goal
    my_weight -= raw_error * x
`;
    const { values, program } = readBack(own, 'python');
    const parameters = parametersOf(values);
    const more = { own: { facts: program!, language: 'python' as const } };
    const python = programText('en', 'python', written(parameters, more).of);
    assert.match(python, /guess = x \* my_weight\n/);
    assert.match(python, /raw_error = guess - goal\n/);
    const script = programText('en', 'javascript', written(parameters, more).of);
    assert.match(script, /const guess = x \* myWeight;/);
    assert.match(script, /myWeight = myWeight - /);
  });

  it('does not give one name to two things, nor a word of the language', () => {
    const range = { start: 0, end: 0, line: 1, column: 1 };
    const named = (name: string) => ({ name, ranges: [range] });
    const facts = {
      names: { weight: named('delta'), goal: named('print'), input: named('for'), prediction: named('a.b') },
      numbers: {},
      isDeltaNegated: false,
      rowsProved: 1,
      remarks: [],
    };
    const { run, of } = written(parametersOf({}), { own: { facts, language: 'python' } });
    assert.deepStrictEqual(printedInNode(programText('en', 'javascript', of)), figuresOf(run));
  });

  it("has Python's whole numbers where the person's program has them", () => {
    const { values, program } = readBack(
      'w, x, y = 3, 2, 1\nfor i in range(3):\n    p = w * x\n    d = p - y\n    w -= d * x\n',
      'python',
    );
    const own = { facts: program!, language: 'python' as const };
    const whole = programText('en', 'python', written(parametersOf(values), { own }).of);
    assert.match(whole, /^w = 3$/m);
    const changed = programText('en', 'python', written(parametersOf(values), { own, isAsRead: false }).of);
    assert.match(changed, /^w = 3\.0$/m);
  });
});
