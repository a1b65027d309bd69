// A Chromium to drive: the one that CHROME_PATH names, an installed one, else one from npm (Linux x64).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fetched, root, store } from './fetched.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** `{executablePath, env}` of a browser; `env` is what it has to be started with. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, and there is no such file.`);
    return { executablePath: named, env: process.env };
  }
  const found = installed.find((file) => existsSync(file));
  if (found) return { executablePath: found, env: process.env };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Chromium or Edge was found. Install one, or name it in CHROME_PATH.');
  }
  return packedBrowser();
}

async function packedBrowser() {
  const unpacked = path.join(store, 'chromium-141.0.0-unpacked');
  const executablePath = path.join(unpacked, 'chromium');
  const libraries = path.join(unpacked, 'al2023', 'lib');
  const folder = await fetched('@sparticuz/chromium', '141.0.0');
  if (!existsSync(executablePath) || !existsSync(libraries)) {
    mkdirSync(unpacked, { recursive: true });
    // The package unpacks into the temporary folder; with this variable it adds the libraries that a bare system lacks.
    const script = `import(${JSON.stringify(path.join(folder, 'build/esm/index.js'))}).then((m) => m.default.executablePath())`;
    const env = { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
    const run = spawnSync(process.execPath, ['-e', script], { cwd: root, env, encoding: 'utf8' });
    if (run.status !== 0 || !existsSync(executablePath)) throw new Error(`Chromium did not unpack:\n${run.stderr}`);
  }
  const lacksLibraries = spawnSync('ldd', [executablePath], { encoding: 'utf8' }).stdout?.includes('not found');
  const fonts = path.join(unpacked, 'fonts');
  return {
    executablePath,
    env: {
      ...process.env,
      ...(lacksLibraries ? { LD_LIBRARY_PATH: libraries } : {}),
      ...(existsSync('/usr/share/fonts') ? {} : { FONTCONFIG_PATH: fonts }),
    },
  };
}

/** Flags under which Chromium runs as root, without a graphics card, and asks nothing of the network. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
