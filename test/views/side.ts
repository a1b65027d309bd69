import assert from 'node:assert/strict';
import type { PanelPage } from '../page/panelPage.ts';
import { onStage } from '../page/stage.ts';

/** The chapter's loop, with the update given: weights and errors of each iteration. */
function loop(update: (weight: number, delta: number, input: number) => number, input = 0.5) {
  const [weights, errors]: [number[], number[]] = [[], []];
  let weight = 0.5;
  for (let iteration = 0; iteration < 20; iteration++) {
    const delta = input * weight - 0.8;
    weights.push(weight);
    errors.push(delta * delta);
    weight = update(weight, delta, input);
  }
  return { weights, errors };
}

const withAlpha = (alpha: number) => loop((weight, delta, input) => weight - alpha * (delta * input));

/** Five significant digits, as the panel shows numbers beside the picture; a true minus sign. */
const five = (value: number): string => {
  const [mantissa, exponent] = value.toExponential(4).split('e');
  const plain = Number(exponent) < 6 && Number(exponent) > -8;
  const text = plain ? String(Number(value.toPrecision(5))) : `${Number(mantissa)}e${exponent}`;
  return (text.includes('e') ? value.toFixed(4 - Number(exponent)).replace(/0+$/, '') : text).replace('-', '−');
};

/** Waits until the table of the runs says this of a run. */
export async function says(side: PanelPage, run: string, name: string, wanted: string): Promise<void> {
  await side.part(run).locator(`[data-test=${name}]`, { hasText: wanted }).waitFor();
}

const signed = (value: number): string => (value > 0 ? `+${five(value)}` : five(value));

