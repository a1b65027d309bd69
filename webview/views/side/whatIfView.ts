import '@vscode-elements/elements/dist/vscode-button/index.js';
import { type Mutation, mutated, mutationsOf } from '../../../src/neuron/mutants.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { sideWords } from '../../../src/words/views/side.ts';
import { el, onChange } from '../../dom.ts';
import { putAside } from '../../putAside.ts';
import type { App, View } from '../../view.ts';
import { recipeWith } from './recipeWith.ts';

/** A slip in the update, or a change worth seeing, made beside the run by one click. */
export function whatIfView(app: App): View {
  const element = el('div', { class: 'what-if' });
  const offer = onChange((parameters: Parameters) => {
    element.replaceChildren(...mutationsOf(parameters).map((mutation) => mutationButton(app, parameters, mutation)));
    element.parentElement!.hidden = element.childElementCount === 0;
  });
  return {
    element,
    show({ run }) {
      if (run !== null) offer(run.recipe.parameters);
    },
  };
}

function mutationButton(app: App, parameters: Parameters, mutation: Mutation): HTMLElement {
  const words = sideWords[app.language];
  const { name, help } =
    mutation === 'factorTwo' && parameters.rule.gradient === 'true' ? words.withoutFactorTwo : words.mutation[mutation];
  const element = el('vscode-button', { text: name, test: mutation, attributes: { secondary: '' } });
  element.addEventListener('click', () => {
    const { run } = app.state();
    const mutant = run && mutated(run.recipe.parameters, mutation);
    if (run !== null && mutant !== null) putAside(app, [recipeWith(run.recipe, mutant)]);
  });
  return el('div', { class: 'mutation' }, element, el('span', { class: 'formula', text: help }));
}
