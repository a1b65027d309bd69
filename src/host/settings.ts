import * as vscode from 'vscode';
import type { FlatParameters } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';
import { hasSetting, settingFields } from '../session/settingFields.ts';
import type { Language } from '../words/language.ts';
import { resolveLanguage } from '../words/language.ts';
import { focusBeside } from './beside.ts';
import { settingsSection } from './ids.ts';

/** The parameters as the settings have them, unchecked: VS Code's schema only warns. */
export function settingsParameters(resource: vscode.Uri | undefined): FlatParameters {
  const settings = vscode.workspace.getConfiguration(settingsSection, resource);
  return Object.fromEntries(settingFields.map((field) => [field, settings.get<unknown>(field)]));
}

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

/** The Settings editor beside the panel, at one of our settings or at all of them. */
export async function openSettings(field: Field | null): Promise<void> {
  const query =
    field !== null && hasSetting(field) ? `${settingsSection}.${field}` : '@ext:single-neuron.single-neuron';
  await focusBeside();
  await vscode.commands.executeCommand('workbench.action.openSettings', query);
}
