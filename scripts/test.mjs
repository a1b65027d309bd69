// npm test: format, lint, types, every suite in plain Node, in a browser and in a real VS Code; one closing line over all of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runAloneTests } from './alone.mjs';
import { root } from './fetched.mjs';
import { runUnitTests } from './unit.mjs';
import { runWindowTests } from './windowTests.mjs';

const reports = path.join(root, 'dist', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

function step(name, command, args) {
  process.stdout.write(`\n— ${name}\n`);
  const run = spawnSync(process.execPath, [path.join(root, command), ...args], { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) {
    process.stdout.write(`${name} failed.\n`);
    process.exit(1);
  }
}

step('Format and lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']);
step('Types', 'node_modules/typescript/bin/tsc', ['--noEmit']);
step('Bundles', 'esbuild.mjs', []);
step('Test bundles', 'esbuild.mjs', ['--tests']);

process.stdout.write('\n— In plain Node\n');
const unitReport = path.join(reports, 'unit.json');
await runUnitTests(['test/unit', 'test/oracle'], unitReport);

process.stdout.write('\n— The panel alone in a browser\n');
const aloneReport = path.join(reports, 'alone.json');
await runAloneTests(aloneReport);

process.stdout.write('\n— In a real VS Code\n');
const windowReport = path.join(reports, 'window.json');
try {
  await runWindowTests({ reportFile: windowReport });
} catch (error) {
  process.stderr.write(`${error.stack ?? error}\n`);
}

let passed = 0;
let failed = 0;
let skipped = 0;
for (const [suite, file] of [
  ['plain Node', unitReport],
  ['the panel alone', aloneReport],
  ['a real VS Code', windowReport],
]) {
  let counts;
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // A suite that ended before its report has failed, whatever it had passed.
    counts = { passes: 0, failures: 1, pending: 0 };
  }
  process.stdout.write(`${suite}: ${counts.passes} passed, ${counts.failures} failed, ${counts.pending} skipped\n`);
  passed += counts.passes;
  failed += counts.failures;
  skipped += counts.pending;
}
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
