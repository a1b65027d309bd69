import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkParameters } from '../../../src/neuron/parameters.ts';
import type { Row } from '../../../src/neuron/row.ts';
import { csvHeader, csvLine, jsonNumber, parametersJson, rowCells, rowJson } from '../../../src/words/table.ts';

const first: Row = {
  iteration: 0,
  example: 0,
  weight: 0.5,
  prediction: 0.25,
  error: 0.30250000000000005,
  delta: -0.55,
  weightDelta: -0.275,
};
const two: Row = { ...first, iteration: 3, example: 1, weight: [1, -0], weightDelta: [1e-5, Number.NEGATIVE_INFINITY] };
const hotCold: Row = { ...first, weightDelta: null };

describe('a row as CSV', () => {
  it('has all digits, as the source prints them', () => {
    assert.equal(csvHeader(1), 'iteration,example,weight,prediction,error,delta,weightDelta');
    assert.equal(csvLine(first, 'python'), '0,0,0.5,0.25,0.30250000000000005,-0.55,-0.275');
    assert.equal(csvLine({ ...first, weight: 1, error: 1e-5 }, 'javascript'), '0,0,1,0.25,0.00001,-0.55,-0.275');
  });

  it('has a column for each weight', () => {
    assert.equal(
      csvHeader(2),
      'iteration,example,weight[0],weight[1],prediction,error,delta,weightDelta[0],weightDelta[1]',
    );
    assert.equal(csvLine(two, 'python'), '3,1,1.0,-0.0,0.25,0.30250000000000005,-0.55,1e-05,-inf');
  });

  it('leaves the weight delta empty where there is none, and has as many cells as heads', () => {
    assert.equal(csvLine(hotCold, 'python', '\t'), '0\t0\t0.5\t0.25\t0.30250000000000005\t-0.55\t');
    assert.equal(csvLine({ ...two, weightDelta: null }, 'python').split(',').length, csvHeader(2).split(',').length);
  });
});

describe('a row of a Python program with whole numbers', () => {
  const whole: Row = { iteration: 0, example: 0, weight: 1, prediction: 2, error: 64, delta: -8, weightDelta: -0 };
  const allInt = { input: 'int', weight: 'int', goal: 'int', prediction: 'int', error: 'int', delta: 'int' } as const;

  it('has its ints without ".0", and no -0 among them', () => {
    assert.deepEqual(rowCells(whole, 'python', allInt), ['0', '0', '1', '2', '64', '-8', '0']);
    assert.match(rowJson(whole, allInt), /"weight": 1, "prediction": 2, "error": 64, "delta": -8, "weightDelta": 0}$/);
  });

  it('has ints in row 0 only where the first update makes floats of them', () => {
    const numbers = { weight: 'intThenFloat', prediction: 'intThenFloat', delta: 'float' } as const;
    assert.equal(csvLine(whole, 'python', ',', numbers), '0,0,1,2,64.0,-8.0,-0.0');
    assert.equal(csvLine({ ...whole, iteration: 1 }, 'python', ',', numbers), '1,0,1.0,2.0,64.0,-8.0,-0.0');
    assert.equal(csvLine({ ...whole, example: 1 }, 'python', ',', numbers), '0,1,1.0,2.0,64.0,-8.0,-0.0');
  });

  it('takes what the program does not compute to be what its parts make of it', () => {
    const numbers = { input: 'int', prediction: 'int', goal: 'int' } as const;
    assert.equal(csvLine(whole, 'python', ',', numbers), '0,0,1.0,2,64,-8,0');
    assert.equal(csvLine(whole, 'python', ',', { ...numbers, goal: 'float' }), '0,0,1.0,2,64.0,-8.0,-0.0');
  });

  it('has all digits of what is no whole number after all', () => {
    assert.equal(csvLine({ ...whole, weight: 0.5, error: 1e300 }, 'python', ',', allInt), '0,0,0.5,2,1e+300,-8,0');
  });
});

describe('a row as JSON', () => {
  it('has all digits', () => {
    assert.equal(
      rowJson(first),
      '{"iteration": 0, "example": 0, "weight": 0.5, "prediction": 0.25, "error": 0.30250000000000005, "delta": -0.55, "weightDelta": -0.275}',
    );
    assert.equal(JSON.parse(rowJson(hotCold)).weightDelta, null);
  });

  it('has lists where there are several inputs, keeps -0.0, and names what is not finite', () => {
    const read = JSON.parse(rowJson(two));
    assert.deepEqual(read.weightDelta, [1e-5, '-Infinity']);
    assert.ok(Object.is(read.weight[1], -0));
    assert.equal(jsonNumber(Number.NaN), '"NaN"');
  });

  it('reads back to the same bits', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        const read = JSON.parse(jsonNumber(value));
        assert.ok(Object.is(Number(read), value));
        assert.equal(typeof read, Number.isFinite(value) ? 'number' : 'string');
      }),
    );
  });
});

describe('parameters as JSON', () => {
  const flats = [
    {},
    { input: [0.5, 1], weight: [1, -0], goal: 2, alpha: 1e-7, gradient: 'true', tolerance: 0.001 },
    {
      input: [
        [1, 2],
        [3, 4],
      ],
      weight: [0.1, 0.2],
      goal: [1, 2],
      iterations: 1e12,
      update: 'pass',
    },
    { method: 'hotCold', stepAmount: 0.01, onlyIfBetter: true },
  ];
  for (const flat of flats) {
    it(`reads back as the same run: ${JSON.stringify(flat)}`, () => {
      const checked = checkParameters({ input: 0.5, weight: 0.5, goal: 0.8, ...flat });
      assert.ok(checked.ok);
      const again = checkParameters(JSON.parse(parametersJson(checked.value)));
      assert.deepStrictEqual(again, checked);
    });
  }
});
