import type { Page } from 'playwright-core';
import type { PanelPage } from './panelPage.ts';

/** What a walk through the page by the Tab key came upon. */
export interface Walk {
  /** Controls in the order in which they got the focus. */
  readonly reached: readonly string[];
  /** Controls in sight that never got it. */
  readonly missed: readonly string[];
  /** Controls that look the same with the focus as without. */
  readonly unmarked: readonly string[];
}

/** More controls than any page has: a walk that does not end by then goes in circles. */
const longest = 200;

/** Goes through the panel from its top by Tab alone. */
export async function walkByTab(panel: PanelPage, { keyboard }: Page): Promise<Walk> {
  const body = panel.frame.locator('body');
  await body.evaluate(installWalker);
  // Behind a click on nothing the next Tab goes to the first control.
  await body.click({ position: { x: 2, y: 2 } });
  const reached: string[] = [];
  for (let step = 0; step < longest; step++) {
    await keyboard.press('Tab');
    const name = await body.evaluate(() => (window as unknown as Walking).walker.step());
    if (name === null) break;
    reached.push(name);
  }
  const { missed, unmarked } = await body.evaluate(() => (window as unknown as Walking).walker.end());
  return { reached, missed, unmarked };
}

interface Walking {
  walker: {
    /** The control with the focus; null where the walk has left the page, or begins anew. */
    step(): string | null;
    end(): { missed: string[]; unmarked: string[] };
  };
}

/** Runs in the page, where nothing from outside is known. */
function installWalker(): void {
  const reached = new Set<Element>();
  const unmarked = new Set<string>();
  let last: { element: Element; focused: string; name: string } | null = null;

  /** The element and the hosts that it stands in. */
  const withHosts = (element: Element): Element[] => {
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? [element, ...withHosts(root.host)] : [element];
  };
  const look = (element: Element) =>
    withHosts(element)
      .flatMap((one) => [one, one.parentElement, ...(one.shadowRoot?.querySelectorAll('*') ?? [])])
      .filter((one) => one !== null)
      .flatMap((one) => [null, '::before', '::after'].map((pseudo) => getComputedStyle(one, pseudo)))
      .map(
        (style) =>
          [style.outlineStyle, style.outlineWidth, style.outlineColor, style.borderColor, style.boxShadow].join(' ') +
          [style.backgroundColor, style.opacity, style.textDecorationLine].join(' '),
      )
      .join('|');
  const nameOf = (element: Element) =>
    withHosts(element)
      .reverse()
      .map((one) => (one as HTMLElement).dataset.test ?? one.ariaLabel ?? one.id ?? one.tagName.toLowerCase())
      .filter((name) => name !== '')
      .join(' > ') || element.outerHTML.slice(0, 80);
  const deepest = (): Element | null => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active === document.body || active === document.documentElement ? null : active;
  };
  const compareLast = () => {
    if (last?.element.isConnected && last.element !== deepest() && look(last.element) === last.focused)
      unmarked.add(last.name);
  };
  function* controls(root: ParentNode): Generator<HTMLElement> {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      const isDisabled = element.matches(':disabled, [disabled]');
      const takesFocus = element.tabIndex >= 0 && !(element.shadowRoot?.delegatesFocus ?? false);
      if (takesFocus && !isDisabled && element.checkVisibility({ visibilityProperty: true })) yield element;
      if (element.shadowRoot) yield* controls(element.shadowRoot);
    }
  }
  const isReached = (control: Element) =>
    reached.has(control) || [...reached].some((one) => withHosts(one).includes(control));

  (window as unknown as Walking).walker = {
    step() {
      compareLast();
      const element = deepest();
      if (element === null || reached.has(element)) {
        last = null;
        return null;
      }
      reached.add(element);
      last = { element, focused: look(element), name: nameOf(element) };
      return last.name;
    },
    end() {
      (deepest() as HTMLElement | null)?.blur();
      compareLast();
      // Radio buttons of one name are one stop.
      const groups = new Set([...reached].map((one) => one.getAttribute('name')).filter(Boolean));
      const missed = [...controls(document)].filter(
        (one) => !isReached(one) && !(one.matches('[type="radio"]') && groups.has(one.getAttribute('name'))),
      );
      return { missed: missed.map(nameOf), unmarked: [...unmarked] };
    },
  };
}
