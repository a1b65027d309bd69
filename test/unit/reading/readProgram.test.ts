import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FlatParameters } from '../../../src/neuron/parameters.ts';
import type { ReadRun } from '../../../src/reading/reading.ts';
import { readProgram } from '../../../src/reading/readProgram.ts';
import type { ProgramLanguage } from '../../../src/reading/syntax/parse.ts';

const fixtures = path.join(process.cwd(), 'test/fixtures/programs');
const textOf = (file: string): string => readFileSync(path.join(fixtures, file), 'utf8');
const languages: { readonly [ending: string]: ProgramLanguage } = {
  '.py': 'python',
  '.js': 'javascript',
  '.ts': 'typescript',
};
const languageOf = (file: string): ProgramLanguage => languages[path.extname(file)]!;

function onlyRun(
  text: string,
  language: ProgramLanguage,
  selection: { start: number; end: number } | null = null,
): ReadRun {
  const reading = readProgram(text, language, { selection, shouldStop: () => false });
  assert.equal(reading.kind, 'read', JSON.stringify(reading));
  assert(reading.kind === 'read');
  assert.equal(reading.runs.length, 1);
  return reading.runs[0]!;
}

const run = (file: string): ReadRun => onlyRun(textOf(file), languageOf(file));

const refused: readonly (readonly [string, number, { readonly [key: string]: unknown }])[] = [
  ['fixed-steps.py', 11, { kind: 'otherUpdate', name: 'weight', found: 'weight += 0.01' }],
  ['one-sided-trial.py', 7, { kind: 'otherUpdate', name: null, found: 'input*(weight+step)-goal' }],
  ['weight-reset.py', 10, { kind: 'otherUpdate', name: 'weight', found: 'weight = 0.5' }],
  ['clipped-weight.py', 9, { kind: 'otherUpdate', name: 'weight' }],
  ['weight-decay.py', 10, { kind: 'otherUpdate', name: 'weight', found: 'weight *= 0.99' }],
  ['every-second-row.py', 10, { kind: 'otherUpdate', name: 'weight', found: 'weight -= alpha*delta*input' }],
  ['sum-of-a-pass.py', 10, { kind: 'otherUpdate', name: 'weight', found: 'weight -= 0.1*total' }],
  ['frozen-weight.py', 6, { kind: 'otherUpdate', name: null, found: 'p-1' }],
  ['two-alphas.py', 13, { kind: 'updateVaries', row: 5 }],
  ['trials-by-size.py', 6, { kind: 'otherError', is: 'absolute', found: 'abs(input*(weight+step)-goal)' }],
  ['new-name.py', 9, { kind: 'otherUpdate', name: 'new_weight', found: 'new_weight = weight - alpha*delta*input' }],
  ['numpy.py', 5, { kind: 'machineOrder', found: 'input.dot(weights)' }],
  ['class.py', 1, { kind: 'notFollowed', found: 'class N:' }],
  ['class-with-methods.py', 1, { kind: 'notFollowed', found: 'class Neuron:' }],
  ['delta-before-loop.py', 9, { kind: 'otherUpdate', name: 'weight', found: 'weight -= alpha*delta*input' }],
  ['absolute-error.py', 6, { kind: 'otherError', is: 'absolute', found: 'abs(pred - goal_pred)' }],
  ['alpha-shrinks.py', 9, { kind: 'updateVaries', row: 1 }],
  ['assigns-minus.js', 7, { kind: 'assignsMinus', name: 'weight' }],
  ['assigns-minus.py', 8, { kind: 'assignsMinus', name: 'weight' }],
  ['bias.py', 6, { kind: 'otherPrediction', found: 'input * weight + bias' }],
  ['const-weight.js', 7, { kind: 'stops', error: 'constant', found: 'weight' }],
  ['decimal-comma.js', 1, { kind: 'decimalComma', found: '0,9', suggestion: '0.9', language: 'javascript' }],
  ['decimal-comma.py', 1, { kind: 'decimalComma', found: '0,9', suggestion: '0.9', language: 'python' }],
  ['division-by-zero.py', 8, { kind: 'stops', error: 'divisionByZero', found: 'delta * input / 0' }],
  ['half-error.py', 6, { kind: 'otherError', is: 'halved' }],
  ['half-typed-bracket.py', 6, { kind: 'syntax', expected: 'close' }],
  ['half-typed-expression.py', 6, { kind: 'syntax', expected: 'expression' }],
  ['local-weight.py', 6, { kind: 'unknownName', name: 'weight' }],
  ['missing-colon.py', 4, { kind: 'syntax', expected: 'colon' }],
  ['missing-indent.py', 5, { kind: 'syntax', expected: 'indent' }],
  ['misspelt-name.js', 5, { kind: 'unknownName', name: 'wieght', nearest: 'weight' }],
  ['misspelt-name.py', 5, { kind: 'unknownName', name: 'wieght', nearest: 'weight' }],
  ['momentum.py', 10, { kind: 'otherUpdate', name: 'weight', found: 'weight = weight + velocity' }],
  ['never-called.py', 4, { kind: 'neverCalled', name: 'train' }],
  ['never-ends.py', 10, { kind: 'updateVaries', row: 1 }],
  ['no-goal.py', 4, { kind: 'noComparison', found: 'input * weight' }],
  ['open-brace.js', 7, { kind: 'syntax', expected: 'close' }],
  ['print-statement.py', 6, { kind: 'syntax', expected: 'printCall' }],
  ['random-weight.py', 2, { kind: 'notFollowed', found: 'random.random()' }],
  ['short-list.py', 7, { kind: 'stops', error: 'index', found: 'wins[i]' }],
  ['text-weight.py', 5, { kind: 'stops', error: 'type', found: 'input * weight' }],
  ['times-two.py', 6, { kind: 'otherError', is: 'doubled', found: '(pred - goal_pred) * 2' }],
  ['two-weights.py', 6, { kind: 'twoNeurons', first: 'input * w1', second: 'input * w2' }],
  ['update-not-indented.py', 8, { kind: 'updateAfterLoop', rows: 20 }],
  ['uneven-indent.py', 8, { kind: 'syntax', expected: 'evenIndent' }],
  ['unexpected-indent.py', 8, { kind: 'syntax', expected: 'evenIndent' }],
  ['update-without-input.py', 7, { kind: 'otherUpdate', name: 'weight' }],
];

