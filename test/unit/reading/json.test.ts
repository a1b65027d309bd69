import assert from 'node:assert/strict';
import type { FlatParameters } from '../../../src/neuron/parameters.ts';
import { readText } from '../../../src/reading/read.ts';
import { problemsOf, read, readOne, selectionOf } from './readings.ts';

const runs: readonly (readonly [string, readonly FlatParameters[]])[] = [
  ['{"input": 0.5, "weight": 0.5, "goal": 0.8}', [{ input: 0.5, weight: 0.5, goal: 0.8 }]],
  ['{"input": 0.1}', [{ input: 0.1 }]],
  ['{"w": 1, "x": 2, "d": 0.5, "rate": 0.1}', [{ weight: 1, input: 2, goal: 0.5, alpha: 0.1 }]],
  ['{"w1": 1, "w2": 2, "x_1": 3, "x_2": 4, "y": 5}', [{ weight: [1, 2], input: [3, 4], goal: 5 }]],
  ['{"w0": 1, "w1": 2, "x": [3, 4], "y": 5}', [{ weight: [1, 2], input: [3, 4], goal: 5 }]],
  ['{"theta1": 1, "x1": 3, "label": 5}', [{ weight: 1, input: 3, goal: 5 }]],
  ['{"slope": 1, "x": 3, "desired": 5}', [{ weight: 1, input: 3, goal: 5 }]],
  [
    '{"w1": 1, "w2": 2, "x1": [3, 4], "x2": [5, 6], "y": [0, 1]}',
    [
      {
        weight: [1, 2],
        input: [
          [3, 5],
          [4, 6],
        ],
        goal: [0, 1],
      },
    ],
  ],
  ['{"knob_weight": 0.5, "goal_pred": 0.8, "learningRate": 1e-1}', [{ weight: 0.5, goal: 0.8, alpha: 0.1 }]],
  ['{"weight": -0.0}', [{ weight: -0 }]],
  [
    '{"X": [[1, 2], [3, 4]], "w": [0, 0], "y": [1, 2]}',
    [
      {
        input: [
          [1, 2],
          [3, 4],
        ],
        weight: [0, 0],
        goal: [1, 2],
      },
    ],
  ],
  ['// the first run\n{"goal": 0.1, /* small */ "epochs": 3,}', [{ goal: 0.1, iterations: 3 }]],
  ['\uFEFF{"input": 0.1}\r\n', [{ input: 0.1 }]],
  [
    '{"x": 1, "gradient": true, "tolerance": null, "onlyIfBetter": false}',
    [{ input: 1, gradient: true, tolerance: null, onlyIfBetter: false }],
  ],
  ['{"x": 1, "alpha": "0.1"}', [{ input: 1, alpha: '0.1' }]],
  ['[{"goal": 0.1}, {"goal": 1}]', [{ goal: 0.1 }, { goal: 1 }]],
  ['[{"goal": 0.1}, 7, {"colour": "red"}, {"alpha": 3}]', [{ goal: 0.1 }]],
  [
    '{"runs": [{"w": 1, "x": 2}, {"w": 3, "y": 4}]}',
    [
      { weight: 1, input: 2 },
      { weight: 3, goal: 4 },
    ],
  ],
  ['{"runs": [{"w": 1, "x": 2}, {"alpha": 3}]}', [{ weight: 1, input: 2 }]],
  ['{"a": {"b": [[{"weight": 1, "goal": 2}]]}}', [{ weight: 1, goal: 2 }]],
  [
    '{"origins": {"weight": {"from": "text"}, "input": {}}, "parameters": {"weight": 1, "input": 2}}',
    [{ weight: 1, input: 2 }],
  ],
];

const withoutNeuron = [
  '{}',
  '[]',
  '7',
  '"weight"',
  'null',
  '{"colour": "red"}',
  '{"label": "Weight", "height": 180}',
  '{"steps": 3}',
  '{"input": {"file": "a"}}',
  '{"a": {"alpha": 0.1}}',
  '{"a": [{"weight": 1}]}',
];

const broken: readonly (readonly [string, string, string, string])[] = [
  ['{"alpha" 0.1}', 'colon', '0.1', '1:10'],
  ['{"alpha": }', 'value', '}', '1:11'],
  ['{"alpha": .5}', 'value', '.5', '1:11'],
  ['{"alpha": 1.}', 'value', '1.', '1:11'],
  ['{"alpha": NaN}', 'value', 'NaN', '1:11'],
  ['{"alpha": 0.1\n "goal": 1}', 'comma', '"goal"', '2:2'],
  ["{'alpha': 0.1}", 'key', "'alpha'", '1:2'],
  ['{alpha: 0.1}', 'key', 'alpha', '1:2'],
  ['{"alpha": 0.1,\r\n, "goal": 1}', 'key', ',', '2:1'],
  ['{"alpha": 0.1', 'close', '', '1:14'],
  ['{"alpha": [1, 2}', 'close', '}', '1:16'],
  ['{"alpha": 0.1} {"alpha": 0.2}', 'end', '{', '1:16'],
  ['{"alpha": 0.1}}', 'end', '}', '1:15'],
  ['{"name": "chapter 4\n}', 'other', '"chapter 4', '1:10'],
  ['{"name": "\\q"}', 'other', '"\\q"', '1:10'],
];

