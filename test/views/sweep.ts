import assert from 'node:assert/strict';
import type { PanelPage } from '../page/panelPage.ts';
import { onStage, type Settings } from '../page/stage.ts';

/** What a run of 100 iterations of the book's three lines comes to, in the panel's words. */
function outcomeOf(alpha: number, input: number): string {
  const goal = 0.8;
  let weight = 0.5;
  const errors: number[] = [];
  const misses: number[] = [];
  for (let iteration = 0; iteration < 100; iteration++) {
    const delta = input * weight - goal;
    misses.push(delta);
    errors.push(delta * delta);
    weight = weight - alpha * (delta * input);
    if (weight === 0.5 && iteration === 0) return 'the weight never moves';
  }
  const first = errors[0]!;
  const doubled = errors.findIndex((error) => error > 2 * first);
  if (doubled > 0) return `diverges; by iteration ${doubled} the error has more than doubled`;
  const small = errors.findIndex((error) => error <= first * 1e-6);
  if (small === 1) return 'in one step; after 1 iteration the error is below a millionth of the first';
  if (small < 0) {
    const turns = Math.abs(Math.abs(misses[99]!) - Math.abs(misses[0]!)) < 1e-9;
    return turns ? 'circles forever' : 'not there yet after 100 iterations';
  }
  const name = misses[0]! * misses[1]! < 0 ? 'bounces' : 'learns smoothly';
  return `${name}; after ${small} iterations the error is below a millionth of the first`;
}

/** The numbers of a cell's sentence, and what it says of them. */
function partsOf(text: string): { readonly numbers: readonly number[]; readonly said: string } {
  const [place = '', said = ''] = text.split(': ');
  return { numbers: (place.match(/[\d.]+/g) ?? []).map(Number), said: said.replace(/\.$/, '').replace(/\s+/g, ' ') };
}

