import { button, el, icon, onChange, setHidden, setText } from './dom.ts';
import { icons } from './icons.ts';
import { createPlay } from './play.ts';
import { type PanelState, selectedIteration } from './state.ts';
import type { App, View } from './view.ts';

/** Which iteration is selected, and with several examples which of them: fields, slider, steps and play. */
export function iterationView(app: App): View {
  const { panel } = app.words;
  const select = (iteration: number) => app.change({ type: 'select', iteration });
  const step = (by: number) => select(selectedIteration(app.state()) + by);

  const back = button(
    { class: 'tool', attributes: { 'aria-label': panel.previousIteration, title: `${panel.previousIteration} (←)` } },
    () => step(-1),
  );
  back.append(icon(icons.back));
  const forward = button(
    { class: 'tool', attributes: { 'aria-label': panel.nextIteration, title: `${panel.nextIteration} (→)` } },
    () => step(1),
  );
  forward.append(icon(icons.forward));
  const field = numberField('iteration', panel.iterationField, () => selectedIteration(app.state()), select);
  const slider = el('input', { class: 'slider', test: 'slider', attributes: { 'aria-label': panel.iterationSlider } });
  Object.assign(slider, { type: 'range', min: '0', step: '1' });
  slider.addEventListener('input', () => select(slider.valueAsNumber));
  const playText = el('span');
  const playIcon = el('span', { class: 'icon-slot' });
  const play = button({ class: 'tool play', test: 'play' }, () =>
    app.change({ type: 'play', isPlaying: !app.state().isPlaying }),
  );
  play.append(playIcon, playText);

  const exampleField = numberField(
    'example',
    panel.exampleField,
    () => app.state().example + 1,
    (example) => app.change({ type: 'select', iteration: selectedIteration(app.state()), example: example - 1 }),
  );
  const ofExamples = el('span');
  const example = el('span', { class: 'example' }, el('span', { text: panel.example }), exampleField, ofExamples);
  const element = el(
    'div',
    { class: 'iteration', test: 'iterationControl' },
    back,
    field,
    forward,
    slider,
    play,
    example,
  );
  const stepping = [back, field, forward, slider];

  const showRange = onChange((iterations: number, examples: number) => {
    slider.max = String(Math.max(0, iterations - 1));
    field.style.setProperty('--digits', String(Math.max(2, String(iterations - 1).length)));
    exampleField.style.setProperty('--digits', String(String(examples).length));
    setText(ofExamples, panel.ofExamples(examples));
    setHidden(example, examples === 1);
    for (const control of stepping) setHidden(control, iterations <= 1);
    setHidden(element, iterations <= 1 && examples === 1);
  });
  const showPlay = onChange((isPlaying: boolean) => {
    playIcon.replaceChildren(icon(isPlaying ? icons.pause : icons.play));
    setText(playText, isPlaying ? panel.pause : panel.play);
  });
  const player = createPlay(app);

  const showSelected = onChange((iteration: number, last: number, number: number) => {
    field.value = String(iteration);
    slider.value = String(iteration);
    // Disabled they would lose the focus with the last step.
    back.ariaDisabled = String(iteration === 0);
    forward.ariaDisabled = String(iteration >= last);
    exampleField.value = String(number);
  });
  return {
    element,
    show(state: PanelState) {
      const { run } = state;
      if (run === null) {
        setHidden(element, true);
        return;
      }
      showRange(run.iterations, run.examples);
      showSelected(selectedIteration(state), run.iterations - 1, state.example + 1);
      showPlay(state.isPlaying);
      setHidden(play, run.iterations <= 1 || state.cover !== null);
      player.show(state);
    },
    dispose: () => player.dispose(),
  };
}

/** A field for a whole number: Enter and leaving it choose, the arrows up and down step. */
function numberField(
  test: string,
  label: string,
  current: () => number,
  choose: (value: number) => void,
): HTMLInputElement {
  const field = el('input', {
    class: 'number',
    test,
    attributes: { 'aria-label': label, inputmode: 'numeric', autocomplete: 'off' },
  });
  field.addEventListener('focus', () => field.select());
  field.addEventListener('change', () => {
    const value = Number(field.value.replace(/\s/g, ''));
    if (field.value.trim() !== '' && Number.isFinite(value)) choose(value);
    field.value = String(current());
  });
  field.addEventListener('keydown', (event) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    choose(current() + by);
  });
  return field;
}
