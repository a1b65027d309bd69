import { charts } from './english/charts.ts';
import { columns, fields } from './english/fields.ts';
import { panel } from './english/panel.ts';
import { problems } from './english/problems.ts';
import { programs } from './english/programs.ts';
import { readings } from './english/readings.ts';
import { rules } from './english/rules.ts';
import { sources } from './english/sources.ts';
import { sums } from './english/sums.ts';
import { verdict } from './english/verdict.ts';

/** Every text in English, by where it is said. */
export const english = { panel, fields, columns, sources, verdict, problems, programs, readings, rules, sums, charts };