export const sweep = onStage('the sweep', ({ openedPanel, setSetting, startAfresh, train, window }) => {
  beforeEach(startAfresh);

  const onSettings = async (settings: Settings = {}): Promise<PanelPage> => {
    const tab = await (await train(settings)).tab('alpha');
    await tab.says('sweepCaption', /^\d+ runs of \d+ iterations each(?!.*not run yet)/i);
    return tab;
  };
  const vary = async (tab: PanelPage, option: number) => {
    await tab.choose('sweepVaried', option);
    await tab.says('sweepCaption', /^40,000 runs of 100 iterations each(?!.*not run yet)/i);
  };
  /** A place of the picture, in shares of its width and height. */
  const placeOf = async (tab: PanelPage, across: number, down: number) => {
    const sweep = tab.part('sweep');
    await sweep.hover();
    const { x, y, width, height } = (await sweep.boundingBox())!;
    return [x + width * across, y + height * down] as const;
  };

  it('tells each alpha as a run of the book tells it, by the arrow keys', async () => {
    const tab = await onSettings();
    await tab.says('sweepCell', `Alpha 1: ${outcomeOf(1, 0.5)}.`);
    const { keyboard } = await window();
    await tab.part('sweep').focus();
    await keyboard.press('Home');
    await tab.says('sweepCell', 'Alpha 0: the weight never moves.');
    for (let column = 10; column < 200; column += 10) {
      await keyboard.press('PageDown');
      const alpha = Number((column * 0.05).toPrecision(12));
      await tab.says('sweepCell', `Alpha ${alpha}: ${outcomeOf(alpha, 0.5)}.`);
    }
    await tab.says('sweepCaption', 'circles forever: 8; diverges: 8.05 to 9.95');
  });

  it('tells runs over alpha and input below the pointer, and opens the one that is clicked', async () => {
    const tab = await onSettings();
    await vary(tab, 1);
    const { mouse } = await window();
    const seen = new Set<string>();
    for (const [across, down] of [
      [0.15, 0.2],
      [0.4, 0.2],
      [0.9, 0.2],
      [0.5, 0.5],
      [0.9, 0.45],
      [0.3, 0.7],
      [0.15, 0.75],
    ] as const) {
      await mouse.move(...(await placeOf(tab, across, down)));
      await tab.doesNotSay('sweepCell', [...seen].at(-1) ?? 'Alpha 1, input 0.5');
      const text = await tab.text('sweepCell');
      const { numbers, said } = partsOf(text);
      assert.equal(said, outcomeOf(numbers[0]!, numbers[1]!), text);
      seen.add(text.split(':')[0]!);
    }
    assert.ok(seen.size >= 6);
    await mouse.click(...(await placeOf(tab, 0.9, 0.2)));
    await tab.page('alpha').says('sweepCell', /diverges/);
    const [alpha, input] = partsOf(await tab.text('sweepCell')).numbers;
    const panel = await openedPanel();
    await panel.says('sentence', 'It diverges');
    const run = await panel.tab('run');
    await run.holds('alpha', String(alpha));
    await run.part('formFold').click();
    await run.holds('input', String(input));
  });

  it('retrains while a run is dragged to, gives the old one back on Escape, and puts one beside', async () => {
    const tab = await onSettings();
    const panel = await openedPanel();
    const { mouse, keyboard } = await window();
    await mouse.move(...(await placeOf(tab, 0.3, 0.3)));
    await mouse.down();
    await mouse.move(...(await placeOf(tab, 0.95, 0.3)));
    await panel.says('sentence', 'It diverges');
    await keyboard.press('Escape');
    await panel.says('sentence', 'It learns: in 20 iterations');
    await mouse.up();
    await keyboard.down('Control');
    await mouse.click(...(await placeOf(tab, 0.95, 0.3)));
    await keyboard.up('Control');
    await panel.says('sentence', 'It learns: in 20 iterations');
    const side = await panel.tab('side');
    await side.says('runB', 'It diverges');
  });

  it('opens by Enter, and stays the same picture', async () => {
    const tab = await onSettings();
    const caption = await tab.text('sweepCaption');
    const { keyboard } = await window();
    await tab.part('sweep').focus();
    await keyboard.press('End');
    await tab.says('sweepCell', 'Alpha 9.95: diverges');
    await keyboard.press('Enter');
    await (await openedPanel()).says('sentence', 'Alpha 9.95 is too large');
    assert.equal(await tab.text('sweepCaption'), caption);
  });

  it('is made again when another parameter changes', async () => {
    const tab = await onSettings();
    await setSetting('input', 2);
    await tab.says('sweepCaption', 'in one step: 0.25');
    await tab.says('sweepLegend', 'limit from the formula, alpha = 2 ÷ input²');
  });

  it('is stopped, and goes on', async () => {
    const examples = Array.from({ length: 700 }, (_, i) => [Math.sin(i), Math.cos(3 * i), Math.sin(5 * i)]);
    const goal = examples.map(([x]) => x);
    const tab = await (await train({ input: examples, goal, weight: [0.1, 0.2, 0.3], alpha: 0.01 })).tab('alpha');
    await tab.choose('sweepVaried', 1);
    await tab.says('sweepProgress', 'of the runs are done');
    await tab.part('sweepStop').click();
    await tab.says('sweepProgress', 'Stopped:');
    const made = await tab.text('sweepProgress');
    // Longer than the worker takes for a slice.
    for (let frame = 0; frame < 30; frame++) {
      await tab.part('sweep').evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    assert.equal(await tab.text('sweepProgress'), made);
    await tab.part('sweepStop').click();
    await tab.says('sweepProgress', /^[\d ]+%? ?[\d]* ?%? of the runs are done|less than/i);
    await tab.part('sweepStop').click();
  });

  it('sweeps the step amount of hot and cold learning', async () => {
    const tab = await onSettings({ method: 'hotCold' });
    await tab.says('sweepCell', 'Step amount 0.001: not there yet after 100 iterations.');
    await tab.says('sweepCaption', 'circles forever');
  });

  it('speaks Russian', async () => {
    const tab = await (await train({ language: 'ru' })).tab('alpha');
    await tab.says('sweepCell', 'Альфа 1: плавно учится; через 25 итераций ошибка меньше миллионной доли первой.');
    await tab.says('sweepCaption', 'вечно ходит по кругу: 8; расхождение: от 8.05 до 9.95');
  });
});
