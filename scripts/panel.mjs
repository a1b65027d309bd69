// The panel alone in a browser, the engine in the page in the host's place: npm run panel [-- --out neuron.html]
// A page that is open is loaded anew when a file that it is made of changes.
// The address says what to show: /?language=ru&theme=hc&alpha=9 (see webview/standaloneHost.ts).
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { panelPlugins } from './panelPlugins.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const options = {
  absWorkingDir: root,
  entryPoints: { panel: 'webview/standalone.ts', style: 'webview/style.css', theme: 'webview/standalone.css' },
  outdir: 'dist/standalone',
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: panelPlugins,
  write: false,
};

/** The page's script and style, as texts. */
function texts({ outputFiles }) {
  const text = (name) => outputFiles.find((file) => path.basename(file.path) === name).text;
  return { script: text('panel.js'), style: text('theme.css') + text('style.css') };
}

/** Builds now, and again whenever a file changes; `changed` hears of each build after the first that succeeds. */
async function keepBuilt(changed) {
  let newest = null;
  let isReady;
  const ready = new Promise((resolve) => {
    isReady = resolve;
  });
  const taken = {
    name: 'taken',
    setup({ onEnd }) {
      onEnd((result) => {
        if (result.errors.length > 0) return;
        const isFirst = newest === null;
        newest = texts(result);
        if (isFirst) isReady();
        else changed();
      });
    },
  };
  const building = await context({ ...options, plugins: [...panelPlugins, taken] });
  await building.watch();
  await ready;
  return { texts: () => newest, stop: () => building.dispose() };
}

const page = (head, script) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Single Neuron</title>
${head}
</head>
<body>
<div id="app"></div>
${script}
</body>
</html>
`;

/** One file that needs nothing else. */
export async function panelFile() {
  const { script, style } = texts(await build(options));
  return page(`<style>${style}</style>`, `<script>${script.replaceAll('</script', '<\\/script')}</script>`);
}

/** The page asks to be told of changes; the answer never ends. */
const reloading = "new EventSource('changes').onmessage = () => location.reload();";

/** Serves the panel under the content policy that it has in VS Code, and loads it anew in each page that is open when it changes. */
export async function servePanel(port = 0) {
  const watching = new Set();
  const built = await keepBuilt(() => {
    for (const response of watching) response.write('data: changed\n\n');
  });
  const server = createServer((request, response) => {
    const send = (type, body, headers = {}) => response.writeHead(200, { 'content-type': type, ...headers }).end(body);
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname === '/style.css') send('text/css', built.texts().style);
    else if (pathname === '/panel.js') send('text/javascript', built.texts().script);
    else if (pathname === '/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('\n');
      watching.add(response);
      response.on('close', () => watching.delete(response));
    } else if (pathname === '/') {
      const nonce = randomBytes(16).toString('hex');
      const policy = `default-src 'none'; script-src 'nonce-${nonce}' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; worker-src blob:; connect-src 'self'`;
      const html = page(
        '<link rel="stylesheet" href="style.css">',
        `<script nonce="${nonce}" src="panel.js"></script><script nonce="${nonce}">${reloading}</script>`,
      );
      send('text/html', html, { 'content-security-policy': policy });
    } else response.writeHead(404).end();
  });
  server.on('close', () => built.stop());
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve({ server, url: `http://127.0.0.1:${server.address().port}/` }));
  });
}

function openInBrowser(url) {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  const opened = spawn(opener, [url], { stdio: 'ignore', detached: true });
  opened.on('error', () => {}); // Without an opener the printed address is enough.
  opened.unref();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--out');
  if (at !== -1) {
    const out = process.argv[at + 1];
    if (!out) throw new Error('--out needs the name of a file.');
    writeFileSync(out, await panelFile());
  } else {
    const { url } = await servePanel(Number(process.env.PORT ?? 0));
    console.log(`The panel is at ${url} (Ctrl + C ends it).`);
    // Started by a program it is for that to open.
    if (process.stdout.isTTY) openInBrowser(url);
  }
}
