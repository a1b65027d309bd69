import { gradients } from '../../../src/neuron/rule.ts';
import { el } from '../../dom.ts';
import type { App, View } from '../../view.ts';

/** Which slope alpha multiplies: the book's, or the true one. */
export function gradientSwitch(app: App): View {
  const { label, option } = app.words.fields;
  const radios = gradients.map((gradient) => {
    const radio = el('input', {
      test: `gradient-${gradient}`,
      attributes: { type: 'radio', name: 'ruler-gradient', value: gradient },
    });
    radio.addEventListener('change', () => app.post({ type: 'change', changes: { gradient } }));
    return radio;
  });
  const element = el(
    'div',
    { class: 'gradient-switch', attributes: { role: 'radiogroup', 'aria-label': label.gradient } },
    el('span', { text: label.gradient }),
    ...radios.map((radio, i) => el('label', {}, radio, ` ${option[gradients[i]!]}`)),
  );
  return {
    element,
    show({ run }) {
      for (const radio of radios) {
        const isChosen = radio.value === run?.recipe.parameters.rule.gradient;
        if (radio.checked !== isChosen) radio.checked = isChosen;
      }
    },
  };
}
