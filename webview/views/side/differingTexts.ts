import { type Differing, differingFields } from '../../../src/neuron/difference.ts';
import type { Language, Recipe } from '../../../src/protocol/messages.ts';
import { movedText } from '../../../src/words/shortNumber.ts';
import { sourceName } from '../../../src/words/sourceText.ts';
import { type Texts, texts } from '../../../src/words/texts.ts';
import { sideWords } from '../../../src/words/views/side.ts';
import { isSameText } from '../../aside.ts';
import { fieldText } from '../../fieldText.ts';

/** What is not as in the first run: where it comes from, and each parameter. */
export function differingTexts(language: Language, first: Recipe, other: Recipe): readonly string[] {
  const changes = differingFields(first.parameters, other.parameters).map((one) => changeText(texts(language), one));
  const own = isSameText(first, other) ? [] : [sourceName(language, other.source)];
  return [...own, ...(changes.length === 0 ? [sideWords[language].sameParameters] : changes)];
}

function changeText({ fields }: Texts, { field, from, to }: Differing): string {
  const label = fields.label[field];
  if (typeof from === 'number' && typeof to === 'number') return `${label} ${movedText(from, to)}`;
  const shown = (value: unknown) => {
    const text = fieldText(value);
    const options: { readonly [option: string]: string | undefined } = fields.option;
    return options[text] ?? (text === '' ? '—' : text.replaceAll('-', '−'));
  };
  return `${label}: ${shown(from)} → ${shown(to)}`;
}
