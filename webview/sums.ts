import { trials } from '../src/neuron/hotCold.ts';
import type { Row } from '../src/neuron/row.ts';
import type { Part } from '../src/words/expression.ts';
import type { Sum, SumLine } from '../src/words/sum.ts';
import { sums } from '../src/words/sums.ts';
import { el, onChange, setHidden, setText } from './dom.ts';
import { markable } from './marks.ts';
import { selectedStep } from './selectedStep.ts';
import type { ShownRun } from './shownRun.ts';
import type { App, View } from './view.ts';
import { isNextHidden } from './visible.ts';

const steps = ['predict', 'compare', 'learn'] as const;

/** The three sums of the selected row. Five significant digits; all digits and the help where the focus is. */
export function sumsView(app: App): View {
  const views = steps.map((step, i) => sumView(step, i + 1));
  const element = el('div', { class: 'sums', attributes: { role: 'group', 'aria-label': app.words.panel.sums } });
  element.append(...views.map((view) => view.element));

  const compute = onChange((run: ShownRun, row: Row, nextWeight: Row['weight'] | null) => {
    const { parameters } = run.recipe;
    const isHotCold = parameters.rule.method === 'hotCold' && typeof row.weight === 'number';
    const tried = isHotCold && nextWeight !== null ? trials(parameters, row.weight as number) : undefined;
    const said = sums(app.language, parameters, row, nextWeight, tried);
    for (const [i, step] of steps.entries()) views[i]!.show(said[step]);
    setHidden(views[2]!.element, run.summary.status.kind === 'compared');
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
      if (run !== null && selected !== null) compute(run, selected.row, selected.nextWeight);
    },
  };
}

/** One sum: a line where there is little room; the formula and its lines where there is more. */
function sumView(step: string, number: number): { readonly element: HTMLElement; show(sum: Sum): void } {
  const name = el('span', { class: 'step' });
  const short = partsView('short');
  const formula = el('span', { class: 'formula' });
  const lines = el('span', { class: 'lines' });
  const element = el('div', { class: 'sum', test: step, attributes: { tabindex: '0', role: 'group' } });
  element.append(el('span', { class: 'step-number', text: String(number) }), name, short.element, formula, lines);

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
  };
}

function lineView() {
  const label = el('span', { class: 'label' });
  const parts = partsView('value');
  const help = el('span', { class: 'help' });
  const element = el('span', { class: 'line' }, label, parts.element, help);
  return {
    element,
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
  return {
    element,
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
