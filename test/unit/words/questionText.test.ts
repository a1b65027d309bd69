import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkParameters } from '../../../src/neuron/parameters.ts';
import { questionAt, questionKinds } from '../../../src/neuron/questions.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { answered, askedText } from '../../../src/words/questionText.ts';
import { questionTexts } from '../../../src/words/views/guess.ts';

describe('questions', () => {
  it('and what became of their answers are whole sentences in both languages, whatever the figures', () => {
    const number = fc.double({ min: -4, max: 4, noNaN: true });
    const seen = new Set<string>();
    const method = fc.constantFrom('gradientDescent', 'hotCold');
    const property = fc.property(
      number,
      number,
      fc.double({ min: -1, max: 9, noNaN: true }),
      method,
      fc.nat(5),
      fc.nat(7),
      (input, weight, alpha, rule, iteration, nth) => {
        const checked = checkParameters({
          input,
          weight,
          goal: 0.8,
          alpha,
          method: rule,
          stepAmount: 0.5,
          iterations: 9,
        });
        assert.ok(checked.ok);
        const run = startRun(checked.value);
        run.advance(9);
        const question = questionAt(run, iteration, nth);
        if (question === null) return;
        seen.add(question.kind);
        for (const language of ['en', 'ru'] as const) {
          const texts = questionTexts(language);
          const choices: readonly string[] = question.choices.map((choice) => texts.choice(question, choice));
          assert.equal(new Set(choices).size, choices.length, `choices can be told apart: ${choices}`);
          const { predict, compare, learn } = answered(texts, question, question.right);
          for (const text of [askedText(texts, question).ask, predict, compare, learn]) {
            assert.match(text, /^[A-ZА-ЯЁ«].*[.?]$/u, text);
            assert.doesNotMatch(text, /undefined|NaN|×\s*−/, text);
            if (language === 'ru') assert.doesNotMatch(text, /[A-Za-z]/, text);
            else assert.doesNotMatch(text, /[А-Яа-яЁё]/, text);
          }
        }
      },
    );
    fc.assert(property, { numRuns: 1500 });
    assert.deepEqual([...seen].sort(), [...questionKinds].sort());
  });

  it('say in the book’s three words what came of a guess', () => {
    const checked = checkParameters({ input: 0.5, weight: 0.5, goal: 0.8, alpha: 1, iterations: 20 });
    assert.ok(checked.ok);
    const run = startRun(checked.value);
    run.advance(20);
    assert.deepEqual(answered(questionTexts('en'), questionAt(run, 0, 0)!, 'down'), {
      predict: 'Your guess: down.',
      compare: 'Weight 0.5 → 0.775: up. It came out differently.',
      learn: 'Alpha × weight delta is 1 × (−0.275). Subtracting a negative number moves the weight up.',
    });
  });
});
