import assert from 'node:assert/strict';
import { defaults } from '../../../src/neuron/parameters.ts';
import { readText } from '../../../src/reading/read.ts';
import type { ReadRun } from '../../../src/reading/reading.ts';
import { keptLayers } from '../../../src/session/keptLayers.ts';
import { letLearn, takenBack, withForm, withSettings, withText } from '../../../src/session/layerChanges.ts';
import { type Layers, resolveLayers } from '../../../src/session/layers.ts';

const program = (numbers: { readonly input?: number; readonly alpha?: number | null; readonly weight?: number }) => {
  const { input = 2, alpha = 1, weight = 0.5 } = numbers;
  return read(
    `weight, goal_pred, input = ${weight}, 0.8, ${input}
${alpha === null ? '' : `alpha = ${alpha}\n`}for iteration in range(20):
    pred = input * weight
    error = (pred - goal_pred) ** 2
    weight = weight - ${alpha === null ? '' : 'alpha * '}((pred - goal_pred) * input)
`,
    'python',
  );
};

function read(text: string, language: 'python' | 'json'): ReadRun {
  const reading = readText(text, language, null);
  assert.equal(reading.kind, 'read', JSON.stringify(reading));
  return (reading as Extract<typeof reading, { kind: 'read' }>).runs[0]!;
}

const layersOf = (run: ReadRun | null): Layers => ({ form: {}, changedSettings: {}, run, settings: defaults });

function alphaIn(layers: Layers): number {
  const resolved = resolveLayers(layers);
  assert.ok(resolved.ok);
  return resolved.parameters.alpha;
}

describe('the layers of a run’s parameters', () => {
  const tried = withForm(layersOf(program({ alpha: 1 })), { alpha: 0.1 });

  it('whoever edits a number in the text means it: a change of the same parameter is taken back', () => {
    assert.equal(alphaIn(tried), 0.1);
    assert.equal(alphaIn(withText(tried, program({ alpha: 2 }))), 2);
    assert.equal(alphaIn(withText(tried, program({ alpha: 9 }))), 9);
  });

  it('an edit of another number, or of none, leaves the change where it is', () => {
    assert.equal(alphaIn(withText(tried, program({ alpha: 1, weight: 0.75 }))), 0.1);
    assert.equal(alphaIn(withText(tried, program({ alpha: 1 }))), 0.1);
  });

  it('a setting that was changed over the text is taken back in the same way', () => {
    const set = withSettings(layersOf(program({ alpha: 1 })), { ...defaults, alpha: 0.25 })!;
    assert.equal(alphaIn(set), 0.25);
    assert.equal(alphaIn(withText(set, program({ alpha: 1, input: 3 }))), 0.25);
    assert.equal(alphaIn(withText(set, program({ alpha: 2 }))), 2);
  });

  it('a number that the text says no longer, or for the first time, counts as edited', () => {
    const silent = withForm(layersOf(read('{"input": 2}', 'json')), { weight: 3 });
    const weightIn = (layers: Layers) => resolveLayers(layers).ok && layers.form.weight;
    assert.equal(weightIn(withText(silent, read('{"input": 2, "goal": 1}', 'json'))), 3);
    assert.equal(weightIn(withText(silent, read('{"input": 2, "weight": 0.75}', 'json'))), undefined);
    const said = withForm(layersOf(read('{"input": 2, "weight": 0.75}', 'json')), { weight: 3 });
    assert.equal(weightIn(withText(said, read('{"input": 2}', 'json'))), undefined);
  });

  it('an alpha that was written into the update goes with it', () => {
    const written = { alpha: 0.1, order: 'weight - alpha * delta * input' };
    const layers = withForm(layersOf(program({ alpha: null })), written);
    assert.deepEqual(withText(layers, program({ alpha: 0.5 })).form, {});
    assert.deepEqual(takenBack(layers, 'alpha').form, {});
    assert.deepEqual(withText(layers, program({ alpha: null, input: 3 })).form, written);
  });

  it('tell what there would be without a change, where that is another value', () => {
    const { origins } = resolveLayers(tried);
    assert.deepEqual(origins.alpha, { from: 'form', overrides: tried.run!.ranges.alpha, instead: 1 });
    assert.deepEqual(resolveLayers(withForm(tried, { alpha: 1 })).origins.alpha, {
      from: 'form',
      overrides: tried.run!.ranges.alpha,
    });
    const ofSettings = resolveLayers(withForm(layersOf(null), { alpha: 9 }));
    assert.deepEqual(ofSettings.origins.alpha, { from: 'form', instead: 1 });
  });

  it('a program that only compares, let learn, says that its text makes no update', () => {
    const compares = read(
      'weight = 0.5\ngoal_pred = 0.8\ninput = 0.5\npred = input * weight\nerror = (pred - goal_pred) ** 2\n',
      'python',
    );
    const { origins } = resolveLayers(letLearn(layersOf(compares)));
    assert.equal(origins.update?.from === 'settings' && origins.update.instead, 'none');
  });

  it('of a run that was kept are those that it had: what its text says, and what was changed over it', () => {
    const text = program({ alpha: 1 });
    const said = { firstLine: 1, lastLine: 6, cell: null, title: null, isStale: false };
    const source = { kind: 'text', name: 'main.py', uri: 'file:///main.py', language: 'python', ...said } as const;
    const changed = [
      layersOf(text),
      withForm(layersOf(text), { alpha: 0.1, weight: 2 }),
      withSettings(layersOf(text), { ...defaults, alpha: 0.25 })!,
      withForm(layersOf(program({ alpha: null })), { alpha: 0.1, order: 'weight - alpha * delta * input' }),
    ];
    for (const layers of changed) {
      const resolved = resolveLayers(layers);
      assert.ok(resolved.ok);
      const { parameters, origins } = resolved;
      const recipe = { parameters, origins, source, program: layers.run!.program!, time: '' };
      const kept = keptLayers(recipe, layers.settings);
      assert.deepEqual(resolveLayers(kept), resolved);
      // Its text, read again, says the same: nothing is taken back.
      assert.deepEqual(resolveLayers(withText(kept, layers.run!)), resolved);
      const edited = program({ alpha: 9 });
      assert.equal(alphaIn(withText(kept, edited)), 9);
    }
  });
});
