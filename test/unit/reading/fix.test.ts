import assert from 'node:assert/strict';
import { fixOf } from '../../../src/reading/fix.ts';
import { readText } from '../../../src/reading/read.ts';
import type { SourceLanguage } from '../../../src/reading/reading.ts';

const python = `weight, input = (0.5, 0.5)
goal_pred = 0.8
for iteration in range(20):
    pred = input * weight
    error = (pred - goal_pred) ** 2
    weight_delta = (pred - goal_pred) * input
    weight = weight - weight_delta
`;
const javascript = `let weight = 0.5;
const goal = 0.8, input = 2;
for (let i = 0; i < 20; i++) {
  const delta = input * weight - goal;
  weight -= 0.1 * (delta * input);
}
`;

/** A slip in a text that is read without it. */
const slips: readonly [string, SourceLanguage, string, string, string][] = [
  ['a comma for the point', 'python', python, 'goal_pred = 0.8', 'goal_pred = 0,8'],
  ['a misspelt name', 'python', python, 'error = (pred - goal_pred)', 'error = (pred - gaol_pred)'],
  ['a misspelt name in the middle of others like it', 'python', python, '* input\n', '* inptu\n'],
  ['an assigned minus', 'python', python, 'weight = weight - weight_delta', 'weight =- weight_delta'],
  ['a minus sign as a word processor sets it', 'python', python, 'weight - weight_delta', 'weight − weight_delta'],
  ['a multiplication sign', 'python', python, 'input * weight', 'input × weight'],
  ['a comma for the point in JSON', 'json', '{"input": 0.5, "goal": 0.8}', '0.8', '0,8'],
  ['a misspelt name in JavaScript', 'javascript', javascript, '(delta *', '(dleta *'],
  ['an assigned minus in JavaScript', 'javascript', javascript, 'weight -= 0.1', 'weight =- 0.1'],
];

describe('a mend that is certain', () => {
  for (const [title, language, text, right, wrong] of slips) {
    it(`gives what was meant: ${title}`, () => {
      assert.equal(readText(text, language, null).kind, 'read');
      const slipped = text.replace(right, wrong);
      const reading = readText(slipped, language, null);
      assert.ok(reading.kind === 'notRead', 'the slip is not noticed');
      const fix = fixOf(reading.problems[0]!, slipped);
      assert.ok(fix, `none for ${JSON.stringify(reading.problems[0])}`);
      const mended = slipped.slice(0, fix.start) + fix.text + slipped.slice(fix.end);
      assert.equal(readText(mended, language, null).kind, 'read', mended);
    });
  }

  it('is not offered where the text has changed since', () => {
    const slipped = python.replace('0.8', '0,8');
    const reading = readText(slipped, 'python', null);
    assert.ok(reading.kind === 'notRead');
    assert.equal(fixOf(reading.problems[0]!, `# longer by a line\n${slipped}`), null);
  });

  it('is not offered where there are several, or none', () => {
    const reading = readText(python.replace('input * weight', 'input * ('), 'python', null);
    assert.ok(reading.kind === 'notRead');
    assert.equal(fixOf(reading.problems[0]!, python), null);
  });
});
