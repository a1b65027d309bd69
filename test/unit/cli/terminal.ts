import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real program, bundled as it is shipped, in a folder of its own that also holds a test's files. */
export class Terminal {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'single-neuron-cli-'));
  readonly #program = path.join(this.folder, 'train.cjs');

  async build(): Promise<void> {
    await build({
      entryPoints: ['src/cli/main.ts'],
      outfile: this.#program,
      bundle: true,
      minify: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
    });
  }

  file(name: string, content: string | Uint8Array): string {
    writeFileSync(path.join(this.folder, name), content);
    return name;
  }

  /** Starts it in the folder, in an English environment. */
  start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
    const { LC_ALL: _, LC_MESSAGES: __, ...inherited } = process.env;
    return spawn(process.execPath, [this.#program, ...args], {
      cwd: this.folder,
      env: { ...inherited, LANG: 'en_US.UTF-8', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  train(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return ended(this.start(args, env));
  }

  /** The JSON that a run prints; whatever else it says is an error. */
  async json(...args: readonly string[]) {
    const { status, stdout, stderr } = await this.train([...args, '--format', 'json']);
    assert.deepEqual([status, stderr], [0, '']);
    return JSON.parse(stdout);
  }

  /** The sentences with which it refuses; they are all that it says. */
  async refusal(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
    const { status, stdout, stderr } = await this.train(args, env);
    assert.deepEqual([status, stdout], [2, ''], stderr);
    assert.doesNotMatch(stderr, /\n\s+at |Error:/);
    return stderr;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What a process said until it ended. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, ...texts }));
  });
}
