import type { PanelPage } from './panelPage.ts';

/** Where a text stands on the page, and the text. */
export interface Found {
  readonly where: string;
  readonly text: string;
}

/**
 * All that the panel's page tells: its texts, what is in its fields, what a pointer or a screen reader is told, and the
 * tree that a screen reader has. `isSeen`: only what is in sight or in that tree; else what is folded away, too.
 */
export async function allTexts(panel: PanelPage, isSeen: boolean): Promise<readonly Found[]> {
  const body = panel.frame.locator('body');
  const onPage = await body.evaluate((_body, onlySeen) => {
    const found: { where: string; text: string }[] = [];
    const told = /^(aria-.*|title|alt|placeholder|value|label|content|data-(?!test$|row$).*)$/;
    const walk = (root: ParentNode) => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (element.matches('script, style')) continue;
        if (onlySeen && !element.checkVisibility({ visibilityProperty: true })) continue;
        const where = `${element.tagName.toLowerCase()}.${element.className} ${element.dataset.test ?? ''}`;
        const add = (text: string | null, of: string) => {
          if (text !== null && text.trim() !== '') found.push({ where: `${where} ${of}`, text });
        };
        for (const { name, value } of element.attributes) if (told.test(name)) add(value, name);
        if (element instanceof HTMLInputElement) add(element.value, 'value');
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) add(node.textContent, 'text');
      }
    };
    walk(document);
    return found;
  }, isSeen);
  return [...onPage, { where: 'what a screen reader has', text: await body.ariaSnapshot() }];
}

/** The numbers of these that a text tells, to four significant digits at least. */
export function numbersTold(texts: readonly Found[], numbers: readonly number[]): readonly string[] {
  return texts.flatMap(({ where, text }) =>
    (text.match(/\d[\d.]*/g) ?? []).flatMap((written) => {
      const digits = significant(written);
      if (digits.length < 4) return [];
      const told = numbers.find((number) => significantOf(number, digits.length) === digits);
      return told === undefined ? [] : [`${told} is told by ${where}: ${text.slice(0, 200)}`];
    }),
  );
}

const significant = (written: string): string => written.replace('.', '').replace(/^0+/, '').replace(/0+$/, '');

const significantOf = (number: number, digits: number): string =>
  significant(
    Math.abs(number)
      .toExponential(Math.min(digits, 17) - 1)
      .replace(/e.*/, ''),
  );
