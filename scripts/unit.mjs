// Runs the tests in plain Node, or those below the paths given: node scripts/unit.mjs [test/unit/neuron …]
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const testFilesBelow = (place) =>
  statSync(place).isFile()
    ? [place]
    : readdirSync(place, { recursive: true })
        .map((file) => path.join(place, String(file)))
        .filter((file) => file.endsWith('.test.ts'));

/** Bundles and runs the tests; `reportFile` gets mocha's JSON. Returns mocha's exit status. */
export async function runUnitTests(places, reportFile) {
  const files = places.flatMap((place) => testFilesBelow(path.resolve(root, place)));
  const outdir = path.join(root, 'dist', 'unit', reportFile ? 'all' : String(process.pid));
  await build({
    absWorkingDir: root,
    entryPoints: files,
    outdir,
    outbase: 'test',
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
    external: ['mocha', 'playwright-core', 'axe-core', 'fast-check', 'pyodide', 'esbuild'],
  });
  const bundles = files.map((file) =>
    path.join(outdir, path.relative(path.join(root, 'test'), file)).replace(/ts$/, 'js'),
  );
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const reporter = reportFile
    ? [
        ...['--require', path.join(root, 'scripts/report.cjs')],
        ...['--require', path.join(root, 'scripts/seed.cjs')],
        ...['--parallel', '--jobs', '2'],
        '--reporter',
        path.join(root, 'scripts/report.cjs'),
        '--reporter-option',
        `file=${reportFile}`,
      ]
    : [];
  const run = spawnSync(
    process.execPath,
    ['--enable-source-maps', mocha, '--ui', 'bdd', '--timeout', '60000', ...reporter, ...bundles],
    { cwd: root, stdio: 'inherit' },
  );
  return run.status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const places = process.argv.slice(2);
  process.exit(await runUnitTests(places.length ? places : ['test/unit', 'test/oracle'], null));
}
