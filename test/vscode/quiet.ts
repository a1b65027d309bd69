import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import type { Frame, Page, Request } from 'playwright-core';
import * as vscode from 'vscode';
import { panel, startAfresh, train, window } from './window.ts';

/** By these a program reaches beyond itself: `child_process.spawn` is the function of that module, `fetch` the global one. */
const ways: { readonly [from: string]: readonly string[] } = {
  child_process: ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'],
  dgram: ['createSocket'],
  http: ['get', 'request'],
  http2: ['connect'],
  https: ['get', 'request'],
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect'],
  worker_threads: ['Worker'],
  '': ['fetch', 'WebSocket', 'EventSource'],
};

const ourScript = (name: string) =>
  path.join(
    realpathSync(vscode.extensions.getExtension('single-neuron.single-neuron')!.extensionPath),
    'dist',
    `${name}.js`,
  );

/** Whether the extension's own code has called: VS Code and these tests use the same functions in the same process. */
function isOurs(): boolean {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const { stack } = new Error();
  Error.stackTraceLimit = limit;
  return ['extension', 'reader'].some((name) => stack!.includes(ourScript(name)));
}

/** From now on notes what the extension does of this in its host. */
function watchHost(seen: string[]): void {
  const require = createRequire(__filename);
  for (const [from, names] of Object.entries(ways)) {
    const holder = from === '' ? globalThis : require(from);
    for (const name of names) {
      const original = holder[name];
      if (typeof original !== 'function') continue;
      holder[name] = new Proxy(original, {
        apply(target, self, given) {
          if (isOurs()) seen.push(`${from}.${name}`);
          return Reflect.apply(target, self, given);
        },
        construct(target, given, newTarget) {
          if (isOurs()) seen.push(`${from}.${name}`);
          return Reflect.construct(target, given, newTarget);
        },
      });
    }
  }
}

const isPanel = (frame: Frame | null): boolean =>
  frame !== null && (frame.url().includes('extensionId=single-neuron.single-neuron') || isPanel(frame.parentFrame()));

/** What VS Code itself frames a panel with, and what the panel has brought along. */
const isAtHome = (url: string) =>
  /^(blob|data|vscode-webview):/.test(url) ||
  /\/workbench\/contrib\/webview\/browser\/pre\//.test(new URL(url).pathname) ||
  (/\.vscode-resource\./.test(new URL(url).host) && /\/dist\/panel\/[^/]+$/.test(new URL(url).pathname));

/** From now on notes what the panel asks of the world outside of its frame; `loaded` gets what it brought along. */
function watchPanel(page: Page, seen: string[], loaded: Set<string>): void {
  page.context().on('request', (request: Request) => {
    const url = request.url();
    if (!isPanel(frameOf(request))) return;
    if (isAtHome(url)) loaded.add(url);
    else seen.push(url);
  });
}

/** Null where a service worker asks, or a page that is not there yet. */
function frameOf(request: Request): Frame | null {
  try {
    return request.frame();
  } catch {
    return null;
  }
}

/**
 * Watches this window and its extension host from now on.
 *
 * @returns defines the tests that look at what was seen, to be run when all others have been
 */
export async function watchWholeRun(): Promise<() => void> {
  const ofHost: string[] = [];
  const ofPanel: string[] = [];
  const rejections: string[] = [];
  const loaded = new Set<string>();
  const page = await window();
  watchHost(ofHost);
  watchPanel(page, ofPanel, loaded);
  process.on('unhandledRejection', (reason) => {
    const stack = String(reason instanceof Error ? reason.stack : reason);
    // VS Code's own extensions have the host in common with ours.
    if (!stack.includes('/lib/vscode/extensions/')) rejections.push(stack);
  });
  page.context().on('weberror', (webError) => {
    const error = webError.error();
    if (error.stack?.includes('/dist/panel/')) rejections.push(error.stack);
  });

  return () =>
    describe('in all that was done in this window', () => {
      before(async () => {
        await startAfresh();
        await (await train()).part('sentence').waitFor();
      });
      after(startAfresh);

      it('the extension’s host opened no connection and started nothing', async () => {
        assert.deepEqual(ofHost, []);
        // Else nothing would ever be seen.
        const script = new Script('fetch("data:,").catch(() => {})', { filename: ourScript('extension') });
        await script.runInThisContext();
        assert.deepEqual(ofHost, ['.fetch']);
      });

      it('the panel asked for nothing but what it has brought along', () => {
        assert.deepEqual(ofPanel, []);
        assert.ok(
          [...loaded].some((url) => url.includes('/dist/panel/panel.js')),
          [...loaded].join('\n'),
        );
      });

      it('the panel cannot ask for anything else', async () => {
        const refused = await (await panel()).locator('body').evaluate(async (_, address) => {
          const refusals: string[] = [];
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            refusals.push(effectiveDirective),
          );
          await fetch(address).catch(() => {});
          const picture = new Image();
          await new Promise((resolve) => {
            picture.onerror = picture.onload = resolve;
            picture.src = `${address}/picture.png`;
          });
          return refusals;
        }, 'http://127.0.0.1:9');
        assert.deepEqual(refused, ['connect-src', 'img-src']);
      });

      it('no promise was rejected without being heard', () => {
        assert.deepEqual(rejections, []);
      });
    });
}
