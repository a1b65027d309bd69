import { host as english } from './english/host.ts';
import type { Language } from './language.ts';
import { host as russian } from './russian/host.ts';

/** Every text of VS Code's around the panel: the panel does not carry them. */
export const hostTexts = (language: Language): typeof english => (language === 'ru' ? russian : english);
