import type { Field } from '../src/neuron/problem.ts';
import type { Origin } from '../src/reading/reading.ts';
import { button, el, setHidden } from './dom.ts';
import { parameterField } from './parameterField.ts';
import { settingsOriginView } from './parameterOrigin.ts';
import type { ShownRun } from './shownRun.ts';
import type { App, View } from './view.ts';

/** In the order of the form; alpha, or hot and cold's step amount, stands above it. */
const fields: readonly Field[] = [
  'input',
  'weight',
  'goal',
  'iterations',
  'method',
  'onlyIfBetter',
  'gradient',
  'update',
  'tolerance',
  'order',
];

const mainFields: readonly Field[] = ['alpha', 'stepAmount'];

/** All parameters but the one that always stands on the screen; what means nothing to this run is not there. */
export function parametersView(app: App): View {
  const views = fields.map((field) => ({ field, view: parameterField(app, field) }));
  const takeAllBack = button(
    { class: 'link take-all-back', text: app.words.panel.takeAllBack, test: 'takeAllBack' },
    () => app.post({ type: 'takeBack', field: null }),
  );
  const settingsOrigin = settingsOriginView(app);
  const element = el('div', { class: 'parameters', test: 'parameters' }, settingsOrigin.element);
  element.append(...views.map(({ view }) => view.element));
  element.append(takeAllBack);
  return {
    element,
    show(state) {
      if (state.run === null) return;
      const { run } = state;
      const { origins } = run.recipe;
      const inSight = [...mainFields, ...fields].filter((field) => isRelevant(field, run));
      settingsOrigin.show(inSight.flatMap((field) => origins[field] ?? []));
      const changed = Object.values(origins).filter(isChange);
      setHidden(takeAllBack, changed.length < 2);
      for (const { field, view } of views) {
        setHidden(view.element, !isRelevant(field, run));
        view.show(state);
      }
    },
  };
}

/** Whether the person put a value in the place of what the source says. */
const isChange = (origin: Origin) =>
  origin.from === 'form' || (origin.from !== 'text' && origin.overrides !== undefined);

/** The parameter that is turned most: alpha, or hot and cold's step amount. A program that only compares has neither. */
export function mainParameterView(app: App): View {
  const alpha = parameterField(app, 'alpha');
  const stepAmount = parameterField(app, 'stepAmount');
  const element = el('div', { class: 'main-parameter' }, alpha.element, stepAmount.element);
  return {
    element,
    show(state) {
      if (state.run === null) return;
      const field = mainField(state.run);
      setHidden(element, field === 'none');
      setHidden(alpha.element, field !== 'alpha');
      setHidden(stepAmount.element, field !== 'stepAmount');
      alpha.show(state);
      stepAmount.show(state);
    },
  };
}

function mainField(run: ShownRun): 'alpha' | 'stepAmount' | 'none' {
  return isRelevant('alpha', run) ? 'alpha' : isRelevant('stepAmount', run) ? 'stepAmount' : 'none';
}

function isRelevant(field: Field, { recipe, examples }: ShownRun): boolean {
  const { method, update } = recipe.parameters.rule;
  const isHotCold = method === 'hotCold';
  const isLearning = update !== 'none';
  switch (field) {
    case 'stepAmount':
    case 'onlyIfBetter':
      return isLearning && isHotCold;
    case 'alpha':
    case 'gradient':
    case 'order':
      return isLearning && !isHotCold;
    case 'update':
      return !isHotCold && (examples > 1 || !isLearning);
    default:
      return true;
  }
}
