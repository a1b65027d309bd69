// The terminal's `train`: builds it where it is missing or older than its sources, then runs it with the same arguments.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const program = path.join(root, 'dist/train.cjs');

const changedAt = (file) => statSync(file).mtimeMs;

function isOld() {
  if (!existsSync(program)) return true;
  const builtAt = changedAt(program);
  const sources = readdirSync(path.join(root, 'src'), { recursive: true }).map((file) => path.join('src', file));
  return ['package-lock.json', 'esbuild.mjs', ...sources].some((file) => changedAt(path.join(root, file)) > builtAt);
}

if (isOld()) {
  // Standard output is the run's alone.
  const build = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs'), '--terminal'], {
    stdio: ['ignore', 2, 2],
  });
  if (build.status !== 0) {
    process.stderr.write('It could not be built. Was `npm ci` run?\n');
    process.exit(2);
  }
}

// npm runs scripts in the package's folder; a file is meant from where npm was called.
if (process.env.npm_lifecycle_event === 'train' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(program).href);
