import assert from 'node:assert/strict';
import { Recording } from '../../../src/neuron/recording.ts';
import { stepsOfRule } from '../../../src/neuron/rule/compile.ts';
import { nothingGiven, parseRule } from '../../../src/neuron/rule/parse.ts';

/** A run of a rule with one weight, from 0.5, and one example. */
function recordingOf(...lines: string[]): Recording {
  const parsed = parseRule(lines, {
    ...nothingGiven,
    axes: [{ name: 'examples', length: 1 }],
    state: [{ name: 'weight', role: 'weight', axes: [], start: [0.5] }],
    data: [{ name: 'goal', axes: ['examples'], values: [0.8] }],
    rows: 1e12,
  });
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return new Recording(parsed.value, stepsOfRule(parsed.value));
}

const compared = ['delta = weight - goal', 'error = delta * delta'];

describe('a recording', () => {
  it('finds a repeat of any length, and is all of it from then on', () => {
    for (const length of [1, 2, 3, 5, 7]) {
      const counting = ['state count = 0', ...compared, 'weight = count * 0.25', `count = (count + 1) % ${length}`];
      const [short, long] = [recordingOf(...counting), recordingOf(...counting)];
      short.advance(20_000);
      long.advance(1e12);
      assert.ok(long.repeat !== null, `length ${length}`);
      assert.equal(long.passes, 1e12);
      const [at, same] = [15_000, 999_999_999_000];
      const offset = (((at - same) % length) + length) % length;
      assert.deepStrictEqual(
        Array.from(long.window(same, same + 20).weight),
        Array.from(short.window(at - offset, at - offset + 20).weight),
      );
    }
  });

  it('of a rule that reads the iteration’s number nothing is a repeat, even where the state stands still', () => {
    const late = recordingOf(...compared, 'weight = weight if iteration < 5000 else weight + 1');
    late.advance(5003);
    assert.equal(late.repeat, null);
    assert.deepStrictEqual(Array.from(late.window(4999, 5003).weight), [0.5, 0.5, 1.5, 2.5]);
  });

  it('what is not a number is the same as nothing', () => {
    const lost = recordingOf('state odd = nan', ...compared, 'odd = odd + 1');
    lost.advance(5000);
    assert.equal(lost.repeat, null);
  });

  it('all that is carried has to be the same, not the weight alone', () => {
    const slow = recordingOf('state count = 0', ...compared, 'weight = 0 if count >= 4000 else 1', 'count = count + 1');
    slow.advance(4003);
    assert.equal(slow.repeat, null);
    assert.deepStrictEqual(Array.from(slow.window(3999, 4003).weight), [1, 1, 0, 0]);
  });
});
