import assert from 'node:assert/strict';
import type { FlatParameters } from '../../../src/neuron/parameters.ts';
import { readText } from '../../../src/reading/read.ts';
import { problemsOf, read, readOne, selectionOf } from './readings.ts';

const texts: readonly (readonly [string, FlatParameters])[] = [
  ['input = 2\nalpha: 0.1', { input: 2, alpha: 0.1 }],
  ['Learning rate: 1e-3\nw: 1', { alpha: 0.001, weight: 1 }],
  ['  - **goal_pred**: .8', { goal: 0.8 }],
  ['`weight = 0.5`', { weight: 0.5 }],
  ['weight := -0.5;', { weight: -0.5 }],
  ['weight = −0.5 # a true minus', { weight: -0.5 }],
  ['"weight": 0.5,', { weight: 0.5 }],
  ['input = [1, 2, 3]', { input: [1, 2, 3] }],
  ['input = 2\r\nweight = 0.5\rgoal = 0.8\n', { input: 2, weight: 0.5, goal: 0.8 }],
  ['The chapter:\n\ninput = 2 // large\n\nSo it diverges.', { input: 2 }],
  ['input = 2\nmethod = hotCold', { input: 2, method: 'hotCold' }],
  ['input = 2\norder: "weight - alpha * delta * input" # mine', { input: 2, order: 'weight - alpha * delta * input' }],
  ['input = 2\ntolerance = none\nonly_if_better = true', { input: 2, tolerance: null, onlyIfBetter: true }],
  ['{"goal": 0.1}', { goal: 0.1 }],
  ['[neuron]\ninput = 0.1', { input: 0.1 }],
  ['w = 1\nx = 2\nd = 0.5\nrate = 0.1', { weight: 1, input: 2, goal: 0.5, alpha: 0.1 }],
  ['slope = 1\nx = [1, 2]\nlabel = [0, 1]', { weight: 1, input: [1, 2], goal: [0, 1] }],
  ['w1 = 0.4\nw2 = -0.3\nx1 = 1\nx2 = 2\ny = 0.5', { weight: [0.4, -0.3], input: [1, 2], goal: 0.5 }],
];

const prose = [
  'A text about weights.',
  'Goal: learn more',
  'weight == 0.5',
  'x => 5',
  'std::x',
  'order: 1;',
  'note = 7',
  '-> x',
  '12:30',
];

describe('a text of neither JSON nor a program', () => {
  describe('has the parameters of its lines', () => {
    for (const [text, values] of texts) {
      it(JSON.stringify(text), () => assert.deepEqual(readOne(text, 'text').values, values));
    }
  });

  describe('trains no neuron', () => {
    for (const text of prose) {
      it(text, () => assert.deepEqual(readText(text, 'text', null), { kind: 'noNeuron', language: 'text' }));
    }
  });

  it('gives each parameter its place, and the run the lines from the first to the last', () => {
    const text = 'Run 1\n  input = 2\n\nalpha: 0.1  # small\nend';
    const { ranges, range, lastLine } = readOne(text, 'text');
    assert.deepEqual(ranges.alpha, { start: 26, end: 29, line: 4, column: 8 });
    assert.deepEqual([text.slice(range.start, range.end), range.line, lastLine], ['input = 2\n\nalpha: 0.1', 2, 4]);
  });

  it('names what it ignores', () => {
    const { ignored } = read('input = 1\nspeed = 2\nauthor = Ada', 'text');
    assert.deepEqual(ignored, [{ name: 'speed', nearest: null, range: { start: 10, end: 15, line: 2, column: 1 } }]);
  });

  it('takes only the lines of a selection', () => {
    const text = 'input = 1\ninput = 2\n';
    const { runs } = read(text, 'text', selectionOf(text, 'input = 2'));
    assert.deepEqual([runs[0]?.values, runs[0]?.range.line], [{ input: 2 }, 2]);
  });

  for (const [text, found, suggestion] of [
    ['goal = 0,8', '0,8', '0.8'],
    ['goal: -0,8;', '-0,8', '-0.8'],
    ['iterations = 1,000', '1,000', '1000'],
  ] as const) {
    it(`${text} is a problem; it suggests ${suggestion}`, () => {
      const [problem] = problemsOf(text, 'text');
      assert.ok(problem?.kind === 'decimalComma');
      assert.deepEqual([problem.found, problem.suggestion], [found, suggestion]);
    });
  }

  it('refuses two lines for one thing', () => {
    const [problem] = problemsOf('alpha = 1\nlr = 2\nw = 1', 'text');
    assert.ok(problem?.kind === 'twoKeys');
    assert.deepEqual([problem.first, problem.second, problem.range.line], ['alpha', 'lr', 2]);
  });

  it('refuses a parameter that is no number beside one that is, rather than filling it in', () => {
    const [problem] = problemsOf('alpha = fast\ninput = 2', 'text');
    assert.ok(problem?.kind === 'parameter' && problem.problem.kind === 'notNumber');
    assert.deepEqual([problem.problem.field, problem.problem.value, problem.range?.line], ['alpha', 'fast', 1]);
  });

  it('refuses a list that is broken, at its place', () => {
    const [problem] = problemsOf('input = [1, two]', 'text');
    assert.ok(problem?.kind === 'jsonSyntax');
    assert.deepEqual([problem.expected, problem.found, problem.range.column], ['value', 'two', 13]);
  });

  it('reads a long line of blanks in no time that grows with its square', () => {
    const text = `weight${' '.repeat(1_000_000)}x\n${' '.repeat(1_000_000)}\ninput = 1${' '.repeat(1_000_000)}`;
    assert.deepEqual(readOne(text, 'text').values, { input: 1 });
  });
});
