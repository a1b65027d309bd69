// npm run bench: speed and memory in plain Node, and the bundles' sizes. -- --json prints a list of figures.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './fetched.mjs';

const isJson = process.argv.includes('--json');
process.chdir(root);
for (const flags of [[], ['--bench']]) {
  const built = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs'), ...flags], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
}

const { measured, baselines } = createRequire(import.meta.url)(path.join(root, 'dist/bench/figures.js')).figures();
const all = measured;
if (isJson) process.stdout.write(`${JSON.stringify(all, null, 1)}\n`);
else {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  process.stdout.write(`Single Neuron ${version}, Node ${process.versions.node}\n\nBaselines, a row each\n`);
  const show = (value) => (value === null ? 'not here' : Number(value.toPrecision(3)));
  for (const { name, value, unit } of baselines) process.stdout.write(`  ${name.padEnd(44)}${show(value)} ${unit}\n`);
  process.stdout.write('\nFigures\n');
  for (const { name, value, unit, target, met } of all) {
    const verdict = met === null ? '' : met ? 'met' : 'missed';
    process.stdout.write(
      `  ${name.padEnd(44)}${String(show(value)).padEnd(9)}${unit.padEnd(6)} target ${String(target).padEnd(6)} ${verdict}\n`,
    );
  }
}
