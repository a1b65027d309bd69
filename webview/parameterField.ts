import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import type { Field } from '../src/neuron/problem.ts';
import { gradients, methods, updates } from '../src/neuron/ruleChoices.ts';
import { problemText } from '../src/words/problemText.ts';
import { el, onChange, setHidden, setText } from './dom.ts';
import { commitDraft } from './drafts.ts';
import { fieldText, flatOf } from './fieldText.ts';
import { originView } from './parameterOrigin.ts';
import type { PanelState } from './state.ts';
import { typingIn } from './typing.ts';
import type { App, View } from './view.ts';

/** What a field's control does, whichever it is. */
interface Control {
  readonly element: HTMLElement;
  /** Shows a value from outside, unless the person is typing. */
  show(text: string): void;
  mark(isWrong: boolean): void;
}

/** One parameter: its label, its control, where its value came from, and what is wrong with it. */
export function parameterField(app: App, field: Field): View {
  const { fields } = app.words;
  const control = controlOf(app, field);
  const origin = originView(app, field);
  const problem = el('p', { class: 'problem', test: `problem-${field}`, attributes: { role: 'alert' } });
  // A checkbox says its name itself.
  const label = el('span', { class: 'field-label', text: field === 'onlyIfBetter' ? '' : fields.label[field] });
  label.title = fields.help[field];
  const element = el(
    'div',
    { class: 'field', test: `field-${field}` },
    label,
    control.element,
    origin.element,
    problem,
  );

  const showProblem = onChange((problems: PanelState['problems']) => {
    const own = problems.filter((one) => 'field' in one && one.field === field);
    setText(problem, own.map((one) => problemText(app.language, one)).join(' '));
    setHidden(problem, own.length === 0);
    control.mark(own.length > 0);
  });
  return {
    element,
    show(state) {
      if (state.run === null) return;
      const typed = state.drafts[field];
      control.show(typed ?? fieldText(flatOf(state.run.recipe.parameters)[field]));
      origin.show(state);
      showProblem(state.problems);
    },
  };
}

function controlOf(app: App, field: Field): Control {
  const label = app.words.fields.label[field];
  switch (field) {
    case 'method':
      return choice(app, field, label, methods);
    case 'gradient':
      return choice(app, field, label, gradients);
    case 'update':
      return choice(app, field, label, updates);
    case 'onlyIfBetter':
      return checkbox(app, field, label);
    default:
      return textfield(app, field, label);
  }
}

const roundInput = new CSSStyleSheet();
roundInput.replaceSync('input { border-radius: 3px; }');

function textfield(app: App, field: Field, label: string): Control {
  const element = el('vscode-textfield', { test: field });
  element.label = label;
  element.autocomplete = 'off';
  // Its input has square corners, which cut into the round ones of the frame around it.
  void element.updateComplete.then(() => {
    element.shadowRoot?.adoptedStyleSheets.push(roundInput);
    element.wrappedElement.ariaDescription = app.words.fields.help[field];
  });
  if (field === 'tolerance') element.placeholder = app.words.fields.noTolerance;
  let shown = '';
  const typing = typingIn(app, field, () => element.value);
  element.addEventListener('input', () => typing.goOn(shown));
  element.addEventListener('focusout', typing.end);
  element.addEventListener('change', typing.end);
  element.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') typing.end();
    else if (key === 'Escape') element.value = typing.takeBack() ?? shown;
  });
  return {
    element,
    show(text) {
      shown = text;
      if (!typing.isOn() && element.value !== text) element.value = text;
    },
    mark(isWrong) {
      element.invalid = isWrong;
      void element.updateComplete.then(() => {
        element.wrappedElement.ariaInvalid = String(isWrong);
      });
    },
  };
}

function choice(app: App, field: 'method' | 'gradient' | 'update', label: string, all: readonly string[]): Control {
  const element = el('vscode-single-select', { test: field });
  element.label = label;
  const texts: { readonly [value: string]: string } = app.words.fields.option;
  for (const value of all) {
    const option = el('vscode-option', { text: texts[value] ?? value });
    option.value = value;
    element.append(option);
  }
  element.addEventListener('change', () => commitDraft(app, field, element.value));
  return {
    element,
    show(text) {
      if (element.value !== text) element.value = text;
    },
    mark(isWrong) {
      element.invalid = isWrong;
    },
  };
}

function checkbox(app: App, field: Field, label: string): Control {
  const element = el('vscode-checkbox', { test: field });
  element.label = label;
  element.addEventListener('change', () => commitDraft(app, field, String(element.checked)));
  return {
    element,
    show(text) {
      element.checked = text === 'true';
    },
    mark(isWrong) {
      element.invalid = isWrong;
    },
  };
}
