import type { Choice, Question, QuestionKind } from '../neuron/question.ts';
import { sumNumber } from './shortNumber.ts';

/** What is said of a question: before it is answered, what came, and why. */
export interface AskedText {
  readonly ask: string;
  readonly compare: string;
  readonly learn: string;
}

/** What is said of questions in one language. */
export interface QuestionTexts {
  readonly of: { readonly [K in QuestionKind]: (question: Extract<Question, { kind: K }>) => AskedText };
  readonly choice: (question: Question, choice: Choice) => string;
  readonly said: (choice: string) => string;
  readonly asSaid: string;
  readonly notAsSaid: string;
}

/** A question that was answered, in the book's three words. */
export interface Answered {
  readonly predict: string;
  readonly compare: string;
  readonly learn: string;
}

/** What is said of this question. */
export const askedText = ({ of }: QuestionTexts, question: Question): AskedText =>
  (of[question.kind] as (question: Question) => AskedText)(question);

/** What the person said, what came, and why. */
export function answered(texts: QuestionTexts, question: Question, given: Choice): Answered {
  const { compare, learn } = askedText(texts, question);
  return {
    predict: texts.said(texts.choice(question, given)),
    compare: `${compare} ${given === question.right ? texts.asSaid : texts.notAsSaid}`,
    learn,
  };
}

/** Two numbers of which the second came of the first. */
export const arrow = (from: number, to: number): string => `${sumNumber(from)} → ${sumNumber(to)}`;

/** A number behind a sign of multiplication. */
export const factor = (value: number): string => (value < 0 ? `(${sumNumber(value)})` : sumNumber(value));

/** How many times as large, to two digits. */
export const times = (factor: number): string => sumNumber(Number(Math.abs(factor).toPrecision(2)));

/** The choices of the question about height and slope are shares of what was. */
export function shareOf({ errorShare, slopeShare }: Extract<Question, { kind: 'slope' }>, choice: Choice): number {
  return choice === 'root' ? slopeShare : choice === 'same' ? errorShare : errorShare * errorShare;
}
