import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';

/** What .vscodeignore lets into the package: it shuts out everything, then names what belongs to it. */
function packaged(): readonly string[] {
  const [everything, ...lines] = readFileSync('.vscodeignore', 'utf8').trim().split('\n');
  assert.equal(everything, '**');
  const wanted = lines.map((line) => {
    assert.ok(line.startsWith('!'), line);
    const pattern = line.slice(1).replaceAll('.', '\\.').replaceAll('**', '\0').replaceAll('*', '[^/]*');
    return new RegExp(`^${pattern.replaceAll('\0', '.*')}$`);
  });
  return ['.', 'dist', 'examples', 'media']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: folder !== '.' }).map((file) => path.join(folder, String(file))),
    )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => wanted.some((pattern) => pattern.test(file)) && statSync(file).isFile())
    .sort();
}

const manifest = () => JSON.parse(readFileSync('package.json', 'utf8'));

describe('the package', function () {
  this.timeout(60_000);
  before(() => {
    const built = spawnSync(process.execPath, ['esbuild.mjs'], { encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
  });

  it('holds the bundles, the texts, the examples, and nothing else', () => {
    const isPart = /^dist\/panel\/[\w-]+\.js$/;
    const files = packaged();
    assert.deepEqual(
      files.filter((file) => !isPart.test(file)),
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'README.ru.md',
        'dist/extension.js',
        'dist/panel/style.css',
        'dist/reader.js',
        'dist/web.js',
        'examples/chapter4.ipynb',
        'examples/chapter4.js',
        'examples/chapter4.py',
        'examples/neuron.json',
        'examples/neuron.txt',
        'examples/runs.json',
        'media/icon.png',
        'media/walkthrough/alpha.svg',
        'media/walkthrough/first-run.svg',
        'media/walkthrough/own-program.svg',
        'package.json',
        'package.nls.json',
        'package.nls.ru.json',
      ],
    );
    const parts = files.filter((file) => isPart.test(file));
    assert.ok(parts.includes('dist/panel/panel.js'));
    assert.ok(parts.length < 40, `${parts.length} parts of the panel`);
  });

  it('holds every file that the manifest names', () => {
    const { main, browser, icon, contributes } = manifest();
    const steps: { media: { svg: string } }[] = contributes.walkthroughs[0].steps;
    const files = packaged();
    for (const named of [main, browser, icon, ...steps.map(({ media }) => media.svg)])
      assert.ok(files.includes(path.posix.normalize(named)), named);
  });

  it('is not larger than 2 MB', () => {
    const bytes = packaged().reduce((sum, file) => sum + statSync(file).size, 0);
    assert.ok(bytes < 2_000_000, `${bytes} bytes`);
  });
});

describe('the bundles for the extension host', () => {
  const requires = (file: string) =>
    [...new Set([...readFileSync(file, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name!))].sort();

  it('ask for vscode, and the one that may load another file for the reader of programs', () => {
    assert.deepEqual(requires('dist/extension.js'), ['./reader.js', 'vscode']);
    assert.deepEqual(requires('dist/reader.js'), []);
    assert.deepEqual(requires('dist/web.js'), ['vscode']);
  });

  it('start without anything of Node', () => {
    for (const file of ['dist/extension.js', 'dist/web.js']) {
      const subscriptions: unknown[] = [];
      const module = { exports: {} as { activate?(context: unknown): void } };
      const globals = { performance, crypto, TextEncoder, TextDecoder, URL, setTimeout, clearTimeout, console };
      const require = (name: string) => (name === 'vscode' ? anything() : assert.fail(`${file} asks for ${name}`));
      runInNewContext(readFileSync(file, 'utf8'), { ...globals, module, exports: module.exports, require });
      module.exports.activate!({ extensionUri: anything(), subscriptions });
      assert.ok(subscriptions.length > 0);
    }
  });
});

/** Stands for the whole `vscode` module: whatever is asked of it is there, and can be called. */
function anything(): object {
  return new Proxy(class {}, {
    get: (_target, name) => (name === Symbol.toPrimitive || name === 'toString' ? () => '' : anything()),
    // A bundle takes a module for its prototype's heir.
    getPrototypeOf: () => anything(),
    apply: () => anything(),
    construct: () => anything(),
  });
}
