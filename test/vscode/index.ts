import { readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** What VS Code calls in its extension host: runs every suite that lies beside this file. */
export async function run(): Promise<void> {
  const root = process.env.NEURON_ROOT!;
  const only = process.env.NEURON_GREP;
  // The console of an extension host is everybody's: a mark tells the launcher which lines are the report.
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => console.log(`§${format(...parts)}`);
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    // A window is more than the panel: menus open late, lists move. What fails once is named at the end; what fails twice is broken.
    retries: 1,
    reporter: path.join(root, 'scripts/report.cjs'),
    color: false,
    ...(only === undefined ? {} : { grep: only }),
  });
  for (const file of readdirSync(__dirname)
    .filter((name) => name.endsWith('.test.js'))
    .sort()) {
    mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
