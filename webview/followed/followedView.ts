import type { Language, Source } from '../../src/protocol/messages.ts';
import type { SourceLanguage } from '../../src/reading/reading.ts';
import type { FollowedRun } from '../../src/reading/rule/followedRun.ts';
import { numberText, styleOf } from '../../src/words/numberText.ts';
import { countText, sentenceNumber, sumNumber } from '../../src/words/shortNumber.ts';
import { sourceName } from '../../src/words/sourceText.ts';
import { dashes, weightColor } from '../chartMarks.ts';
import { button, el, icon, onChange, setHidden, setText } from '../dom.ts';
import type { Points } from '../figure/points.ts';
import { createFigure } from '../figure.ts';
import { icons } from '../icons.ts';
import { readTheme } from '../theme.ts';
import type { App, View } from '../view.ts';
import { followedChart } from './followedChart.ts';
import { type FollowedSeries, seriesOf } from './followedSeries.ts';

/** So many lines are drawn at first; more would be a tangle. */
const drawnAtFirst = 8;

/** A loop that is no plain neuron, shown as it runs: its error, what it carries, and every number that it names. */
export function followedView(app: App): View {
  const { rules, panel } = app.words;
  const control = panel.iterationControl;
  const link = button({ class: 'link', test: 'followedSource' }, () => app.post({ type: 'openSource', field: null }));
  const sentence = el('p', { class: 'sentence', test: 'followedSentence', attributes: { 'aria-live': 'polite' } });
  const chart = followedChart(app.language, panel.iteration);
  const figure = createFigure(app, { name: 'followed', label: rules.chart, picture: chart.canvas, choose: select });
  const legend = el('div', { class: 'followed-legend' });
  const back = button({ class: 'tool', attributes: { 'aria-label': control.previous } }, () => step(-1));
  back.append(icon(icons.back));
  const forward = button({ class: 'tool', attributes: { 'aria-label': control.next } }, () => step(1));
  forward.append(icon(icons.forward));
  const slider = el('input', {
    class: 'slider',
    test: 'followedSlider',
    attributes: { 'aria-label': control.slider },
  });
  Object.assign(slider, { type: 'range', min: '0', step: '1' });
  slider.addEventListener('input', () => select(slider.valueAsNumber));
  const place = el('span', { class: 'followed-place', test: 'followedPlace' });
  const values = el('dl', {
    class: 'followed-values',
    test: 'followedValues',
    attributes: { 'aria-label': rules.valuesOf },
  });
  const steps = el('div', { class: 'iteration' }, back, forward, slider, place);
  const element = el(
    'section',
    { class: 'followed', test: 'followed' },
    el('p', { class: 'source-line' }, el('span', { class: 'from', text: `${app.words.sources.from} ` }), link),
    sentence,
    legend,
    figure.element,
    steps,
    values,
  );

  let shown: { readonly run: FollowedRun; readonly series: FollowedSeries; readonly points: Points } | null = null;
  let selected = 0;
  const hidden = new Set<number>();

  function select(row: number): void {
    if (shown === null) return;
    selected = Math.min(Math.max(0, row), shown.run.rows - 1);
    draw();
  }
  /** An iteration on or back. */
  function step(by: number): void {
    if (shown !== null) select(selected + by * shown.run.examples);
  }

  function draw(): void {
    if (shown === null) return;
    const { run, series, points } = shown;
    const iteration = Math.floor(selected / run.examples);
    chart.draw(series, hidden, iteration);
    figure.show(sentenceOf(app.language, rules, run, series), points, selected);
    slider.value = String(selected);
    back.ariaDisabled = String(iteration === 0);
    forward.ariaDisabled = String(iteration >= series.iterations - 1);
    const example = `${panel.example} ${(selected % run.examples) + 1} ${panel.ofExamples(run.examples)}`;
    setText(
      place,
      `${panel.iterationOrPass(run.examples)} ${countText(iteration, app.language)}${run.examples > 1 ? `, ${example}` : ''}`,
    );
    const row = run.values.subarray(selected * run.names.length, (selected + 1) * run.names.length);
    for (const [i, value] of [...values.querySelectorAll('dd')].entries()) {
      setText(value, sumNumber(row[i]!));
      value.title = String(row[i]);
    }
  }

  const showRun = onChange((run: FollowedRun, source: Source) => {
    const series = seriesOf(run);
    hidden.clear();
    for (let i = drawnAtFirst; i < run.carried; i++) hidden.add(i);
    shown = { run, series, points: pointsOf(app, run, series, source.kind === 'text' ? source.language : 'text') };
    selected = Math.min(selected, run.rows - 1);
    const name = sourceName(app.language, source);
    setText(link, name);
    setText(sentence, sentenceOf(app.language, rules, run, series));
    slider.max = String(run.rows - 1);
    setHidden(steps, run.rows <= 1);
    values.replaceChildren(...run.names.map((own) => el('div', {}, el('dt', { text: own }), el('dd'))));
    legend.replaceChildren(
      strokeOf(readTheme().error, false, run.error),
      ...run.names.slice(0, run.carried).map((own, i) => legendItem(own, i)),
    );
  });

  /** A line's name with its stroke; it switches the line off and on. */
  function legendItem(own: string, i: number): HTMLElement {
    const item = button(
      { class: 'followed-line', attributes: { 'aria-pressed': String(!hidden.has(i)), title: rules.show(own) } },
      () => {
        if (!hidden.delete(i)) hidden.add(i);
        item.ariaPressed = String(!hidden.has(i));
        draw();
      },
    );
    item.append(strokeOf(weightColor(readTheme(), i), dashes[i % dashes.length]!.length > 0, own));
    return item;
  }

  const onKey = (event: KeyboardEvent) => {
    if (shown === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLInputElement && event.target !== slider) return;
    const last = shown.run.rows - 1;
    const target = {
      ArrowLeft: selected - shown.run.examples,
      ArrowRight: selected + shown.run.examples,
      Home: 0,
      End: last,
    }[event.key];
    if (target === undefined) return;
    select(target);
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey);

  return {
    element,
    show({ notRead }) {
      const followed = notRead?.followed ?? null;
      setHidden(element, followed === null);
      if (followed === null) shown = null;
      else {
        showRun(followed.run, followed.source);
        draw();
      }
    },
    dispose() {
      document.removeEventListener('keydown', onKey);
      figure.dispose();
      chart.dispose();
    },
  };
}

