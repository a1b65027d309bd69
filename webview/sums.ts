import { trials } from '../src/neuron/hotCold.ts';
import type { Row } from '../src/neuron/row.ts';
import type { Part } from '../src/words/expression.ts';
import type { Sum, SumLine } from '../src/words/sum.ts';
import { sums } from '../src/words/sums.ts';
import { el, onChange, setHidden, setText } from './dom.ts';
import { markable } from './marks.ts';
import { type SelectedStep, selectedStep } from './selectedStep.ts';
import type { ShownRun } from './shownRun.ts';
import type { App, View } from './view.ts';
import { isNextHidden } from './visible.ts';

const steps = ['predict', 'compare', 'learn'] as const;

/** The three sums of the selected row. Five significant digits; all digits and the help where the focus is. */
export function sumsView(app: App): View {
  const views = steps.map((step, i) => sumView(step, i + 1));
  const element = el('div', { class: 'sums', attributes: { role: 'group', 'aria-label': app.words.panel.sums } });
  element.append(...views.map((view) => view.element));

  const saidOf = (run: ShownRun, row: Row, nextWeight: Row['weight'] | null) => {
    const { parameters } = run.recipe;
    const isHotCold = parameters.rule.method === 'hotCold' && typeof row.weight === 'number';
    const tried = isHotCold && nextWeight !== null ? trials(parameters, row.weight as number) : undefined;
    return sums(app.language, parameters, row, nextWeight, tried);
  };
  const compute = onChange((run: ShownRun, row: Row, nextWeight: Row['weight'] | null) => {
    const said = saidOf(run, row, nextWeight);
    for (const [i, step] of steps.entries()) views[i]!.show(said[step]);
    setHidden(views[2]!.element, run.summary.status.kind === 'compared');
  });
  const keepRoom = onChange((run: ShownRun) => {
    const longest = longestOf(sampled(app, run).map(({ row, nextWeight }) => saidOf(run, row, nextWeight)));
    for (const [i, step] of steps.entries()) views[i]!.keepRoom(longest[step]);
  });
  return {
    element,
    show(state) {
      const { run } = state;
      const selected = run === null ? null : selectedStep(app, state);
      setHidden(element, run === null || run.iterations === 0);
      views[2]!.element.classList.toggle('next-hidden', isNextHidden(state));
      const isWaiting = String(selected === null);
      if (element.ariaBusy !== isWaiting) element.ariaBusy = isWaiting;
      if (run === null || selected === null) return;
      compute(run, selected.row, selected.nextWeight);
      keepRoom(run);
    },
  };
}

/** So many of a run's first rows are looked at for how long its sums get. */
const looked = 1024;
const samples = 24;

/** Some rows of a run from first to last, with the weight after each: as far as they are there. */
function sampled({ rows }: App, { summary }: ShownRun): readonly SelectedStep[] {
  const last = Math.min(summary.rows, looked) - 1;
  const places = new Set(Array.from({ length: samples }, (_, i) => Math.round((i / (samples - 1)) * last)));
  return [...places].flatMap((place) => {
    const [row, next] = [rows.get(place), place + 1 < looked ? rows.get(place + 1) : null];
    return row === null ? [] : [{ row, nextWeight: next?.weight ?? summary.finalWeight }];
  });
}

interface Longest {
  readonly short: string;
  readonly lines: readonly string[];
}

type Said = ReturnType<typeof sums>;

/** The longest texts that a run's sums come to: room is kept for them, so that nothing moves while it is played. */
function longestOf(all: readonly Said[]): { readonly [step in (typeof steps)[number]]: Longest } {
  const longest = (texts: readonly string[]) =>
    texts.reduce((most, text) => (text.length > most.length ? text : most), '');
  const textOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join('');
  const of = (step: (typeof steps)[number]): Longest => {
    const several = all.map((said) => said[step]);
    const lines = Math.max(0, ...several.map((sum) => sum.lines.length));
    return {
      short: longest(several.map(({ parts }) => textOf(parts))),
      lines: Array.from({ length: lines }, (_, i) => longest(several.map((sum) => textOf(sum.lines[i]?.parts ?? [])))),
    };
  };
  return { predict: of('predict'), compare: of('compare'), learn: of('learn') };
}

/** One sum: a line where there is little room; the formula and its lines where there is more. */
function sumView(
  step: string,
  number: number,
): { readonly element: HTMLElement; show(sum: Sum): void; keepRoom(longest: Longest): void } {
  const name = el('span', { class: 'step' });
  const short = partsView('short');
  const formula = el('span', { class: 'formula' });
  const lines = el('span', { class: 'lines' });
  const element = el('div', { class: 'sum', test: step, attributes: { tabindex: '0', role: 'group' } });
  element.append(
    el('span', { class: 'step-number', text: String(number) }),
    name,
    short.element,
    short.room,
    formula,
    lines,
  );

  const pool: ReturnType<typeof lineView>[] = [];
  let shown: Sum | null = null;
  const isFocused = () => document.activeElement === element;
  const write = () => {
    if (shown === null) return;
    setText(name, shown.step);
    setText(formula, shown.formula);
    short.show(shown.parts, isFocused());
    element.title = isFocused() || element.classList.contains('next-hidden') ? '' : shown.full;
    while (pool.length < shown.lines.length) {
      const line = lineView();
      pool.push(line);
      lines.append(line.element);
    }
    for (const [i, line] of pool.entries()) line.show(shown.lines[i] ?? null, isFocused());
  };
  element.addEventListener('focus', write);
  element.addEventListener('blur', write);
  return {
    element,
    show(sum) {
      shown = sum;
      write();
    },
    keepRoom(longest) {
      short.keepRoom(longest.short);
      for (const [i, line] of pool.entries()) line.keepRoom(longest.lines[i] ?? '');
    },
  };
}

function lineView() {
  const label = el('span', { class: 'label' });
  const parts = partsView('value');
  const help = el('span', { class: 'help' });
  const element = el('span', { class: 'line' }, label, parts.element, parts.room, help);
  return {
    element,
    keepRoom: parts.keepRoom,
    show(line: SumLine | null, isFull: boolean) {
      setHidden(element, line === null);
      if (line === null) return;
      setText(label, line.label);
      parts.show(line.parts, isFull);
      setText(help, isFull ? (line.help ?? '') : '');
      setHidden(help, !isFull || line.help === null);
    },
  };
}

/** Values in spans that stay, so that a step writes texts and nothing else. */
function partsView(name: string) {
  const element = el('span', { class: name });
  // Its text is no text of the page: nobody reads, hears or finds it.
  const room = el('span', { class: `${name} room`, attributes: { 'aria-hidden': 'true' } });
  return {
    element,
    room,
    keepRoom(longest: string) {
      room.dataset.longest = longest;
    },
    show(parts: readonly Part[], isFull: boolean) {
      while (element.childElementCount > parts.length) element.lastElementChild!.remove();
      for (const [i, part] of parts.entries()) {
        const span = (element.children[i] as HTMLElement | undefined) ?? element.appendChild(el('span'));
        setText(span, isFull ? part.full : part.text);
        if (span.className !== part.role) span.className = part.role;
        if (part.role === 'text') delete span.dataset.quantity;
        else markable(span, part.role === 'nextWeight' ? 'weight' : part.role);
      }
    },
  };
}
