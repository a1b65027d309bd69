import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkParameters, type FlatParameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import type { Quantity, Recipe } from '../../../src/protocol/messages.ts';
import { readText } from '../../../src/reading/read.ts';
import type { ReadRun } from '../../../src/reading/reading.ts';
import type { Language } from '../../../src/words/language.ts';
import { type Card, cardsOf } from '../../../webview/views/step/cards/cardModel.ts';
import { equationText, type Formula, formulaText } from '../../../webview/views/step/cards/formula.ts';
import { quantityText } from '../../../webview/views/step/cards/quantityText.ts';

interface Of {
  readonly program?: string;
  readonly row?: number;
  readonly language?: Language;
}

/** A row of a run with these parameters, or of a Python program, and what the cards are made of. */
function stepOf(changed: FlatParameters, { program, row: index = 0 }: Of) {
  const read = program === undefined ? undefined : firstRun(program);
  const checked = checkParameters({ input: 0.5, weight: 0.5, goal: 0.8, ...read?.values, ...changed });
  assert.ok(checked.ok);
  const run = startRun(checked.value);
  while (!run.isFinished) run.advance(1000);
  const row = run.row(index);
  const recipe: Recipe = {
    parameters: run.parameters,
    origins: {},
    source: { kind: 'settings', isChapter: false, noNeuronIn: null },
    program: read?.program ?? null,
    time: '',
  };
  const nextWeight = index + 1 < run.rows ? run.row(index + 1).weight : run.summary().finalWeight;
  const isPass = run.parameters.rule.update === 'pass';
  const first = row.iteration * run.examples;
  const pass = isPass ? Array.from({ length: run.examples }, (_, i) => run.row(first + i)) : null;
  return { recipe, row, nextWeight, pass };
}

function cards(changed: FlatParameters, of: Of = {}) {
  return cardsOf({ language: of.language ?? 'en', ...stepOf(changed, of) });
}

function firstRun(program: string): ReadRun {
  const reading = readText(program, 'python', null);
  if (reading.kind !== 'read') assert.fail(JSON.stringify(reading));
  return reading.runs[0]!;
}

const said = ({ equations }: Card) => equations.flat().map(equationText);

const loop = (...lines: readonly string[]) =>
  `w, x, y, a = 0.5, 2, 0.8, 0.1\nfor i in range(5):\n    p = x * w\n${lines.map((line) => `    ${line}\n`).join('')}`;

describe('names in cards', () => {
  const text = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
  const lists = ['xs = [1, 2, 3]', 'ys = [2, 4, 7]', 'w = 0.5', 'for k in range(5):'];

  it('are what the program writes for the selected example', () => {
    const program = text(
      ...lists,
      '    for i in range(3):',
      '        p = xs[i] * w',
      '        w -= 0.1 * ((p - ys[i]) * xs[i])',
    );
    const { predict, compare, learn } = cards({}, { program, row: 2 });
    assert.match(said(predict)[0]!, /^p = xs\[2\] × w = 3 × /);
    assert.match(said(compare)[0]!, / = p − ys\[2\] = /);
    assert.match(said(learn).at(-1)!, /^w = w − 0.1 × .* × xs\[2\]/);
    const { recipe, row } = stepOf({}, { program, row: 2 });
    assert.match(quantityText('en', recipe, row, 'input'), /^xs\[2\] \(input\) = 3\./);
  });

  it('have no index where the program gives each example a name of its own', () => {
    const program = text(
      ...lists,
      '    for x, y in zip(xs, ys):',
      '        p = x * w',
      '        w -= 0.1 * ((p - y) * x)',
    );
    const { predict, compare } = cards({}, { program, row: 1 });
    assert.match(said(predict)[0]!, /^p = x × w = 2 × /);
    assert.match(said(compare)[0]!, / = p − y = /);
  });

  const rows = ['X = [[1, 2], [2, 1], [0, 1]]', 'Y = [1, 2, 3]'];

  it('have the index of the example before that of the input', () => {
    const program = text(
      ...rows,
      'w = [0.1, 0.2]',
      'for k in range(3):',
      '    for i in range(3):',
      '        p = X[i][0] * w[0] + X[i][1] * w[1]',
      '        d = p - Y[i]',
      '        w[0] -= 0.1 * (d * X[i][0])',
      '        w[1] -= 0.1 * (d * X[i][1])',
    );
    const { predict, compare } = cards({}, { program, row: 1 });
    assert.match(said(predict)[0]!, /^p = ∑ X\[1\]\[i\] × w\[i\] = 2 × /);
    assert.match(said(compare)[0]!, /^d = p − Y\[1\] = /);
  });

  it("are the program's own, not those within a function that it calls", () => {
    const program = text(
      'def ele_mul(number, vector):',
      '    out = [0, 0]',
      '    for i in range(2):',
      '        out[i] = vector[i] * number',
      '    return out',
      'weights = [0.1, 0.2]',
      'data = [8.5, 0.65]',
      'for k in range(3):',
      '    pred = data[0] * weights[0] + data[1] * weights[1]',
      '    delta = pred - 1',
      '    weight_deltas = ele_mul(delta, data)',
      '    for i in range(2):',
      '        weights[i] -= 0.01 * weight_deltas[i]',
    );
    const { predict, learn } = cards({}, { program, row: 1 });
    assert.match(said(predict)[0]!, /^pred = ∑ data\[i\] × weights\[i\] = /);
    assert.match(said(learn)[0]!, /^weight_deltas\[i\] = /);
  });

  it('are written one by one where each input has its own', () => {
    const program = text(
      'toes, wins = [8.5, 9.5], [1, 0]',
      'record = [0.65, 0.8]',
      'w0, w1 = 0.1, 0.2',
      'for k in range(3):',
      '    for i in range(2):',
      '        p = toes[i] * w0 + record[i] * w1',
      '        d = p - wins[i]',
      '        w0 -= 0.01 * (d * toes[i])',
      '        w1 -= 0.01 * (d * record[i])',
    );
    const { predict, learn } = cards({}, { program, row: 1 });
    assert.match(said(predict)[0]!, /^p = toes\[1\] × w0 \+ record\[1\] × w1 = 9.5 × /);
    assert.ok(
      said(learn).some((one) => one.startsWith('w1 = ')),
      said(learn).join('\n'),
    );
    assert.ok(!said(learn).some((one) => one.includes('[i]')), said(learn).join('\n'));
  });
});

