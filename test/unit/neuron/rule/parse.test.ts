import assert from 'node:assert/strict';
import fc from 'fast-check';
import { name, unary } from '../../../../src/neuron/rule/expression.ts';
import { nothingGiven, parseRule } from '../../../../src/neuron/rule/parse.ts';
import { parseExpression } from '../../../../src/neuron/rule/parseExpression.ts';
import { printPass, printRule } from '../../../../src/neuron/rule/print.ts';
import { printExpression } from '../../../../src/neuron/rule/printExpression.ts';
import { Misplaced, Tokens } from '../../../../src/neuron/rule/tokens.ts';
import { anyRule, Chance } from './anyRule.ts';
import { bookRule } from './ruleOf.ts';

/** Without the places at which it was read. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'range')
      .map(([key, part]) => [key, plain(part)]),
  );
}

const again = (text: string): string => printExpression(parseExpression(new Tokens(text, 0)));

describe('a rule as text', () => {
  it('printed and read again is the same rule, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const rule = anyRule(new Chance(seed));
        const read = parseRule(printRule(rule));
        assert.ok(read.ok, JSON.stringify(read));
        assert.deepStrictEqual(plain(read.value), plain(rule));
      }),
      { numRuns: 300 },
    );
  });

  it('the book’s update is a line of names', () => {
    assert.deepEqual(printPass(bookRule().pass), [
      'prediction = sum(inputs: input * weight)',
      'delta = prediction - goal',
      'error = delta * delta',
      'weightDelta = delta * input',
      'weight = weight - alpha * (delta * input)',
    ]);
  });

  const kept = [
    'weight - alpha * delta * input',
    'weight - alpha * (delta * input)',
    '-weight ** 2',
    '(-weight) ** 2',
    '(-2) ** weight',
    '2 ** -weight ** 3',
    '-(2) - -2',
    'a if b < c and not d == e or f > g else h if i >= j else k',
    '(a if b < c else d) + sum(inputs from -0: weight[0] * x[:, 1])',
    'exp(-(a + b)) % length(examples) / iteration',
    'sum(hidden from first: -infinity)',
  ];
  for (const text of kept) it(`${text} is printed as it is written`, () => assert.equal(again(text), text));

  it('each node knows its place', () => {
    const read = parseRule(['error = goal', 'x = (1 + error) * goal'], {
      ...nothingGiven,
      axes: [{ name: 'examples', length: 1 }],
      data: [{ name: 'goal', axes: ['examples'], values: [1] }],
    });
    assert.ok(read.ok);
    const [loop] = read.value.pass;
    assert.ok(loop?.kind === 'examples');
    const item = loop.items[1];
    assert.ok(item?.kind === 'definition' && item.expression.kind === '*');
    assert.deepEqual(item.expression.left.range, { from: 18, to: 27 });
    assert.deepEqual(item.expression.right.range, { from: 31, to: 35 });
  });

  const wrong: readonly [string, number, string][] = [
    ['', 0, ''],
    ['weight -', 8, ''],
    ['(weight', 7, ''],
    ['weight alpha', 7, 'alpha'],
    ['0,1', 1, ','],
    ['a < b < c', 6, '<'],
    ['1e999', 0, '1e999'],
    ['sum(weight)', 10, ')'],
    ['weight[x]', 7, 'x'],
    ['if', 0, 'if'],
    [`${'('.repeat(60)}weight`, 50, '('],
  ];
  for (const [text, at, found] of wrong) {
    it(`${JSON.stringify(text.slice(0, 12))} does not fit at ${at}`, () => {
      const tokens = new Tokens(text, 0);
      assert.throws(
        () => {
          parseExpression(tokens);
          if (tokens.token.text !== '') tokens.misfit();
        },
        (error) => error instanceof Misplaced && error.at === at && error.found === found,
      );
    });
  }

  it('problems have their line and column', () => {
    const given = { ...nothingGiven, axes: [{ name: 'examples', length: 1 }] };
    const problemsOf = (...lines: string[]) => {
      const read = parseRule(lines, given);
      return read.ok ? [] : read.problems;
    };
    assert.deepEqual(problemsOf('error = 1', 'x = 2 +'), [{ kind: 'notation', line: 2, column: 8, found: '' }]);
    assert.deepEqual(problemsOf('error = 1', '', 'x = 2 + bias'), [
      { kind: 'unknownName', line: 3, column: 9, found: 'bias' },
    ]);
    assert.deepEqual(problemsOf('each exmple:', '  error = 1'), [
      { kind: 'notation', line: 1, column: 6, found: 'exmple' },
    ]);
  });

  it('any text is a rule or has problems', () => {
    const words = fc.constantFrom(
      'each',
      'example',
      ':',
      '  ',
      'x',
      '=',
      '1',
      '+',
      '(',
      ')',
      '[',
      'sum',
      '-',
      'é',
      '🙂',
    );
    const line = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const read = parseRule(lines, { ...nothingGiven, axes: [{ name: 'examples', length: 1 }] });
        assert.ok(read.ok || read.problems.length > 0);
      }),
      { numRuns: 200 },
    );
  });

  it('a node is printed with as few brackets as it takes', () => {
    assert.equal(printExpression(unary('negative', unary('negative', name('x')))), '--x');
  });
});
