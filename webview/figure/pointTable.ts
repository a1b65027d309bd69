import { figureWords } from '../../src/words/views/figure.ts';
import { button, el, onChange, setHidden, setText } from '../dom.ts';
import { cornerButton } from '../figureCorner.ts';
import { icons } from '../icons.ts';
import type { App } from '../view.ts';
import type { Points } from './points.ts';

/** So many points are listed; more would make the page slow. */
const listedAtMost = 1000;

/** So many are copied. */
const copiedAtMost = 100_000;

/** The numbers of a picture as a table, made when it is opened. */
export interface PointTable {
  readonly opener: HTMLElement;
  readonly element: HTMLElement;
  show(points: Points, at: number): void;
}

export function pointTable(
  app: App,
  name: string,
  label: string,
  choose: ((point: number) => void) | null,
): PointTable {
  const { panel } = app.words;
  const words = figureWords[app.language];
  const id = `${name}-table`;
  const opener = cornerButton(icons.table, panel.table, `${name}Table`, () => {
    element.hidden = !element.hidden;
    opener.ariaExpanded = String(!element.hidden);
    if (shown !== null) show(...shown);
  });
  opener.ariaExpanded = 'false';
  opener.setAttribute('aria-controls', id);
  const rows = el('tbody');
  const table = el('table', { attributes: { 'aria-label': label } });
  const copied = el('span', { class: 'faint', attributes: { role: 'status' } });
  const copy = button({ class: 'link', text: panel.copyTable, test: `${name}CopyTable` }, () => {
    if (shown === null) return;
    app.post({ type: 'copy', text: textOf(shown[0]) });
    setText(copied, listedOf(shown[0]) > copiedAtMost ? panel.copyTooLong(copiedAtMost) : panel.copied);
  });
  const note = el('p', { class: 'faint' });
  const box = el(
    'div',
    { class: 'point-table', attributes: { tabindex: '0', role: 'region', 'aria-label': `${panel.table}: ${label}` } },
    table,
  );
  const element = el('div', { attributes: { id } }, el('div', { class: 'table-tools' }, copy, copied), box, note);
  element.hidden = true;
  let shown: [Points, number] | null = null;
  let isComplete = false;

  const list = onChange((points: Points) => {
    const all = listedOf(points);
    const count = Math.min(all, listedAtMost);
    const listed = Array.from({ length: count }, (_, point) => points.cells(point));
    isComplete = listed.every((cells) => cells !== null);
    rows.replaceChildren(
      ...listed.map((cells) => el('tr', {}, ...points.heads.map((_, i) => el('td', { text: cells?.[i] ?? '…' })))),
    );
    const heads = points.heads.map((text) => el('th', { text, attributes: { scope: 'col' } }));
    table.replaceChildren(el('thead', {}, el('tr', {}, ...heads)), rows);
    setText(note, words.onlyFirst(count, all));
    setHidden(note, count === all);
    setText(copied, '');
  });
  const mark = (at: number) => {
    const row = rows.rows[at];
    if (row?.ariaCurrent === 'true') return;
    for (const other of rows.querySelectorAll('[aria-current]')) other.removeAttribute('aria-current');
    if (row) row.ariaCurrent = 'true';
  };
  const show = (points: Points, at: number) => {
    shown = [points, at];
    if (element.hidden) return;
    // Rows that were asked for come later, into the same points.
    list(isComplete ? points : { ...points });
    mark(at);
  };
  rows.addEventListener('click', ({ target }) => {
    const row = (target as Element).closest('tr');
    if (row !== null && document.getSelection()?.isCollapsed !== false) choose?.(row.sectionRowIndex);
  });
  return { opener, element, show };
}

const listedOf = ({ count, listed = count }: Points): number => listed;

/** As a spreadsheet takes it: a line each, cells between tabs, the heads first. */
function textOf(points: Points): string {
  const { heads, cells } = points;
  const rows = Array.from({ length: Math.min(listedOf(points), copiedAtMost) }, (_, point) => cells(point) ?? []);
  return [heads, ...rows].map((row) => row.join('\t')).join('\n') + '\n';
}
