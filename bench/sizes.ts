import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { atMost, type Figure } from './figure.ts';

const host = 'dist';
const panel = 'dist/panel';

const kilobytes = (name: string, files: readonly string[], target: number): Figure => {
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return atMost(name, Math.round(bytes / 1000), 'kB', target);
};

/** The panel's scripts that its page loads before a tab is opened: the entry, and what is imported outright from there. */
function loadedAtFirst(): readonly string[] {
  const found = new Set(['panel.js']);
  for (const file of found) {
    const text = readFileSync(path.join(panel, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g)) found.add(name!);
  }
  return [...found].map((file) => path.join(panel, file));
}

const allViews = (): readonly string[] =>
  readdirSync(panel)
    .filter((file) => file.endsWith('.js'))
    .map((file) => path.join(panel, file));

/** What VS Code and the panel's page load, as it was built last. */
export const sizes = (): readonly Figure[] => [
  kilobytes('extension bundle', [path.join(host, 'extension.js')], 300),
  kilobytes('reader of programs, loaded by its first use', [path.join(host, 'reader.js')], 300),
  kilobytes('panel, what loads at first', loadedAtFirst(), 550),
  kilobytes('panel, all views together', allViews(), 1000),
];
