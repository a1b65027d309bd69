// npm test: format, lint, types, every suite in plain Node, in a browser and in a real VS Code that has the package installed; one
// closing line over all of them. What can run side by side does, and a suite's report is printed when it has ended.
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runAloneTests } from './alone.mjs';
import { findBrowser } from './browser.mjs';
import { finished, root } from './fetched.mjs';
import { packageExtension } from './package.mjs';
import { runUnitTests } from './unit.mjs';
import { fetchServer, installPackage } from './vscode.mjs';
import { runWindowTests, temporaryFolder, windowSuites } from './windowTests.mjs';

/** A test that passes only when it is run again is a weakness of its own: so many are borne. */
const againAtMost = 2;

const started = Date.now();
const reports = path.join(root, 'dist', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const print = (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/** What has to be there before a test runs: a failure ends the whole. */
async function step(name, act) {
  const since = Date.now();
  try {
    await act();
    print(`${name}: ${seconds(since)}`);
  } catch (error) {
    print(`${name} failed.\n${error.message}`);
    process.exit(1);
  }
}
const node = (script, ...args) => finished(process.execPath, [path.join(root, script), ...args], root);

// What a window needs is fetched while the rest begins.
const extensions = temporaryFolder('single-neuron-extensions-');
const vsix = path.join(reports, 'single-neuron.vsix');
const fetched = Promise.all([fetchServer(), findBrowser()]);
fetched.catch(() => {});

await Promise.all([
  step('Format and lint', () =>
    node('node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings', '.'),
  ),
  step('Types', () => node('node_modules/typescript/bin/tsc', '--noEmit')),
  step('Package', () => packageExtension(vsix)),
  step('Test bundles', () => node('esbuild.mjs', '--tests')),
]);
process.env.NEURON_VSIX = vsix;

const results = [];

/** Runs a suite, prints its report, keeps its counts: what ended before its report has failed, whatever it had passed. */
function suite(name, run) {
  return async () => {
    const since = Date.now();
    const file = path.join(reports, `${name.replaceAll(' ', '-')}.json`);
    const lines = [];
    let isWhole = true;
    try {
      await run(file, (text) => lines.push(text));
    } catch (error) {
      lines.push(error.stack ?? String(error));
      isWhole = false;
    }
    let counts = { passes: 0, failures: 0, pending: 0, again: [] };
    try {
      counts = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      isWhole = false;
    }
    if (!isWhole) counts.failures++;
    results.push({ name, counts, took: seconds(since) });
    print(`\n— ${name}\n${lines.join('\n')}`);
  };
}

const cores = os.availableParallelism();
const jobs = cores < 4 ? 1 : 2;
const inNode = suite('plain Node', (file, print) => runUnitTests(['test/unit', 'test/oracle'], file, { jobs, print }));
const alone = suite('the panel alone in a browser', async (file, print) => {
  await fetched;
  await runAloneTests(file, undefined, { jobs, print });
});

/** The windows share the suites: each takes the next one, and one that would come too late is not opened. */
const taken = temporaryFolder('single-neuron-taken-');
const left = () => windowSuites().split(' ').length - readdirSync(taken).length;
let extension = null;
const window = (number) => {
  const run = suite(`a real VS Code, window ${number}`, async (reportFile, print) => {
    await fetched;
    extension ??= installPackage(vsix, extensions);
    await runWindowTests({ reportFile, extension: await extension, taken, print });
  });
  return async () => {
    if (left() > 0) await run();
  };
};

/** One after the other in each lane, the lanes side by side. */
const lanes = cores < 4 ? [[window(1)], [alone], [inNode, window(2)]] : [[window(1)], [window(2)], [alone], [inNode]];
await Promise.all(
  lanes.map(async (lane) => {
    for (const run of lane) await run();
  }),
);
for (const folder of [extensions, taken]) rmSync(folder, { recursive: true, force: true });

print('');
const sum = (part) => results.reduce((total, { counts }) => total + counts[part], 0);
for (const { name, counts, took } of results)
  print(`${name}: ${counts.passes} passed, ${counts.failures} failed, ${counts.pending} skipped, in ${took}`);
const again = results.flatMap(({ counts }) => counts.again);
if (again.length > 0) {
  print(`${again.length} passed only when run again (more than ${againAtMost} fail the whole):`);
  for (const one of again) print(`  ${one}`);
}
const failed = sum('failures') + (again.length > againAtMost ? again.length : 0);
const passed = sum('passes') - (again.length > againAtMost ? again.length : 0);
const skipped = sum('pending');
print(`All of it took ${seconds(started)}.`);
print(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
