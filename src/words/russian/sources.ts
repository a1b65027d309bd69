import type { sources as english } from '../english/sources.ts';
import { russianPlural } from '../language.ts';
import { countText } from './numbers.ts';

export const sources: typeof english = {
  from: 'Откуда:',
  settings: 'настройки',
  chapterSettings: 'настройки (числа из главы)',
  noNeuronIn: (file) => `настройки; ${file} не обучает нейрон`,
  lines: (name, first, last) => (first === last ? `${name}, строка ${first}` : `${name}, строки ${first}–${last}`),
  cell: (name, cell) => `${name}, ячейка ${countText(cell)}`,
  inCell: (cell, sentence) => `Ячейка ${countText(cell)}: ${sentence}`,
  titled: (place, title) => `${place}: «${title}»`,
  fromBefore: 'До вашей правки',
  deleted: (name) => `Файл ${name} удалён.`,
  trainsNoMore: (file) => `${file} больше не обучает нейрон.`,
  stale: (place) => `${place} (до вашей правки)`,
  withChanges: (changes) => `, но ${changes.join(', ')}`,
  instead: (label, value, instead) => `${label} ${value} вместо ${instead}`,
  iterationsInstead: (iterations, instead) =>
    russianPlural(iterations, {
      one: `${countText(iterations)} итерация вместо ${countText(instead)}`,
      few: `${countText(iterations)} итерации вместо ${countText(instead)}`,
      many: `${countText(iterations)} итераций вместо ${countText(instead)}`,
    }),
  changedHere: (labels) => `; изменено: ${labels.join(', ')}`,
  withLearning: ', обучение добавлено',
  backToText: 'Вернуть, как в тексте',
  backToSettings: 'Вернуть, как в настройках',
};
