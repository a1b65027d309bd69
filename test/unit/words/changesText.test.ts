import assert from 'node:assert/strict';
import { checkParameters, type FlatParameters, type Parameters } from '../../../src/neuron/parameters.ts';
import type { Field } from '../../../src/neuron/problem.ts';
import type { Origins, Written } from '../../../src/reading/reading.ts';
import { fromText, type NamedSource } from '../../../src/words/sourceText.ts';

const main: NamedSource = {
  kind: 'text',
  name: 'main.py',
  firstLine: 1,
  lastLine: 11,
  cell: null,
  title: null,
  isStale: false,
};
const settings: NamedSource = { kind: 'settings', isChapter: true, noNeuronIn: null };

/** A run with values, and what each of them stands in place of. */
function run(source: NamedSource, changes: { readonly [F in Field]?: readonly [unknown, Written] }) {
  const values: { [field: string]: unknown } = { input: 0.5, weight: 0.5, goal: 0.8 };
  const origins: { [field: string]: Origins[Field] } = {};
  for (const [field, [value, instead]] of Object.entries(changes)) {
    values[field] = value;
    origins[field] = { from: 'form', instead };
  }
  const checked = checkParameters(values as FlatParameters);
  assert.ok(checked.ok);
  return { source, parameters: checked.value satisfies Parameters, origins };
}

const cases: readonly [string, ReturnType<typeof run>, string, string][] = [
  ['nothing changed', run(main, {}), 'From: main.py, lines 1–11', 'Откуда: main.py, строки 1–11'],
  [
    'one number',
    run(main, { alpha: [0.1, 1] }),
    'From: main.py, lines 1–11, with alpha 0.1 instead of 1',
    'Откуда: main.py, строки 1–11, но альфа 0.1 вместо 1',
  ],
  [
    'alpha, written into an update that had none',
    run(main, { alpha: [0.1, 1], order: ['weight - alpha * delta', 'weight - delta'] }),
    'From: main.py, lines 1–11, with alpha 0.1 instead of 1',
    'Откуда: main.py, строки 1–11, но альфа 0.1 вместо 1',
  ],
  [
    'two numbers',
    run(main, { weight: [-2, 0.5], iterations: [5, 20] }),
    'From: main.py, lines 1–11, with weight −2 instead of 0.5 and 5 iterations instead of 20',
    'Откуда: main.py, строки 1–11, но вес −2 вместо 0.5, 5 итераций вместо 20',
  ],
  [
    'numbers that look alike when they are short',
    run(main, { alpha: [0.100000000002, 0.1] }),
    'From: main.py, lines 1–11, with alpha 0.100000000002 instead of 0.1',
    'Откуда: main.py, строки 1–11, но альфа 0.100000000002 вместо 0.1',
  ],
  [
    'more than two, or none that is a single number',
    run(main, {
      input: [
        [1, 2],
        [3, 4],
      ],
      weight: [
        [1, 1],
        [0, 0],
      ],
      goal: [1, 2],
      method: ['gradientDescent', 'hotCold'],
    }),
    'From: main.py, lines 1–11; changed here: input, weight, goal, method',
    'Откуда: main.py, строки 1–11; изменено: вход, вес, цель, метод',
  ],
  [
    'a program that compares was let learn',
    run(main, { update: ['example', 'none'], alpha: [1, 1], iterations: [20, 1] }),
    'From: main.py, lines 1–11, with learning added',
    'Откуда: main.py, строки 1–11, обучение добавлено',
  ],
  [
    'the chapter’s numbers, one of them changed',
    run(settings, { alpha: [9, 1] }),
    'From: settings, with alpha 9 instead of 1',
    'Откуда: настройки, но альфа 9 вместо 1',
  ],
];

describe('the first line of a run that was changed', () => {
  for (const [title, given, english, russian] of cases) {
    it(title, () => {
      assert.equal(fromText('en', given), english);
      assert.equal(fromText('ru', given), russian);
    });
  }
});
