import assert from 'node:assert/strict';
import type { SourceLanguage } from '../../../src/reading/reading.ts';
import { readingProblemText } from '../../../src/words/problemText.ts';
import { ignoredNames } from '../../../src/words/sourceText.ts';
import { problemsOf, read } from './readings.ts';

interface Case {
  readonly language: SourceLanguage;
  readonly text: string;
  readonly en: string;
  readonly ru: string;
}

const refused: readonly Case[] = [
  {
    language: 'json',
    text: '{"input": 2,\n "wieght": 0.5, "goal": 0.8}',
    en: 'I could not read line 2: `wieght` is not a parameter. Did you mean `weight`?',
    ru: 'Строка 2 не прочитана: параметра `wieght` нет. Нужно `weight`?',
  },
  {
    language: 'json',
    text: '{"imput": 2, "weight": 0.5, "goal": 0.8, "alpha": 1}',
    en: 'I could not read line 1: `imput` is not a parameter. Did you mean `input`?',
    ru: 'Строка 1 не прочитана: параметра `imput` нет. Нужно `input`?',
  },
  {
    language: 'json',
    text: '{"wieght": 0.5, "gaol": 0.8}',
    en: 'I could not read line 1: `wieght` is not a parameter. Did you mean `weight`?',
    ru: 'Строка 1 не прочитана: параметра `wieght` нет. Нужно `weight`?',
  },
  {
    language: 'text',
    text: 'input = 2\nweight = 0.5\naplha = 0.1',
    en: 'I could not read line 3: `aplha` is not a parameter. Did you mean `alpha`?',
    ru: 'Строка 3 не прочитана: параметра `aplha` нет. Нужно `alpha`?',
  },
  {
    language: 'json',
    text: '{"alpha": 0.001, "iterations": 500, "lambda": 0.0, "data": [[1.0, 11.0], [2.0, 16.0]]}',
    en: 'Line 1: without an input, a weight or a goal there is nothing to train; given here: alpha, iterations.',
    ru: 'Строка 1: без входа, веса и цели обучать нечего, а здесь только альфа, итерации.',
  },
  {
    language: 'text',
    text: '# small steps\nalpha = 0.1\n',
    en: 'Line 2: without an input, a weight or a goal there is nothing to train; given here: alpha.',
    ru: 'Строка 2: без входа, веса и цели обучать нечего, а здесь только альфа.',
  },
  {
    language: 'text',
    text: 'w = 0.5\nb = 0.1\nx = 2\ny = 1',
    en: "Line 2: `b` is a bias, a number that is added to input × weight. A neuron with a bias can't be trained here yet.",
    ru: 'Строка 2: `b` — это смещение, число, которое прибавляется к произведению входа и веса. Нейрон со смещением здесь пока обучить нельзя.',
  },
  {
    language: 'json',
    text: '{"theta0": 0, "theta1": 1, "x": [1, 2, 3], "y": [2, 4, 6]}',
    en: "Line 1: `theta0` is a bias, a number that is added to input × weight. A neuron with a bias can't be trained here yet.",
    ru: 'Строка 1: `theta0` — это смещение, число, которое прибавляется к произведению входа и веса. Нейрон со смещением здесь пока обучить нельзя.',
  },
  {
    language: 'json',
    text: '{"w0": 0, "w1": 1, "w2": 1, "x1": 1, "x2": 2, "y": 2}',
    en: "Line 1: `w0` is a bias, a number that is added to input × weight. A neuron with a bias can't be trained here yet.",
    ru: 'Строка 1: `w0` — это смещение, число, которое прибавляется к произведению входа и веса. Нейрон со смещением здесь пока обучить нельзя.',
  },
];

describe('a text of parameters', () => {
  for (const { language, text, en, ru } of refused) {
    it(`is refused: ${JSON.stringify(text)}`, () => {
      const [problem] = problemsOf(text, language);
      assert.ok(problem);
      assert.equal(readingProblemText('en', problem), en);
      assert.equal(readingProblemText('ru', problem), ru);
    });
  }

  it('asks after a misspelt name also where the parameter is there, and trains it', () => {
    const { ignored, runs } = read('{"weight": 0.5, "input": 2, "goal": 0.8, "wieght": 3, "hue": 7}', 'json');
    assert.deepEqual(ignoredNames('en', ignored), ['wieght (did you mean weight?)', 'hue']);
    assert.deepEqual(ignoredNames('ru', ignored), ['wieght (может быть, weight?)', 'hue']);
    assert.equal(runs[0]!.values.weight, 0.5);
  });

  it('quotes of a name of 10,000 letters the beginning', () => {
    const { ignored } = read(`{"weight": 0.5, "input": 2, "${'q'.repeat(10_000)}": 3}`, 'json');
    assert.equal(ignored[0]!.name, `${'q'.repeat(39)}…`);
  });

  it('points from a list of numbered weights to all of them', () => {
    const text = 'w1 = 0.4\nw2 = -0.3\nx1 = 1\nx2 = 2\ntarget = 0.5';
    const { runs } = read(text, 'text');
    const { weight } = runs[0]!.ranges;
    assert.equal(text.slice(weight!.start, weight!.end), '0.4\nw2 = -0.3');
  });
});
