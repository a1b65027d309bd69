// npm run bench: speed and memory in plain Node, the bundles' sizes, and what a person waits for in a real VS Code.
//   --json   prints a list of figures
//   --plain  leaves the real VS Code out
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './fetched.mjs';
import { runWindowTests, temporaryFolder } from './windowTests.mjs';

const isJson = process.argv.includes('--json');
process.chdir(root);
for (const flags of [[], ['--bench']]) {
  const built = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs'), ...flags], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
}

const built = (file) => createRequire(import.meta.url)(path.join(root, 'dist/bench', file));
const { measured, baselines } = built('figures.js').figures();
const inWindows = process.argv.includes('--plain') ? [] : await windowTimes();
const all = [...measured, ...built('windowFigures.js').windowFigures(inWindows)];

if (isJson) process.stdout.write(`${JSON.stringify(all, null, 1)}\n`);
else {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  process.stdout.write(`Single Neuron ${version}, Node ${process.versions.node}\n\nBaselines, a row each\n`);
  const show = (value) => (value === null ? 'not here' : Number(value.toPrecision(3)));
  for (const { name, value, unit } of baselines) process.stdout.write(`  ${name.padEnd(52)}${show(value)} ${unit}\n`);
  process.stdout.write('\nFigures\n');
  for (const { name, value, unit, target, met } of all) {
    const verdict = met === null ? '' : met ? 'met' : 'missed';
    process.stdout.write(
      `  ${name.padEnd(52)}${String(show(value)).padEnd(9)}${unit.padEnd(6)} target ${String(target).padEnd(6)} ${verdict}\n`,
    );
  }
}

/** The panel is measured in one window, the activation in five, each of a server of its own. */
async function windowTimes() {
  const folder = temporaryFolder('single-neuron-bench-');
  const testsPath = path.join(root, 'dist/bench/window.js');
  try {
    const times = [];
    for (const NEURON_BENCH of ['all', ...Array(4).fill('activation')]) {
      const reportFile = path.join(folder, `${times.length}.json`);
      const measuredThere = await runWindowTests({ reportFile, testsPath, env: { NEURON_BENCH } });
      if (measuredThere.error) throw new Error(measuredThere.error);
      times.push(measuredThere);
    }
    return times;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
