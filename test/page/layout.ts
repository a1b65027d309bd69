import type { PanelPage } from './panelPage.ts';

/** What is cut off on the panel as it stands, or would have to be scrolled to sideways: a line for each. */
export function cutOff(panel: PanelPage): Promise<string[]> {
  return panel.frame.locator('body').evaluate((body) => {
    const found: string[] = [];
    /** Tables of numbers with all their digits may scroll within their own box. */
    const mayScroll = '.grid, .point-table, .unseen, textarea';
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    const parentOf = (node: Node): Element | null => {
      const root = node.getRootNode();
      return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const isAllowed = (node: Node): boolean => {
      for (let one: Element | null = node instanceof Element ? node : parentOf(node); one; one = parentOf(one))
        if (one.matches(mayScroll)) return true;
      return false;
    };

    const page = document.scrollingElement!;
    if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} wide in ${page.clientWidth}`);

    /** The nearest box that cuts off what leaves it. */
    const cutterOf = (node: Node): Element | null => {
      for (let one = parentOf(node); one && one !== body; one = parentOf(one)) {
        const { overflowX } = getComputedStyle(one);
        if (overflowX !== 'visible' && !(one instanceof SVGElement && !(one instanceof SVGSVGElement))) return one;
      }
      return null;
    };
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (!element.checkVisibility({ visibilityProperty: true }) || isAllowed(element)) continue;
        const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        if (isCut && element.matches('section, .figure, input.number'))
          found.push(`${nameOf(element)} is ${element.scrollWidth} wide in ${element.clientWidth}`);
        for (const text of element.childNodes) {
          if (text.nodeType !== Node.TEXT_NODE || text.textContent!.trim() === '') continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          const { left, right, width } = range.getBoundingClientRect();
          if (width === 0) continue;
          const box = cutterOf(text)?.getBoundingClientRect() ?? { left: 0, right: window.innerWidth };
          const edges = { left: Math.max(0, box.left), right: Math.min(window.innerWidth, box.right) };
          if (left < edges.left - 1 || right > edges.right + 1)
            found.push(
              `${nameOf(element)} stands from ${left.toFixed()} to ${right.toFixed()} in ${edges.left.toFixed()} to ${edges.right.toFixed()}`,
            );
        }
      }
    };
    walk(document);
    return found;
  });
}
