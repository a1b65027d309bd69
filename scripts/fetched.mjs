// What a real VS Code needs beyond Node 20 and npm is fetched from npm on first use, pinned, into .vscode-test/ (where
// @vscode/test-electron keeps its own download), and reused from there.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const store = path.join(root, '.vscode-test');

/** Runs npm in a folder; npm's own chatter is shown only where it failed. */
export function npm(args, cwd) {
  const run = spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${run.stdout}\n${run.stderr}`);
}

/**
 * The folder of an npm package at exactly this version; `prepare` finishes it. A folder appears under its final name only
 * once it is whole, so that an interrupted fetch is made again.
 */
export async function fetched(name, version, prepare = async () => {}) {
  const folder = path.join(store, `${name.replace(/[@/]/g, '-').replace(/^-/, '')}-${version}`);
  if (!existsSync(folder)) {
    process.stderr.write(`Fetching ${name} ${version} from npm, once …\n`);
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    try {
      writeFileSync(path.join(draft, 'package.json'), '{"private": true}');
      npm(
        ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--force', `${name}@${version}`],
        draft,
      );
      await prepare(path.join(draft, 'node_modules', name));
      renameSync(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return path.join(folder, 'node_modules', name);
}