export const side = onStage('the tab Side by side', ({ startAfresh, train }) => {
  beforeEach(startAfresh);

  /** The first cell's run beside which the one with alpha 1 was put, from the menu of the tab Run. */
  async function alphaNineBesideOne(): Promise<PanelPage> {
    const panel = await train();
    await panel.part('menu').click();
    await panel.part('menuPutAside').click();
    await panel.says('runsCount', '2');
    await panel.enter('alpha', '9');
    await panel.says('sentence', 'It diverges');
    return panel;
  }

  const cell = (side: PanelPage, run: string, name: string) =>
    side.part(run).locator(`[data-test=${name}]`).innerText();

  it('says which parameter differs, at which iteration the runs part, and by how much', async () => {
    const panel = await alphaNineBesideOne();
    const side = await panel.tab('side');
    const [nine, one] = [withAlpha(9), withAlpha(1)];
    await says(side, 'runB', 'differs', 'alpha 9 → 1');
    await says(
      side,
      'runB',
      'parts',
      `at iteration 1: weights ${five(Math.abs(nine.weights[1]! - one.weights[1]!))} apart`,
    );
    await side.part('runsChart').press('ArrowRight');
    await side.part('runsChart').press('ArrowRight');
    await side.part('runsChart').press('ArrowRight');
    await says(side, 'runA', 'error', five(nine.errors[3]!));
    await says(side, 'runB', 'weight', `${five(one.weights[3]!)} (${signed(one.weights[3]! - nine.weights[3]!)})`);
    await says(side, 'runB', 'error', `${five(one.errors[3]!)} (${signed(one.errors[3]! - nine.errors[3]!)})`);
    await says(side, 'runB', 'verdict', 'It learns: in 20 iterations the error fell from 0.3025 to 0.0000054.');
    await side.shows('iteration', '3');
  });

  it('makes a slip beside the run by one click, and each keeps its letter', async () => {
    const side = await (await train({ alpha: 0.7 })).tab('side');
    const slips = {
      forgotInput: loop((weight, delta) => weight - 0.7 * delta),
      wrongSign: loop((weight, delta, input) => weight + 0.7 * (delta * input)),
      factorTwo: loop((weight, delta, input) => weight - 0.7 * (2 * delta * input)),
      alphaTimesTen: loop((weight, delta, input) => weight - 7 * (delta * input)),
    };
    const right = withAlpha(0.7).errors;
    assert.ok(slips.forgotInput.errors.at(-1)! < 1e-7 && right.at(-1)! < 1e-3);
    await side.says(
      'becomes-forgotInput',
      `It learns faster: after 20 iterations the error is less than 0.0000001, not ${Number(right.at(-1)!.toPrecision(2))}.`,
    );
    const doubled = slips.wrongSign.errors.findIndex((error) => error > 2 * right[0]!);
    await side.says('becomes-wrongSign', `It diverges: by iteration ${doubled} the error has more than doubled.`);
    await side.part('runsChart').press('ArrowRight');
    await side.part('runsChart').press('ArrowRight');
    for (const [i, [slip, { weights, errors }]] of Object.entries(slips).entries()) {
      await side.part(slip).click();
      const run = `run${'BCDE'[i]}`;
      await says(side, run, 'weight', five(weights[2]!));
      await says(side, run, 'error', five(errors[2]!));
    }
    // The same slip once more is the same run.
    await side.part('wrongSign').click();
    await side.part('removeC').click();
    await side.part('runC').waitFor({ state: 'detached' });
    await says(side, 'runD', 'differs', 'slope: ');
    await says(side, 'runE', 'differs', 'alpha 0.7 → 7');
    assert.equal(await side.part('differences').locator('tbody').count(), 4);
    await side.part('wrongSign').click();
    await says(side, 'runC', 'differs', 'alpha 0.7 → −0.7');
  });

  it('opens a run in the place of the one on screen, which is not lost', async () => {
    const panel = await alphaNineBesideOne();
    const side = await panel.tab('side');
    await side.part('openB').click();
    await panel.says('sentence', 'It learns: in 20 iterations the error fell from 0.3025 to 0.0000054.');
    await says(side, 'runB', 'differs', 'alpha 1 → 9');
    await side.part('removeB').click();
    await side.part('runB').waitFor({ state: 'detached' });
    await side.part('runsCount').waitFor({ state: 'hidden' });
  });

  it('has the ledger of both ways of learning', async () => {
    const side = await (await train({ iterations: 40, stepAmount: 0.05 })).tab('side');
    let [slope, trying, predictions] = [0.5, 0.5, 0];
    const errorAt = (weight: number) => (0.5 * weight - 0.8) ** 2;
    let errors: [number, number] = [0, 0];
    for (let iteration = 0; iteration < 40; iteration++) {
      errors = [errorAt(slope), errorAt(trying)];
      slope -= (0.5 * slope - 0.8) * 0.5;
      const [up, down] = [errorAt(trying + 0.05), errorAt(trying - 0.05)];
      predictions += 3;
      if (down < up) trying -= 0.05;
      if (up < down) trying += 0.05;
    }
    const cells = (row: string) => side.part(row).locator('td').allInnerTexts();
    await side.part('ledgerTable').waitFor();
    assert.deepEqual(await cells('predictions'), ['40', String(predictions)]);
    assert.deepEqual(await cells('iterations'), ['40', '40']);
    const ours = await side
      .part('error')
      .last()
      .locator('td')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).title));
    assert.deepEqual(
      ours.map((title) =>
        Number(title.replace('−', '-').replace(/ × 10(.*)/, (_, power: string) => `e${fromSuperscript(power)}`)),
      ),
      errors,
    );
    await side
      .part('ledgerChartCaption')
      .filter({ hasText: `after ${predictions - 2} predictions` })
      .waitFor();
    await side.part('ledgerBeside').click();
    await says(side, 'runB', 'differs', 'method: gradient descent → hot and cold');
  });

  it('speaks Russian', async () => {
    const panel = await train({ language: 'ru' });
    const side = await panel.tab('side');
    await side.part('alphaTimesTen').click();
    await says(side, 'runB', 'differs', 'альфа 1 → 10');
    await says(side, 'runB', 'parts', 'на итерации 1: между весами 2.475');
    await says(side, 'runB', 'verdict', 'Расхождение');
    assert.equal(await cell(side, 'runA', 'differs'), 'на экране');
  });
});

const fromSuperscript = (power: string): number =>
  Number([...power].map((sign) => (sign === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)))).join(''));
