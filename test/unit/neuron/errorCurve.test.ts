import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contoursOf } from '../../../src/neuron/contours.ts';
import { errorAlong, errorOverWeight, lookedAt, slopesAt } from '../../../src/neuron/errorCurve.ts';
import { landingOf } from '../../../src/neuron/landing.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { shapeOf } from '../../../src/neuron/shape.ts';
import { errorAt } from '../../../src/neuron/summary.ts';
import { parametersOf } from './runOf.ts';

const number = fc.integer({ min: -4000, max: 4000 }).map((n) => n / 970);
const single = fc
  .record({
    input: number,
    weight: number,
    goal: number,
    alpha: number,
    gradient: fc.constantFrom('book', 'true'),
  })
  .map(parametersOf);
const several = (inputs: number) =>
  fc
    .integer({ min: 1, max: 4 })
    .chain((examples) =>
      fc.record({
        input: fc.array(fc.array(number, { minLength: inputs, maxLength: inputs }), {
          minLength: examples,
          maxLength: examples,
        }),
        weight: fc.array(number, { minLength: inputs, maxLength: inputs }),
        goal: fc.array(number, { minLength: examples, maxLength: examples }),
        alpha: fc.constantFrom(0.01, 0.1),
        update: fc.constantFrom('example', 'pass'),
        gradient: fc.constantFrom('book', 'true'),
        iterations: fc.constant(3),
      }),
    )
    .map(parametersOf);
const anyInputs = fc.integer({ min: 1, max: 4 }).chain(several);
const weightsOf = ({ weight }: Pick<Parameters, 'weight'>) => (typeof weight === 'number' ? [weight] : weight);

/** A derivative by measuring: of a parabola, central differences are it but for rounding. */
function measured(errorAt: (at: number) => number, at: number): number {
  const step = 2 ** -12;
  return (errorAt(at + step) - errorAt(at - step)) / (2 * step);
}

const isNear = (value: number, wanted: number, size: number) =>
  assert.ok(Math.abs(value - wanted) <= 1e-9 * Math.max(1, size), `${value}, not ${wanted}`);

describe('the curve of the error', () => {
  it("has the chapter's slope at the chapter's weight: twice the weight delta", () => {
    const curve = errorOverWeight(parametersOf({ input: 0.5, weight: 0.5, goal: 0.8 }));
    assert.equal(curve.slopeAt(0.5), 2 * ((0.5 * 0.5 - 0.8) * 0.5));
    assert.equal(curve.errorAt(0.5), 0.30250000000000005);
    assert.equal(curve.lowest, 1.6);
  });

  it('has the slope that measuring gives, over the weight', () => {
    fc.assert(
      fc.property(several(1), number, (parameters, weight) => {
        const curve = errorOverWeight(parameters);
        isNear(curve.slopeAt(weight), measured(curve.errorAt, weight), curve.errorAt(weight));
      }),
    );
  });

  it('has the slope that measuring gives, along any line, and by each weight', () => {
    fc.assert(
      fc.property(anyInputs, fc.array(number, { minLength: 4, maxLength: 4 }), number, (parameters, to, at) => {
        const from = weightsOf(parameters);
        const curve = errorAlong(parameters, { from, to: to.slice(0, from.length) });
        isNear(curve.slopeAt(at), measured(curve.errorAt, at), curve.errorAt(at + 1) + curve.errorAt(at - 1));
        slopesAt(parameters, from).forEach((slope, j) => {
          const along = (weight: number) => errorAt(parameters, [...from.slice(0, j), weight, ...from.slice(j + 1)]);
          isNear(slope, measured(along, from[j]!), errorAt(parameters, from));
        });
      }),
    );
  });

  it("goes through the engine's rows, to the bit, where the step's example is looked at", () => {
    fc.assert(
      fc.property(anyInputs, (parameters) => {
        const run = startRun(parameters);
        run.advance(run.rowsTotal);
        for (let index = 0; index < run.rows; index++) {
          const row = run.row(index);
          const { inputAt, goalAt } = shapeOf(parameters);
          const alone = lookedAt({ ...parameters, rule: { ...parameters.rule, update: 'example' } }, row.example);
          assert.deepEqual(shapeOf(alone).inputAt(0), inputAt(row.example));
          assert.equal(shapeOf(alone).goalAt(0), goalAt(row.example));
          assert.equal(errorAt(alone, weightsOf(row)), row.error);
        }
      }),
    );
  });

  it('is where the engine lands: the landing is the next row, weight and error, to the bit', () => {
    fc.assert(
      fc.property(single, (parameters) => {
        const run = startRun({ ...parameters, iterations: 2 });
        run.advance(2);
        const row = run.row(0);
        const next = run.row(1);
        const curve = errorOverWeight(parameters);
        const [weight, landing] = [row.weight as number, next.weight as number];
        const scale = parameters.rule.gradient === 'true' ? 1 : 0.5;
        assert.equal(curve.slopeAt(weight) * scale, row.weightDelta);
        assert.equal(weight - parameters.alpha * (curve.slopeAt(weight) * scale), landing);
        assert.equal(curve.errorAt(landing), next.error);
      }),
    );
  });

  it('sums the examples where the weights change after the pass', () => {
    fc.assert(
      fc.property(several(1), (given) => {
        const parameters = { ...given, iterations: 2, rule: { ...given.rule, update: 'pass' as const } };
        const run = startRun(parameters);
        run.advance(run.rowsTotal);
        const [start] = weightsOf(parameters);
        const scale = parameters.rule.gradient === 'true' ? 1 : 0.5;
        const slope = errorOverWeight(lookedAt(parameters, 0)).slopeAt(start!) * scale;
        assert.equal(start! - parameters.alpha * slope, weightsOf(run.row(run.examples))[0]);
      }),
    );
  });

  it('is lowest where no other place is lower', () => {
    fc.assert(
      fc.property(anyInputs, fc.array(number, { minLength: 4, maxLength: 4 }), number, (parameters, to, at) => {
        const from = weightsOf(parameters);
        const curve = errorAlong(parameters, { from, to: to.slice(0, from.length) });
        if (curve.lowest === null) return;
        const least = curve.errorAt(curve.lowest);
        assert.ok(curve.errorAt(at) >= least - 1e-9 * (1 + curve.errorAt(at)));
      }),
    );
  });

  it('is drawn where it is, but for rounding', () => {
    fc.assert(
      fc.property(anyInputs, fc.array(number, { minLength: 4, maxLength: 4 }), number, (parameters, to, at) => {
        const from = weightsOf(parameters);
        const along = errorAlong(parameters, { from, to: to.slice(0, from.length) });
        const curves = from.length === 1 ? [along, errorOverWeight(parameters)] : [along];
        for (const curve of curves) isNear(curve.drawn(at), curve.errorAt(at), curve.errorAt(at) + curve.errorAt(0));
      }),
    );
  });

  it('is flat where the input is 0', () => {
    const curve = errorOverWeight(parametersOf({ input: 0, weight: 0.5, goal: 0.8 }));
    assert.equal(curve.lowest, null);
    assert.ok(curve.slopeAt(3) === 0);
  });
});

