import type { Row } from '../../../../src/neuron/row.ts';
import { countText, sumNumber } from '../../../../src/words/shortNumber.ts';
import { squaresWords } from '../../../../src/words/views/squares.ts';
import { el, onChange, setHidden, setText } from '../../../dom.ts';
import { markable } from '../../../marks.ts';
import type { App } from '../../../view.ts';

/** One example's miss. */
export interface NamedMiss {
  readonly name: string;
  readonly miss: number;
}

/** So many examples have a line of their own. */
const shownAtMost = 8;

/** Why misses are not added up: those of a pass, or, of a run of one example, its miss and the same to the other side. */
export function cancellingView({ language }: App) {
  const words = squaresWords[language];
  const sentence = el('p', { test: 'cancellingSentence' });
  const table = el('div');
  const element = el('div', { class: 'cancelling' }, el('h3', { text: words.addUp }), table, sentence);
  const show = onChange((misses: readonly NamedMiss[]) => {
    const { sum, sizes, squares } = totals(misses);
    table.replaceChildren(cancellingTable(words, misses));
    const isIllustration = misses[0]?.name === words.thisMiss;
    const ofPass =
      sizes === 0
        ? words.noMisses
        : Math.abs(sum) === sizes
          ? words.sameSide(sum, squares)
          : words.cancels(sum, sizes, squares);
    setText(sentence, isIllustration ? words.illustration(squares) : ofPass);
  });
  const mirrored = onChange((miss: number) =>
    show([
      { name: words.thisMiss, miss },
      { name: words.mirrored, miss: -miss },
    ]),
  );
  return {
    element,
    /** `miss`: of the only example; else `pass` has the examples' rows. Both null: there is nothing to add up. */
    show(miss: number | null, pass: readonly Row[] | null) {
      setHidden(element, miss === null && pass === null);
      if (miss !== null) mirrored(miss);
      else if (pass !== null)
        show(
          pass.map(({ example, delta }) => ({
            name: `${words.example} ${countText(example + 1, language)}`,
            miss: delta,
          })),
        );
    },
  };
}

function cancellingTable(words: (typeof squaresWords)['en'], misses: readonly NamedMiss[]): HTMLElement {
  const { sum, squares } = totals(misses);
  const largest = Math.max(...misses.map(({ miss }) => Math.abs(miss)), Number.MIN_VALUE);
  const rowHead = (text: string) => el('th', { text, attributes: { scope: 'row' } });
  const row = ({ name, miss }: NamedMiss) => {
    const share = miss / largest;
    return el(
      'tr',
      {},
      rowHead(name),
      el('td', {}, number(miss, 'delta'), bar('miss-bar', share)),
      el('td', {}, number(miss * miss, 'error'), bar('square-bar', share * share)),
    );
  };
  const head = (text: string) => el('th', { text, attributes: { scope: 'col' } });
  const more = misses.length > shownAtMost ? [el('tr', {}, rowHead('…'), el('td'), el('td'))] : [];
  return el(
    'table',
    { class: 'cancelling-table', test: 'cancelling' },
    el('thead', {}, el('tr', {}, el('td'), head(words.miss), head(`${words.miss}²`))),
    el('tbody', {}, ...misses.slice(0, shownAtMost).map(row), ...more),
    el('tfoot', {}, el('tr', {}, rowHead(words.sum), el('td', {}, number(sum)), el('td', {}, number(squares)))),
  );
}

/** What the misses, their sizes and their squares add up to, in order. */
export function totals(misses: readonly NamedMiss[]): { sum: number; sizes: number; squares: number } {
  const add = (of: (miss: number) => number) => misses.reduce((sum, { miss }) => sum + of(miss), 0);
  return { sum: add((miss) => miss), sizes: add(Math.abs), squares: add((miss) => miss * miss) };
}

function number(value: number, quantity: 'delta' | 'error' | null = null): HTMLElement {
  const element = el('span', { class: 'number', text: sumNumber(value) });
  return quantity === null ? element : markable(element, quantity);
}

/** `share` from −1 to 1: to the left or to the right. */
function bar(name: string, share: number): HTMLElement {
  const element = el('span', { class: share < 0 ? 'to-left' : 'to-right' });
  element.style.setProperty('--share', String(Math.abs(share)));
  return el('div', { class: `share ${name}` }, element);
}
