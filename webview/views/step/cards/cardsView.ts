import type { Row } from '../../../../src/neuron/row.ts';
import type { Quantity, Recipe } from '../../../../src/protocol/messages.ts';
import { cardWords } from '../../../../src/words/views/cards.ts';
import { el, onChange, setHidden, setText } from '../../../dom.ts';
import { passRows } from '../../../passRows.ts';
import { selectedStep } from '../../../selectedStep.ts';
import { type PanelState, selectedRow } from '../../../state.ts';
import type { App, View } from '../../../view.ts';
import { isNextHidden } from '../../../visible.ts';
import { cardsOf } from './cardModel.ts';
import { cardView } from './cardView.ts';
import { quantityText } from './quantityText.ts';

const steps = ['predict', 'compare', 'learn'] as const;

/** The three steps as formulas: with the names of the person's program, with the selected row's values, and the result. */
export function cardsView(app: App): View {
  const words = cardWords[app.language];
  const views = steps.map((step, i) => cardView(step, i + 1, app.words.sums[step], words));
  const looked = el('p', { class: 'looked-at', test: 'lookedAt', attributes: { role: 'status' } });
  const element = el('div', { class: 'cards' }, ...views.map((view) => view.element), looked);

  // A row of a run stays as it is: its place says whether it has to be written anew.
  const compute = onChange((recipe: Recipe, _index: number, _hasNext: boolean, _hasPass: boolean) => {
    const state = app.state();
    const selected = selectedStep(app, state)!;
    const cards = cardsOf({ language: app.language, recipe, ...selected, pass: summedRows(app, state) });
    for (const [i, step] of steps.entries()) views[i]!.show(cards[step]);
  });
  const look = onChange((marked: Quantity | null, recipe: Recipe, _index: number) => {
    const selected = selectedStep(app, app.state())!;
    const hint = recipe.source.kind === 'text' ? words.hintInCode : words.hint;
    setText(looked, marked === null ? hint : quantityText(app.language, recipe, selected.row, marked));
  });
  return {
    element,
    show(state) {
      const { run } = state;
      setHidden(element, run === null || run.iterations === 0);
      const selected = run === null ? null : selectedStep(app, state);
      const isWaiting = String(selected === null);
      if (element.ariaBusy !== isWaiting) element.ariaBusy = isWaiting;
      if (run === null || selected === null) return;
      setHidden(views[2]!.element, run.summary.status.kind === 'compared');
      views[2]!.element.classList.toggle('next-hidden', isNextHidden(state));
      compute(run.recipe, selectedRow(state), selected.nextWeight !== null, summedRows(app, state) !== null);
      look(state.marked, run.recipe, selectedRow(state));
    },
  };
}

/** The rows of the selected pass, where the weights change by their sum. */
function summedRows(app: App, state: PanelState): readonly Row[] | null {
  const { examples, recipe } = state.run!;
  return recipe.parameters.rule.update === 'pass' && examples > 1 ? passRows(app, state) : null;
}