describe('JSON', () => {
  describe('holds the runs', () => {
    for (const [text, expected] of runs) {
      it(text, () =>
        assert.deepEqual(
          read(text, 'json').runs.map(({ values }) => values),
          expected,
        ),
      );
    }
  });

  describe('trains no neuron', () => {
    for (const text of withoutNeuron) {
      it(text, () => assert.deepEqual(readText(text, 'json', null), { kind: 'noNeuron', language: 'json' }));
    }
  });

  describe('is broken, and says what was expected where', () => {
    for (const [text, expected, found, place] of broken) {
      it(`${text}: ${expected} at ${place}`, () => {
        const [problem, ...more] = problemsOf(text, 'json');
        assert.ok(problem?.kind === 'jsonSyntax' && more.length === 0);
        const { line, column } = problem.range;
        assert.deepEqual([problem.expected, problem.found, `${line}:${column}`], [expected, found, place]);
      });
    }
  });

  it('gives each parameter the place it came from', () => {
    const text = '{\n  "input": [1, 2],\n  "alpha": 0.1\n}';
    const { ranges, range, lastLine } = readOne(text, 'json');
    assert.deepEqual(ranges, {
      input: { start: 13, end: 19, line: 2, column: 12 },
      alpha: { start: 32, end: 35, line: 3, column: 12 },
    });
    assert.deepEqual([range, lastLine], [{ start: 0, end: text.length, line: 1, column: 1 }, 4]);
  });

  it('names the keys that it ignores, and those of the outermost object that belong to no run', () => {
    const { ignored } = read('{"steps": 9, "runs": [{"w": 1, "x": 2, "hue": 3}]}', 'json');
    assert.deepEqual(
      ignored.map(({ name, range }) => [name, range.column]),
      [
        ['steps', 2],
        ['hue', 40],
      ],
    );
  });

  it('calls a run by its name or title, else by the key it stands under', () => {
    const titled = read('{"small": {"w": 1, "x": 2}, "b": {"w": 1, "x": 2, "Title": "large"}}', 'json');
    assert.deepEqual(
      titled.runs.map(({ title }) => title),
      ['small', 'large'],
    );
    assert.deepEqual(titled.ignored, []);
    assert.equal(readOne('// not asked of a single run\n[{"goal": 1}]', 'json').title, null);
    const commented = read('[\n// Small steps.\n{"w": 1, "x": 2},\n/* Large ones */\n{"w": 1, "x": 3}]', 'json');
    assert.deepEqual(
      commented.runs.map(({ title }) => title),
      ['Small steps', 'Large ones'],
    );
  });

  it('refuses two keys for one thing, and names both', () => {
    const [problem, ...more] = problemsOf('{"lr": 1, "input": 1,\n "alpha": 2}', 'json');
    assert.deepEqual(more, []);
    assert.deepEqual(problem, {
      kind: 'twoKeys',
      field: 'alpha',
      first: 'lr',
      second: 'alpha',
      range: { start: 23, end: 30, line: 2, column: 2 },
    });
  });

  it('takes 0,8 for a decimal comma where a key should follow, and never repairs it', () => {
    const [problem] = problemsOf('{"goal": 0,8, "input": 2}', 'json');
    assert.ok(problem?.kind === 'decimalComma');
    assert.deepEqual([problem.found, problem.suggestion, problem.range.column], ['0,8', '0.8', 10]);
    assert.deepEqual(readOne('{"weight": [0,8], "x": [1,2]}', 'json').values.weight, [0, 8]);
  });

  for (const [name, text] of [
    ['200,000 brackets', '['.repeat(200_000)],
    ['200,000 closed brackets', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['100,000 objects', '{"a":'.repeat(100_000)],
  ] as const) {
    it(`says that ${name} are too deep, and where`, () => {
      const [problem] = problemsOf(text, 'json');
      assert.ok(problem?.kind === 'tooDeep' && problem.range?.line === 1 && problem.range.column > 100);
    });
  }

  it('reads data nested as deep as people nest it', () => {
    const text = `${'{"a":['.repeat(50)}{"weight": 1, "goal": 2}${']}'.repeat(50)}`;
    assert.deepEqual(readOne(text, 'json').values, { weight: 1, goal: 2 });
  });
});

describe('a selection of JSON', () => {
  const text = '{\n  "runs": [\n    {"goal": 0.1, "input": 2},\n    {"goal": 1}\n  ]\n}';
  const parts: readonly (readonly [string, readonly FlatParameters[]])[] = [
    ['{"goal": 0.1, "input": 2}', [{ goal: 0.1, input: 2 }]],
    ['{"goal": 0.1, "input": 2},\n    {"goal": 1}', [{ goal: 0.1, input: 2 }, { goal: 1 }]],
    [',\n    {"goal": 1}', [{ goal: 1 }]],
    ['"goal": 0.1, "input": 2', [{ goal: 0.1, input: 2 }]],
    ['"goal": 0.1,', [{ goal: 0.1 }]],
    [', "input": 2', [{ input: 2 }]],
  ];
  for (const [part, expected] of parts) {
    it(`${JSON.stringify(part)} is read as a document of its own`, () => {
      const { runs } = read(text, 'json', selectionOf(text, part));
      assert.deepEqual(
        runs.map(({ values }) => values),
        expected,
      );
    });
  }

  it('has ranges of the whole text', () => {
    const { runs } = read(text, 'json', selectionOf(text, '{"goal": 1}'));
    assert.deepEqual([runs[0]?.ranges.goal?.line, runs[0]?.ranges.goal?.column], [4, 14]);
  });

  it('of members ends with the last of them', () => {
    const { runs } = read(text, 'json', selectionOf(text, '"input": 2'));
    assert.equal(text.slice(runs[0]?.range.start, runs[0]?.range.end), '"input": 2');
  });
});
