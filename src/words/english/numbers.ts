import { countText as count, givenNumber, percent, sentenceNumber } from '../shortNumber.ts';

// Numbers as an English sentence has them.

export const shown = (value: number) => sentenceNumber(value, 'en');
export const given = (value: number) => givenNumber(value, 'en');
export const share = (ratio: number) => percent(ratio, 'en');
export const countText = (value: number) => count(value, 'en');
