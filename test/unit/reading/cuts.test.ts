import assert from 'node:assert/strict';
import { checkParameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import type { CutReason } from '../../../src/reading/reading.ts';
import { readProgram } from '../../../src/reading/readProgram.ts';
import type { ProgramLanguage } from '../../../src/reading/syntax/parse.ts';

const python = (lines: string): string => `weight, goal, input = 0.5, 0.8, 0.4\n${lines}`;
const update = [
  '    delta = input * weight - goal',
  '    error = delta ** 2',
  '    weight -= 0.1 * delta * input',
].join('\n');

interface Case {
  readonly it: string;
  readonly language?: ProgramLanguage;
  readonly text: string;
  /** Reason, iterations of the program, iterations that are shown, line. */
  readonly cut: readonly [CutReason, number | null, number, number] | null;
}

const cases: readonly Case[] = [
  {
    it: 'is whole where it is followed to its end',
    text: python(`for i in range(9):\n${update}\nprint(weight)`),
    cut: null,
  },
  {
    it: 'is whole where only a rounded number is printed',
    text: python(`for i in range(12):\n${update}\n    print("error " + str(round(error, 3)))`),
    cut: null,
  },
  {
    it: 'ends where the evaluator does, with the iterations that the loop has',
    text: python(`for i in range(50):\n${update}\n    if i == 9:\n        if hash(error) > 5: done = True`),
    cut: ['notFollowed', 50, 10, 7],
  },
  {
    it: 'ends where the weight becomes something that is not followed',
    text: python(`for i in range(50):\n${update}\n    if i == 9:\n        weight = hash(weight)`),
    cut: ['notFollowed', 50, 10, 7],
  },
  {
    it: 'leaves the count open where the loop may be left',
    text: python(`for i in range(50):\n${update}\n    if i == 9:\n        if hash(error) > 5: break`),
    cut: ['notFollowed', null, 10, 7],
  },
  {
    it: 'is a part where something new may come after what was followed',
    text: python(`for i in range(50000):\n${update}\n    if i == 30000:\n        input = 2`),
    cut: ['limit', 50000, 4761, 2],
  },
  {
    it: 'is a part where the program leaves its loop between prediction and update',
    text: python(
      'for i in range(1000):\n    delta = input * weight - goal\n    error = delta ** 2\n    if error < 0.2:\n        break\n    weight -= 2 * delta * input',
    ),
    cut: ['leavesBeforeUpdate', 2, 1, 3],
  },
  {
    it: 'is whole where the program leaves its loop after the update',
    text: python(`for i in range(1000):\n${update}\n    if error < 0.3:\n        break`),
    cut: null,
  },
  {
    it: 'is whole where each turn predicts once more after its update',
    text: python(
      'for i in range(7):\n    delta = input * weight - goal\n    weight -= 0.1 * delta * input\n    error = (input * weight - goal) ** 2',
    ),
    cut: null,
  },
  {
    it: 'is a part where the weight is changed again after a loop that is too long to be followed',
    text: python(`for i in range(500000):\n${update}\nweight = 0.1\nfor i in range(9):\n${update}`),
    cut: ['rest', null, 500000, 6],
  },
  {
    it: 'is whole where nothing but a check follows such a loop',
    text: python(`for i in range(500000):\n${update}\npred = input * weight\nprint(pred - goal)`),
    cut: null,
  },
  {
    it: 'is a part where JavaScript goes on with Infinity',
    language: 'javascript',
    text: [
      'let weight = 0.5;',
      'for (let i = 0; i < 2000; i++) {',
      '  const delta = 2 * weight - 0.8;',
      '  const error = delta ** 2;',
      '  weight -= delta * 2;',
      '}',
    ].join('\n'),
    cut: ['infinite', 2000, 326, 3],
  },
  {
    it: 'is whole where Python itself ends with OverflowError',
    text: 'weight = 0.5\nfor i in range(2000):\n    delta = 2 * weight - 0.8\n    error = delta ** 2\n    weight -= delta * 2',
    cut: null,
  },
  {
    it: 'is a part where a whole number grows past 2^53',
    text: 'weight = 1\nfor i in range(40):\n    delta = 3 * weight - 2\n    error = delta ** 2\n    weight -= delta * 3',
    cut: ['tooLargeForExact', 40, 9, 4],
  },
];

describe('a run that a program was read as', () => {
  for (const { it: title, language = 'python', text, cut } of cases) {
    it(title, () => {
      const reading = readProgram(text, language, { shouldStop: () => false });
      assert(reading.kind === 'read', JSON.stringify(reading));
      const { program, values } = reading.runs[0]!;
      const checked = checkParameters(values);
      assert(checked.ok);
      const run = startRun(checked.value);
      run.advance(run.rowsTotal);
      const found = program!.cut;
      assert.deepEqual(found ? [found.reason, found.iterations, run.passes, found.range.line] : null, cut);
    });
  }

  it('ends where the weight becomes what is not followed between two updates that stand one after the other', () => {
    const step = 'delta = input * weight - goal\nerror = delta ** 2\nweight -= 0.1 * delta * input\n';
    const text = python(`${step.repeat(4)}weight = hash(weight)\n${step}`);
    const reading = readProgram(text, 'python', { shouldStop: () => false });
    assert(reading.kind === 'read', JSON.stringify(reading));
    const { cut } = reading.runs[0]!.program!;
    assert.deepEqual([cut?.reason, cut?.iterations, cut?.range.line], ['notFollowed', null, 14]);
  });

  it('is whole where the weight is only rounded to be printed, behind the loop', () => {
    const text = python(`for i in range(9):\n${update}\nweight = round(weight, 4)\nprint(weight)`);
    const reading = readProgram(text, 'python', { shouldStop: () => false });
    assert(reading.kind === 'read' && reading.runs[0]!.program!.cut === undefined);
  });

  const refused: readonly (readonly [string, string, string])[] = [
    [
      'what cannot be followed before three iterations were seen: they prove no rule',
      python(`for i in range(50):\n${update}\n    weight = hash(weight)`),
      'notFollowed',
    ],
    [
      'a program that stops by its own error in its first turn',
      python(`for i in range(50):\n${update}\n    print(eror)`),
      'unknownName',
    ],
  ];
  for (const [what, text, kind] of refused) {
    it(`does not come of ${what}`, () => {
      const reading = readProgram(text, 'python', { shouldStop: () => false });
      assert(reading.kind === 'notRead', JSON.stringify(reading));
      assert.equal(reading.problems[0]!.kind, kind);
    });
  }
});
