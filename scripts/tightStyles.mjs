import { readFile } from 'node:fs/promises';

/** For esbuild, which leaves the text of templates as it is: the controls' styles without comments and indentation. */
export const tightStyles = {
  name: 'tight-styles',
  setup({ onLoad }) {
    onLoad({ filter: /@vscode-elements.*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/\bcss\s*`[^`]*`/g, (style) =>
        style.replace(/\/\*[^*]*\*+([^/*][^*]*\*+)*\//g, '').replace(/\s+/g, ' '),
      );
      return { contents, loader: 'js' };
    });
  },
};
