import assert from 'node:assert/strict';
import { analyse } from '../../../src/neuron/analysis.ts';
import { checkParameters, type FlatParameters } from '../../../src/neuron/parameters.ts';
import { startRun } from '../../../src/neuron/run.ts';
import { runUpTo } from '../../../src/neuron/runUpTo.ts';
import { runPicture } from '../../../src/words/picture/runPicture.ts';
import { markdownRows, runCsv, runJson, runMarkdown } from '../../../src/words/runText.ts';

function finished(flat: FlatParameters) {
  const checked = checkParameters({ input: 0.5, weight: 0.5, goal: 0.8, ...flat });
  assert.ok(checked.ok);
  const run = startRun(checked.value);
  while (!run.isFinished) run.advance(10_000);
  return run;
}

function toldJson(flat: FlatParameters, language: 'en' | 'ru' = 'en') {
  const run = finished(flat);
  const range = { start: 20, end: 24, line: 3, column: 9 };
  const origins = { alpha: { from: 'text', range }, goal: { from: 'default' } } as const;
  const told = { run, parameters: run.parameters, origins, analysis: analyse(run.parameters), cut: null };
  return [...runJson(language, told)];
}

describe('a run as JSON', () => {
  it('has parameters, origins, analysis, status, its sentence, every row and the final weight', () => {
    const read = JSON.parse(toldJson({}).join(''));
    assert.equal(read.parameters.alpha, 1);
    assert.deepEqual(read.origins, { alpha: { from: 'text', line: 3, column: 9 }, goal: { from: 'default' } });
    assert.equal(read.analysis.factor, 0.75);
    assert.equal(read.analysis.alphaMax, 8);
    assert.equal(read.status, 'unfinished');
    assert.match(read.statusText, /^It learns: in 20 iterations/);
    assert.equal(read.iterations.length, 20);
    assert.deepEqual(read.iterations[0], {
      iteration: 0,
      example: 0,
      weight: 0.5,
      prediction: 0.25,
      error: 0.30250000000000005,
      delta: -0.55,
      weightDelta: -0.275,
    });
    assert.equal(read.finalWeight, finished({}).summary().finalWeight);
  });

  it('says what it was read as, that it is all there, and that every digit is the program’s', () => {
    const { kind, reading, exactness, complete, ...others } = JSON.parse(toldJson({ iterations: 7 }).join(''));
    assert.deepEqual([kind, exactness, complete, 'reason' in others], ['neuron', 'exact', true, false]);
    assert.equal(
      reading,
      'Read as one neuron that learns by gradient descent: 1 input, 1 example, 7 iterations, alpha 1.',
    );
  });

  it('says that it is a part of its program, and why', () => {
    const run = finished({ iterations: 12 });
    const range = { start: 0, end: 4, line: 6, column: 5 };
    const cut = { reason: 'limit', iterations: 5000, found: '', range } as const;
    const told = { run, parameters: run.parameters, origins: {}, analysis: analyse(run.parameters), cut };
    const read = JSON.parse([...runJson('en', told)].join(''));
    assert.deepEqual([read.complete, read.reason, read.status], [false, 'limit', 'part']);
    assert.match(read.statusText, /^Shown as far as it was followed: the first 12 of 5/);
    const markdown = [...runMarkdown('ru', told, 'python')].join('');
    assert.match(markdown, /^Показано, сколько удалось проследить: первые 12 итераций из 5/);
  });

  it('speaks Russian where it is asked to', () => {
    assert.match(JSON.parse(toldJson({}, 'ru').join('')).statusText, /^Нейрон учится/);
  });

  it('comes in pieces, none of which holds more than 1,024 rows', () => {
    const pieces = toldJson({ iterations: 5000 });
    assert.ok(pieces.every((piece) => (piece.match(/"iteration"/g) ?? []).length <= 1024));
    assert.equal(JSON.parse(pieces.join('')).iterations.length, 5000);
  });

  it('says null and "Infinity" where a run ended with an error that is not finite', () => {
    const read = JSON.parse(toldJson({ input: 2, iterations: 2000 }).join(''));
    assert.equal(read.finalWeight, null);
    assert.equal(read.iterations.at(-1).error, 'Infinity');
  });

  it('has lists where the weight is one, also of one', () => {
    const read = JSON.parse(toldJson({ input: [0.5], weight: [0.5], iterations: 2 }).join(''));
    assert.deepEqual(read.iterations[0].weight, [0.5]);
    assert.deepEqual(read.iterations[0].weightDelta, [-0.275]);
  });
});

