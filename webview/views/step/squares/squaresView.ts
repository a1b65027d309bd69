import { shapeOf } from '../../../../src/neuron/shape.ts';
import type { Recipe } from '../../../../src/protocol/messages.ts';
import { countText, sumNumber } from '../../../../src/words/shortNumber.ts';
import { squaresWords } from '../../../../src/words/views/squares.ts';
import { button, el, onChange, setHidden, setText, svg } from '../../../dom.ts';
import type { Points } from '../../../figure/points.ts';
import { createFigure } from '../../../figure.ts';
import { passRows } from '../../../passRows.ts';
import { selectedRow } from '../../../state.ts';
import type { App, View } from '../../../view.ts';
import { cancellingView } from './cancelling.ts';
import { missHandle } from './missHandle.ts';
import { missNumbers } from './missNumbers.ts';
import { missPoints } from './missPoints.ts';
import { missScale } from './missScale.ts';
import { targetBox, targetPicture } from './targetPicture.ts';

/** The archer's target: the selected row's miss, its size and its square, to either side, and any miss that is tried. */
export function squaresView(app: App): View {
  const words = squaresWords[app.language];
  /** The miss that the arrow was moved to. */
  let tried: number | null = null;
  let reach: number | null = null;
  const attempt = (miss: number | null) => {
    tried = miss;
    view.show(app.state());
  };
  const picture = svg('svg', { class: 'target', 'data-test': 'target' });
  const handle = missHandle(words.handle, words.hint, attempt);
  const box = el('div', { class: 'target-box' }, picture, handle.element);
  const numbers = missNumbers(words);
  const back = button({ class: 'link', test: 'backToMiss' }, () => {
    handle.element.focus();
    attempt(null);
  });
  const hint = el('p', { class: 'faint', text: words.hint });
  const hints = el('div', { class: 'target-hints' }, hint, back);
  const figure = createFigure(app, {
    name: 'target',
    label: words.picture,
    picture,
    box,
    above: hints,
    read({ x }) {
      if (reach === null) return null;
      const pixels = targetBox(box.clientWidth);
      const miss = ((x - pixels.middle) / pixels.half) * reach;
      return Math.abs(miss) > reach
        ? null
        : `${words.miss} ${sumNumber(miss)}, ${words.square} ${sumNumber(miss * miss)}`;
    },
    isCaptionSeen: true,
  });
  const cancelling = cancellingView(app);
  const drawn = el(
    'div',
    { class: 'target-parts' },
    el('p', { text: words.whyMeasure }),
    figure.element,
    el('div', {}, numbers.element, cancelling.element),
  );
  const notFinite = el('p', { text: words.notFinite });
  const element = el('div', { class: 'squares' }, drawn, notFinite);

  let points: Points | null = null;
  const reachChanged = onChange((newReach: number) => {
    reach = newReach;
    points = missPoints(words, reach);
  });
  // What was tried is forgotten with the row that it was tried on.
  const rowChanged = onChange((_recipe: Recipe, _index: number) => {
    tried = null;
  });
  const draw = onChange((recipe: Recipe, index: number, triedMiss: number | null, width: number) => {
    const row = app.rows.get(index)!;
    const goal = shapeOf(recipe.parameters).goalAt(row.example);
    const miss = triedMiss ?? row.delta;
    const prediction = triedMiss === null ? row.prediction : goal + triedMiss;
    const scale = missScale(row.delta);
    const pixels = targetBox(width);
    picture.setAttribute('width', String(pixels.width));
    picture.setAttribute('height', String(pixels.height));
    picture.replaceChildren(
      ...targetPicture(words, pixels, { miss, goal, prediction, isTried: triedMiss !== null, reach: scale.reach }),
    );
    handle.show(miss, scale, pixels, `${sumNumber(miss)}, ${words.square} ${sumNumber(miss * miss)}`);
    numbers.show(miss);
    reachChanged(scale.reach);
    const otherSide = miss === 0 ? [] : [words.otherSide(miss)];
    const sentences = [words.missIs(miss, prediction, goal), words.squaredIs(miss), ...otherSide];
    figure.show(sentences.join(' '), points!, -1);
    setHidden(back, triedMiss === null);
    setHidden(hint, triedMiss !== null);
    setText(back, words.back(countText(row.iteration, app.language)));
  });
  const resized = new ResizeObserver(() => view.show(app.state()));
  resized.observe(box);
  const view: View = {
    element,
    show(state) {
      const { run } = state;
      const index = selectedRow(state);
      const row = run === null ? null : app.rows.get(index);
      if (run === null || row === null) return;
      const isDrawable = Number.isFinite(row.error);
      setHidden(drawn, !isDrawable);
      setHidden(notFinite, isDrawable);
      rowChanged(run.recipe, index);
      if (!isDrawable || box.clientWidth === 0) return;
      draw(run.recipe, index, tried, box.clientWidth);
      // A single miss of 0 has nothing to cancel.
      const single = run.examples === 1 ? (tried ?? row.delta) || null : null;
      cancelling.show(single, run.examples === 1 ? null : passRows(app, state));
    },
    dispose() {
      resized.disconnect();
      figure.dispose();
    },
  };
  return view;
}
