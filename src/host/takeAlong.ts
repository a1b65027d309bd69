import * as vscode from 'vscode';
import type { PictureTheme } from '../words/picture/sheet.ts';
import type { ProgramKind } from '../words/programs/writtenRun.ts';
import { takeAlongWords } from '../words/views/takeAlong.ts';
import { exportRun, type TableKind } from './export.ts';
import type { PicturedRun, Pictures } from './pictures.ts';
import { programOf, takeProgram } from './programs.ts';
import { currentLanguage } from './settings.ts';

type Way =
  | { readonly kind: 'picture'; readonly as: 'png' | 'svg' | 'copy' }
  | { readonly kind: 'table'; readonly as: TableKind }
  | { readonly kind: 'program'; readonly as: ProgramKind };

interface WayItem extends vscode.QuickPickItem {
  readonly way?: Way;
}

/** Asks how to take the run along, and does it. */
export async function takeAlong(taken: PicturedRun, pictures: Pictures, source: vscode.Uri | null): Promise<void> {
  const words = takeAlongWords[currentLanguage()];
  const title = taken.hiddenAfter === null ? words.title : words.titleUpTo(taken.hiddenAfter);
  const way = (await vscode.window.showQuickPick(ways(), { title, matchOnDetail: true }))?.way;
  switch (way?.kind) {
    case 'picture': {
      const theme = await askTheme();
      if (theme === null) return;
      return way.as === 'copy' ? pictures.copy(taken, theme) : pictures.save(taken, theme, way.as);
    }
    case 'table':
      return exportRun(taken, way.as);
    case 'program':
      return takeProgram(programOf(taken, way.as), way.as, source);
    default:
      return undefined;
  }
}

function ways(): WayItem[] {
  const words = takeAlongWords[currentLanguage()];
  const group = (label: string): WayItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    group(words.picture),
    { ...words.png, way: { kind: 'picture', as: 'png' } },
    { ...words.svg, way: { kind: 'picture', as: 'svg' } },
    { ...words.copyPicture, way: { kind: 'picture', as: 'copy' } },
    group(words.table),
    { ...words.csv, way: { kind: 'table', as: 'csv' } },
    { ...words.json, way: { kind: 'table', as: 'json' } },
    { ...words.markdown, way: { kind: 'table', as: 'markdown' } },
    group(words.program),
    { ...words.programs.python, way: { kind: 'program', as: 'python' } },
    { ...words.programs.numpy, way: { kind: 'program', as: 'numpy' } },
    { ...words.programs.javascript, way: { kind: 'program', as: 'javascript' } },
  ];
}

/** The theme that the person sees stands first. */
async function askTheme(): Promise<PictureTheme | null> {
  const words = takeAlongWords[currentLanguage()];
  const { kind } = vscode.window.activeColorTheme;
  const isLight = kind === vscode.ColorThemeKind.Light || kind === vscode.ColorThemeKind.HighContrastLight;
  const themes: readonly PictureTheme[] = isLight ? ['light', 'dark'] : ['dark', 'light'];
  const items = themes.map((theme) => ({ label: words.theme[theme], theme }));
  return (await vscode.window.showQuickPick(items, { title: words.picture }))?.theme ?? null;
}
