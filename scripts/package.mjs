// npm run package: the extension as one file that VS Code installs.
//   --out FILE.vsix   where to, else single-neuron.vsix
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetched, finished, root } from './fetched.mjs';

const vsceVersion = '3.9.2'; // the last that runs on Node 20

/** The README as the extension's page in VS Code shows it: pictures and files of the project are not there. */
const withoutFiles = (readme) =>
  readme
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n+/gm, '')
    .replace(/ \(\[[^\]]*\]\((?!https:)[^)]*\)\)/g, '')
    .replace(/\[([^\]]*)\]\((?!https:)[^)]*\)/g, '$1');

/** Builds the extension and writes it to `file`; what vsce says of it. */
export async function packageExtension(file) {
  const vsce = await fetched('@vscode/vsce', vsceVersion);
  const readme = path.join('dist', 'README.md');
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(path.join(root, readme), withoutFiles(readFileSync(path.join(root, 'README.md'), 'utf8')));
  // What it needs is bundled, and there is no repository that could be named.
  const options = ['--no-dependencies', '--allow-missing-repository', '--readme-path', readme, '--out', file];
  return finished(process.execPath, [path.join(vsce, 'vsce'), 'package', ...options], root);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--out');
  const file = at < 0 ? 'single-neuron.vsix' : process.argv[at + 1];
  if (!file) {
    process.stderr.write('--out needs the name of a VSIX file after it.\n');
    process.exit(2);
  }
  process.stdout.write(await packageExtension(path.resolve(process.env.INIT_CWD ?? '.', file)));
}
