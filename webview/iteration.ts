import { button, el, icon, onChange, setHidden, setText, steadyText } from './dom.ts';
import { icons } from './icons.ts';
import { createPlay } from './play.ts';
import { type PanelState, selectedIteration } from './state.ts';
import type { App, View } from './view.ts';

/** Which iteration is selected, and with several examples which of them: fields, slider, steps and play. */
export function iterationView(app: App): View {
  const { panel } = app.words;
  const select = (iteration: number) => app.change({ type: 'select', iteration });
  const step = (by: number) => select(selectedIteration(app.state()) + by);

  const back = button({ class: 'tool' }, () => step(-1));
  back.append(icon(icons.back));
  const forward = button({ class: 'tool' }, () => step(1));
  forward.append(icon(icons.forward));
  const field = numberField('iteration', () => selectedIteration(app.state()), select);
  const slider = el('input', { class: 'slider', test: 'slider' });
  Object.assign(slider, { type: 'range', min: '0', step: '1' });
  slider.addEventListener('input', () => select(slider.valueAsNumber));
  const playText = steadyText(panel.play, panel.pause);
  const playIcon = el('span', { class: 'icon-slot' });
  const play = button({ class: 'tool play', test: 'play' }, () =>
    app.change({ type: 'play', isPlaying: !app.state().isPlaying }),
  );
  play.append(playIcon, playText.element);

  const exampleField = numberField(
    'example',
    () => app.state().example + 1,
    (example) => app.change({ type: 'select', iteration: selectedIteration(app.state()), example: example - 1 }),
  );
  exampleField.ariaLabel = panel.exampleField;
  const ofExamples = el('span');
  const pass = el('span', { class: 'pass', text: panel.pass });
  const example = el('span', { class: 'example' }, el('span', { text: panel.example }), exampleField, ofExamples);
  const element = el(
    'div',
    { class: 'iteration', test: 'iterationControl' },
    pass,
    back,
    field,
    forward,
    slider,
    play,
    example,
  );
  const stepping = [back, field, forward, slider];

  /** `planned` iterations keep their room, however far the run gets: one that diverges ends early. */
  const showRange = onChange((iterations: number, planned: number, examples: number) => {
    slider.max = String(Math.max(0, iterations - 1));
    field.style.setProperty('--digits', String(Math.max(2, String(planned - 1).length)));
    exampleField.style.setProperty('--digits', String(String(examples).length));
    setText(ofExamples, panel.ofExamples(examples));
    setHidden(example, examples === 1);
    setHidden(pass, examples === 1 || planned <= 1);
    for (const control of stepping) setHidden(control, planned <= 1);
    setHidden(element, planned <= 1 && examples === 1);
    element.classList.toggle('of-passes', examples > 1);
  });
  const nameParts = onChange((isOfPasses: boolean) => {
    const names = isOfPasses ? panel.passControl : panel.iterationControl;
    back.ariaLabel = names.previous;
    back.title = `${names.previous} (←)`;
    forward.ariaLabel = names.next;
    forward.title = `${names.next} (→)`;
    field.ariaLabel = names.field;
    slider.ariaLabel = names.slider;
  });
  const showPlay = onChange((isPlaying: boolean) => {
    playIcon.replaceChildren(icon(isPlaying ? icons.pause : icons.play));
    playText.show(isPlaying ? 1 : 0);
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
      // A program that only compares makes one iteration, whatever the settings say.
      const planned = run.recipe.parameters.rule.update === 'none' ? 1 : run.recipe.parameters.iterations;
      showRange(run.iterations, planned, run.examples);
      nameParts(run.examples > 1);
      showSelected(selectedIteration(state), run.iterations - 1, state.example + 1);
      showPlay(state.isPlaying);
      setHidden(play, planned <= 1 || state.cover !== null);
      player.show(state);
    },
    dispose: () => player.dispose(),
  };
}

/** A field for a whole number: Enter and leaving it choose, the arrows up and down step. */
function numberField(test: string, current: () => number, choose: (value: number) => void): HTMLInputElement {
  const field = el('input', {
    class: 'number',
    test,
    attributes: { inputmode: 'numeric', autocomplete: 'off' },
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
