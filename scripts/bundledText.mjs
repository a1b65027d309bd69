import path from 'node:path';
import { build } from 'esbuild';

const suffix = '?bundled';

/** The files that went into such texts, which the metafile of what they went into does not name. */
export const bundledAsText = new Set();

/** For esbuild: `import text from './worker.ts?bundled'` is that file with all that it imports, as a script's text. */
export const bundledText = {
  name: 'bundled-text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?bundled$/ }, ({ path: asked, resolveDir }) => ({
      path: path.join(resolveDir, asked.slice(0, -suffix.length)),
      namespace: suffix,
    }));
    onLoad({ filter: /.*/, namespace: suffix }, async ({ path: file }) => {
      const { outputFiles, metafile } = await build({
        entryPoints: [file],
        bundle: true,
        minify: true,
        format: 'iife',
        platform: 'browser',
        target: 'es2022',
        write: false,
        metafile: true,
      });
      const watchFiles = Object.keys(metafile.inputs).map((input) => path.resolve(input));
      for (const input of watchFiles) bundledAsText.add(input);
      return { contents: outputFiles[0].text, loader: 'text', watchFiles };
    });
  },
};
