import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../../src/reading/read.ts';
import type { SourceLanguage } from '../../../src/reading/reading.ts';
import { runAt } from '../../../src/reading/runAt.ts';
import { lineStarts } from '../../../src/reading/text/range.ts';

const chapter = readFileSync(path.join(process.cwd(), 'examples/chapter4.py'), 'utf8');

function runsOf(text: string, language: SourceLanguage) {
  const reading = readText(text, language, null);
  assert(reading.kind === 'read', JSON.stringify(reading));
  return reading.runs;
}

const offsetOf = (text: string, line: number): number => lineStarts(text)[line - 1]!;

describe('the program at the cursor', () => {
  const runs = runsOf(chapter, 'python');
  const lines: readonly (readonly [number, string])[] = [
    [1, 'Gradient descent'],
    [12, 'Gradient descent'],
    [13, 'Gradient descent'],
    [15, 'Predict and compare'],
    [24, 'Predict and compare'],
    [39, 'Hot and cold learning'],
    [45, 'Divergence'],
    [50, 'Divergence'],
    [56, 'Divergence'],
    [69, 'Alpha'],
  ];
  for (const [line, title] of lines) {
    it(`of the chapter's script at line ${line} is ${title}`, () => {
      assert.equal(runs[runAt(runs, chapter, offsetOf(chapter, line))]!.title, title);
    });
  }

  it('is the first where nothing stands above', () => {
    const text = `\n\n${chapter}`;
    assert.equal(runAt(runsOf(text, 'python'), text, 0), 0);
  });

  it('is the object that the cursor is in, also beside others in one line', () => {
    const text = '[{"w": 1, "x": 2}, {"w": 1, "x": 3},\n\n{"w": 1, "x": 4}]';
    const found = (before: string) => runAt(runsOf(text, 'json'), text, text.indexOf(before));
    assert.deepEqual([found('"x": 2'), found('"x": 3'), found('\n\n'), found('"x": 4')], [0, 1, 1, 2]);
  });

  it('is the smaller of two that begin with the same lines', () => {
    const loop = (alpha: number) =>
      `for i in range(9):\n    delta = input * weight - goal\n    error = delta ** 2\n    weight -= ${alpha} * delta * input\n`;
    const text = `goal, input = 0.8, 0.5\n# Slowly\nweight = 0.5\n${loop(0.1)}\n# Faster\nweight = 0.5\n${loop(1)}`;
    const two = runsOf(text, 'python');
    assert.deepEqual(
      two.map(({ title }) => title),
      ['Slowly', 'Faster'],
    );
    assert.deepEqual([runAt(two, text, text.indexOf('0.1 *')), runAt(two, text, text.indexOf('1 * d', 160))], [0, 1]);
  });
});
