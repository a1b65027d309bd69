import { bundledText } from './bundledText.mjs';
import { replacing } from './replacing.mjs';

/** Touch is `webview/chartGestures.ts`; chartjs-plugin-zoom does without hammerjs where there is none. */
const withoutHammer = replacing('without-hammer', /^hammerjs$/, 'export default null;');

/** For esbuild: what the panel is built with, in VS Code and alone. */
export const panelPlugins = [bundledText, withoutHammer];
