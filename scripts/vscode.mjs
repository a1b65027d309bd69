// A real VS Code without a desktop: the server inside the npm package code-server, driven in a browser.
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fetched, finished, npm, root } from './fetched.mjs';

const codeServerVersion = '4.139.1'; // VS Code 1.139.1
const nodeVersion = '24.21.0'; // the server asks for Node 24

async function serverFolder() {
  const folder = await fetched('code-server', codeServerVersion, async (draft) => {
    // Its own postinstall compiles native modules, which a plain machine cannot; the server runs without them.
    await npm(
      ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--force'],
      path.join(draft, 'lib/vscode'),
    );
  });
  return path.join(folder, 'lib/vscode');
}

async function node24() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const folder = await fetched(`node-${os}-${process.arch}`, nodeVersion);
  const file = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(file)) throw new Error(`The npm package of Node ${nodeVersion} holds no ${file}.`);
  if (process.platform !== 'win32') chmodSync(file, 0o755);
  return file;
}

/** A port that nobody listens on at this moment. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

export const calmSettings = {
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'window.commandCenter': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Dark Modern',
};

/** Fetches what a server needs, for a later start. */
export const fetchServer = () => Promise.all([serverFolder(), node24()]);

/** Has VS Code install the file of an extension: the folder that comes of it, below `extensions`. */
export async function installPackage(vsix, extensions) {
  const [folder, node] = await fetchServer();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'single-neuron-install-'));
  try {
    const server = path.join(folder, 'out/server-main.js');
    const where = ['--extensions-dir', extensions, '--server-data-dir', dataDir, '--accept-server-license-terms'];
    await finished(node, [server, '--install-extension', vsix, ...where], root);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  const [extension] = readdirSync(extensions).filter((name) => existsSync(path.join(extensions, name, 'package.json')));
  if (extension === undefined) throw new Error(`VS Code did not install ${vsix}.`);
  return path.join(extensions, extension);
}

/** As VS Code installs an extension, but by a link: what is built anew counts with the next window. */
function linkInto(extensions, folder) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  mkdirSync(extensions, { recursive: true });
  symlinkSync(folder, path.join(extensions, `${publisher}.${name}-${version}`), 'junction');
}

/**
 * Starts the server on a data folder of its own, `installed` being the folders of extensions that every window has. A window
 * takes another one, under development, from its address: `windowUrl({folder, extensionPaths})`; of several the last counts.
 */
export async function startServer({ settings = {}, env = {}, extraArgs = [], locale = null, installed = [] } = {}) {
  const [[folder, node], port] = [await fetchServer(), await freePort()];
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'single-neuron-'));
  const userDir = path.join(dataDir, 'data/User');
  mkdirSync(userDir, { recursive: true });
  writeFileSync(path.join(userDir, 'settings.json'), JSON.stringify({ ...calmSettings, ...settings }, null, 2));
  for (const folder of installed) linkInto(path.join(dataDir, 'extensions'), folder);
  const server = spawn(
    node,
    [
      path.join(folder, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--accept-server-license-terms', '--server-data-dir', dataDir, '--telemetry-level', 'off'],
      // Without this flag the payload in the address, which names the extension under development, is ignored.
      '--enable-smoke-test-driver',
      ...extraArgs,
    ],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  await new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk;
      if (output.includes('Web UI available')) resolve();
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended (${code}):\n${output}`)));
  });
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
  return {
    port,
    dataDir,
    userSettings: path.join(userDir, 'settings.json'),
    output: () => output,
    windowUrl({ folder: workspace = null, testsPath = null, extensionPaths = [root], openFile = null } = {}) {
      const payload = [
        ...extensionPaths.map((extension) => ['extensionDevelopmentPath', remote(extension)]),
        ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
        ...(openFile ? [['openFile', remote(openFile)]] : []),
      ];
      const query = new URLSearchParams();
      if (payload.length > 0) query.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true']]));
      if (workspace) query.set('folder', workspace);
      if (locale) query.set('locale', locale);
      return `http://127.0.0.1:${port}/?${query}`;
    },
    async stop() {
      if (server.exitCode === null && server.signalCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill();
        await ended;
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
