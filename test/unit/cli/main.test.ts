import assert from 'node:assert/strict';
import { once } from 'node:events';
import { closeSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { ended, Terminal } from './terminal.ts';

const neuron = '{\n  "input": 0.5,\n  "weight": 0.5,\n  "goal": 0.8,\n  "alpha": 1,\n  "iterations": 3\n}\n';

describe('train in a terminal', () => {
  const terminal = new Terminal();
  before(() => terminal.build());
  after(() => terminal.remove());

  describe('prints', () => {
    it('the chapter’s run as a table where nothing is named, and what it came to', async () => {
      const { status, stdout, stderr } = await terminal.train([]);
      assert.deepEqual([status, stderr], [0, '']);
      const lines = stdout.split('\n');
      assert.match(lines[0] ?? '', /^iteration +weight +prediction +error +miss +weight delta$/);
      assert.match(lines[1] ?? '', /^ +0 +0\.5 +0\.25 +0\.30250000000000005 +-0\.55 +-0\.275$/);
      assert.match(lines[20] ?? '', /^ +19 +1\.5953488891562302 /);
      assert.match(lines[22] ?? '', /^It learns: in 20 iterations the error fell from 0\.3025 to 0\.0000054\./);
    });

    it('where the numbers came from above the table of a file', async () => {
      const { stdout } = await terminal.train([terminal.file('neuron.json', neuron)]);
      assert.match(stdout, /^From: neuron\.json, lines 1–7\n\niteration/);
    });

    it('CSV with a head and all digits', async () => {
      const { stdout } = await terminal.train(['--format', 'csv', '--iterations', '2']);
      const second = '1,0,0.775,0.3875,0.17015625000000004,-0.41250000000000003,-0.20625000000000002';
      const head = 'iteration,example,weight,prediction,error,delta,weightDelta';
      assert.equal(stdout, `${head}\n0,0,0.5,0.25,0.30250000000000005,-0.55,-0.275\n${second}\n`);
    });

    it('in JSON where each parameter came from', async () => {
      const { origins, parameters } = await terminal.json(
        terminal.file('neuron.json', neuron),
        '--alpha',
        '2',
        '--step-amount=.5',
      );
      assert.deepEqual(origins.input, { from: 'text', line: 2, column: 12 });
      assert.deepEqual(
        [origins.alpha, origins.stepAmount, origins.order],
        [{ from: 'flag' }, { from: 'flag' }, { from: 'default' }],
      );
      assert.deepEqual([parameters.alpha, parameters.stepAmount], [2, 0.5]);
    });

    it('in JSON strings for what is not finite, and null for what does not apply', async () => {
      const run = await terminal.json('--input', '2', '--iterations', '1000');
      assert.equal(run.status, 'diverged');
      assert.equal(run.iterations.at(-1).error, 'Infinity');
      assert.deepEqual([run.finalWeight, run.finalError], [null, null]);
      const { iterations, analysis } = await terminal.json('--method', 'hotCold');
      assert.deepEqual([iterations[0].weightDelta, analysis.factor], [null, null]);
    });

    it('arrays where there are several inputs, and a row for each example', async () => {
      const shape = ['--weight', '[0, 0]', '--input', '[[1, 2], [3, 4]]', '--goal', '[1, 2]'];
      const { iterations, finalWeight } = await terminal.json(...shape, '--iterations', '2', '--alpha', '0.01');
      assert.deepEqual(
        iterations.map((row: { iteration: number; example: number }) => [row.iteration, row.example]),
        [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
        ],
      );
      assert.ok(
        iterations[1].weight.length === 2 && iterations[1].weightDelta.length === 2 && finalWeight.length === 2,
      );
    });

    it('several runs one after the other, in each format', async () => {
      const file = terminal.file(
        'runs.json',
        '[{"title": "small", "input": 0.5, "alpha": 0.1},\n {"title": "large", "input": 0.5, "alpha": 9}]',
      );
      const { runs } = await terminal.json(file, '--iterations', '2');
      assert.deepEqual(
        runs.map((run: { parameters: { alpha: number } }) => run.parameters.alpha),
        [0.1, 9],
      );
      const csv = await terminal.train([file, '--iterations', '1', '--format', 'csv']);
      assert.deepEqual(
        csv.stdout.split('\n\n').map((block) => block.trim().split('\n').length),
        [2, 2],
      );
      const table = await terminal.train([file, '--iterations', '1']);
      assert.match(table.stdout, /^From: runs\.json, line 1: “small”\n[\s\S]*\nFrom: runs\.json, line 2: “large”\n/);
    });

    it('the lines of a selection only', async () => {
      const { origins, parameters } = await terminal.json(terminal.file('neuron.json', neuron), '--selection', '3:4');
      assert.deepEqual(
        [origins.weight, origins.goal],
        [
          { from: 'text', line: 3, column: 13 },
          { from: 'text', line: 4, column: 11 },
        ],
      );
      assert.deepEqual([origins.input, parameters.iterations], [{ from: 'default' }, 20]);
    });

    it('keys that it ignores on standard error, without what would move the cursor', async () => {
      const { status, stderr } = await terminal.train([
        terminal.file('ignored.json', '{"weight": 1, "\\u001b[31mbias": 2, "seed": 3}'),
      ]);
      assert.deepEqual([status, stderr], [0, 'ignored.json: Ignored: \uFFFD[31mbias, seed\n']);
    });

    it('Russian where it is asked for, by flag or environment', async () => {
      const byFlag = await terminal.train(['--language', 'ru']);
      assert.match(byFlag.stdout, /^ итерация[\s\S]*Нейрон учится: за 20 итераций/);
      assert.equal((await terminal.train([], { LANG: 'ru_RU.UTF-8' })).stdout, byFlag.stdout);
      assert.match((await terminal.train(['--language', 'en'], { LC_ALL: 'ru_RU.UTF-8' })).stdout, /It learns/);
    });

    it('the same figures in every locale', async () => {
      const english = await terminal.train(['--format', 'csv']);
      for (const LC_ALL of ['de_DE.UTF-8', 'ar_EG.UTF-8', 'ru_RU.UTF-8', 'C']) {
        assert.equal((await terminal.train(['--format', 'csv'], { LC_ALL })).stdout, english.stdout);
      }
    });

    it('every flag of a parameter in its help, in both languages', async () => {
      for (const language of ['en', 'ru']) {
        const { status, stdout, stderr } = await terminal.train(['--help', '--language', language]);
        assert.deepEqual([status, stderr], [0, '']);
        const flags = [
          'input',
          'weight',
          'goal',
          'alpha',
          'iterations',
          'method',
          'step-amount',
          'gradient',
          'update',
          'tolerance',
          'order',
          'only-if-better',
        ];
        for (const flag of flags) assert.ok(stdout.includes(`--${flag} `), flag);
      }
    });
  });

  describe('refuses, with one sentence each on standard error and status 2', () => {
    const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
      [
        'an unknown flag, naming the nearest',
        ['--itertions', '5'],
        /^--itertions is not a flag\. Did you mean --iterations\?\n$/,
      ],
      ['another name of a parameter', ['--learning-rate', '5'], /Did you mean --alpha\?\n$/],
      ['a flag without its value', ['--alpha', '--goal', '1'], /^--alpha needs a value/],
      ['a flag given twice', ['--alpha', '1', '--alpha', '2'], /^--alpha is given twice/],
      ['another format', ['--format', 'xml'], /^--format is xml; it can be table, json, csv\.\n$/],
      ['another language', ['--language', 'de'], /en, ru/],
      ['a second file', ['a.json', 'b.json'], /b\.json/],
      ['a value that is no number', ['--alpha', 'fast'], /^--alpha: Alpha: “fast” is not a number\.\n$/],
      ['a decimal comma', ['--goal', '0,8'], /^--goal: .*“0,8”/],
      ['half an iteration', ['--iterations', '0.5'], /^--iterations: .*0\.5/],
      ['lengths that do not go together', ['--weight', '[1, 2]', '--input', '[1, 2, 3]'], /3.*2/],
      ['a broken order', ['--order', 'weight - alpha *'], /^--order: /],
      ['a list with 200,000 brackets', ['--input', '['.repeat(100_000)], /^--input: .*not a number/],
      ['a file that is not there', ['none.json'], /^none\.json: there is no such file/],
      ['a directory', ['folder'], /^folder is a directory/],
      ['a binary file', ['binary.json'], /^binary\.json is not a text file/],
      ['an empty file', ['empty.json'], /^empty\.json is empty/],
      ['a file of 1 GB', ['huge.json'], /^huge\.json is larger than 8 MB/],
      ['a file without an end', ['/dev/zero'], /^\/dev\/zero is larger than/],
      ['200,000 brackets', ['brackets.json'], /^brackets\.json:1:\d+: /],
      ['broken JSON, with line and column', ['broken.json'], /^broken\.json:2:12: .*line 2/],
      ['a decimal comma in JSON', ['comma.json'], /^comma\.json:1:10: .*0,8.*0\.8/],
      ['two keys for one thing', ['two.json'], /^two\.json:1:12: .*lr.*alpha/],
      ['a wrong value of a file, at its place', ['value.json'], /^value\.json:1:13: Iterations cannot be 0/],
      ['a file without a neuron', ['other.json'], /^other\.json trains no neuron/],
      ['a program that trains no neuron', ['program.py'], /^program\.py trains no neuron/],
      ['a program with a slip, at its line', ['slip.py'], /^slip\.py:2:\d+: .*0\.8/],
      ['a cell that the notebook does not have', ['notebook.ipynb', '--cell', '2'], /^--cell 2: the notebook has only/],
      ['a notebook that is none', ['broken.ipynb'], /^broken\.ipynb is not a notebook/],
      ['a cell that is none', ['notebook.ipynb', '--cell', '0'], /^--cell 0: /],
      ['a cell without a notebook', ['--cell', '1'], /^--cell needs a notebook/],
      ['a selection that is none', ['comma.json', '--selection', '2:1'], /^--selection 2:1: /],
      ['a selection beyond the end', ['comma.json', '--selection', '1:9'], /there is only 1 line/],
      ['a selection of nothing', ['--selection', '1:2'], /^--selection needs a file/],
    ];

    before(() => {
      mkdirSync(path.join(terminal.folder, 'folder'));
      terminal.file('binary.json', Uint8Array.of(0x7b, 0, 1, 2, 0x7d));
      terminal.file('empty.json', '\n');
      terminal.file('brackets.json', '['.repeat(200_000));
      terminal.file('broken.json', '{"input": 1,\n "weight": ,}');
      terminal.file('comma.json', '{"goal": 0,8}\n');
      terminal.file('two.json', '{"lr": 1,  "alpha": 2, "x": 3}');
      terminal.file('value.json', '{"epochs":  0, "x": 3}');
      terminal.file('other.json', '{"colour": "red"}');
      terminal.file('program.py', 'weight = 0.5\n');
      terminal.file(
        'slip.py',
        'weight, input = 0.5, 0.5\ngoal = 0,8\npred = input * weight\nerror = (pred - goal) ** 2\n',
      );
      terminal.file('notebook.ipynb', '{"cells": []}');
      terminal.file('broken.ipynb', 'no JSON');
      const huge = openSync(path.join(terminal.folder, 'huge.json'), 'w');
      ftruncateSync(huge, 1e9);
      closeSync(huge);
    });

    for (const [name, args, sentence] of refusals) {
      it(name, async () => assert.match(await terminal.refusal(args), sentence));
    }

    it('in Russian too', async () => {
      assert.match(await terminal.refusal(['none.json', '--language', 'ru']), /^none\.json: такого файла нет/);
      assert.match(
        await terminal.refusal(['--itertions', '5'], { LANG: 'ru_RU.UTF-8' }),
        /нет\. Может быть, нужен --iterations\?/,
      );
    });

    it('all that is wrong at once', async () => {
      const sentences = await terminal.refusal(['--alpha', 'x', '--goal', 'y', '--iterations', '0']);
      assert.deepEqual([...sentences.matchAll(/^--[a-z]+/gm)].map(String).sort(), [
        '--alpha',
        '--goal',
        '--iterations',
      ]);
    });
  });

  describe('reads a file', () => {
    const encoded: readonly (readonly [string, Uint8Array])[] = [
      ['with a byte order mark', Buffer.from(`\uFEFF${neuron}`)],
      ['with Windows’ line ends', Buffer.from(neuron.replaceAll('\n', '\r\n'))],
      ['in UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${neuron}`, 'utf16le')],
    ];
    for (const [name, bytes] of encoded) {
      it(name, async () => {
        const { origins, iterations } = await terminal.json(terminal.file('encoded.json', bytes));
        assert.deepEqual([origins.input.line, origins.input.column, iterations.length], [2, 12, 3]);
      });
    }
  });

  describe('writes a long run', () => {
    it('in less memory than its text takes', async () => {
      const child = terminal.start(['--format', 'json', '--iterations', '200000'], {
        NODE_OPTIONS: '--max-old-space-size=32',
      });
      const { status, stdout, stderr } = await ended(child);
      assert.deepEqual([status, stderr], [0, '']);
      assert.ok(stdout.length > 36e6);
      assert.equal(JSON.parse(stdout).iterations.length, 200_000);
    });

    it('and ends quietly when its reader has gone', async () => {
      const child = terminal.start(['--format', 'csv', '--iterations', '10000000']);
      const ending = ended(child);
      await once(child.stdout!, 'data');
      child.stdout!.destroy();
      const { status, signal, stderr } = await ending;
      assert.deepEqual([status, signal, stderr], [0, null, '']);
    });

    it('and ends quietly by Ctrl+C', async () => {
      const child = terminal.start(['--format', 'csv', '--iterations', '10000000']);
      const ending = ended(child);
      await once(child.stdout!, 'data');
      child.kill('SIGINT');
      const { signal, stderr } = await ending;
      assert.deepEqual([signal, stderr], ['SIGINT', '']);
    });
  });
});
