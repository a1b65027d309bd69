import { type Analysis, analyse } from '../../../src/neuron/analysis.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { leftOf, type Regions, regionOf, regionsOf } from '../../../src/neuron/regions.ts';
import { shapeOf } from '../../../src/neuron/shape.ts';
import { givenNumber } from '../../../src/words/shortNumber.ts';
import { limitFormulas, rulerWords } from '../../../src/words/views/ruler.ts';
import { el, onChange, setHidden, setText } from '../../dom.ts';
import type { Points } from '../../figure/points.ts';
import { createFigure } from '../../figure.ts';
import type { Spot } from '../../readout.ts';
import type { ShownRun } from '../../shownRun.ts';
import type { App, View } from '../../view.ts';
import { alphaHandle } from './alphaHandle.ts';
import { alphaLine, otherLine } from './alphaLine.ts';
import { alphaTrial } from './alphaTrial.ts';
import { courseSketch } from './courseSketch.ts';
import { gradientSwitch } from './gradientSwitch.ts';
import { rowOfAlpha, rulerPoints, rulerSentence } from './rulerPoints.ts';
import { type RulerScale, rulerScale } from './rulerScale.ts';
import { spreadOut } from './spreadOut.ts';

/** Alpha on a line: where it learns, where it diverges, and a handle at the run's alpha that retrains while it moves. */
export function stabilityRuler(app: App): View {
  const words = rulerWords[app.language];
  const trial = alphaTrial(app);
  const goTo = (alpha: number) => {
    trial.tryOut(alpha);
    trial.keep();
  };
  const now = el('span', { class: 'alpha-now', test: 'alphaNow' });
  const zones = el('div', { class: 'alpha-zones' });
  const track = el('div', { class: 'alpha-track', test: 'alphaTrack' }, zones);
  const handle = alphaHandle(trial, track, words.alpha);
  const names = el('div');
  const values = el('div');
  const other = el('div');
  const line = el(
    'div',
    { class: 'alpha-line', test: 'alphaRuler', attributes: { role: 'group' } },
    el('div', { class: 'alpha-above' }, now),
    names,
    track,
    values,
    other,
  );
  const readAt = ({ x }: Spot): string | null => {
    const { run } = app.state();
    if (run === null || scale === null) return null;
    const alpha = scale.alphaAt(x / line.clientWidth, line.clientWidth);
    const parameters = { ...run.recipe.parameters, alpha };
    return textAt(app, parameters, analyse(parameters));
  };
  const figure = createFigure(app, { name: 'alphaRuler', label: words.label, picture: line, box: line, read: readAt });
  const gradient = gradientSwitch(app);
  const course = courseSketch(app);
  const at = el('p', { test: 'alphaAt' });
  const limits = el('div', { class: 'alpha-limits', test: 'alphaLimits' });
  const without = el('p', { test: 'noRuler' });
  const element = el(
    'div',
    { class: 'stability-ruler' },
    figure.element,
    at,
    course.element,
    limits,
    gradient.element,
    without,
  );

  let regions: Regions | null = null;
  let scale: RulerScale | null = null;
  let points: Points | null = null;
  // The parameters of the host's run: while the handle is dragged the line stays as it is.
  const draw = onChange(({ recipe: { parameters }, analysis }: ShownRun) => {
    regions = regionsOf(parameters, analysis);
    if (regions === null) return;
    scale = rulerScale(regions, parameters.alpha);
    const drawn = alphaLine(app, regions, scale, goTo);
    names.replaceChildren(drawn.names);
    zones.replaceChildren(...drawn.fields);
    values.replaceChildren(drawn.values);
    const changed = withOtherGradient(parameters);
    const others = regionsOf(changed, analyse(changed));
    const text = words.otherGradient[changed.rule.gradient];
    other.replaceChildren(...(others === null ? [] : [otherLine(others, scale, text)]));
    points = rulerPoints(app.language, regions, scale, parameters);
    spread();
  });
  const spread = () => {
    for (const texts of line.querySelectorAll<HTMLElement>('.alpha-names')) spreadOut(texts, 1);
    for (const texts of line.querySelectorAll<HTMLElement>('.alpha-values')) spreadOut(texts, 3);
  };
  const resized = new ResizeObserver(spread);
  resized.observe(line);
  const sayAt = onChange((parameters: Parameters, analysis: Analysis) => {
    if (regions === null || scale === null || points === null) return;
    const text = textAt(app, parameters, analysis);
    setText(at, text);
    limits.replaceChildren(...limitTexts(app, regions, parameters, analysis).map((one) => el('p', { text: one })));
    const share = scale.shareOf(parameters.alpha);
    const name = `${words.alpha} ${givenNumber(parameters.alpha)}`;
    now.textContent = share < 0 ? `← ${name}` : share > 1 ? `${name} →` : name;
    now.style.setProperty('--at', String(Math.min(1, Math.max(0, share))));
    handle.show(scale, parameters.alpha, text);
    const sentence = rulerSentence(app.language, regions);
    figure.show(sentence, points, rowOfAlpha(app.language, regions, parameters.alpha));
  });
  return {
    element,
    show(state) {
      const { run, kept } = state;
      if (run === null) return;
      const { parameters } = run.recipe;
      if (parameters.rule.update === 'none') regions = null;
      else draw(kept ?? run);
      for (const part of [figure.element, course.element, at, limits, gradient.element])
        setHidden(part, regions === null);
      setHidden(without, regions !== null);
      if (regions === null) setText(without, whyNone(app, parameters));
      else sayAt(parameters, run.analysis);
      trial.goOn();
      if (regions !== null) course.show(state);
      gradient.show(state);
    },
    dispose() {
      figure.dispose();
      resized.disconnect();
    },
  };
}

