import '@vscode-elements/elements/dist/vscode-button/index.js';
import { type Mutation, mutated, mutationsOf } from '../../../src/neuron/mutants.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { whatBecomes } from '../../../src/neuron/whatBecomes.ts';
import { sideWords } from '../../../src/words/views/side.ts';
import { becomesText } from '../../../src/words/views/whatIf.ts';
import { el, onChange } from '../../dom.ts';
import { putAside } from '../../putAside.ts';
import type { App, View } from '../../view.ts';
import { recipeWith } from './recipeWith.ts';

/** A slip in the update, or a change worth seeing: what becomes of the run, and one click puts it beside. */
export function whatIfView(app: App): View {
  const element = el('div', { class: 'what-if' });
  const offer = onChange((parameters: Parameters) => {
    const slips = mutationsOf(parameters).map((mutation) => slipView(app, parameters, mutation));
    const isHotCold = parameters.rule.method === 'hotCold';
    const note = isHotCold ? [el('p', { class: 'faint', text: sideWords[app.language].hotColdSlips })] : [];
    element.replaceChildren(...slips, ...(slips.length === 0 ? [] : note));
  });
  return {
    element,
    show({ run }) {
      if (run !== null) offer(run.recipe.parameters);
    },
  };
}

function slipView(app: App, parameters: Parameters, mutation: Mutation): HTMLElement {
  const { name, help } = namesOf(app, parameters, mutation);
  const mutant = mutated(parameters, mutation)!;
  const button = el('vscode-button', { text: name, test: mutation, attributes: { secondary: '' } });
  button.addEventListener('click', () => {
    const { run } = app.state();
    if (run !== null) putAside(app, [recipeWith(run.recipe, mutant)]);
  });
  const becomes = becomesText(app.language, whatBecomes(parameters, mutant));
  return el(
    'div',
    { class: 'mutation' },
    button,
    el('span', { class: 'slip-help', text: help }),
    el('p', { class: 'becomes', text: becomes, test: `becomes-${mutation}` }),
  );
}

/** Of a change that the run has made already, the way back. */
function namesOf({ language }: App, { rule }: Parameters, mutation: Mutation) {
  const words = sideWords[language];
  if (mutation === 'factorTwo' && rule.gradient === 'true') return words.withoutFactorTwo;
  return mutation === 'onlyIfBetter' && rule.onlyIfBetter ? words.evenIfWorse : words.mutation[mutation];
}
