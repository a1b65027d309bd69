import { gradients } from '../../../src/neuron/ruleChoices.ts';
import { choiceList, offerChoices } from '../../choiceList.ts';
import { el } from '../../dom.ts';
import type { App, View } from '../../view.ts';

/** Which slope alpha multiplies: the book's, or the true one. The same list as in the form, which is folded on another tab. */
export function gradientSwitch(app: App): View {
  const { label, option } = app.words.fields;
  const select = choiceList('rulerGradient', label.gradient, (value) => {
    const gradient = gradients.find((one) => one === value);
    if (gradient !== undefined) app.post({ type: 'change', changes: { gradient } });
  });
  const choices = gradients.map((value) => ({ value, text: option[value] }));
  offerChoices(select, choices, 'book');
  return {
    element: el('div', { class: 'gradient-switch' }, el('span', { text: label.gradient }), select),
    show({ run }) {
      const chosen = run?.recipe.parameters.rule.gradient;
      if (chosen !== undefined && select.value !== chosen) select.value = chosen;
    },
  };
}
