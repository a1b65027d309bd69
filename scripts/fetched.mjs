// What a real VS Code needs beyond Node 20 and npm is fetched from npm on first use, pinned, into .vscode-test/ (where
// @vscode/test-electron keeps its own download), and reused from there.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const store = path.join(root, '.vscode-test');

/** Runs a program to its end: what it printed, or an error with that in it. */
export async function finished(command, args, cwd, options = {}) {
  const running = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let output = '';
  for (const stream of [running.stdout, running.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  const status = await new Promise((resolve, reject) => running.once('error', reject).once('close', resolve));
  if (status !== 0) throw new Error(`${[path.basename(command), ...args].join(' ')} failed:\n${output}`);
  return output;
}

export const npm = (args, cwd) => finished('npm', args, cwd, { shell: process.platform === 'win32' });

/** Where several ask for the same at once, it is fetched once. */
const fetching = new Map();

/**
 * The folder of an npm package at exactly this version; `prepare` finishes it. A folder appears under its final name only
 * once it is whole, so that an interrupted fetch is made again.
 */
export async function fetched(name, version, prepare = async () => {}) {
  const folder = path.join(store, `${name.replace(/[@/]/g, '-').replace(/^-/, '')}-${version}`);
  if (!existsSync(folder)) {
    if (!fetching.has(folder)) fetching.set(folder, fetchInto(folder, name, version, prepare));
    await fetching.get(folder);
  }
  return path.join(folder, 'node_modules', name);
}

async function fetchInto(folder, name, version, prepare) {
  process.stderr.write(`Fetching ${name} ${version} from npm, once …\n`);
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    writeFileSync(path.join(draft, 'package.json'), '{"private": true}');
    await npm(
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--force', `${name}@${version}`],
      draft,
    );
    await prepare(path.join(draft, 'node_modules', name));
    // Another process may have fetched it meanwhile.
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
