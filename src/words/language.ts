/** The human language of sentences. */
export type Language = 'en' | 'ru';

/** The language of the setting, or for "auto" that of VS Code: Russian where VS Code is, else English. */
export function resolveLanguage(setting: 'auto' | Language, vscodeLanguage: string): Language {
  if (setting !== 'auto') return setting;
  return /^ru(?![a-z])/i.test(vscodeLanguage) ? 'ru' : 'en';
}

const englishRules = new Intl.PluralRules('en');
const russianRules = new Intl.PluralRules('ru');

/** The English form for `count`: of whole sentences, never of single words. */
export function englishPlural(count: number, forms: { readonly one: string; readonly other: string }): string {
  return englishRules.select(count) === 'one' ? forms.one : forms.other;
}

/** The Russian form for `count` (1, 21, 101: one; 2 to 4, 22: few; 0, 5 to 20: many; fractions: few, as in «1.5 раза»). */
export function russianPlural(
  count: number,
  forms: { readonly one: string; readonly few: string; readonly many: string },
): string {
  const rule = russianRules.select(count);
  if (rule === 'one') return forms.one;
  return rule === 'many' ? forms.many : forms.few;
}