/** A name with the line that it has in the picture. */
function strokeOf(color: string, isDashed: boolean, own: string): HTMLElement {
  const stroke = el('span', { class: 'followed-stroke' });
  stroke.style.setProperty('--stroke', color);
  stroke.dataset.isDashed = String(isDashed);
  return el('span', { class: 'followed-name' }, stroke, el('span', { text: own }));
}

/** What was read, how the error went, and what is not certain. */
function sentenceOf(
  language: Language,
  rules: App['words']['rules'],
  run: FollowedRun,
  { iterations, errors }: FollowedSeries,
): string {
  const { names, carried, rows, rowsTotal, isComplete } = run;
  const last = errors[iterations - 1]!;
  const stray = errors.findIndex((error) => !Number.isFinite(error));
  return [
    isComplete ? rules.shown : rules.part(rowsTotal),
    rows < rowsTotal ? rules.first(rows, rowsTotal) : null,
    stray >= 0
      ? rules.notFinite(run.error, stray)
      : rules.went(iterations, run.error, sentenceNumber(errors[0]!, language), sentenceNumber(last, language)),
    rules.reading(run.prediction, run.goal, names.slice(0, carried)),
    run.isErrorOurs ? rules.ours(run.prediction) : null,
    run.exactness === 'lastDigits' ? rules.lastDigits : null,
  ]
    .filter((one) => one !== null)
    .join(' ');
}

function pointsOf(
  { words: { panel }, language }: App,
  run: FollowedRun,
  series: FollowedSeries,
  written: SourceLanguage,
): Points {
  const { names, examples, rows, values } = run;
  const style = styleOf(written);
  const place = (row: number) => [Math.floor(row / examples), ...(examples > 1 ? [(row % examples) + 1] : [])];
  const at = (row: number) => [...values.subarray(row * names.length, (row + 1) * names.length)];
  return {
    count: rows,
    heads: [panel.iteration, ...(examples > 1 ? [panel.example] : []), ...names],
    cells: (row) => [...place(row).map(String), ...at(row).map((value) => numberText(value, style))],
    said: (row) => {
      const told = names.map((own, i) => `${own} ${sumNumber(at(row)[i]!)}`).join(', ');
      return `${panel.iteration} ${countText(Math.floor(row / examples), language)}: ${told}`;
    },
    heard: () => [series.errors, ...series.carried.slice(0, 2)],
  };
}
