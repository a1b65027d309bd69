import assert from 'node:assert/strict';
import { defaults } from '../../../src/neuron/parameters.ts';
import { resolveParameters } from '../../../src/reading/origins.ts';
import { readOne } from './readings.ts';

const text = readOne('{"input": 2, "alpha": 0.1}', 'json');
const settings = { input: 0.25, weight: 0.75, alpha: 9, tolerance: 0.5 };

describe('where parameters come from', () => {
  it('is the form before the text before the settings before the defaults', () => {
    const changes = { input: 3 };
    const { flat, origins } = resolveParameters({ changes, changesFrom: 'form', run: text, settings });
    assert.deepEqual([flat.input, flat.alpha, flat.weight, flat.goal], [3, 0.1, 0.75, defaults.goal]);
    assert.deepEqual(origins.input, { from: 'form', overrides: text.ranges.input, instead: 2 });
    assert.deepEqual(origins.alpha, { from: 'text', range: text.ranges.alpha });
    assert.deepEqual(origins.weight, { from: 'settings' });
    assert.deepEqual(origins.goal, { from: 'default' });
  });

  it('is told of every parameter', () => {
    const { flat, origins } = resolveParameters({ changes: {}, changesFrom: 'flag', run: null, settings: {} });
    assert.deepEqual(flat, defaults);
    assert.deepEqual(Object.keys(origins), Object.keys(flat));
  });

  it('is a flag that overrides nothing where the text is silent', () => {
    const { origins } = resolveParameters({ changes: { goal: 1 }, changesFrom: 'flag', run: text, settings });
    assert.deepEqual(origins.goal, { from: 'flag' });
  });

  it('keeps a null of the text: no tolerance is said, not left out', () => {
    const run = readOne('{"input": 2, "tolerance": null}', 'json');
    const { flat, origins } = resolveParameters({ changes: {}, changesFrom: 'form', run, settings });
    assert.equal(flat.tolerance, null);
    assert.equal(origins.tolerance?.from, 'text');
  });

  it('is never the settings for a program, and its input, weight and goal are not filled in', () => {
    const program = { ...text, isWhole: true };
    const { flat, origins } = resolveParameters({ changes: {}, changesFrom: 'form', run: program, settings });
    assert.deepEqual([flat.weight, flat.goal, flat.tolerance], [undefined, undefined, null]);
    assert.ok(!Object.values(origins).some((origin) => origin.from === 'settings'));
  });
});