describe('lines of the same error', () => {
  const near = fc.tuple(number, number);

  it("hold places with the line's error", () => {
    fc.assert(
      fc.property(several(2), near, fc.double({ min: 1e-3, max: 100, noNaN: true }), (parameters, place, more) => {
        const contours = contoursOf(parameters, place);
        const level = contours.smallestError + more;
        for (const line of contours.lines(level, 3)) {
          for (const corner of line) {
            const size = Math.hypot(...corner);
            const found = errorAt(parameters, corner);
            assert.ok(Math.abs(found - level) <= 1e-9 * (1 + level) * (1 + size * size), `${found}, not ${level}`);
          }
        }
      }),
    );
  });

  it('lie around the place with the smallest error', () => {
    fc.assert(
      fc.property(several(2), near, near, (parameters, place, other) => {
        const { lowest, smallestError } = contoursOf(parameters, place);
        if (lowest === null) return;
        assert.ok(smallestError <= errorAt(parameters, other) * (1 + 1e-9) + 1e-9);
      }),
    );
  });

  it('are pairs of lines beside a valley with one example, and the lowest place is the nearest', () => {
    const parameters = parametersOf({ input: [3, 4], weight: [0, 0], goal: 10 });
    const { lowest, valley, lines, smallestError } = contoursOf(parameters, [0, 0]);
    assert.ok(smallestError < 1e-25);
    assert.ok(Math.abs(lowest![0] - 1.2) < 1e-12 && Math.abs(lowest![1] - 1.6) < 1e-12);
    assert.ok(Math.abs(valley![0] * 3 + valley![1] * 4) < 1e-12);
    assert.equal(lines(4, 1).length, 2);
    assert.equal(lines(-1, 1).length, 0);
  });

  it('are none where all inputs are 0', () => {
    const { lowest, lines } = contoursOf(parametersOf({ input: [0, 0], weight: [1, 2], goal: 1 }), [1, 2]);
    assert.equal(lowest, null);
    assert.deepEqual(lines(1, 1), []);
  });
});

describe('a landing', () => {
  const cases = [
    [1.6, 0.5, 0.775, 'nearer'],
    [1.6, 0.5, 1.6, 'lowest'],
    [1.6, 0.5, 1.6000000000000003, 'lowest'],
    [1.6, 0.5, 2.4, 'overNearer'],
    [1.6, 0.5, 2.7, 'overAsFar'],
    [1.6, 0.5, 3.5, 'overFarther'],
    [1.6, 0.5, 0.4, 'farther'],
    [1.6, 1.6, 1.7, 'farther'],
    [1.6, 0.5, 0.5, 'stays'],
    [null, 0.5, 0.6, 'flat'],
    [0, -1, 0.5, 'overNearer'],
  ] as const;
  for (const [lowest, from, to, wanted] of cases) {
    it(`from ${from} to ${to}, lowest at ${lowest}, is ${wanted}`, () => {
      assert.equal(landingOf(lowest, from, to), wanted);
    });
  }
});
