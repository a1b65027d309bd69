import '@vscode-elements/elements/dist/vscode-button/index.js';
import { type Ledger, type LedgerSide, ledgerOf } from '../../../src/neuron/ledger.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { shapeOf } from '../../../src/neuron/shape.ts';
import { countText, fullNumber, sumNumber } from '../../../src/words/shortNumber.ts';
import { ledgerWords } from '../../../src/words/views/ledger.ts';
import { el, onChange } from '../../dom.ts';
import { putAside } from '../../putAside.ts';
import type { App, View } from '../../view.ts';
import { ledgerChart } from './ledgerChart.ts';
import { recipeWith } from './recipeWith.ts';

/** Hot and cold learning against gradient descent on the same start: what each cost, and how precise it gets. */
export function ledgerView(app: App): View {
  const place = el('div');
  const chart = ledgerChart(app, () => view.show(app.state()));
  const element = el('div', { class: 'ledger' }, chart.element, place);
  let ledger: Ledger | null = null;
  const compute = onChange((parameters: Parameters) => {
    ledger = ledgerOf(parameters);
    if (ledger !== null) place.replaceChildren(...ledgerParts(app, parameters, ledger));
  });
  const view: View = {
    element,
    show(state) {
      if (state.run === null) return;
      compute(state.run.recipe.parameters);
      if (ledger !== null) chart.show(state, ledger);
    },
    dispose: () => chart.dispose(),
  };
  return view;
}

/** Hot and cold learning is defined for one weight and one example. */
export function hasLedger(parameters: Parameters): boolean {
  const { inputs, examples } = shapeOf(parameters);
  return inputs === 1 && examples === 1 && parameters.rule.update !== 'none';
}

function ledgerParts(app: App, parameters: Parameters, { gradientDescent, hotCold }: Ledger): HTMLElement[] {
  const words = ledgerWords[app.language];
  const isHotCold = parameters.rule.method === 'hotCold';
  const other = isHotCold ? gradientDescent : hotCold;
  const beside = el('vscode-button', {
    text: isHotCold ? words.besideGradient : words.besideHotCold,
    test: 'ledgerBeside',
    attributes: { secondary: '' },
  });
  beside.addEventListener('click', () => {
    const { run } = app.state();
    if (run !== null) putAside(app, [recipeWith(run.recipe, other.parameters)]);
  });
  const times = Math.round(hotCold.predictions / hotCold.iterations);
  const { firstError, lastError } = gradientDescent.run.summary();
  const precision = lastError <= firstError ? words.precision : words.divergence;
  return [
    ledgerTable(app, gradientDescent, hotCold),
    el('p', { text: words.summary(hotCold.iterations, times) }),
    el('p', { text: precision(parameters.stepAmount) }),
    beside,
  ];
}

function ledgerTable(app: App, gradientDescent: LedgerSide, hotCold: LedgerSide): HTMLElement {
  const { columns, rows, notFound } = ledgerWords[app.language];
  const exact = (value: number | null) =>
    value === null
      ? el('td', { text: notFound })
      : el('td', { text: sumNumber(value), attributes: { title: fullNumber(value) } });
  const counted = (value: number) => el('td', { text: countText(value, app.language) });
  const row = (name: string, test: string, cell: (side: LedgerSide) => HTMLElement) =>
    el('tr', { test }, el('th', { text: name, attributes: { scope: 'row' } }), cell(gradientDescent), cell(hotCold));
  const head = [columns.gradientDescent, columns.hotCold].map((text) =>
    el('th', { text, attributes: { scope: 'col' } }),
  );
  return el(
    'table',
    { test: 'ledgerTable' },
    el('thead', {}, el('tr', {}, el('td'), ...head)),
    el(
      'tbody',
      {},
      row(rows.predictions, 'predictions', ({ predictions }) => counted(predictions)),
      row(rows.iterations, 'iterations', ({ iterations }) => counted(iterations)),
      row(rows.error, 'error', ({ error }) => exact(error)),
      row(rows.smallestError, 'smallestError', ({ smallestError }) => exact(smallestError)),
    ),
  );
}
