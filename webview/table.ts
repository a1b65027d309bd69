import type { Quantity, Recipe } from '../src/protocol/messages.ts';
import { cutHead, shownCut } from '../src/words/cutText.ts';
import { button, el, onChange, setHidden, setText } from './dom.ts';
import { markable } from './marks.ts';
import { type PanelState, selectedRow } from './state.ts';
import { errorFirst, type TableColumns, tableColumns, tableText } from './tableColumns.ts';
import type { App, View } from './view.ts';
import { rowHeight, virtualScroll } from './virtualScroll.ts';

/** So many rows are copied at the most; a file has them all. */
const copiedAtMost = 100_000;

/** All rows of the run with all digits; only those in sight are made. */
export function tableView(app: App): View {
  const { panel } = app.words;
  const head = el('div', { class: 'grid-row grid-head', attributes: { role: 'row', 'aria-rowindex': '1' } });
  const body = el('div', { class: 'grid-body', attributes: { role: 'rowgroup' } });
  // A part of what the program does: the row after the last that is shown says so.
  const noteCell = el('span', { class: 'grid-note-text', test: 'cut', attributes: { role: 'gridcell' } });
  const note = el('div', { class: 'grid-note', attributes: { role: 'row' } }, noteCell);
  const grid = el(
    'div',
    {
      class: 'grid',
      test: 'table',
      attributes: { role: 'grid', tabindex: '0', 'aria-label': panel.tableOfRows, 'aria-multiselectable': 'true' },
    },
    head,
    body,
    note,
  );
  const copied = el('span', { class: 'faint', attributes: { role: 'status' } });
  const copyAll = button({ class: 'link', text: panel.copyTable, test: 'copyTable' }, () => void copy(0, rowsOf(app)));
  const element = el('div', { class: 'table' }, el('div', { class: 'table-tools' }, copyAll, copied), grid);

  let columns: TableColumns | null = null;
  /** In the book's order, however they are shown. */
  let copiedColumns: TableColumns | null = null;
  let widths: number[] = [];
  /** Where a range of rows that is being selected began; its other end is the selected row. */
  let anchor: number | null = null;
  const rowElements: HTMLElement[] = [];
  const scroll = virtualScroll(
    grid,
    body,
    () => rowHeight + note.offsetHeight,
    () => draw(),
  );

  const select = (row: number, isExtending: boolean) => {
    const { run } = app.state();
    if (run === null) return;
    anchor = isExtending ? (anchor ?? selectedRow(app.state())) : null;
    const target = Math.min(Math.max(0, row), run.summary.rows - 1);
    app.change({ type: 'select', iteration: Math.floor(target / run.examples), example: target % run.examples });
  };
  const selectedRange = (): [number, number] => {
    const row = selectedRow(app.state());
    return anchor === null ? [row, row] : [Math.min(anchor, row), Math.max(anchor, row)];
  };
  const copy = async (from: number, to: number) => {
    if (copiedColumns === null || to <= from) return;
    const rows = tableText(copiedColumns, await app.rows.fetch(from, Math.min(to, from + copiedAtMost)));
    const text = to === rowsOf(app) && !note.hidden ? `${rows}${noteCell.textContent}\n` : rows;
    app.post({ type: 'copy', text });
    setText(copied, to - from > copiedAtMost ? panel.copyTooLong(copiedAtMost) : panel.copied);
  };

  const narrow = matchMedia('(max-width: 699.9px)');
  const showColumns = onChange((recipe: Recipe, inputs: number, examples: number, isNarrow: boolean) => {
    copiedColumns = tableColumns(app.words.columns, recipe, inputs, examples);
    columns = isNarrow ? errorFirst(copiedColumns) : copiedColumns;
    const { heads, names } = columns;
    head.replaceChildren(...heads.map((text, i) => cellElement('columnheader', names[i]!, text)));
    widths = [];
    widen(heads);
    for (const row of rowElements.splice(0)) row.remove();
    anchor = null;
    setText(copied, '');
    grid.ariaColCount = String(heads.length);
    noteCell.ariaColSpan = String(heads.length);
  });
  const showCut = onChange((text: string) => {
    setText(noteCell, text === '' ? '' : `… ${text}`);
    setHidden(note, text === '');
  });
  const widen = (cells: readonly string[]) => {
    let isWider = false;
    for (const [i, cell] of cells.entries()) {
      if (cell.length <= (widths[i] ?? 0)) continue;
      widths[i] = cell.length;
      isWider = true;
    }
    if (isWider) grid.style.setProperty('--columns', widths.map((width) => `calc(${width}ch + 16px)`).join(' '));
  };
  const draw = () => {
    const { run } = app.state();
    if (run === null || columns === null || element.clientHeight === 0) return;
    const { from, to, top } = scroll.visible();
    const [firstSelected, lastSelected] = selectedRange();
    while (rowElements.length < to - from) rowElements.push(body.appendChild(rowElement(columns)));
    for (const [i, element] of rowElements.entries()) {
      const row = from + i;
      element.hidden = row >= to;
      if (row >= to) continue;
      element.style.transform = `translateY(${top + i * rowHeight}px)`;
      element.dataset.row = String(row);
      element.ariaRowIndex = String(row + 2);
      element.ariaSelected = String(row >= firstSelected && row <= lastSelected);
      const values = app.rows.get(row);
      const cells = values === null ? [] : columns.cells(values);
      widen(cells);
      for (const [j, cell] of [...element.children].entries()) setText(cell, cells[j] ?? '…');
    }
  };
  const follow = onChange((row: number, count: number) => {
    scroll.setCount(count);
    grid.ariaRowCount = String(count + (note.hidden ? 1 : 2));
    note.ariaRowIndex = String(count + 2);
    scroll.reveal(row);
  });

  body.addEventListener('click', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-row]');
    if (row && document.getSelection()?.isCollapsed !== false) select(Number(row.dataset.row), event.shiftKey);
  });
  grid.addEventListener('keydown', (event) => {
    const row = selectedRow(app.state());
    const isCommand = event.ctrlKey || event.metaKey;
    const last = rowsOf(app) - 1;
    const moves: { readonly [key: string]: number } = {
      ArrowUp: row - 1,
      ArrowDown: row + 1,
      PageUp: row - scroll.page(),
      PageDown: row + scroll.page(),
      Home: 0,
      End: last,
    };
    const target = moves[event.key];
    if (target !== undefined && !isCommand) select(target, event.shiftKey);
    else if (isCommand && event.code === 'KeyA') {
      anchor = 0;
      app.change({ type: 'select', iteration: Number.MAX_SAFE_INTEGER, example: Number.MAX_SAFE_INTEGER });
    } else if (isCommand && event.code === 'KeyC' && document.getSelection()?.isCollapsed !== false) {
      const [first, lastSelected] = selectedRange();
      void copy(first, lastSelected + 1);
    } else return;
    event.preventDefault();
  });
  const resized = new ResizeObserver(() => draw());
  resized.observe(grid);

  return {
    element,
    show(state) {
      if (state.run === null || element.clientHeight === 0) return;
      showColumns(state.run.recipe, state.run.inputs, state.run.examples, narrow.matches);
      showCut(cutText(app, state));
      follow(selectedRow(state), state.run.summary.rows);
      draw();
    },
    dispose: () => resized.disconnect(),
  };
}

/** How much of the program is shown, once that is certain and may be seen; empty where it is all of it. */
function cutText(app: App, { run, cover }: PanelState): string {
  const cut = run === null || cover !== null ? null : shownCut(run.recipe, run.summary.status);
  return cut === null ? '' : cutHead(app.language, cut, run!.summary.passes, run!.examples > 1);
}

const rowsOf = (app: App) => app.state().run?.summary.rows ?? 0;

function rowElement({ names }: TableColumns): HTMLElement {
  const cells = names.map((name) => cellElement('gridcell', name));
  return el('div', { class: 'grid-row grid-line', test: 'row', attributes: { role: 'row' } }, ...cells);
}

/** `weight[1]` is marked with the weight. */
function cellElement(role: 'columnheader' | 'gridcell', name: string, text?: string): HTMLElement {
  const cell = el('span', { text: text ?? '', attributes: { role, 'data-column': name } });
  if (role === 'gridcell') cell.dataset.test = 'cell';
  const quantity = name.replace(/\[.*/, '');
  return quantity === 'iteration' || quantity === 'example' ? cell : markable(cell, quantity as Quantity);
}
