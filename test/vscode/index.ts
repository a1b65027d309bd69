import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { watchWholeRun } from './quiet.ts';

/** What VS Code calls in its extension host: runs the suites that lie beside this file, and at the end looks at the whole run. */
export async function run(): Promise<void> {
  const wholeRun = await watchWholeRun();
  let failures = 0;
  for (const name of process.env.NEURON_SUITES!.split(' ')) {
    if (isOurs(name)) failures += await ran(() => import(`./${name}.test.ts`));
  }
  failures += await ran(async () => wholeRun());
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** Where several windows share the suites, each takes the next that no other has taken. */
function isOurs(name: string): boolean {
  const taken = process.env.NEURON_TAKEN;
  if (taken === undefined) return true;
  try {
    mkdirSync(path.join(taken, name));
    return true;
  } catch {
    return false;
  }
}

/** Runs the tests that `define` defines: how many failed. */
async function ran(define: () => Promise<unknown>): Promise<number> {
  const only = process.env.NEURON_GREP;
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    // A window is more than the panel: menus open late, lists move. What fails once is named at the end; what fails twice is broken.
    retries: 1,
    reporter: path.join(process.env.NEURON_ROOT!, 'scripts/report.cjs'),
    color: false,
    ...(only === undefined ? {} : { grep: only }),
  });
  // As Mocha does before it loads a file: `describe` and its like are then this one's.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  await define();
  // The console of an extension host is everybody's: a mark tells the launcher which lines are the report. Windows that run side by
  // side report a suite at a time.
  const lines: string[] = [];
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => lines.push(format(...parts));
  let runner: Mocha.Runner | undefined;
  const failures = await new Promise<number>((resolve) => {
    runner = mocha.run(resolve);
  });
  if (runner!.total > 0) console.log(`§${lines.join('\n')}`);
  return failures;
}
