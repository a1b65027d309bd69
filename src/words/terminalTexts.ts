import { terminal as english } from './english/terminal.ts';
import type { Language } from './language.ts';
import { terminal as russian } from './russian/terminal.ts';

/** Every text that only the terminal says: the panel does not carry them. */
export const terminalTexts = (language: Language): typeof english => (language === 'ru' ? russian : english);
