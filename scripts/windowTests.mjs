// Runs mocha inside the extension host of a real VS Code, with the window it runs in under Playwright's hand.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from './browser.mjs';
import { root } from './fetched.mjs';
import { freePort, startServer } from './vscode.mjs';

export const temporaryFolder = (prefix) => mkdtempSync(path.join(os.tmpdir(), prefix));

/** A copy of the examples, so that a test may write into the folder it opens. */
export function workspaceCopy() {
  const folder = temporaryFolder('single-neuron-folder-');
  cpSync(path.join(root, 'examples'), folder, { recursive: true });
  return folder;
}

/** The names of the suites in `test/vscode`, parted by spaces; the large ones first, so that of two windows none waits long for the other. */
export function windowSuites() {
  const folder = path.join(root, 'test/vscode');
  const size = (file) => statSync(path.join(folder, file)).size;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .sort((a, b) => size(b) - size(a))
    .map((file) => file.replace('.test.ts', ''))
    .join(' ');
}

/**
 * Opens the window, waits until the tests end; the counts, as scripts/report.cjs wrote them.
 *
 * @param reportFile where to write them
 * @param extension the folder of the extension as it is installed, else the project's own is run under development
 * @param taken a folder where windows that share the suites note which of them each takes
 * @param print gets the report, a suite at a time
 */
export async function runWindowTests({
  reportFile,
  testsPath = path.join(root, 'dist/test/vscode/index.js'),
  extension = null,
  taken = null,
  print = (lines) => process.stdout.write(`${lines}\n`),
  env = {},
}) {
  const browser = await findBrowser();
  const cdpPort = await freePort();
  const workspace = workspaceCopy();
  rmSync(reportFile, { force: true });
  const server = await startServer({
    installed: extension === null ? [] : [extension],
    env: {
      NEURON_CDP: `http://127.0.0.1:${cdpPort}`,
      NEURON_REPORT: reportFile,
      NEURON_ROOT: root,
      NEURON_EXTENSION: extension ?? root,
      NEURON_SUITES: windowSuites(),
      ...(taken === null ? {} : { NEURON_TAKEN: taken }),
      ...env,
    },
  });
  const instance = await chromium.launch({
    executablePath: browser.executablePath,
    env: browser.env,
    args: [...browserFlags, `--remote-debugging-port=${cdpPort}`],
  });
  try {
    const context = await instance.newContext({ viewport: { width: 1280, height: 860 } });
    const page = await context.newPage();
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const line = args.map(String).join(' ');
      if (line.startsWith('§')) print(line.slice(1));
      else if (process.env.NEURON_VERBOSE) process.stderr.write(`${line}\n`);
    });
    const crashed = new Promise((_, reject) => {
      for (const event of ['crash', 'close']) page.once(event, () => reject(new Error(`The window's page: ${event}.`)));
    });
    // It may come while the window is still being opened.
    crashed.catch(() => {});
    // VS Code runs tests only where an extension is under development.
    const extensionPaths = [extension === null ? root : path.join(root, 'test/vscode/none')];
    await page.goto(server.windowUrl({ folder: workspace, testsPath, extensionPaths }));
    await Promise.race([ended, crashed]);
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } finally {
    await instance.close();
    await server.stop();
    rmSync(workspace, { recursive: true, force: true });
  }
}
