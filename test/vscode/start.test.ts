import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { panel, window } from './window.ts';

const root = process.env.NEURON_ROOT!;

/** As on a machine without a display, where the address is printed; nothing of this extension host's own environment. */
function start(...args: readonly string[]): ChildProcess {
  const { PATH, HOME, CHROME_PATH } = process.env;
  return spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: root,
    env: { PATH, HOME, ...(CHROME_PATH === undefined ? {} : { CHROME_PATH }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What it prints, up to where `wanted` is found in it. */
async function printed({ stdout, stderr }: ChildProcess, wanted: RegExp): Promise<RegExpMatchArray> {
  let text = '';
  stderr!.on('data', (chunk) => (text += chunk));
  for await (const chunk of stdout!) {
    text += chunk;
    const found = text.match(wanted);
    if (found !== null) return found;
  }
  throw new Error(`It ended having printed only: ${text}`);
}

describe('npm start', function () {
  this.timeout(90_000);
  before(async function () {
    // A desktop VS Code may have no browser beside it, nor this one's server.
    if (!(await window()).url().startsWith('http')) this.skip();
  });

  it('prints an address where the first run is on screen by itself, and ends with all it started', async () => {
    const started = start();
    const [, address] = await printed(started, /(http:\S+)/);
    const context = await (await window()).context().browser()!.newContext();
    try {
      const page = await context.newPage();
      await page.goto(address!);
      const sentence = (await panel(page)).locator('[data-test=sentence]');
      await sentence.filter({ hasText: 'in 20 iterations the error fell from 0.3025' }).waitFor({ timeout: 60_000 });
    } finally {
      await context.close();
      started.kill('SIGINT');
    }
    const [status] = await once(started, 'exit');
    assert.equal(status, 0);
    await assert.rejects(fetch(address!));
  });

  it('makes a picture of it and ends', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'single-neuron-shot-'));
    try {
      const file = path.join(folder, 'first.png');
      const [status] = await once(start('--shot', file), 'exit');
      assert.equal(status, 0);
      const picture = readFileSync(file);
      assert.equal(picture.toString('latin1', 1, 4), 'PNG');
      assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1280, 800]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
