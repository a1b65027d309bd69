import type { sources as english } from '../english/sources.ts';
import { countText } from '../shortNumber.ts';

export const sources: typeof english = {
  from: 'Откуда:',
  settings: 'настройки',
  chapterSettings: 'настройки (числа из главы)',
  noNeuronIn: (file) => `настройки; ${file} не обучает нейрон`,
  lines: (name, first, last) =>
    first === last ? `${name}, строка ${countText(first)}` : `${name}, строки ${countText(first)}–${countText(last)}`,
  cell: (name, cell) => `${name}, ячейка ${countText(cell)}`,
  inCell: (cell, sentence) => `Ячейка ${countText(cell)}: ${sentence}`,
  titled: (place, title) => `${place}: «${title}»`,
  stale: (place) => `${place} (до вашей правки)`,
};
