import assert from 'node:assert/strict';
import { checkRule } from '../../../../src/neuron/rule/checkRule.ts';
import { binary, type Expression, name, number, sum, unary } from '../../../../src/neuron/rule/expression.ts';
import { define, type Item, type Rule } from '../../../../src/neuron/rule/rule.ts';
import { bookDefinitions, bookRule, examplesLoop } from './ruleOf.ts';

const update = (expression: Expression): Item => define('weight', expression);
const withRow = (...items: readonly Item[]): Rule => bookRule({ pass: [examplesLoop(...bookDefinitions, ...items)] });
const isLess = binary(number(1), '<', number(2));

const faults: readonly [string, Rule, string, string][] = [
  ['a word of the notation as a name', withRow(define('sum', number(1))), 'badName', 'sum'],
  ['two of a name', bookRule({ constants: [{ name: 'input', value: 1 }] }), 'nameTwice', 'input'],
  ['an axis that is not there', withRow(update(sum('hidden', 'zero', number(1)))), 'unknownAxis', 'hidden'],
  ['no examples', bookRule({ axes: [{ name: 'inputs', length: 2 }] }), 'unknownAxis', 'examples'],
  [
    'too few numbers',
    bookRule({ state: [{ name: 'weight', role: 'weight', axes: ['inputs'], start: [1] }] }),
    'numbers',
    'weight',
  ],
  ['a name of nothing', withRow(update(name('bias'))), 'unknownName', 'bias'],
  [
    'a quantity before it is made',
    bookRule({ pass: [update(name('error')), ...bookRule().pass] }),
    'notYetMade',
    'error',
  ],
  ['a constant that changes', withRow(define('alpha', number(1))), 'cannotChange', 'alpha'],
  ['data that changes', withRow(define('input', number(1))), 'cannotChange', 'input'],
  ['a truth as a number', withRow(update(isLess)), 'notNumber', 'weight'],
  ['a truth in a sum', withRow(update(binary(isLess, '+', number(1)))), 'notNumber', ''],
  ['a number as a condition', withRow({ kind: 'stop', condition: number(1), reason: 'program' }), 'notTruth', ''],
  ['not of a number', withRow({ kind: 'stop', condition: unary('not', number(1)), reason: 'program' }), 'notTruth', ''],
  [
    'one name for what is one for each input',
    withRow({ ...define('weight', name('input')), at: [0] }),
    'entries',
    'weight',
  ],
  ['an entry that is not there', withRow(update(name('weight', 2))), 'entries', 'weight'],
  ['a sum over examples in one', withRow(update(sum('examples', 'zero', number(1)))), 'sumOverExamples', ''],
  [
    'the example outside',
    bookRule({ pass: [...bookRule().pass, define('last', { kind: 'counter', of: 'example' })] }),
    'counterOutside',
    'example',
  ],
  ['the length of no batch', withRow(update({ kind: 'length', of: 'batch' })), 'counterOutside', 'batch'],
  ['examples within examples', withRow(examplesLoop()), 'badLoop', 'examples'],
  ['no error', bookRule({ pass: [examplesLoop(...bookDefinitions.slice(0, 2))] }), 'noError', 'error'],
  ['a role that nothing has', bookRule({ roles: { ...bookRule().roles, delta: 'miss' } }), 'unknownRole', 'miss'],
  ['a part of a row', bookRule({ rows: 1.5 }), 'tooManyRows', ''],
  ['more definitions than can be read', withRow(...Array(200).fill(update(number(1)))), 'tooManyDefinitions', ''],
  [
    'a deep tree',
    withRow(
      update(
        Array(60)
          .fill(0)
          .reduce((tree) => unary('negative', tree), number(1)),
      ),
    ),
    'tooDeep',
    '',
  ],
];

describe('a rule checked', () => {
  it('the book’s has no problem', () => assert.deepEqual(checkRule(bookRule()), []));

  for (const [title, rule, kind, of] of faults) {
    it(title, () => {
      const found = checkRule(rule);
      assert.ok(
        found.some((problem) => problem.kind === kind && problem.name === of),
        JSON.stringify(found),
      );
    });
  }
});
