import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';

/** The file that people install, which `npm test` has made, else made here; and what is in it by its path. */
let vsix: Uint8Array;
let packaged: { readonly [file: string]: Uint8Array };

const text = (file: string) => new TextDecoder().decode(packaged[file] ?? assert.fail(`There is no ${file}.`));
const manifest = () => JSON.parse(text('package.json'));

before(async function () {
  this.timeout(120_000);
  let file = process.env.NEURON_VSIX;
  if (file === undefined) {
    file = path.resolve('dist/reports/unit.vsix');
    const { packageExtension } = await import(pathToFileURL(path.resolve('scripts/package.mjs')).href);
    await packageExtension(file);
  }
  vsix = readFileSync(file);
  const inside = /^extension\//;
  packaged = Object.fromEntries(
    Object.entries(unzipSync(vsix))
      .filter(([name]) => inside.test(name))
      .map(([name, bytes]) => [name.replace(inside, ''), bytes]),
  );
});

const isPanel = (file: string) => /^dist\/panel\/[\w-]+\.js$/.test(file);
const scripts = () => Object.keys(packaged).filter((file) => file.endsWith('.js'));

describe('the package', () => {
  it('holds the bundles, what VS Code shows of the extension, the licences, and nothing else', () => {
    assert.deepEqual(
      Object.keys(packaged)
        .filter((file) => !isPanel(file))
        .sort(),
      [
        'LICENSE.txt',
        'SECURITY.md',
        'changelog.md',
        'dist/NOTICES.txt',
        'dist/extension.js',
        'dist/panel/style.css',
        'dist/reader.js',
        'dist/web.js',
        'media/icon.png',
        'media/walkthrough/alpha.svg',
        'media/walkthrough/first-run.svg',
        'media/walkthrough/own-program.svg',
        'package.json',
        'package.nls.json',
        'package.nls.ru.json',
        'readme.md',
      ],
    );
  });

  it('holds of the panel what its page asks for, and nothing else', () => {
    const asked = new Set(['dist/panel/panel.js']);
    for (const file of asked)
      for (const [, name] of text(file).matchAll(/"\.\/([\w-]+\.js)"/g)) asked.add(`dist/panel/${name}`);
    assert.deepEqual(Object.keys(packaged).filter(isPanel).sort(), [...asked].sort());
  });

  it('holds every file that the manifest names', () => {
    const { main, browser, icon, contributes } = manifest();
    const steps: { media: { svg: string } }[] = contributes.walkthroughs[0].steps;
    for (const named of [main, browser, icon, ...steps.map(({ media }) => media.svg)])
      assert.ok(path.posix.normalize(named) in packaged, named);
  });

  it('is not larger than 800 kB', () => {
    assert.ok(vsix.length <= 800_000, `${vsix.length} bytes`);
  });

  it('asks for no maps, which are not in it', () => {
    for (const file of [...scripts(), 'dist/panel/style.css'])
      assert.doesNotMatch(text(file), /sourceMappingURL/, file);
  });

  it('has the licence of each library that is part of it', () => {
    const notices = text('dist/NOTICES.txt');
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const bundled = /^(@lezer\/|@vscode-elements\/|chart|jsonc-parser)/;
    // Lit comes with the controls, and asks for its notice by name.
    for (const name of [...Object.keys(devDependencies).filter((one) => bundled.test(one)), 'lit', 'lit-html'])
      assert.ok(notices.includes(`\n${name} `), name);
    assert.match(notices, /Redistribution and use in source and binary forms/);
    assert.match(notices, /Copyright \(C\) 2018 by Marijn Haverbeke/);
    // The build leaves it out.
    assert.doesNotMatch(notices, /^hammerjs/m);
  });

  it('tells no one to look at a picture or a file that is not in it', () => {
    assert.doesNotMatch(text('readme.md'), /\]\((?!https:)/);
    assert.match(text('readme.md'), /^# Single Neuron\n\nWatch one neuron learn/);
  });
});

describe('the licences of what is bundled', () => {
  it('fail the build where a library has no text of its own', async () => {
    const { noticesOf } = await import(pathToFileURL(path.resolve('scripts/notices.mjs')).href);
    const root = mkdtempSync(path.join(tmpdir(), 'single-neuron-notices-'));
    try {
      const folder = path.join(root, 'node_modules/@some/library');
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        path.join(folder, 'package.json'),
        '{"name": "@some/library", "version": "1.2.3", "license": "MIT"}',
      );
      const files = ['src/own.ts', 'node_modules/@some/library/dist/index.js'];
      assert.throws(() => noticesOf(files, root), /@some\/library 1\.2\.3 .*no text of its licence/);
      writeFileSync(path.join(folder, 'LICENSE'), 'May be used.');
      assert.match(noticesOf(files, root), /@some\/library 1\.2\.3 \(MIT\)\n\nMay be used\.\n$/);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('what stands in the place of a module', () => {
  it('fails the build where nothing imports that module', async () => {
    const { replacing } = await import(pathToFileURL(path.resolve('scripts/replacing.mjs')).href);
    const built = (contents: string) =>
      build({
        stdin: { contents },
        bundle: true,
        write: false,
        logLevel: 'silent',
        plugins: [replacing('without-it', /^some-library$/, 'export default 42;')],
      });
    assert.match((await built('import it from "some-library"; print(it);')).outputFiles[0]!.text, /42/);
    await assert.rejects(built('print(1);'), /without-it: nothing that matches \/\^some-library\$\/ is imported/);
  });
});

describe('no bundle, of the extension or of its panel,', () => {
  const names: { readonly [what: string]: RegExp } = {
    // A method of ours may be called so.
    'opens a connection':
      /(?<![.\w$])fetch\(|\b(?:window|self|globalThis)\.fetch\b|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection)\b/,
    'sends anything by the way': /\b(?:sendBeacon|importScripts)\b|\bnew Image\b/,
    'runs a text': /(?<![.\w$])eval\(|(?<![.\w$])Function\(/,
  };
  for (const [what, pattern] of Object.entries(names)) {
    it(what, () => {
      for (const file of scripts()) assert.doesNotMatch(text(file), pattern, file);
    });
  }
});

describe('the bundles for the extension host', () => {
  const requires = (file: string) =>
    [...new Set([...text(file).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name!))].sort();

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
      runInNewContext(text(file), { ...globals, module, exports: module.exports, require });
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
