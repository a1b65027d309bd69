// The licences of the libraries that are bundled: their texts have to go along with what is made of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of the package that a bundled file is from, null for one of our own. */
function packageFolder(file) {
  const [, folder] = file.replaceAll('\\', '/').match(/^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//) ?? [];
  return folder ?? null;
}

/**
 * What has to be said of the packages that these files are from, as one text.
 *
 * @param files paths below `root`, as esbuild's metafile names its inputs
 * @throws where a package has no text of its licence
 */
export function noticesOf(files, root) {
  const folders = [...new Set(files.map(packageFolder))].filter((folder) => folder !== null).sort();
  const notices = folders.map((folder) => {
    const inside = path.resolve(root, folder);
    const { name, version, license } = JSON.parse(readFileSync(path.join(inside, 'package.json'), 'utf8'));
    const text = readdirSync(inside).find((file) => /^(licen[cs]e|copying)(\.|$)/i.test(file));
    if (text === undefined) throw new Error(`${name} ${version} is bundled, and has no text of its licence.`);
    const notice = ['NOTICE', 'NOTICE.txt', 'NOTICE.md'].find((file) => existsSync(path.join(inside, file)));
    const texts = [text, ...(notice === undefined ? [] : [notice])].map((file) =>
      readFileSync(path.join(inside, file), 'utf8').trim(),
    );
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
  return `${['Single Neuron holds parts of these libraries.', ...notices].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
