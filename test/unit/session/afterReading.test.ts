import assert from 'node:assert/strict';
import { defaults } from '../../../src/neuron/parameters.ts';
import { readText } from '../../../src/reading/read.ts';
import type { Reading } from '../../../src/reading/reading.ts';
import { type After, afterReading, type Before } from '../../../src/session/afterReading.ts';
import type { Layers } from '../../../src/session/layers.ts';

const program = `weight, goal_pred, input = (0.5, 0.8, 2)
alpha = 1
for iteration in range(20):
    pred = input * weight
    error = (pred - goal_pred) ** 2
    weight = weight - alpha * ((pred - goal_pred) * input)
`;
const python = (text: string): Reading => readText(text, 'python', null);
const empty: Layers = { form: {}, changedSettings: {}, run: null, settings: defaults };
const nothing: Before = { layers: empty, sibling: 0, isOpen: false };

/** What is on screen once these texts were read one after the other, the first by command. */
function typed(...texts: readonly string[]): After {
  let before = nothing;
  let after = afterReading(python(texts[0]!), before);
  for (const text of texts.slice(1)) {
    const isOpen = after.kind === 'run' || after.kind === 'stale';
    const { layers } = after.kind === 'stale' ? before : after;
    before = { layers, sibling: 0, isOpen };
    after = afterReading(python(text), before);
  }
  return after;
}

describe('a text that is followed', () => {
  it('is trained as soon as it holds a program, from an empty or unfinished one on', () => {
    assert.equal(typed('').kind, 'notRead');
    assert.equal(typed('import math\n').kind, 'settings');
    assert.equal(typed('', program).kind, 'run');
    assert.equal(typed('import math\n', program).kind, 'run');
    assert.equal(typed('', program.slice(0, -30), program).kind, 'run');
  });

  it('says what the command would say, as long as none of its runs is open', () => {
    const broken = program.replace('0.8', '0,8');
    for (const text of ['', 'import math\n', broken]) {
      assert.deepEqual(typed('', text), typed(text));
      assert.deepEqual(typed('import math\n', text), typed(text));
    }
  });

  it('keeps its open run, marked with what is wrong, while it cannot be read, and is mended after that', () => {
    const broken = typed(program, program.replace('goal_pred) **', 'goal_prd) **'));
    assert.equal(broken.kind, 'stale');
    assert.ok(broken.kind === 'stale' && broken.stale.why === 'problems');
    assert.deepEqual(
      broken.stale.problems.map(({ kind }) => kind),
      ['unknownName'],
    );
    assert.deepEqual(typed(program, 'import math\n'), { kind: 'stale', stale: { why: 'noNeuron' } });
    assert.deepEqual(typed(program, '(', program), typed(program));
  });

  it('starts without what was changed on the settings’ numbers that stood there before', () => {
    const layers = { ...empty, form: { weight: 9 } };
    const after = afterReading(python(program), { layers, sibling: 0, isOpen: false });
    assert.ok(after.kind === 'run');
    assert.deepEqual(after.layers.form, {});
  });

  it('opens the last of its runs where the one that was open is gone', () => {
    const after = afterReading(python(program), { layers: empty, sibling: 4, isOpen: true });
    assert.equal(after.kind === 'run' && after.sibling, 0);
  });
});
