import { readFile } from 'node:fs/promises';

/** For esbuild: the charts' libraries without what the panel never uses of them. */
export const lighterCharts = {
  name: 'lighter-charts',
  setup({ onLoad, onResolve }) {
    // Touch is `webview/chartGestures.ts`: chartjs-plugin-zoom does without hammerjs where there is none.
    onResolve({ filter: /^hammerjs$/ }, ({ path }) => ({ path, namespace: 'none' }));
    // Colours that change are those of animations and below the pointer, and there are none of these.
    onResolve({ filter: /^@kurkle\/color$/ }, ({ path }) => ({ path, namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default null; export class Color {}' }));
    // Of what can be drawn upon a chart the panel draws lines, with their labels.
    onLoad({ filter: /chartjs-plugin-annotation[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
      const others = '(?:Box|DoughnutLabel|Ellipse|Point|Polygon)Annotation';
      const parts = `class ${others} .*?^}|${others}\\.\\w+ = .*?;|  \\w+: ${others},?`;
      const contents = (await readFile(path, 'utf8')).replace(new RegExp(`^(?:${parts})$`, 'gms'), '');
      return { contents, loader: 'js' };
    });
    // A static field that reads a property might do anything for all that esbuild knows, and keeps its class: scales that nobody draws.
    onLoad({ filter: /chart\.js[\\/]dist[\\/]chart\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replace(/(\bstatic defaults = )(\w+\.\w+);/g, '$1/* @__PURE__ */ (() => $2)();')
        .replace(/(\bcallback: )(Ticks\.formatters\.\w+)/g, '$1/* @__PURE__ */ (() => $2)()');
      return { contents, loader: 'js' };
    });
  },
};
