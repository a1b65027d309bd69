import type { charts as english } from '../english/charts.ts';
import { countText, shown } from './numbers.ts';

export const charts: typeof english = {
  none: 'Рисовать пока нечего: ещё ни одной итерации.',
  errorOnce: (error) => `График: ошибка на единственной итерации 0 — ${shown(error)}.`,
  error: (first, last, iteration) =>
    `График: ошибка на итерации 0 — ${shown(first)}, на итерации ${countText(iteration)} — ${shown(last)}.`,
  errorOfPass: (first, last, iteration) =>
    `График: ошибка прохода 0 — ${shown(first)}, прохода ${countText(iteration)} — ${shown(last)}.`,
  errorGrows: (first, iteration) =>
    `График: ошибка на итерации 0 — ${shown(first)}, а на итерации ${countText(iteration)} больше любого числа, доступного компьютеру.`,
  weight: (first, final) => `Вес вначале ${shown(first)}, в конце ${shown(final)}.`,
  weights: (count) => `Весов на графике: ${countText(count)}.`,
  idealWeight: (ideal) => `Идеальный вес ${shown(ideal)} показан пунктиром.`,
  ruler: (prediction, goal, miss, error) =>
    `Линейка: прогноз ${shown(prediction)}, цель ${shown(goal)}. Стрелка между ними — промах ${shown(miss)}, квадрат на ней — ошибка ${shown(error)}.`,
};
