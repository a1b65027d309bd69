import { button, el, icon, setHidden } from '../dom.ts';
import { icons } from '../icons.ts';
import type { PanelState } from '../state.ts';
import type { App, View } from '../view.ts';

/** A part of a tab: its heading and a view under it. `name` is what it is called in the page, in its style and where folds are kept. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly view: View;
  /** Whether it has something to say of the run on screen; left out where it always has. */
  isOffered?(state: PanelState): boolean;
}

/**
 * A tab's sections, below each other; where there is room each group has a column of its own. The first is open, the others
 * are folded until the person opens them; what is folded costs nothing.
 */
export function page(app: App, name: string, above: readonly View[], groups: readonly (readonly Section[])[]): View {
  const folds = groups.flat().map((section, i) => sectionView(app, section, i === 0));
  let next = 0;
  const columns = groups.map((group) =>
    el('div', { class: 'sections' }, ...folds.slice(next, (next += group.length)).map(({ element }) => element)),
  );
  const views = [...above, ...folds];
  return {
    element: el('div', { class: `page ${name}-tab` }, ...above.map(({ element }) => element), ...columns),
    show(state) {
      for (const view of views) view.show(state);
    },
    dispose() {
      for (const view of views) view.dispose?.();
    },
  };
}

function sectionView(app: App, { name, title, view, isOffered }: Section, isOpenAtFirst: boolean): View {
  const opener = button(
    { class: 'fold', test: `${name}-fold`, attributes: { id: `${name}-title`, 'aria-controls': `${name}-content` } },
    () => app.change({ type: 'fold', section: name }),
  );
  opener.append(icon(icons.chevron), el('span', { text: title }));
  const content = el('div', { class: 'section-content', attributes: { id: `${name}-content` } }, view.element);
  const attributes = { 'aria-labelledby': opener.id };
  const element = el('section', { class: `section ${name}`, test: name, attributes }, el('h2', {}, opener), content);
  return {
    element,
    show(state) {
      const isOpen = isOpenAtFirst !== state.folded.includes(name);
      const isShown = isOffered?.(state) ?? true;
      setHidden(element, !isShown);
      setHidden(content, !isOpen);
      if (opener.ariaExpanded !== String(isOpen)) opener.ariaExpanded = String(isOpen);
      if (isOpen && isShown) view.show(state);
    },
    dispose: () => view.dispose?.(),
  };
}

/** Whether the run learns at all: a program that only compares has no alpha to turn, and no slips. */
export const isLearning = ({ kept, run }: PanelState): boolean => {
  const shown = kept ?? run;
  return shown !== null && shown.recipe.parameters.rule.update !== 'none';
};
