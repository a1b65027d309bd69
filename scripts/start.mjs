// npm start: a VS Code with the extension and the first run on screen.
//   --shot FILE.png   makes a picture of it and ends
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './fetched.mjs';
import { startServer } from './vscode.mjs';

const shotAt = process.argv.indexOf('--shot');
const shotFile = shotAt < 0 ? null : process.argv[shotAt + 1];
if (shotAt >= 0 && !shotFile) {
  process.stderr.write('--shot needs the name of a PNG file after it.\n');
  process.exit(2);
}

const isWindows = process.platform === 'win32';
const examples = path.join(root, 'examples');
const extensions = [root, path.join(root, 'scripts/first-run')];
const built = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs'), '--host', '--reader', '--panel'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(1);

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** On Windows `code` is a script, which only a shell starts, and a shell takes a path with a space in it for two. */
function code(args, stdio) {
  const quoted = isWindows ? args.map((arg) => `"${arg}"`) : args;
  return spawnSync('code', quoted, { shell: isWindows, stdio }).status === 0;
}

function openInBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open'] : isWindows ? ['cmd', '/c', 'start', '""'] : ['xdg-open'];
  const opener = spawn(command, [...args, isWindows ? url.replaceAll('&', '^&') : url], {
    stdio: 'ignore',
    detached: true,
  });
  opener.on('error', () => process.stdout.write('No browser could be opened; open the address above.\n'));
  opener.unref();
}

if (shotFile === null && hasDisplay && code(['--version'], 'ignore')) {
  const developed = extensions.map((folder) => `--extensionDevelopmentPath=${folder}`);
  process.exit(code(['--new-window', ...developed, examples], 'inherit') ? 0 : 1);
}

const server = await startServer({ installed: extensions });
const url = server.windowUrl({ folder: examples, extensionPaths: [] });
let isEnding = false;
async function end(status) {
  if (isEnding) return;
  isEnding = true;
  await server.stop();
  process.exit(status);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));

if (shotFile === null) {
  process.stdout.write(`VS Code with Single Neuron runs at\n  ${url}\nCtrl+C ends it.\n`);
  if (hasDisplay) openInBrowser(url);
} else {
  await picture(path.resolve(process.env.INIT_CWD ?? '.', shotFile));
  await end(0);
}

/** Of the window as a person finds it: nothing was clicked. */
async function picture(file) {
  const { openWindow } = await import('./window.mjs');
  const window = await openWindow(url, { width: 1280, height: 800 });
  try {
    await window.panel.locator('[data-test=sentence]').filter({ hasText: /\S/ }).waitFor({ timeout: 60_000 });
    await window.settled();
    await window.page.screenshot({ path: file });
  } catch (error) {
    process.stderr.write(`The first run did not appear: ${error.message}\n`);
    await window.close();
    await end(1);
  }
  await window.close();
}
