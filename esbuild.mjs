// Bundles: the extension host's, the web's, the panel's page, the terminal's, and with --tests the tests.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { bundledAsText } from './scripts/bundledText.mjs';
import { noticesOf } from './scripts/notices.mjs';
import { panelPlugins } from './scripts/panelPlugins.mjs';
import { replacing } from './scripts/replacing.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const wanted = new Set(process.argv.slice(2));
const everything = wanted.size === 0 || wanted.has('--watch');

const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2022',
  logLevel: 'warning',
  // The maps do not go into the extension: nothing in it is to ask for them.
  sourcemap: wanted.has('--watch') || 'external',
  minify: !wanted.has('--watch'),
  metafile: true,
  // The licences stand in a file of their own.
  legalComments: 'none',
  // Russian as itself: escaped it would be three times as long.
  charset: 'utf8',
};

const inHost = {
  ...common,
  format: 'cjs',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  external: ['vscode'],
};

/** With its parsers the reader of programs is more than half of the extension: a bundle of its own, loaded by its first use. */
const readerApart = replacing(
  'reader-apart',
  /\/readProgram\.ts$/,
  `export const readProgram = (...given) => require('./reader.js').readProgram(...given);`,
);

const bundles = {
  '--host': () => ({
    ...inHost,
    entryPoints: ['src/host/extension.ts'],
    outfile: 'dist/extension.js',
    external: [...inHost.external, './reader.js'],
    plugins: [readerApart],
  }),
  '--reader': () => ({ ...inHost, entryPoints: ['src/reading/readProgram.ts'], outfile: 'dist/reader.js' }),
  // In a browser VS Code gives an extension one file, with `vscode` as the only module that it can require.
  '--web': () => ({ ...inHost, entryPoints: ['src/host/extension.ts'], outfile: 'dist/web.js' }),
  '--panel': () => ({
    ...common,
    entryPoints: { panel: 'webview/main.ts', style: 'webview/style.css' },
    outdir: 'dist/panel',
    // What a tab needs is loaded when it is opened.
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'browser',
    plugins: panelPlugins,
  }),
  '--terminal': () => ({
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/train.cjs',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  }),
  '--tests': () => ({
    ...common,
    sourcemap: true,
    minify: false,
    entryPoints: ['test/vscode/index.ts'],
    outfile: 'dist/test/vscode/index.js',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha', 'playwright-core', 'axe-core', 'fast-check', 'pyodide', 'esbuild'],
  }),
  '--bench': () => ({
    ...common,
    entryPoints: readdirSync(path.join(root, 'bench'))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join('bench', file)),
    outdir: 'dist/bench',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'playwright-core'],
  }),
};

const product = ['--host', '--reader', '--web', '--panel', '--terminal'];
const chosen = everything ? product : [...wanted].filter((flag) => flag in bundles);
// Parts of the panel are named by their content: those of an earlier build would stay beside them.
if (chosen.includes('--panel')) rmSync(path.join(root, 'dist/panel'), { recursive: true, force: true });
if (wanted.has('--watch')) {
  for (const flag of chosen) await (await context(bundles[flag]())).watch();
} else {
  const built = await Promise.all(chosen.map((flag) => build(bundles[flag]())));
  if (everything) {
    const files = [...built.flatMap(({ metafile }) => Object.keys(metafile.inputs)), ...bundledAsText];
    writeFileSync(path.join(root, 'dist/NOTICES.txt'), noticesOf(files, root));
  }
}
