import * as en from '../english/numbers.ts';
import { questions as english } from '../english/questions.ts';
import type { Language } from '../language.ts';
import type { QuestionTexts } from '../questionText.ts';
import * as ru from '../russian/numbers.ts';
import { questions as russian } from '../russian/questions.ts';

interface GuessWords {
  readonly hidden: (iteration: number) => string;
  /** Before the question. */
  readonly guess: string;
  readonly ask: string;
  readonly next: string;
  readonly reveal: string;
}

/** Guessing the next step: what is hidden, and what to do about it. */
export const guessWords: { readonly en: GuessWords; readonly ru: GuessWords } = {
  en: {
    hidden: (iteration) => `What comes after iteration ${en.countText(iteration)} is hidden.`,
    guess: 'Guess',
    ask: 'Ask me',
    next: 'Next question',
    reveal: 'Reveal',
  },
  ru: {
    hidden: (iteration) => `Всё, что после итерации ${ru.countText(iteration)}, скрыто.`,
    guess: 'Угадайте',
    ask: 'Спросить меня',
    next: 'Следующий вопрос',
    reveal: 'Показать',
  },
};

/** The questions in `language`. */
export const questionTexts = (language: Language): QuestionTexts => (language === 'ru' ? russian : english);
