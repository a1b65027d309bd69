import * as vscode from 'vscode';
import type { FlatParameters } from '../neuron/parameters.ts';
import { defaults } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';
import type { Language } from '../words/language.ts';
import { resolveLanguage } from '../words/language.ts';
import { settingsSection } from './ids.ts';

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

/** The parameters as the settings have them, unchecked: VS Code's schema only warns. */
export function settingsParameters(resource: vscode.Uri | undefined): FlatParameters {
  const settings = vscode.workspace.getConfiguration(settingsSection, resource);
  return Object.fromEntries(settingFields.map((field) => [field, settings.get<unknown>(field)]));
}

/** The settings whose values differ, so that a run can follow just these. */
export function changedSettings(before: FlatParameters, after: FlatParameters): readonly SettingField[] {
  return settingFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** Nothing was changed from the chapter's first cell. */
export const isChapter = (settings: FlatParameters): boolean =>
  settingFields.every((field) => JSON.stringify(settings[field]) === JSON.stringify(defaults[field]));

export const followsChanges = (): boolean =>
  vscode.workspace.getConfiguration(settingsSection).get('followChanges') !== false;

/** What comes after iteration 0 is hidden until the person reveals it. */
export const hidesNext = (): boolean => vscode.workspace.getConfiguration(settingsSection).get('hide') === true;

export const hasLargeType = (): boolean => vscode.workspace.getConfiguration(settingsSection).get('largeType') === true;

export function languageSetting(): 'auto' | Language {
  const setting = vscode.workspace.getConfiguration(settingsSection).get<unknown>('language');
  return setting === 'en' || setting === 'ru' ? setting : 'auto';
}

export const currentLanguage = (): Language => resolveLanguage(languageSetting(), vscode.env.language);

export async function saveLanguage(language: 'auto' | Language): Promise<void> {
  await vscode.workspace
    .getConfiguration(settingsSection)
    .update('language', language, vscode.ConfigurationTarget.Global);
}

export async function saveLargeType(isLarge: boolean): Promise<void> {
  await vscode.workspace
    .getConfiguration(settingsSection)
    .update('largeType', isLarge, vscode.ConfigurationTarget.Global);
}

/** The Settings editor at one of our settings, or at all of them. */
export async function openSettings(field: Field | null): Promise<void> {
  const query =
    field !== null && hasSetting(field) ? `${settingsSection}.${field}` : '@ext:single-neuron.single-neuron';
  await vscode.commands.executeCommand('workbench.action.openSettings', query);
}
