import type { english } from './english.ts';
import { charts } from './russian/charts.ts';
import { columns, fields } from './russian/fields.ts';
import { host } from './russian/host.ts';
import { panel } from './russian/panel.ts';
import { problems } from './russian/problems.ts';
import { programs } from './russian/programs.ts';
import { sources } from './russian/sources.ts';
import { sums } from './russian/sums.ts';
import { terminal } from './russian/terminal.ts';
import { verdict } from './russian/verdict.ts';

/** Every text in Russian, with English's keys. */
export const russian: typeof english = {
  panel,
  fields,
  columns,
  host,
  terminal,
  sources,
  verdict,
  problems,
  programs,
  sums,
  charts,
};
