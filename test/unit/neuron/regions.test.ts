import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alphaChange, withAlphaWritten } from '../../../src/neuron/alphaChange.ts';
import { analyse } from '../../../src/neuron/analysis.ts';
import type { FlatParameters } from '../../../src/neuron/parameters.ts';
import { type Region, type Regions, regionOf, regionsOf } from '../../../src/neuron/regions.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { parametersOf, runOf } from './runOf.ts';

const regionsWith = (changes: FlatParameters): Regions | null => {
  const parameters = parametersOf(changes);
  return regionsOf(parameters, analyse(parameters));
};
const regionWith = (changes: FlatParameters): Region | null => {
  const parameters = parametersOf(changes);
  return regionOf(parameters, analyse(parameters));
};

const shown = (regions: Regions | null) => regions?.zones.map(({ region, from, to }) => [region, from, to]);

describe('the regions of alpha', () => {
  it('of the chapter: one step at 4, forever at 8', () => {
    assert.deepEqual(shown(regionsWith({})), [
      ['diverging', Number.NEGATIVE_INFINITY, 0],
      ['smooth', 0, 4],
      ['bouncing', 4, 8],
      ['diverging', 8, Number.POSITIVE_INFINITY],
    ]);
    assert.deepEqual(regionsWith({})?.landmarks, [
      { alpha: 4, kind: 'oneStep' },
      { alpha: 8, kind: 'forever' },
    ]);
  });

  it('are half as far with the true slope', () => {
    assert.deepEqual(shown(regionsWith({ gradient: 'true' }))?.[2], ['bouncing', 2, 4]);
  });

  it('of inputs 1 and 3, one after the other, are two intervals with a gap', () => {
    const regions = regionsWith({ input: [1, 3], goal: [1, 1] });
    assert.deepEqual(
      regions?.zones.map(({ region }) => region),
      ['diverging', 'learning', 'diverging', 'learning', 'diverging'],
    );
    const edges = regions.zones.slice(1).map(({ from }) => from.toFixed(5));
    assert.deepEqual(edges, ['0.00000', '0.26158', '0.84953', '1.11111']);
    assert.equal(regions.square, null);
  });

  it('of several examples after the pass, or of several inputs of one example, are those of the sum of input²', () => {
    assert.deepEqual(shown(regionsWith({ input: [1, 3], goal: [1, 1], update: 'pass' }))?.[1], ['smooth', 0, 0.1]);
    const regions = regionsWith({ input: [3, 4], weight: [0.1, 0.2], goal: 1 });
    assert.equal(regions?.square, 25);
    assert.ok(Math.abs(regions.landmarks[1]!.alpha - 0.08) < 1e-15);
  });

  it('are none for input 0, hot and cold, an update of another kind, and a program that only compares', () => {
    for (const changes of [{ input: 0 }, { method: 'hotCold' }, { order: 'weight - delta' }, { update: 'none' }]) {
      assert.equal(regionsWith(changes), null);
    }
  });

  it('an update without alpha is given one by changing it', () => {
    const parameters = parametersOf({ order: 'weight - delta * input' });
    assert.equal(regionWith({ order: parameters.rule.order, ...alphaChange(parameters, 5) }), 'bouncing');
    assert.deepEqual(alphaChange(parametersOf({}), 5), { alpha: 5 });
    const written = startRun(withAlphaWritten(parameters));
    written.advance(20);
    assert.deepEqual(written.window(0, 20), runOf({ order: parameters.rule.order }).window(0, 20));
  });
});

/** How far along the line of alphas, in units of alphaBest: between the landmarks, and exactly at them. */
const places: { readonly [R in Region]?: fc.Arbitrary<number> } = {
  smooth: fc.integer({ min: 5, max: 95 }).map((n) => n / 100),
  oneStep: fc.constant(1),
  bouncing: fc.integer({ min: 105, max: 195 }).map((n) => n / 100),
  forever: fc.constant(2),
  diverging: fc.oneof(
    fc.integer({ min: 205, max: 500 }).map((n) => n / 100),
    fc.integer({ min: -300, max: -5 }).map((n) => n / 100),
  ),
};

describe('laws of the regions', () => {
  const number = fc.integer({ min: -3e6, max: 3e6 }).map((n) => n / 0.97e6);
  const input = number.filter((x) => Math.abs(x) > 1e-3);
  const start = fc.record({ weight: number, goal: number, input, gradient: fc.constantFrom('book', 'true') });

  for (const [region, place] of Object.entries(places)) {
    it(`a run in the region "${region}" does what its name says`, () => {
      fc.assert(
        fc.property(start, place!, ({ input, weight, goal, gradient }, at) => {
          fc.pre(Math.abs(input * weight - goal) > 0.01);
          const alphaBest = 1 / (input * input * (gradient === 'true' ? 2 : 1));
          const run = runOf({ input, weight, goal, gradient, alpha: at * alphaBest, iterations: 5 });
          assert.equal(regionOf(run.parameters, analyse(run.parameters)), region);
          const { delta } = run.window(0, 5);
          // The rounding of predictions of this size.
          const rounding = 1e-14 * (Math.abs(goal) + Math.abs(input * weight) + Math.abs(delta[4]!));
          for (let i = 1; i < 5; i++) {
            const [before, after] = [delta[i - 1]!, delta[i]!];
            const growth = Math.abs(after) - Math.abs(before);
            if (region === 'oneStep') assert.ok(Math.abs(after) <= rounding);
            else if (region === 'forever') assert.ok(Math.abs(growth) <= rounding && after * before < 0);
            else if (Math.abs(before) > 1e3 * rounding) {
              assert.ok(region === 'diverging' ? growth > 0 : growth < 0);
              assert.ok(after * before > 0 === (region === 'smooth' || at < 0) || Math.abs(after) <= rounding);
            }
          }
        }),
      );
    });
  }

  it('between two places in the same zone the region is the zone’s', () => {
    const several = fc.record({
      input: fc.array(input, { minLength: 2, maxLength: 4 }),
      update: fc.constantFrom('example', 'pass'),
    });
    fc.assert(
      fc.property(several, fc.nat(), fc.integer({ min: 1, max: 99 }), ({ input, update }, which, share) => {
        const shape = { input, goal: input.map(() => 1), update };
        const { zones } = regionsWith(shape)!;
        const { region, from, to } = zones[which % zones.length]!;
        const low = Math.max(from, -1);
        const high = Math.min(to, low + 2 * Math.max(1, low));
        fc.pre(high - low > 1e-6 * high);
        const alpha = low + (high - low) * (share / 100);
        const found = regionWith({ ...shape, alpha });
        // The best of a zone is in one step, which a place may hit.
        assert.ok(found === region || found === 'oneStep', `${alpha}: ${found} is not ${region}`);
      }),
      { numRuns: 60 },
    );
  });
});
