import type { CardWords } from '../../../../src/words/views/cards.ts';
import { el, setHidden, setText } from '../../../dom.ts';
import type { Card } from './cardModel.ts';
import { equationsView } from './formulaView.ts';
import { trialsView } from './trialsView.ts';

/** One step's card. To the keyboard it is one stop: ↑ and ↓ go through its quantities, and all digits are shown there. */
export function cardView(step: string, number: number, title: string, words: CardWords) {
  const heading = el('h3', { attributes: { id: `card-${step}` } });
  heading.append(el('span', { class: 'step-number', text: `${number} ` }), title);
  const equations = equationsView();
  const trials = trialsView(words);
  const note = el('p', { class: 'card-note', test: 'cardNote' });
  const element = el(
    'div',
    { class: 'card', test: step, attributes: { role: 'group', 'aria-labelledby': heading.id } },
    heading,
    equations.element,
    trials.element,
    note,
  );
  let shown: Card | null = null;
  const write = () => {
    if (shown === null) return;
    const focused = focusedQuantity(element);
    const isFull = focused !== null;
    equations.show(shown.equations, isFull);
    trials.show(shown.trials, isFull);
    setText(note, shown.trials?.outcome ?? shown.note ?? '');
    setHidden(note, note.textContent === '');
    const stops = stopsOf(element);
    const stop = stops.find(({ dataset }) => dataset.quantity === focused) ?? stops[0];
    for (const one of stops) one.tabIndex = one === stop ? 0 : -1;
    if (isFull && stop !== document.activeElement) stop?.focus();
  };
  element.addEventListener('keydown', (event) => {
    const stops = stopsOf(element);
    const at = stops.findIndex(({ dataset }) => dataset.quantity === focusedQuantity(element));
    const next = stops[at + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0)];
    if (at === -1 || next === undefined || next === stops[at]) return;
    event.preventDefault();
    for (const one of stops) one.tabIndex = one === next ? 0 : -1;
    next.focus();
  });
  element.addEventListener('focusin', write);
  element.addEventListener('focusout', write);
  return {
    element,
    show(card: Card) {
      shown = card;
      write();
    },
  };
}

/** The first place of each quantity on the card. */
function stopsOf(card: HTMLElement): readonly MathMLElement[] {
  const all = [...card.querySelectorAll<MathMLElement>('[data-quantity][tabindex]')];
  return all.filter((one, i) => all.findIndex(({ dataset }) => dataset.quantity === one.dataset.quantity) === i);
}

function focusedQuantity(card: HTMLElement): string | null {
  const { activeElement } = document;
  return card.contains(activeElement) ? ((activeElement as MathMLElement).dataset.quantity ?? null) : null;
}
