import { el } from '../dom.ts';
import type { View } from '../view.ts';

/** A part of a tab: its heading and a view under it. `name` is what it is called in the page and in its style. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly view: View;
}

/** A tab's sections, below each other, or beside each other where there is room. */
export function page(name: string, above: readonly View[], sections: readonly Section[]): View {
  const views = [...above, ...sections.map(({ view }) => view)];
  const element = el(
    'div',
    { class: `page ${name}-tab` },
    ...above.map((view) => view.element),
    ...sections.map(({ name: part, title, view }) => {
      const heading = el('h2', { text: title, attributes: { id: `${part}-title` } });
      const attributes = { 'aria-labelledby': heading.id };
      return el('section', { class: `section ${part}`, test: part, attributes }, heading, view.element);
    }),
  );
  return {
    element,
    show(state) {
      for (const view of views) view.show(state);
    },
    dispose() {
      for (const view of views) view.dispose?.();
    },
  };
}
