import assert from 'node:assert/strict';
import path from 'node:path';
import { Terminal } from './terminal.ts';

describe('the examples', () => {
  const terminal = new Terminal();
  before(() => terminal.build());
  after(() => terminal.remove());

  const example = (name: string) => path.resolve('examples', name);

  it('neuron.json and neuron.txt are the run that nothing named gives, and say all of it themselves', async () => {
    const { iterations } = await terminal.json();
    for (const name of ['neuron.json', 'neuron.txt']) {
      const run = await terminal.json(example(name));
      assert.deepEqual(run.iterations, iterations);
      for (const field of ['input', 'weight', 'goal', 'alpha', 'iterations'])
        assert.equal(run.origins[field].from, 'text');
    }
  });

  it('runs.json has the chapter’s runs, from hot and cold to divergence and its cure', async () => {
    const { runs } = await terminal.json(example('runs.json'));
    const statuses = runs.map(({ status }: { status: string }) => status);
    assert.deepEqual(statuses, ['converged', 'unfinished', 'unfinished', 'unfinished', 'diverged', 'converged']);
  });
});
