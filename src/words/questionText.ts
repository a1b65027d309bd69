import type { Choice, Question } from '../neuron/question.ts';
import { sumNumber } from './shortNumber.ts';

/** What is said of questions in one language. */
export interface QuestionTexts {
  readonly ask: (question: Question) => string;
  readonly choice: (question: Question, choice: Choice) => string;
  readonly compare: (question: Question) => string;
  readonly learn: (question: Question) => string;
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

/** What the person said, what came, and why. */
export function answered(texts: QuestionTexts, question: Question, given: Choice): Answered {
  return {
    predict: texts.said(texts.choice(question, given)),
    compare: `${texts.compare(question)} ${given === question.right ? texts.asSaid : texts.notAsSaid}`,
    learn: texts.learn(question),
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
