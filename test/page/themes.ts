import type { Surface } from './panelPage.ts';

/** VS Code's own themes of the four kinds, as the setting calls them, and what a page in them says its kind is. */
export const themeKinds = {
  'Dark Modern': 'vscode-dark',
  'Light Modern': 'vscode-light',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
} as const;

export type ThemeName = keyof typeof themeKinds;

export const themeNames = Object.keys(themeKinds) as readonly ThemeName[];

/** Waits until the page is of the theme's kind. A page of high contrast light has the class of the dark one too. */
export async function isInTheme(frame: Surface, theme: ThemeName): Promise<void> {
  await frame.locator(`body[data-vscode-theme-kind="${themeKinds[theme]}"]`).waitFor();
}
