import { bundledText } from './bundledText.mjs';
import { lighterCharts } from './lighterCharts.mjs';
import { tightControls } from './tightControls.mjs';

/** For esbuild: what the panel is built with, in VS Code and alone. */
export const panelPlugins = [bundledText, tightControls, lighterCharts];
