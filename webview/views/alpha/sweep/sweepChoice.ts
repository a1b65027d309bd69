import type { Method } from '../../../../src/neuron/ruleChoices.ts';
import type { Upward } from '../../../../src/neuron/sweepAxes.ts';
import { sweepWords } from '../../../../src/words/views/sweep.ts';
import { choiceList, offerChoices } from '../../../choiceList.ts';
import { el, onChange } from '../../../dom.ts';
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
  const select = choiceList('sweepVaried', words.varied, (value) => {
    upward = upwards.find((one) => one === value) ?? 'nothing';
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
      offerChoices(
        select,
        upwards.map((value, i) => ({ value, text: texts[i]! })),
        upward,
      );
    }),
  };
}
