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
});
