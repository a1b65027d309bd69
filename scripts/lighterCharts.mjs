import { readFile } from 'node:fs/promises';

/** For esbuild: the charts' libraries without what the panel never uses of them. */
export const lighterCharts = {
  name: 'lighter-charts',
  setup({ onLoad, onResolve }) {
    // Touch is `webview/chartGestures.ts`: chartjs-plugin-zoom does without hammerjs where there is none.
    onResolve({ filter: /^hammerjs$/ }, ({ path }) => ({ path, namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default null;' }));
    // There are no doughnuts, whose labels would bring their controller.
    onLoad({ filter: /chartjs-plugin-annotation[\\/]dist[\\/].*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source
        .replace('DoughnutController, ', '')
        .replace('controller instanceof DoughnutController', 'false');
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
