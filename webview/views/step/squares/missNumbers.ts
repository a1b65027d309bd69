import { fullNumber, sumNumber } from '../../../../src/words/shortNumber.ts';
import type { squaresWords } from '../../../../src/words/views/squares.ts';
import { el, setText } from '../../../dom.ts';
import { markable } from '../../../marks.ts';

/** The miss, its size and its square in numbers. */
export function missNumbers(words: (typeof squaresWords)['en']) {
  const miss = markable(el('span', { test: 'missNow' }), 'delta');
  const size = el('span', { test: 'sizeNow' });
  const square = markable(el('span', { test: 'squareNow' }), 'error');
  const pair = (name: string, value: HTMLElement) => [el('dt', { text: name }), el('dd', {}, value)];
  const element = el(
    'dl',
    { class: 'miss-numbers' },
    ...pair(words.miss, miss),
    ...pair(words.size, size),
    ...pair(words.square, square),
  );
  const write = (place: HTMLElement, value: number) => {
    setText(place, sumNumber(value));
    place.title = fullNumber(value);
  };
  return {
    element,
    show(value: number) {
      write(miss, value);
      write(size, Math.abs(value));
      write(square, value * value);
    },
  };
}
