import type { Field } from '../src/neuron/problem.ts';
import type { Origin, TextRange } from '../src/reading/reading.ts';
import { button, el, icon, onChange, setHidden, setText } from './dom.ts';
import { icons } from './icons.ts';
import type { App, View } from './view.ts';

/** Where a value came from, with a way there; what was changed here has a way back. Of the settings the form speaks once. */
export function originView(app: App, field: Field): View {
  const { panel } = app.words;
  const element = el('span', { class: 'origin', test: `origin-${field}` });
  const link = (text: string, type: 'openSource' | 'openSettings') =>
    button({ class: 'link', text }, () => app.post({ type, field }));

  const showOrigin = onChange((origin: Origin | undefined) => {
    element.replaceChildren(...(origin === undefined ? [] : parts(origin)));
  });
  const placeText = ({ cell, line }: TextRange): string =>
    cell === undefined ? panel.fromTextLine(line) : panel.fromCellLine(cell, line);
  const parts = (origin: Origin): (Node | string)[] => {
    switch (origin.from) {
      case 'text':
        return [link(placeText(origin.range), 'openSource')];
      case 'settings':
        return origin.overrides ? [link(panel.fromSettings, 'openSettings'), takeBack(app, field)] : [];
      case 'form':
        return [el('span', { class: 'changed', text: panel.fromForm }), takeBack(app, field)];
      case 'flag':
        return [panel.fromFlag];
      case 'default':
        return [panel.fromDefault];
    }
  };
  return { element, show: ({ run }) => showOrigin(run?.recipe.origins[field]) };
}

/** One line for all of these fields that are as the settings have them, with a way there; none where none is. */
export function settingsOriginView(app: App): { readonly element: HTMLElement; show(shown: readonly Origin[]): void } {
  const { panel } = app.words;
  const element = button({ class: 'link settings-origin', test: 'settingsOrigin' }, () =>
    app.post({ type: 'openSettings', field: null }),
  );
  return {
    element,
    show(origins) {
      const ofSettings = origins.filter((origin) => origin.from === 'settings' && origin.overrides === undefined);
      setHidden(element, ofSettings.length === 0);
      setText(element, ofSettings.length === origins.length ? panel.allFromSettings : panel.othersFromSettings);
    },
  };
}

function takeBack(app: App, field: Field): HTMLElement {
  const { takeBack: text } = app.words.panel;
  const element = button(
    { class: 'tool take-back', test: `takeBack-${field}`, attributes: { 'aria-label': text, title: text } },
    () => app.post({ type: 'takeBack', field }),
  );
  element.append(icon(icons.takeBack));
  return element;
}
