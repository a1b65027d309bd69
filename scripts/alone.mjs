// Runs the tests of the panel alone: the one file that `npm run panel -- --out` writes, in a plain browser.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browserFlags, findBrowser } from './browser.mjs';
import { panelFile } from './panel.mjs';
import { runUnitTests } from './unit.mjs';

/** As `runUnitTests` does; mocha's exit status. */
export async function runAloneTests(reportFile, places = ['test/alone'], options = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'single-neuron-alone-'));
  try {
    const file = path.join(folder, 'neuron.html');
    writeFileSync(file, await panelFile());
    const { executablePath, env } = await findBrowser();
    process.env.NEURON_PANEL = pathToFileURL(file).href;
    process.env.NEURON_BROWSER = JSON.stringify({ executablePath, env, args: browserFlags });
    return await runUnitTests(places, reportFile, options);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const places = process.argv.slice(2);
  process.exit(await runAloneTests(null, places.length ? places : undefined));
}
