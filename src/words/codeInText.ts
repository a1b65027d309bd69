import type { Language } from './language.ts';

/** A part of a sentence: plain words, or code, which stands between backticks in our texts. */
export interface SentencePart {
  readonly text: string;
  readonly isCode: boolean;
}

/** The parts of a sentence in order, none of them empty; a backtick without its partner is a letter like any other. */
export function sentenceParts(sentence: string): readonly SentencePart[] {
  // What was between brackets in the pattern stands at odd places.
  return sentence
    .split(/`([^`]+)`/)
    .map((text, i) => ({ text, isCode: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** The sentence for a place that has no font for code, such as a message of VS Code or a picture: code in quotation marks. */
export function withQuotedCode(sentence: string, language: Language): string {
  const [open, close] = language === 'ru' ? '«»' : '“”';
  return sentenceParts(sentence)
    .map(({ text, isCode }) => (isCode ? `${open}${text}${close}` : text))
    .join('');
}
