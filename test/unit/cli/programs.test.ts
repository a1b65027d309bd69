import assert from 'node:assert/strict';
import { Terminal } from './terminal.ts';

const learning = `weight = 0.5
goal = 0.8
input = 0.5
for iteration in range(20):
    pred = input * weight
    error = (pred - goal) ** 2
    delta = pred - goal
    weight = weight - delta * input
`;
const whole = `weight = 1
for iteration in range(3):
    delta = 2 * weight - 10
    error = delta ** 2
    weight = weight - delta * 2
`;
const whiles = `let weight = 0;
for (let i = 0; i < 2; i++) {
  const delta = weight * 1e-3 - 1;
  weight -= delta * 1e-3;
}
`;
const code = (source: string, execution_count: number | null = null) => ({
  cell_type: 'code',
  source,
  execution_count,
  metadata: {},
});
const markdown = (source: string) => ({ cell_type: 'markdown', source });
const [constants = '', loop = ''] = learning.split(/(?=for )/);

describe('a program in a terminal', () => {
  const terminal = new Terminal();
  const notebook = (...cells: readonly object[]) =>
    terminal.file(
      'book.ipynb',
      JSON.stringify({ cells, metadata: { language_info: { name: 'python' } }, nbformat: 4 }),
    );
  const csv = async (...args: readonly string[]) =>
    (await terminal.train([...args, '--format', 'csv'])).stdout.trim().split('\n');
  let chapter: readonly string[];

  before(async () => {
    await terminal.build();
    chapter = await csv();
  });
  after(() => terminal.remove());

  it('is the same run in each language, as the chapter’s', async () => {
    const script = learning
      .replace(/^(?=weight = 0|goal|input)/gm, 'let ')
      .replace('for iteration in range(20):', 'for (let i = 0; i < 20; i++) {')
      .replace(/^ {4}(?=pred|error|delta)/gm, '    const ')
      .concat('}\n');
    const typed = script.replace('let weight', 'let weight: number');
    const files = [
      ['learning.py', learning],
      ...['a.js', 'a.mjs', 'a.cjs', 'a.jsx'].map((name) => [name, script]),
      ['a.ts', typed],
      ['a.tsx', typed],
    ] as const;
    const numbers = (lines: readonly string[]) => lines.slice(1).map((line) => line.split(',').map(Number));
    for (const [name = '', text = ''] of files) {
      assert.deepEqual(numbers(await csv(terminal.file(name, text))), numbers(chapter), name);
    }
  });

  it('has its numbers as its language prints them', async () => {
    const python = terminal.file('whole.py', whole);
    const rows = ['0,0,1,2,64,-8,-16', '1,0,17,34,576,24,48', '2,0,-31,-62,5184,-72,-144'];
    assert.deepEqual((await csv(python)).slice(1), rows);
    assert.deepEqual((await csv(python, '--iterations', '2')).slice(1), rows.slice(0, 2));
    assert.equal((await csv(python, '--goal', '10.5'))[1], '0,0,1.0,2.0,72.25,-8.5,-17.0');
    assert.match((await terminal.train([python])).stdout, /\n +1 +17 +34 +576 +24 +48\n/);
    assert.match((await terminal.train([python, '--format', 'json'])).stdout, /"weight": 1, .*"finalWeight": 113,/);
    const script = terminal.file('small.js', whiles);
    assert.deepEqual((await csv(script)).slice(1, 3), [
      '0,0,0,0,1,-1,-0.001',
      '1,0,0.001,0.000001,0.9999980000009999,-0.999999,-0.000999999',
    ]);
  });

  it('may be the lines of a selection, with what stands before them', async () => {
    const file = terminal.file('learning.py', learning);
    assert.deepEqual(await csv(file, '--selection', '4:8'), chapter);
  });

  it('says on standard error, with its line, what a person may not expect', async () => {
    const file = terminal.file('overflow.py', learning.replace('input = 0.5', 'input = 30').replace('20', '2000'));
    const { status, stderr } = await terminal.train([file, '--format', 'csv']);
    assert.equal(status, 0);
    assert.match(stderr, /^overflow\.py:6:\d+: Line 6: .*OverflowError.*\n$/);
  });

  describe('in a notebook', () => {
    it('is the last cell that learns, with the cells before it', async () => {
      notebook(
        markdown('# Title'),
        code(constants),
        code(loop),
        code('print(weight)'),
        code('(input * weight - goal) ** 2'),
      );
      assert.deepEqual(await csv('book.ipynb'), chapter);
      const { stdout } = await terminal.train(['book.ipynb']);
      assert.match(stdout, /^From: book\.ipynb, cell 3\n/);
    });

    it('says of each parameter in which cell it stands', async () => {
      notebook(markdown('# Title'), code(constants), code(loop));
      const { origins } = await terminal.json('book.ipynb');
      assert.deepEqual(origins.goal, { from: 'text', cell: 2, line: 2, column: 8 });
      assert.deepEqual([origins.iterations.cell, origins.iterations.line], [3, 1]);
    });

    it('is the cell that is asked for, or lines of it', async () => {
      notebook(code(learning), code('weight = 3'), code(loop));
      assert.deepEqual(await csv('book.ipynb', '--cell', '1'), chapter);
      assert.match((await csv('book.ipynb', '--cell', '3'))[1]!, /^0,0,3,1\.5,/);
      assert.deepEqual(await csv('book.ipynb', '--cell', '1', '--selection', '4:8'), chapter);
    });

    it('tells that the cells ran in another order', async () => {
      notebook(code(constants, 7), code(loop, 2));
      const { status, stderr } = await terminal.train(['book.ipynb']);
      assert.equal(status, 0);
      assert.match(stderr, /^book\.ipynb, cell 2:1:1: .*order.*\n$/);
    });

    it('tells of a later cell that could not be read', async () => {
      notebook(code(learning), code('goal = 0,9\n(input * weight - goal) ** 2'));
      const { status, stderr, stdout } = await terminal.train(['book.ipynb', '--format', 'csv']);
      assert.deepEqual([status, stdout.trim().split('\n')], [0, chapter]);
      assert.match(stderr, /^book\.ipynb, cell 2:1:8: .*line 1: .*0\.9.*\n$/);
    });

    it('is refused with one sentence where there is none', async () => {
      notebook(markdown('# Title'), code('print(1)'), code(`${constants}goal = 0,9\n${loop}`));
      assert.match(await terminal.refusal(['book.ipynb']), /^book\.ipynb, cell 3:4:8: .*line 4: .*\n$/);
      assert.match(await terminal.refusal(['book.ipynb', '--cell', '1']), /^--cell 1: this cell is text/);
      assert.match(await terminal.refusal(['book.ipynb', '--cell', '2']), /^book\.ipynb, cell 2 trains no neuron: /);
      assert.match(await terminal.refusal(['book.ipynb', '--cell', '4']), /^--cell 4: the notebook has only 3/);
      assert.match(await terminal.refusal(['book.ipynb', '--selection', '1:2']), /^--selection .*--cell/);
      assert.match(await terminal.refusal(['book.ipynb', '--cell', '2', '--selection', '1:2']), /there is only 1 line/);
      notebook(markdown('# Title'));
      assert.match(await terminal.refusal(['book.ipynb']), /^book\.ipynb trains no neuron: /);
    });
  });

  describe('in Markdown', () => {
    const text = `# Title\n\n\`\`\`python\nprint(1)\n\`\`\`\n\n\`\`\`js\n${whiles}\`\`\`\n\n~~~py\n${learning}~~~\n`;

    it('is the first block that trains a neuron, with the lines of the file', async () => {
      const file = terminal.file('book.md', text);
      const { origins, parameters } = await terminal.json(file);
      assert.deepEqual([parameters.iterations, origins.iterations.line], [2, 9]);
      assert.match((await csv(file))[1]!, /^0,0,0,0,1,-1,-0\.001$/);
    });

    it('is the block of the selection', async () => {
      const file = terminal.file('book.md', text);
      assert.deepEqual(await csv(file, '--selection', '16:23'), chapter);
      assert.deepEqual(await csv(file, '--selection', '15:24'), chapter);
    });

    it('is refused where no block trains one, and with its line where it is not read', async () => {
      terminal.file('none.md', 'Text\n\n```\nweight = 1\n```\n');
      assert.match(await terminal.refusal(['none.md']), /^none\.md trains no neuron: /);
      terminal.file('slip.md', `Text\n\n\`\`\`py\n${constants}goal = 0,9\n${loop}\`\`\`\n`);
      assert.match(await terminal.refusal(['slip.md']), /^slip\.md:7:8: .*line 7: .*0\.9/);
    });
  });
});
