// Runs the tests in plain Node, or those below the paths given: node scripts/unit.mjs [test/unit/neuron …]
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from './fetched.mjs';

const testFilesBelow = (place) =>
  !existsSync(place)
    ? []
    : statSync(place).isFile()
      ? [place]
      : readdirSync(place, { recursive: true })
          .map((file) => path.join(place, String(file)))
          .filter((file) => file.endsWith('.test.ts'));

/**
 * Bundles and runs the tests.
 *
 * @param reportFile gets the counts (scripts/report.cjs); null where only the tests of a folder are asked for
 * @param jobs how many files are run at a time where there is a report
 * @param print gets what mocha prints, once it has ended; else that is printed as it comes
 * @returns mocha's exit status
 */
export async function runUnitTests(places, reportFile, { jobs = 2, print = null } = {}) {
  const files = places.flatMap((place) => testFilesBelow(path.resolve(root, place)));
  if (files.length === 0) {
    process.stderr.write(`There are no tests below ${places.join(', ')}.\n`);
    return 1;
  }
  const outdir = path.join(root, 'dist', 'unit', reportFile ? path.basename(reportFile, '.json') : String(process.pid));
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
  const script = (name) => path.join(root, 'scripts', name);
  const reporter = reportFile
    ? [
        ...['--require', script('report.cjs'), '--require', script('seed.cjs')],
        ...['--parallel', '--jobs', String(jobs)],
        ...['--reporter', script('report.cjs'), '--reporter-option', `file=${reportFile}`],
      ]
    : [];
  if (reportFile) rmSync(reportFile, { force: true });
  const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
  const args = ['--ui', 'bdd', '--timeout', '60000', '--require', script('unheard.cjs'), ...reporter, ...bundles];
  const run = spawn(process.execPath, ['--enable-source-maps', mocha, ...args], {
    cwd: root,
    stdio: print ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  let output = '';
  for (const stream of [run.stdout, run.stderr]) stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  const status = await new Promise((resolve, reject) => run.once('error', reject).once('close', resolve));
  print?.(output);
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const places = process.argv.slice(2);
  process.exit(await runUnitTests(places.length ? places : ['test/unit', 'test/oracle'], null));
}
