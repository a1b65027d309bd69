import { bundledText } from './bundledText.mjs';
import { lighterCharts } from './lighterCharts.mjs';
import { tightStyles } from './tightStyles.mjs';

/** For esbuild: what the panel is built with, in VS Code and alone. */
export const panelPlugins = [bundledText, tightStyles, lighterCharts];
