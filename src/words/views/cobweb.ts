import { sumNumber } from '../shortNumber.ts';

interface CobwebWords {
  readonly label: string;
  readonly weight: string;
  readonly next: string;
  readonly ideal: (weight: number) => string;
  /** Where several examples' updates lead, if not to the ideal weight. */
  readonly leadsTo: (weight: number) => string;
  /** How the picture is read. */
  readonly howTo: string;
  readonly caption: (from: number, to: number, steps: number) => string;
}

/** The cobweb: from each weight to the next. */
export const cobwebWords: { readonly en: CobwebWords; readonly ru: CobwebWords } = {
  en: {
    label: 'From each weight to the next',
    weight: 'weight',
    next: 'next weight',
    ideal: (weight) => `ideal ${sumNumber(weight)}`,
    leadsTo: (weight) => `leads to ${sumNumber(weight)}`,
    howTo:
      'Up or down to the line: there is the next weight. Across to the dashed diagonal: it becomes the weight. Where the two lines cross, nothing changes any more.',
    caption: (from, to, steps) =>
      `The stairs of the weight so far: it begins at ${sumNumber(from)} and is at ${sumNumber(to)} at iteration ${steps}.`,
  },
  ru: {
    label: 'От каждого веса к следующему',
    weight: 'вес',
    next: 'следующий вес',
    ideal: (weight) => `идеал ${sumNumber(weight)}`,
    leadsTo: (weight) => `ведёт к ${sumNumber(weight)}`,
    howTo:
      'Вверх или вниз до линии: там следующий вес. Вбок до пунктирной диагонали: он становится весом. Где линии пересекаются, больше ничего не меняется.',
    caption: (from, to, steps) =>
      `Лестница веса на этот момент: она начинается с ${sumNumber(from)} и на итерации ${steps} стоит на ${sumNumber(to)}.`,
  },
};
