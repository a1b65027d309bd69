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

const examples = path.join(root, 'examples');
const firstRun = path.join(root, 'scripts/first-run');
const built = spawnSync(process.execPath, [path.join(root, 'esbuild.mjs')], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function desktopCode() {
  const shell = process.platform === 'win32';
  return spawnSync('code', ['--version'], { shell, stdio: 'ignore' }).status === 0;
}

function openInBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => process.stdout.write('No browser could be opened; open the address above.\n'));
  opener.unref();
}

if (shotFile === null && hasDisplay && desktopCode()) {
  spawnSync(
    'code',
    ['--new-window', `--extensionDevelopmentPath=${root}`, `--extensionDevelopmentPath=${firstRun}`, examples],
    {
      shell: process.platform === 'win32',
      stdio: 'inherit',
    },
  );
} else {
  const server = await startServer();
  const url = server.windowUrl({ folder: examples, extensionPaths: [root, firstRun] });
  const end = async () => {
    await server.stop();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  if (shotFile !== null) {
    const { openWindow } = await import('./window.mjs');
    const window = await openWindow(url, { width: 1280, height: 800 });
    await window.command('Neuron: Train single neuron');
    await window.panel.locator('[data-test=sentence]').filter({ hasText: /\S/ }).waitFor();
    await window.settled();
    await window.page.screenshot({ path: shotFile });
    await window.close();
    await end();
  } else {
    process.stdout.write(`VS Code with Single Neuron runs at\n  ${url}\nCtrl+C ends it.\n`);
    if (hasDisplay) openInBrowser(url);
  }
}