describe('cards', () => {
  it("begin with the chapter's words, then its first numbers, then what they come to", () => {
    const { predict, compare, learn } = cards({});
    assert.deepEqual(said(predict), ['prediction = input × weight = 0.5 × 0.5 = 0.25']);
    assert.deepEqual(said(compare), [
      'miss = prediction − goal = 0.25 − 0.8 = −0.55',
      'error = miss² = (−0.55)² = 0.3025',
    ]);
    assert.deepEqual(said(learn), [
      'weight delta = miss × input = −0.55 × 0.5 = −0.275',
      'weight = weight − alpha × weight delta = 0.5 − 1 × (−0.275) = 0.775',
    ]);
  });

  it('say it in Russian', () => {
    const { compare, learn } = cards({}, { language: 'ru' });
    assert.equal(said(compare)[0], 'промах = прогноз − цель = 0.25 − 0.8 = −0.55');
    assert.equal(said(learn)[1], 'вес = вес − альфа × дельта веса = 0.5 − 1 × (−0.275) = 0.775');
  });

  it('double the miss under the true gradient', () => {
    const { learn } = cards({ gradient: 'true' });
    assert.deepEqual(said(learn), [
      'weight delta = 2 × miss × input = 2 × (−0.55) × 0.5 = −0.55',
      'weight = weight − alpha × weight delta = 0.5 − 1 × (−0.55) = 1.05',
    ]);
  });

  it('keep an order of operations in which no weight delta stands', () => {
    const { learn } = cards({ order: 'weight - (alpha * delta) * input', alpha: 0.1 });
    assert.deepEqual(said(learn), ['weight = weight − alpha × miss × input = 0.5 − 0.1 × (−0.55) × 0.5 = 0.5275']);
    assert.deepEqual(said(cards({ order: 'weight - delta * (alpha * input)', alpha: 0.1 }).learn), [
      'weight = weight − miss × (alpha × input) = 0.5 − (−0.55) × (0.1 × 0.5) = 0.5275',
    ]);
  });

  const programs: readonly [string, string, readonly string[]][] = [
    [
      'names of its own',
      loop('d = p - y', 'g = d * x', 'w = w - a * g'),
      [
        'd = p − y = 1 − 0.8 = 0.2',
        'error = d² = 0.2² = 0.04',
        'g = d × x = 0.2 × 2 = 0.4',
        'w = w − a × g = 0.5 − 0.1 × 0.4 = 0.46',
      ],
    ],
    [
      'a delta the other way round, and a weight delta of it',
      loop('d = y - p', 'g = d * x', 'w += a * g'),
      [
        'd = y − p = 0.8 − 1 = −0.2',
        'error = d² = (−0.2)² = 0.04',
        'g = d × x = −0.2 × 2 = −0.4',
        'w = w + a × g = 0.5 + 0.1 × (−0.4) = 0.46',
      ],
    ],
    [
      'minus that delta',
      loop('d = y - p', 'w -= a * -d * x'),
      [
        'd = y − p = 0.8 − 1 = −0.2',
        'error = d² = (−0.2)² = 0.04',
        'w = w − a × (−d) × x = 0.5 − 0.1 × (−(−0.2)) × 2 = 0.46',
      ],
    ],
    [
      'neither delta nor alpha by name',
      loop('w -= 0.1 * (p - y) * x'),
      [
        'miss = p − y = 1 − 0.8 = 0.2',
        'error = miss² = 0.2² = 0.04',
        'w = w − 0.1 × miss × x = 0.5 − 0.1 × 0.2 × 2 = 0.46',
      ],
    ],
    [
      'a goal that is a number in its formula',
      loop('d = p - 0.8', 'w -= a * d * x'),
      ['d = p − 0.8 = 1 − 0.8 = 0.2', 'error = d² = 0.2² = 0.04', 'w = w − a × d × x = 0.5 − 0.1 × 0.2 × 2 = 0.46'],
    ],
    [
      'the true slope under a name',
      loop('e = (p - y) ** 2', 'g = 2 * (p - y) * x', 'w -= a * g'),
      [
        'miss = p − y = 1 − 0.8 = 0.2',
        'e = miss² = 0.2² = 0.04',
        'g = 2 × miss × x = 2 × 0.2 × 2 = 0.8',
        'w = w − a × g = 0.5 − 0.1 × 0.8 = 0.42',
      ],
    ],
  ];
  for (const [what, program, wanted] of programs) {
    it(`of a program with ${what} speak in its names`, () => {
      const { compare, learn } = cards({}, { program });
      assert.deepEqual([...said(compare), ...said(learn)], wanted);
    });
  }

  it('say of each quantity what it is, with the sign that the program gives it', () => {
    const said = (program: string | undefined, quantity: Quantity, changed: FlatParameters = {}) => {
      const { recipe, row } = stepOf(changed, { ...(program === undefined ? {} : { program }) });
      return quantityText('en', recipe, row, quantity);
    };
    const negated = loop('d = y - p', 'g = d * x', 'w += a * g');
    assert.equal(said(undefined, 'error'), 'error = 0.30250000000000005. The book rounds this to 0.3025.');
    assert.match(said(undefined, 'weightDelta', { gradient: 'true' }), /^weight delta = −0\.55\. 2 × miss × input/);
    assert.match(said(negated, 'weight'), /^w \(weight\) = 0\.5\. /);
    assert.match(said(negated, 'delta'), /^d \(miss\) = −0\.19999999999999996\. goal − prediction: in your program d /);
    assert.match(said(negated, 'weightDelta'), /^g \(weight delta\) = −0\.3999999999999999\. .*the other sign\.$/);
    const many = { input: [1, 2, 3, 4], weight: [1, 2, 3, 4], goal: 1 };
    assert.match(said(undefined, 'input', many), /^input = 1, 2, 3, …\. /);
  });

  it('sum several inputs, and list their weights', () => {
    const { predict, learn } = cards({ input: [8.5, 0.65], weight: [0.1, 0.2], goal: 1, alpha: 0.01 });
    assert.deepEqual(said(predict), ['prediction = ∑ input[i] × weight[i] = 8.5 × 0.1 + 0.65 × 0.2 = 0.98']);
    assert.deepEqual(said(learn), [
      'weight delta[i] = miss × input[i]',
      'weight delta[0] = −0.02 × 8.5 = −0.17',
      'weight delta[1] = −0.02 × 0.65 = −0.013',
      'weight[i] = weight[i] − alpha × weight delta[i]',
      'weight[0] = 0.1 − 0.01 × (−0.17) = 0.1017',
      'weight[1] = 0.2 − 0.01 × (−0.013) = 0.20013',
    ]);
  });

  it('end a long sum and a long list with dots', () => {
    const ones = [1, 1, 1, 1, 1];
    const { predict, learn } = cards({ input: ones, weight: ones, goal: 4, order: 'weight - alpha * delta * input' });
    assert.match(said(predict)[0]!, /= 1 × 1 \+ 1 × 1 \+ 1 × 1 \+ 1 × 1 \+ … = 5$/);
    assert.deepEqual(said(learn).slice(-2), ['weight[3] = 1 − 1 × 1 × 1 = 0', '…']);
  });

  it('take the weight deltas of a pass together after its last row', () => {
    const pass = { input: [1, 2, 3], goal: [1, 2, 4], alpha: 0.05, update: 'pass' };
    const before = cards(pass).learn;
    assert.deepEqual(said(before), ['weight delta = miss × input = −0.5 × 1 = −0.5']);
    assert.match(before.note!, /^The weight stays until the pass ends/);
    assert.deepEqual(said(cards(pass, { row: 2 }).learn), [
      'weight delta = miss × input = −2.5 × 3 = −7.5',
      '∑ weight delta = −0.5 + (−2) + (−7.5) = −10',
      'weight = weight − alpha × ∑ weight delta = 0.5 − 0.05 × (−10) = 1',
    ]);
  });

  it('show both trials of hot and cold, and which won', () => {
    const { learn } = cards({ method: 'hotCold', stepAmount: 0.5 });
    const { lines, winner, outcome } = learn.trials!;
    assert.deepEqual(
      lines.map(({ name, up, down }) => [name, up, down].map(formulaText)),
      [
        ['weight', '0.5 + 0.5 = 1', '0.5 − 0.5 = 0'],
        ['prediction', '0.5', '0'],
        ['error', '0.09', '0.64'],
      ],
    );
    assert.equal(winner, 'up');
    assert.equal(outcome, 'Up has the smaller error: the weight goes there, 0.5 → 1.');
  });

  it('say why a weight stays', () => {
    const atGoal = cards({ method: 'hotCold', stepAmount: 0.5, goal: 0.25 }).learn.trials!;
    assert.equal(atGoal.winner, null);
    assert.equal(atGoal.outcome, 'Both errors are equal: the weight stays at 0.5.');
    const none = cards({ method: 'hotCold', stepAmount: 0.5, goal: 0.3, onlyIfBetter: true }).learn.trials!;
    assert.equal(none.winner, null);
    assert.match(none.outcome, /^Neither error is smaller than the current one, 0\.0025: the weight stays at 0\.5/);
  });

  it('are true: their values with all digits come to the next weight, to the last bit, in every order', () => {
    const orders = [
      'weight - alpha * (delta * input)',
      'weight - (alpha * delta) * input',
      'weight - delta * (alpha * input)',
      'weight + alpha * ((goal - prediction) * input)',
      'weight + (goal - prediction) * input * alpha',
      'weight - alpha * -(goal - prediction) * input',
      'weight - alpha * weightDelta',
      '-(alpha * (prediction - goal) * input - weight)',
      'weight - (delta * input) / 10',
    ];
    const numbers = fc.double({ noNaN: true, min: -50, max: 50 }).map((value) => Number(value.toPrecision(6)));
    const drawn = fc.record({
      input: numbers,
      weight: numbers,
      goal: numbers,
      alpha: numbers,
      order: fc.constantFrom(...orders),
      gradient: fc.constantFrom('book', 'true'),
    });
    fc.assert(
      fc.property(drawn, (changed) => {
        const { predict, compare, learn } = cards({ ...changed, iterations: 1 });
        for (const { lines } of [predict, compare, learn].flatMap(({ equations }) => equations.flat())) {
          assert.equal(worth(lines[1]!), worth(lines[2]!), lines.map(formulaText).join(' = '));
        }
      }),
    );
  });

  it('say that a program does not learn, and where a run ends', () => {
    assert.match(cards({ update: 'none', iterations: 1 }).learn.note!, /does not change the weight/);
    const far = { alpha: 1000, iterations: 200 };
    const rows = Array.from({ length: 200 }, (_, row) => row);
    const last = rows.find((row) => cardNote(far, row) !== null)!;
    assert.match(cardNote(far, last)!, /^The run ends here/);
  });
});

/** What a formula of values comes to, computed by JavaScript from all of its digits. */
function worth(formula: Formula): number {
  const said = (piece: Formula[number]): string => {
    if (piece.kind === 'squared') return `square(${piece.of.map(said).join(' ')})`;
    const text = piece.kind === 'quantity' ? piece.full : 'text' in piece ? piece.text : '';
    return piece.kind === 'operator' ? ({ '×': '*', '÷': '/', '−': '-' }[text] ?? text) : asNumber(text);
  };
  // A space, for "- -0.5" is a number and "--0.5" is none.
  // Without the sign of 0, which sums do not show.
  return new Function('square', `return ${formula.map(said).join(' ')}`)((one: number) => one * one) + 0;
}

const asNumber = (text: string): string =>
  text.replace('−', '-').replace(/ × 10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, sign, digits) => {
    const power = [...(digits as string)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
    return `e${sign === '' ? '' : '-'}${power}`;
  });

function cardNote(parameters: FlatParameters, row: number): string | null {
  try {
    return cards(parameters, { row }).learn.note;
  } catch {
    return null;
  }
}
