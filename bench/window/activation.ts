import path from 'node:path';
import * as vscode from 'vscode';
import { openText } from '../../test/vscode/window.ts';

interface Entry {
  activate(context: unknown): unknown;
}

const program = 'weight = 0.5\nfor i in range(20):\n    delta = 0.5 * weight - 0.8\n    weight -= delta * 0.5\n';

/** How long this extension host, in which it has not run yet, takes to load the extension and to activate it beside a program. */
export async function activation(): Promise<{ readonly loadedMs: number; readonly activatedMs: number }> {
  const file = path.join(process.env.NEURON_ROOT!, 'dist', 'extension.js');
  const extension = vscode.extensions.getExtension('single-neuron.single-neuron')!;
  if (extension.isActive) throw new Error('The extension is active already.');
  await openText('python', program);
  const start = performance.now();
  const entry = require(file) as Entry;
  const loadedMs = performance.now() - start;
  let activatedMs = 0;
  // The host has one memory of modules: what it loads now is this.
  require.cache[require.resolve(file)]!.exports = {
    ...entry,
    activate(context: unknown) {
      const before = performance.now();
      entry.activate(context);
      activatedMs = performance.now() - before;
    },
  } satisfies Entry;
  await extension.activate();
  return { loadedMs, activatedMs };
}
