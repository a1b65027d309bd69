import { button, el, icon } from './dom.ts';
import { icons } from './icons.ts';

/** A button in a figure's corner: a sign, and where there is room its name behind it. */
export function cornerButton(path: string, text: string, test: string, onClick: () => void): HTMLButtonElement {
  const element = button({ class: 'tool corner-tool', test, attributes: { 'aria-label': text, title: text } }, onClick);
  element.append(icon(path), el('span', { class: 'tool-text', text }));
  return element;
}

/** The button that lets a figure be heard, and while it is pressed ends that. */
export function listenButton(
  words: { readonly listen: string; readonly stopListening: string },
  test: string,
  onClick: () => void,
): { readonly element: HTMLButtonElement; show(isOn: boolean): void } {
  const element = cornerButton(icons.listen, words.listen, test, onClick);
  const show = (isOn: boolean) => {
    element.ariaPressed = String(isOn);
    element.title = isOn ? words.stopListening : words.listen;
    element.firstElementChild!.replaceWith(icon(isOn ? icons.stop : icons.listen));
  };
  show(false);
  return { element, show };
}
