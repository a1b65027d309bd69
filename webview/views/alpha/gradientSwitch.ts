import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import { gradients } from '../../../src/neuron/rule.ts';
import { el } from '../../dom.ts';
import { openTowardRoom } from '../../openTowardRoom.ts';
import type { App, View } from '../../view.ts';

/** Which slope alpha multiplies: the book's, or the true one. The same list as in the form, which is folded on another tab. */
export function gradientSwitch(app: App): View {
  const { label, option } = app.words.fields;
  const select = el('vscode-single-select', { test: 'rulerGradient' });
  select.label = label.gradient;
  openTowardRoom(select);
  select.append(
    ...gradients.map((gradient) => Object.assign(el('vscode-option', { text: option[gradient] }), { value: gradient })),
  );
  select.addEventListener('change', () => {
    const gradient = gradients.find((one) => one === select.value);
    if (gradient !== undefined) app.post({ type: 'change', changes: { gradient } });
  });
  return {
    element: el('div', { class: 'gradient-switch' }, el('span', { text: label.gradient }), select),
    show({ run }) {
      const chosen = run?.recipe.parameters.rule.gradient;
      if (chosen !== undefined && select.value !== chosen) select.value = chosen;
    },
  };
}
