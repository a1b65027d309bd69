import { countText as count, givenNumber, percent, sentenceNumber } from '../shortNumber.ts';

// Numbers as a Russian sentence has them.

export const shown = (value: number) => sentenceNumber(value, 'ru');
export const given = (value: number) => givenNumber(value, 'ru');
export const share = (ratio: number) => percent(ratio, 'ru');
export const countText = (value: number) => count(value, 'ru');
