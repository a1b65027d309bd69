import '@vscode-elements/elements/dist/vscode-radio/index.js';
import '@vscode-elements/elements/dist/vscode-radio-group/index.js';
import { gradients } from '../../../src/neuron/rule.ts';
import { el } from '../../dom.ts';
import type { App, View } from '../../view.ts';

/** Which slope alpha multiplies: the book's, or the true one. */
export function gradientSwitch(app: App): View {
  const { label, option } = app.words.fields;
  const radios = gradients.map((gradient) => {
    const radio = el('vscode-radio', { test: `gradient-${gradient}` });
    Object.assign(radio, { name: 'ruler-gradient', value: gradient, label: option[gradient] });
    return radio;
  });
  const group = el('vscode-radio-group', { attributes: { 'aria-labelledby': 'ruler-gradient' } }, ...radios);
  const choose = () => {
    const gradient = radios.find(({ checked }) => checked)?.value;
    const { run, kept } = app.state();
    const shown = (kept ?? run)?.recipe.parameters.rule.gradient;
    if (gradient !== undefined && gradient !== shown) app.post({ type: 'change', changes: { gradient } });
  };
  group.addEventListener('change', choose);
  // Its arrow keys choose without telling.
  group.addEventListener('keydown', () => queueMicrotask(choose));
  const element = el(
    'div',
    { class: 'gradient-switch' },
    el('span', { text: label.gradient, attributes: { id: 'ruler-gradient' } }),
    group,
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
