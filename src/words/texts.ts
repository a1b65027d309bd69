import { english } from './english.ts';
import type { Language } from './language.ts';
import { russian } from './russian.ts';

/** Every text of a language, by where it is said. */
export type Texts = typeof english;

/** Every text in `language`. */
export function texts(language: Language): Texts {
  return language === 'ru' ? russian : english;
}
