import { defaults, type FlatParameters } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';

/** The parameters that have a setting of their own. */
export const settingFields = [
  'input',
  'weight',
  'goal',
  'alpha',
  'iterations',
  'method',
  'stepAmount',
  'gradient',
  'tolerance',
] as const satisfies readonly Field[];

export type SettingField = (typeof settingFields)[number];

export const hasSetting = (field: Field): field is SettingField => (settingFields as readonly Field[]).includes(field);

/** The settings whose values differ, so that a run can follow just these. */
export function changedSettings(before: FlatParameters, after: FlatParameters): readonly SettingField[] {
  return settingFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** Nothing was changed from the chapter's first cell. */
export const isChapter = (settings: FlatParameters): boolean =>
  settingFields.every((field) => JSON.stringify(settings[field]) === JSON.stringify(defaults[field]));
