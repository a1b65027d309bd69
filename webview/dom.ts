import { sentenceParts } from '../src/words/codeInText.ts';
import { withoutTurns } from '../src/words/shownName.ts';

interface Options {
  readonly class?: string;
  readonly text?: string;
  /** The stable name by which tests find the element. */
  readonly test?: string;
  readonly attributes?: { readonly [name: string]: string };
}

/** An element with its children; texts go in as text, never as markup, and code in them (between backticks) as code. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: Options = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (options.class) element.className = options.class;
  if (options.text !== undefined) setText(element, options.text);
  if (options.test) element.dataset.test = options.test;
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A button that does one thing. */
export function button(options: Options, onClick: () => void): HTMLButtonElement {
  const element = el('button', options);
  element.type = 'button';
  element.addEventListener('click', onClick);
  return element;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An SVG element with its attributes and children. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: { readonly [name: string]: string | number },
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** A MathML element with its attributes and children. */
export function mathml(
  tag: string,
  attributes: { readonly [name: string]: string } = {},
  ...children: readonly (Node | string)[]
): MathMLElement {
  const element = document.createElementNS('http://www.w3.org/1998/Math/MathML', tag) as MathMLElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A small picture on a 16 × 16 grid in the colour of the text beside it. */
export function icon(path: string): SVGSVGElement {
  const shape = svg('path', { d: path, fill: 'currentColor' });
  return svg('svg', { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true', class: 'icon' }, shape);
}

const withCode = new WeakMap<Node, string>();

/** Writes only what changes: a screen that shows the same costs nothing. What stands between backticks is set as code. */
export function setText(node: Node, given: string): void {
  const text = withoutTurns(given);
  const parts = text.includes('`') && node instanceof HTMLElement ? sentenceParts(text) : [];
  if (parts.some(({ isCode }) => isCode)) {
    if (withCode.get(node) === text) return;
    withCode.set(node, text);
    (node as HTMLElement).replaceChildren(
      ...parts.map((part) => (part.isCode ? el('code', { text: part.text }) : part.text)),
    );
  } else if (withCode.delete(node) || node.textContent !== text) node.textContent = text;
}

export function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}

/** A place that is as wide as the longest of its texts, whichever of them it shows: what stands beside it stays. */
export function steadyText(...texts: readonly string[]): { readonly element: HTMLElement; show(at: number): void } {
  const parts = texts.map((text) => el('span', { text }));
  const show = (at: number) => {
    for (const [i, part] of parts.entries()) part.classList.toggle('absent', i !== at);
  };
  show(0);
  return { element: el('span', { class: 'steady' }, ...parts), show };
}

/** `apply` runs when one of the values that it is given differs from the last time. */
export function onChange<V extends readonly unknown[]>(apply: (...values: V) => void): (...values: V) => void {
  let last: V | null = null;
  return (...values) => {
    if (last?.length === values.length && values.every((value, i) => Object.is(value, last![i]))) return;
    last = values;
    apply(...values);
  };
}

/** What a slider made by hand tells of itself; ARIA knows no exponents. */
export function setAriaRange(element: Element, min: number, max: number, now: number, text: string): void {
  const decimal = (value: number) =>
    value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 17, maximumFractionDigits: 100 });
  element.ariaValueMin = decimal(min);
  element.ariaValueMax = decimal(max);
  element.ariaValueNow = decimal(now);
  element.ariaValueText = text;
}
