import type { Choice, Question } from '../src/neuron/question.ts';
import type { Tab } from '../src/protocol/messages.ts';

/** What lies after an iteration is hidden: until it is revealed, or until the next step was guessed. */
export interface Cover {
  /** The last iteration that can be seen. */
  readonly shown: number;
  /** A question is wanted at once. */
  readonly isAsking: boolean;
  /** How many questions were asked. */
  readonly asked: number;
  readonly question: Question | null;
  /** What the person answered; null while the question is open. */
  readonly answer: Choice | null;
}

/** Nothing was asked yet. */
export const coverFrom = (shown: number, isAsking = false): Cover => ({
  shown,
  isAsking,
  asked: 0,
  question: null,
  answer: null,
});

/** The tabs that there are meanwhile: what alpha does, and other runs, would tell what is hidden. */
export const isCoveredTab = (tab: Tab): boolean => tab === 'run' || tab === 'step';

const isOpen = ({ question, answer }: Cover): boolean => question !== null && answer === null;

/** How far the person may go: a step at a time, and no step while a question about it is open. */
export const reachable = (cover: Cover): number => (isOpen(cover) ? cover.shown : cover.shown + 1);