describe('a run of which the rest is hidden', () => {
  const run = runUpTo(finished({ alpha: 9 }), 2);
  const { parameters } = run;
  const told = { run, parameters, origins: {}, analysis: analyse(parameters), cut: null, hiddenAfter: 2 };

  it('is told as far as that, without its verdict and what is known before it', () => {
    const read = JSON.parse([...runJson('en', told)].join(''));
    assert.equal(read.iterations.length, 3);
    const { analysis, status, statusText, finalWeight, finalError } = read;
    assert.deepEqual([analysis, status, finalWeight, finalError], [null, 'hidden', null, null]);
    assert.equal(statusText, 'What comes after iteration 2 is hidden.');
    const markdown = [...runMarkdown('ru', told, 'python')].join('');
    assert.match(markdown, /^Всё, что после итерации 2, скрыто\.\n/);
    assert.equal(markdown.match(/^\| \d/gm)?.length, 3);
  });

  it('is pictured with what is hidden in its place', () => {
    const { analysis } = told;
    const source = { kind: 'settings', isChapter: false, noNeuronIn: null } as const;
    const extremes = run.extremes(0, run.passes, 800);
    const summary = run.summary();
    const look = { language: 'en', theme: 'light', isLogarithmic: false } as const;
    const picture = runPicture(look, {
      parameters,
      origins: {},
      analysis,
      summary,
      extremes,
      source,
      hiddenAfter: 2,
      cut: null,
    });
    const said = picture.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    assert.ok(said.includes('What comes after iteration 2 is hidden.'));
    assert.doesNotMatch(picture.description, /diverges/);
  });
});

describe('a run of whole numbers as JSON', () => {
  const whole = { input: 2, weight: 1, goal: 10, alpha: 1, iterations: 2 };
  const numbers = { input: 'int', weight: 'int', goal: 'int', prediction: 'int', error: 'int', delta: 'int' } as const;
  const told = (flat: FlatParameters) => {
    const run = finished(flat);
    const { parameters } = run;
    return [...runJson('en', { run, parameters, origins: {}, analysis: analyse(parameters), cut: null, numbers })].join(
      '',
    );
  };

  it('has them without ".0" from the parameters to the final weight', () => {
    const text = told(whole);
    assert.match(text, /"parameters": {"input": 2, "weight": 1, "goal": 10, /);
    assert.match(text, /"weight": 17, "prediction": 34, "error": 576, .*"finalWeight": -31, "finalError": 5184}$/);
  });

  it('does not know from one pass that the final weight is one', () => {
    assert.match(told({ ...whole, iterations: 1 }), /"finalWeight": 17\.0, "finalError": 576\.0}$/);
  });
});

describe('a run as CSV', () => {
  it('is the head and a line for each row', () => {
    const lines = [...runCsv(finished({ iterations: 3000 }), 'python')].join('').split('\n');
    assert.equal(lines[0], 'iteration,example,weight,prediction,error,delta,weightDelta');
    assert.equal(lines[1], '0,0,0.5,0.25,0.30250000000000005,-0.55,-0.275');
    assert.equal(lines.length, 3002);
    assert.equal(lines.at(-1), '');
  });

  it('counts the examples within each iteration', () => {
    const lines = [...runCsv(finished({ input: [1, 2], goal: [1, 2], iterations: 2 }), 'python')].join('').split('\n');
    assert.deepEqual(
      lines.slice(1, 5).map((line) => line.slice(0, 3)),
      ['0,0', '0,1', '1,0', '1,1'],
    );
  });
});

describe('a run as Markdown', () => {
  const markdown = (flat: FlatParameters, language: 'en' | 'ru' = 'en') => {
    const run = finished(flat);
    const { parameters } = run;
    const told = { run, parameters, origins: {}, analysis: analyse(parameters), cut: null };
    return [...runMarkdown(language, told, 'python')].join('');
  };

  it('is its sentence and a table with all digits', () => {
    const lines = markdown({}).split('\n');
    assert.match(lines[0]!, /^It learns: in 20 iterations/);
    assert.deepEqual(lines.slice(1, 5), [
      '',
      '| iteration | weight | prediction | error | miss | weight delta |',
      '| ---: | ---: | ---: | ---: | ---: | ---: |',
      '| 0 | 0.5 | 0.25 | 0.30250000000000005 | -0.55 | -0.275 |',
    ]);
    assert.equal(lines.filter((line) => /^\| \d/.test(line)).length, 20);
  });

  it('has columns for examples and inputs, and none for what the rule does not have', () => {
    assert.match(markdown({ input: [[1, 2]], weight: [1, 2], goal: [1] }), /\| weight\[0\] \| weight\[1\] \|/);
    assert.match(markdown({ input: [1, 2], goal: [1, 2] }), /\| iteration \| example \|/);
    assert.doesNotMatch(markdown({ method: 'hotCold' }), /weight delta \|/);
  });

  it('ends after a page of rows, and says so', () => {
    const text = markdown({ iterations: 5000 }, 'ru');
    assert.equal(text.split('\n').filter((line) => /^\| \d/.test(line)).length, markdownRows);
    assert.match(text, /Здесь 1000 первых строк из 5000; все строки — в CSV и JSON\.\n$/);
  });
});
