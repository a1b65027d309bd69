// npm run test:desktop: the window's suite in a desktop VS Code, which @vscode/test-electron downloads; with VSCODE_PATH
// in the one that is installed there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from './fetched.mjs';
import { calmSettings, freePort } from './vscode.mjs';
import { temporaryFolder, windowSuites, workspaceCopy } from './windowTests.mjs';

for (const flags of [[], ['--tests']]) {
  const built = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs'), ...flags], {
    cwd: root,
    stdio: 'inherit',
  });
  if (built.status !== 0) process.exit(1);
}

const reportFile = path.join(root, 'dist/reports/desktop.json');
mkdirSync(path.dirname(reportFile), { recursive: true });
rmSync(reportFile, { force: true });
const userData = temporaryFolder('single-neuron-user-');
mkdirSync(path.join(userData, 'User'), { recursive: true });
writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(calmSettings));
const workspace = workspaceCopy();
const port = await freePort();
const installed = process.env.VSCODE_PATH;
try {
  await runTests({
    ...(installed ? { vscodeExecutablePath: installed } : {}),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'dist/test/vscode/index.js'),
    launchArgs: [
      workspace,
      '--disable-extensions',
      `--user-data-dir=${userData}`,
      // Electron is Chromium: the tests reach the window that they run in by this port.
      `--remote-debugging-port=${port}`,
    ],
    extensionTestsEnv: {
      NEURON_CDP: `http://127.0.0.1:${port}`,
      NEURON_REPORT: reportFile,
      NEURON_ROOT: root,
      NEURON_EXTENSION: root,
      NEURON_SUITES: windowSuites(),
    },
  });
} catch (error) {
  process.stderr.write(`${error}\n`);
} finally {
  rmSync(workspace, { recursive: true, force: true });
  rmSync(userData, { recursive: true, force: true });
}
if (!existsSync(reportFile)) {
  process.stderr.write('VS Code did not run the tests. Where it cannot be downloaded, name one in VSCODE_PATH.\n');
  process.exit(1);
}
const { passes, failures, pending } = JSON.parse(readFileSync(reportFile, 'utf8'));
process.stdout.write(`\n${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ''}\n`);
process.exit(failures > 0 || passes === 0 ? 1 : 0);
