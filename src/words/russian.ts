import type { english } from './english.ts';
import { charts } from './russian/charts.ts';
import { columns, fields } from './russian/fields.ts';
import { panel } from './russian/panel.ts';
import { problems } from './russian/problems.ts';
import { programs } from './russian/programs.ts';
import { readings } from './russian/readings.ts';
import { rules } from './russian/rules.ts';
import { sources } from './russian/sources.ts';
import { sums } from './russian/sums.ts';
import { verdict } from './russian/verdict.ts';

/** Every text in Russian, with English's keys. */
export const russian: typeof english = {
  panel,
  fields,
  columns,
  sources,
  verdict,
  problems,
  programs,
  readings,
  rules,
  sums,
  charts,
};
