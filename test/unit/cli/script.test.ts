import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { ended, Terminal } from './terminal.ts';

const built = 'dist/train.cjs';

describe('npm run train', () => {
  const terminal = new Terminal();
  after(() => terminal.remove());

  // As npm starts it: in the package's folder, with the folder it was called from in INIT_CWD.
  const script = (...args: readonly string[]) =>
    ended(
      spawn(process.execPath, ['scripts/train.mjs', ...args], {
        env: { ...process.env, npm_lifecycle_event: 'train', INIT_CWD: terminal.folder },
      }),
    );

  it('builds where the sources are newer, with nothing but the run on standard output', async () => {
    if (existsSync(built)) utimesSync(built, 0, 0);
    const { status, stdout, stderr } = await script('--format', 'json');
    assert.deepEqual([status, stderr, JSON.parse(stdout).iterations.length], [0, '', 20]);
    const builtAt = statSync(built).mtimeMs;
    assert.ok(builtAt > 0);
    await script('--format', 'json');
    assert.equal(statSync(built).mtimeMs, builtAt);
  });

  it('means files from where it was called', async () => {
    const { stdout } = await script(terminal.file('mine.json', '{"iterations": 2, "input": 0.5}'), '--format', 'json');
    assert.equal(JSON.parse(stdout).iterations.length, 2);
  });
});
