import type { CardWords } from '../../../../src/words/views/cards.ts';
import { el, onChange, setHidden, setText } from '../../../dom.ts';
import type { Card } from './cardModel.ts';
import type { Formula } from './formula.ts';
import { equationsView, formulaLine } from './formulaView.ts';
import type { TrialsTable } from './trialsTable.ts';

/** One step's card. To the keyboard it is one stop: ↑ and ↓ go through its quantities, and all digits are shown there. */
export function cardView(step: string, number: number, title: string, words: CardWords) {
  const heading = el('h3', { attributes: { id: `card-${step}` } });
  heading.append(el('span', { class: 'step-number', text: `${number} ` }), title);
  const equations = equationsView();
  const trials = el('div', { class: 'trials' });
  const note = el('p', { class: 'card-note', test: 'cardNote' });
  const element = el(
    'div',
    { class: 'card', test: step, attributes: { role: 'group', 'aria-labelledby': heading.id } },
    heading,
    equations.element,
    trials,
    note,
  );
  let shown: Card | null = null;
  let formulas: readonly ReturnType<typeof formulaLine>[] = [];
  // What has the focus must not be made anew by it: then the focus would be lost.
  const make = onChange((table: TrialsTable | null) => {
    const made = table === null ? null : trialsTableElement(table, words);
    trials.replaceChildren(...(made === null ? [] : [made.element]));
    formulas = made?.formulas ?? [];
  });
  const write = () => {
    if (shown === null) return;
    const focused = focusedQuantity(element);
    const isFull = focused !== null;
    equations.show(shown.equations, isFull);
    make(shown.trials);
    for (const formula of formulas) formula.write(isFull);
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

function trialsTableElement({ lines, winner }: TrialsTable, words: CardWords) {
  const formulas: ReturnType<typeof formulaLine>[] = [];
  const formula = (of: Formula) => {
    const made = formulaLine(of);
    formulas.push(made);
    return made.element;
  };
  const heads = (['up', 'down'] as const).map((trial) => {
    const head = el('th', {
      text: words[trial],
      class: trial === winner ? 'winner' : '',
      attributes: { scope: 'col' },
    });
    if (trial === winner) head.append(el('span', { class: 'winner-note', text: ` ✓ ${words.smaller}` }));
    return head;
  });
  const rows = lines.map(({ name, up, down }) =>
    el(
      'tr',
      {},
      el('th', { attributes: { scope: 'row' } }, formula(name)),
      el('td', { class: winner === 'up' ? 'winner' : '' }, formula(up)),
      el('td', { class: winner === 'down' ? 'winner' : '' }, formula(down)),
    ),
  );
  const element = el(
    'table',
    { class: 'trials-table', test: 'trials' },
    el('thead', {}, el('tr', {}, el('td'), ...heads)),
    el('tbody', {}, ...rows),
  );
  return { element, formulas };
}
