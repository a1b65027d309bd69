import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import type { Method } from '../../../../src/neuron/rule.ts';
import type { Upward } from '../../../../src/neuron/sweepAxes.ts';
import { sweepWords } from '../../../../src/words/views/sweep.ts';
import { el, onChange } from '../../../dom.ts';
import { openTowardRoom } from '../../../openTowardRoom.ts';
import type { App } from '../../../view.ts';

const upwards: readonly Upward[] = ['nothing', 'input', 'weight'];

/** What the runs differ in: alpha alone, or the input or the weight at the start, too. `chosen` hears of another choice. */
export interface SweepChoice {
  readonly element: HTMLElement;
  readonly upward: Upward;
  show(method: Method): void;
}

export function sweepChoice(app: App, chosen: () => void): SweepChoice {
  const words = sweepWords[app.language];
  let upward: Upward = 'nothing';
  const select = el('vscode-single-select', { test: 'sweepVaried' });
  select.label = words.varied;
  openTowardRoom(select);
  select.addEventListener('change', () => {
    upward = upwards.find((one) => one === select.value) ?? 'nothing';
    chosen();
  });
  return {
    element: el('div', { class: 'sweep-choice' }, el('span', { text: words.varied }), select),
    get upward() {
      return upward;
    },
    show: onChange((method: Method) => {
      const name = method === 'hotCold' ? 'stepAmount' : 'alpha';
      const texts = [words.alone, words.withInput, words.withWeight].map((all) => all[name]);
      select.replaceChildren(
        ...upwards.map((value, i) => Object.assign(el('vscode-option', { text: texts[i]! }), { value })),
      );
      select.value = upward;
    }),
  };
}
