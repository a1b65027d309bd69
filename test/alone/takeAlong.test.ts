import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { startRun } from '../../src/neuron/run.ts';
import { parametersOf } from '../unit/neuron/runOf.ts';
import { figuresOf } from '../unit/words/programs/written.ts';
import { type Alone, openAlone } from './browser.ts';

describe('taking the run along from the page alone', () => {
  let alone: Alone;

  beforeEach(async () => {
    alone = await openAlone('theme=light&language=en&alpha=0.5');
  });
  afterEach(() => alone.close());

  /** What the browser saves when this is chosen. */
  async function taken(label: string): Promise<{ name: string; content: Buffer }> {
    const { page } = alone;
    await page.locator('[data-test=menu]').click();
    await page.locator('[data-test=menuTakeAlong]').click();
    const download = page.waitForEvent('download');
    await page.locator(`[data-test="take-${label}"]`).click();
    const file = await download;
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
  }

  it('downloads a program that prints its figures', async () => {
    const { name, content } = await taken('JavaScript');
    assert.equal(name, 'run.js');
    const printed: number[] = [];
    const log = (...values: unknown[]) => {
      for (const value of values) if (typeof value === 'number') printed.push(value);
    };
    vm.runInNewContext(content.toString('utf8'), { console: { log } });
    const run = startRun(parametersOf({ alpha: 0.5 }));
    run.advance(run.rowsTotal);
    assert.deepEqual(printed, figuresOf(run));
  });

  it('downloads a picture, and a table', async () => {
    const png = await taken('PNG');
    assert.equal(png.name, 'run.png');
    assert.deepEqual([png.content.readUInt32BE(16), png.content.readUInt32BE(20)], [2400, 1500]);
    const svg = await taken('SVG');
    assert.match(svg.content.toString('utf8'), /^<svg [^>]*width="1200"/);
    const markdown = await taken('Markdown');
    assert.equal(markdown.content.toString('utf8').match(/^\| \d/gm)?.length, 20);
  });

  it('pictures the runs that stand side by side, and while what comes next is hidden nothing but what is seen', async () => {
    const { panel } = alone;
    const choose = async (name: string) => {
      await panel.part('menu').click();
      await panel.part(name).click();
    };
    await choose('menuPutAside');
    await (await panel.tab('run')).enter('alpha', '9');
    await panel.says('sentence', 'It diverges');
    const beside = (await taken('SVG')).content.toString('utf8');
    assert.match(beside, />A: It diverges/);
    assert.match(beside, />B \(alpha 9 → 0\.5\): It learns/);
    await choose('menuHide');
    await panel.part('guess').waitFor();
    const seen = (await taken('SVG')).content.toString('utf8');
    assert.match(seen, /What comes after iteration 0 is hidden\./);
    assert.doesNotMatch(seen, /diverges|>A: |>B /);
    assert.equal([...seen.matchAll(/<circle/g)].length, 2);
  });
});
