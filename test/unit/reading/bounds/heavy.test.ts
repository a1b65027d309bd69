import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { type HeavyText, heavyTexts } from './heavyTexts.ts';

// 200 ms are what `npm run bench` asks of the slowest text; here they are half as many again, since other tests run meanwhile.
const most = { ms: 300, megabytes: 200 };

const driver = path.resolve('dist/unit/readHeavy.cjs');

interface Took {
  readonly what: string;
  readonly kinds: readonly string[];
  readonly ms: number;
  readonly megabytes: number;
}

function read(texts: { readonly [what: string]: HeavyText }): readonly Took[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--max-old-space-size=400', driver], {
    input: JSON.stringify(texts),
    encoding: 'utf8',
    timeout: 50_000,
  });
  assert.equal(status, 0, stderr.slice(-2000));
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

// Opening a text must neither end nor hold up the process that VS Code shares among extensions.
describe('nothing that is opened can hurt', () => {
  before(() => {
    buildSync({
      entryPoints: ['test/unit/reading/bounds/readHeavy.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: driver,
      logLevel: 'error',
    });
  });

  for (const [group, texts] of Object.entries(heavyTexts)) {
    it(`each within ${most.ms} ms, and all together within ${most.megabytes} MB: ${group}`, () => {
      const all = read(texts);
      assert.equal(all.length, Object.keys(texts).length);
      for (const { what, kinds, ms, megabytes } of all) {
        assert(kinds.every((kind) => ['read', 'notRead', 'noNeuron'].includes(kind)));
        assert(ms <= most.ms, `${what}: ${ms} ms`);
        assert(megabytes <= most.megabytes, `${what}: ${megabytes} MB`);
      }
    });
  }
});