describe('reading a program', () => {
  for (const folder of ['python', 'javascript', 'typescript']) {
    for (const file of readdirSync(path.join(fixtures, folder))) {
      it(`reads ${folder}/${file}, every row of it proved`, () => {
        const { program, values } = run(`${folder}/${file}`);
        assert(program);
        assert(program.rowsProved > 0);
        assert('input' in values && 'weight' in values && 'goal' in values);
      });
    }
  }

  const chapter: readonly [string, FlatParameters][] = [
    ['first-cell.py', { input: 0.5, weight: 0.5, goal: 0.8, update: 'none', iterations: 1 }],
    ['predict-compare-function.py', { input: 8.5, weight: 0.1, goal: 1, update: 'none', iterations: 1 }],
    ['hot-cold-loop.py', { method: 'hotCold', weight: 0.5, stepAmount: 0.001, iterations: 1101, onlyIfBetter: false }],
    ['hot-cold-one-choice.py', { method: 'hotCold', weight: 0.1, stepAmount: 0.01, iterations: 1, onlyIfBetter: true }],
    ['direction-and-amount.py', { alpha: 1, iterations: 20, order: 'weight - delta * input', gradient: 'book' }],
    ['one-update.py', { alpha: 0.01, iterations: 1, input: 8.5, weight: 0.1, goal: 1 }],
    ['learning.py', { weight: 0, iterations: 4, alpha: 1 }],
    ['divergence.py', { input: 2, alpha: 1, iterations: 20 }],
    ['alpha.py', { input: 2, alpha: 0.1, order: 'weight - alpha * (input * delta)' }],
    ['alpha-left-to-right.py', { order: 'weight - alpha * delta * input' }],
    ['true-gradient.py', { gradient: 'true', alpha: 0.1 }],
    ['goal-minus-prediction.py', { alpha: 0.1, order: 'weight + alpha * (goal - prediction) * input' }],
    ['several-inputs.py', { input: [8.5, 0.65, 1.2], weight: [0.1, 0.2, -0.1], goal: 1, iterations: 3 }],
    ['several-examples.py', { input: [8.5, 9.5, 9.9, 9], goal: [1, 1, 0, 1], weight: 0.1, iterations: 5 }],
    ['million.py', { iterations: 1_000_000 }],
  ];
  for (const [file, expected] of chapter) {
    it(`finds in ${file} what the program says`, () => {
      const { values } = run(`python/${file}`);
      for (const [field, value] of Object.entries(expected)) {
        assert.deepEqual(values[field as keyof FlatParameters], value, field);
      }
    });
  }

  it("carries the program's own names", () => {
    const { names } = run('python/goal-minus-prediction.py').program!;
    assert.equal(names.prediction?.name, 'output');
    assert.equal(names.goal?.name, 'target');
    assert.equal(names.delta?.name, 'difference');
    assert.equal(names.alpha?.name, 'rate');
  });

  it('points from each parameter to the text that says it', () => {
    const text = textOf('python/alpha.py');
    const { ranges } = onlyRun(text, 'python');
    const said = (field: keyof typeof ranges): string => text.slice(ranges[field]!.start, ranges[field]!.end);
    assert.equal(said('weight'), '0.5');
    assert.equal(said('goal'), '0.8');
    assert.equal(said('input'), '2');
    assert.equal(said('alpha'), '0.1');
    assert.equal(said('iterations'), '20');
    assert.equal(ranges.alpha?.line, 4);
  });

  it('knows which numbers Python prints without a point', () => {
    const { numbers } = run('python/divergence.py').program!;
    assert.equal(numbers.input, 'int');
    assert.equal(numbers.weight, 'float');
    assert.equal(run('python/whole-numbers.py').program!.numbers.weight, 'int');
  });

  it("ends with Python's OverflowError at ** 2, and goes on at a product", () => {
    const [raised] = run('python/overflow.py').program!.remarks;
    assert(raised?.kind === 'overflow' && raised.does === 'raises');
    const [wentOn] = run('python/overflow-goes-on.py').program!.remarks;
    assert(wentOn?.kind === 'overflow' && wentOn.does === 'goesOn');
    assert.equal(raised.row, wentOn.row);
  });

  it('reads a selected loop with what stands before it', () => {
    const text = textOf('python/alpha.py');
    const { values, range } = onlyRun(text, 'python', { start: text.indexOf('for '), end: text.length });
    assert.equal(values.alpha, 0.1);
    assert.equal(values.iterations, 20);
    assert.equal(range.line, 1);
  });

  it('takes a number that is written as a text', () => {
    const text = textOf('python/learning.py');
    const written = text.replace(/0\.5/, 'float("0.5")');
    assert.notEqual(written, text);
    assert.deepEqual(onlyRun(written, 'python').values, onlyRun(text, 'python').values);
  });

  it('names a minus that is none, as a word processor sets it', () => {
    const text = 'weight = 0.5\nerror = (0.5 * weight − 0.8) ** 2\nweight -= error * 2\n';
    const reading = readProgram(text, 'python', { shouldStop: () => false });
    assert(reading.kind === 'notRead');
    const [problem] = reading.problems;
    assert(problem?.kind === 'syntax');
    assert.deepEqual([problem.found, problem.expected, problem.range.line], ['−', 'unknown', 2]);
  });

  it('leaves out what it cannot prove: each refused program names the kind, the line and what is there', () => {
    const files = readdirSync(path.join(fixtures, 'refused'));
    assert.deepEqual(refused.map(([file]) => file).sort(), files.sort());
  });

  for (const [file, line, expected] of refused) {
    it(`refuses ${file} at line ${line}`, () => {
      const reading = readProgram(textOf(`refused/${file}`), languageOf(file), { shouldStop: () => false });
      assert(reading.kind === 'notRead', JSON.stringify(reading));
      const problem: { readonly [key: string]: unknown } = { ...reading.problems[0]! };
      const range = problem.range as { readonly line: number };
      assert.equal(range.line, line);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(problem[key], value, key);
    });
  }

  it('dismisses a program in which nothing is multiplied and compared', () => {
    const server =
      'import http.server\nclass Handler(http.server.BaseHTTPRequestHandler):\n    def do_GET(self): self.send(200)\n';
    assert.equal(readProgram(server, 'python', { shouldStop: () => false }).kind, 'noNeuron');
    const clock = 'const hours = 60 * 60 * 1000;\nconst left = Date.now() - hours;\nsetTimeout(() => {}, left);\n';
    assert.equal(readProgram(clock, 'javascript', { shouldStop: () => false }).kind, 'noNeuron');
  });

  it('stops parsing when the caller says so, with the place', () => {
    const text = `${textOf('python/alpha.py')}\n${'x = 1\n'.repeat(5000)}`;
    const reading = readProgram(text, 'python', { shouldStop: () => true });
    assert(reading.kind === 'notRead');
    assert.equal(reading.problems[0]?.kind, 'tooLong');
  });

  it('ends a run of whole numbers before one passes 2^53', () => {
    const { values, program } = run('python/whole-numbers-past-2-53.py');
    assert.deepEqual([program!.cut?.reason, program!.cut?.iterations], ['tooLargeForExact', 40]);
    assert(Number(values.iterations) > 0 && Number(values.iterations) < 40);
  });

  it('says that a loop never updates', () => {
    const text = textOf('refused/update-not-indented.py').split('\n').slice(0, -2).join('\n');
    const { values, program } = onlyRun(text, 'python');
    assert.equal(values.update, 'none');
    assert.equal(values.iterations, 20);
    assert.equal(program!.remarks[0]?.kind, 'neverUpdated');
  });

  it('reads a cell with the cells that ran before it, and points into them', () => {
    const before = [
      { cell: 1, text: '# the numbers\nweight = 0.5\ngoal_pred = 0.8' },
      { cell: 3, text: 'input = 0.5\ndef predict(weight):\n    return input * weight' },
    ];
    const own =
      'for iteration in range(20):\n    delta = predict(weight) - goal_pred\n    error = delta ** 2\n    weight -= delta * input';
    const reading = readProgram(own, 'python', { before, shouldStop: () => false });
    assert(reading.kind === 'read', JSON.stringify(reading));
    const { ranges, values } = reading.runs[0]!;
    assert.equal(values.iterations, 20);
    assert.deepEqual([ranges.weight?.cell, ranges.weight?.line], [1, 2]);
    assert.deepEqual([ranges.input?.cell, ranges.input?.line], [3, 1]);
    assert.deepEqual([ranges.iterations?.cell, ranges.iterations?.line], [undefined, 1]);
  });

  it('reads a trial in a cell of its own as one comparison at the tried weight', () => {
    const before = [{ cell: 1, text: textOf('python/predict-compare-function.py') }];
    const own = 'lr = 0.01\np_up = neural_network(input, weight + lr)\ne_up = (p_up - true) ** 2';
    const reading = readProgram(own, 'python', { before, shouldStop: () => false });
    assert(reading.kind === 'read', JSON.stringify(reading));
    const { values } = reading.runs[0]!;
    assert.deepEqual([values.update, values.weight, values.input], ['none', 0.1 + 0.01, 8.5]);
  });

  it('reads a cell that only chooses with the trials of the cells before it', () => {
    const text = textOf('python/hot-cold-one-choice.py');
    const cut = text.indexOf('if error');
    const before = [{ cell: 1, text: text.slice(0, cut) }];
    const reading = readProgram(text.slice(cut), 'python', { before, shouldStop: () => false });
    assert(reading.kind === 'read', JSON.stringify(reading));
    assert.equal(reading.runs[0]!.values.method, 'hotCold');
  });
});
