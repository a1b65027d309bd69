import { says } from '../views/side.ts';
import { PanelPage } from './panel.ts';
import { hidePanel, leavesNothing, openText, runFromPalette, secondWindow, startAfresh, train } from './window.ts';

describe('runs side by side in a window', () => {
  leavesNothing();
  beforeEach(startAfresh);

  it('keeps the runs while the panel is hidden', async () => {
    const panel = await train();
    const side = await panel.tab('side');
    await side.part('wrongSign').click();
    await side.part('factorTwo').click();
    await side.part('removeB').click();
    await says(side, 'runC', 'differs', 'slope: ');
    const show = await hidePanel();
    await panel.part('sentence').waitFor({ state: 'detached' });
    await show();
    const again = (await PanelPage.open()).page('side');
    await says(again, 'runC', 'differs', 'slope: ');
  });

  it('keeps them when the window is reloaded', async function () {
    this.timeout(90_000);
    const page = await secondWindow();
    if (page === null) return this.skip();
    try {
      await runFromPalette('Neuron: Train single neuron', page);
      const side = await (await PanelPage.open(page)).tab('side');
      await side.part('alphaTimesTen').click();
      await says(side, 'runB', 'differs', 'alpha 1 → 10');
      await runFromPalette('Developer: Reload Window', page);
      await side.part('differences').waitFor({ state: 'detached' });
      const again = (await PanelPage.open(page)).page('side');
      await says(again, 'runB', 'differs', 'alpha 1 → 10');
    } finally {
      await page.close();
    }
  });

  it("puts another program's run beside, and opens it as it was", async () => {
    const program = (input: number, alpha: number) =>
      `weight, alpha = 0.5, ${alpha}\nfor i in range(20):\n    delta = ${input} * weight - 0.8\n    weight -= alpha * (delta * ${input})\n`;
    const first = await openText('python', program(0.5, 1));
    const panel = await train();
    const name = first.document.fileName.split('/').at(-1)!;
    await panel.says('source', name);
    const side = await panel.tab('side');
    await side.part('pin').click();
    await openText('python', program(0.25, 2));
    await train();
    await says(side, 'runB', 'differs', `${name}, lines 1–4`);
    await says(side, 'runB', 'differs', 'input 0.25 → 0.5');
    await says(side, 'runB', 'differs', 'alpha 2 → 1');
    await says(side, 'runB', 'parts', 'from the start: predictions 0.125 apart');
    await side.part('openB').click();
    await panel.says('source', name);
    await panel.says('sentence', 'It learns: in 20 iterations the error fell from 0.3025 to 0.0000054.');
    await says(side, 'runB', 'differs', 'input 0.5 → 0.25');
  });

  it("puts a file's other runs beside, each of which can be opened", async () => {
    await openText(
      'json',
      '[\n{"title": "small", "input": 0.5, "weight": 0.5, "goal": 0.8},\n{"title": "large", "input": 2, "weight": 0.5, "goal": 0.8},\n' +
        '{"title": "tenth", "input": 2, "weight": 0.5, "goal": 0.8, "alpha": 0.1}\n]',
    );
    const panel = await train();
    const side = await panel.tab('side');
    await side.part('siblingsAside').click();
    await says(side, 'runB', 'differs', 'large');
    await says(side, 'runB', 'verdict', 'It diverges: each iteration multiplies the miss by 3');
    await says(side, 'runC', 'differs', 'alpha 1 → 0.1');
    await side.part('openC').click();
    await panel.says('source', 'tenth');
    await says(side, 'runC', 'differs', 'small');
  });
});