const withOtherGradient = (parameters: Parameters): Parameters => ({
  ...parameters,
  rule: { ...parameters.rule, gradient: parameters.rule.gradient === 'book' ? 'true' : 'book' },
});

function textAt({ language }: App, parameters: Parameters, analysis: Analysis): string {
  const words = rulerWords[language];
  const region = regionOf(parameters, analysis);
  if (region === null) return '';
  const { alpha } = parameters;
  const { examples } = shapeOf(parameters);
  const left = leftOf(parameters, analysis);
  const grows = alpha < 0 ? 'below0' : examples > 1 ? 'divergingPasses' : 'diverging';
  const isInLongRun = examples > 1 && (region === 'learning' || region === 'diverging');
  const sentences = [
    words.at[region === 'diverging' ? grows : region](alpha),
    isInLongRun && left !== null ? words.inLongRun(Math.abs(left)) : '',
    analysis.course === 'rotating' ? words.rotates : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function limitTexts(
  { language }: App,
  { square }: Regions,
  parameters: Parameters,
  { stableAlphas }: Analysis,
): readonly string[] {
  const words = rulerWords[language];
  const { inputs, examples, inputAt } = shapeOf(parameters);
  const note = parameters.rule.order.includes('alpha') ? [] : [words.alphaAlone];
  if (square === null) return [words.intervals(stableAlphas), words.searched, ...note];
  const { oneStep, diverges, leaves } = limitFormulas(words, {
    input: inputs === 1 && examples === 1 ? inputAt(0)[0]! : null,
    square,
    scale: parameters.rule.gradient === 'true' ? 2 : 1,
    alpha: parameters.alpha,
  });
  return [
    words.oneStepAt(oneStep),
    words.divergesBeyond(diverges),
    words.leaves(leaves.formula, leaves.sum, examples > 1),
    ...note,
  ];
}

function whyNone({ language }: App, parameters: Parameters): string {
  const words = rulerWords[language];
  if (parameters.rule.update === 'none') return words.onlyCompares;
  if (parameters.rule.method === 'hotCold') return words.hotCold(parameters.stepAmount);
  const { examples, inputAt } = shapeOf(parameters);
  const isInputZero = Array.from({ length: examples }, (_, i) => inputAt(i)).every((row) => row.every((x) => x === 0));
  return isInputZero ? words.inputZero : words.unknown;
}
