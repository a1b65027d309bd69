import * as en from '../english/numbers.ts';
import * as ru from '../russian/numbers.ts';

interface FigureWords {
  /** What a screen reader calls the picture. */
  readonly chart: string;
  /** How it is gone through without a mouse. */
  readonly keys: string;
  readonly listen: string;
  readonly stopListening: string;
  /** Of very many points only the first are listed. */
  readonly onlyFirst: (listed: number, all: number) => string;
}

/** What stands around every chart. */
export const figureWords: { readonly en: FigureWords; readonly ru: FigureWords } = {
  en: {
    chart: 'chart',
    keys: 'The arrow keys go from point to point.',
    listen: 'Listen',
    stopListening: 'Stop listening',
    onlyFirst: (listed, all) => `The first ${en.countText(listed)} of ${en.countText(all)} are listed here.`,
  },
  ru: {
    chart: 'график',
    keys: 'Стрелки переходят от точки к точке.',
    listen: 'Послушать',
    stopListening: 'Остановить звук',
    onlyFirst: (listed, all) => `Здесь первые ${ru.countText(listed)} из ${ru.countText(all)}.`,
  },
};
