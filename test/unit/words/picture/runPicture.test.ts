import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../../src/neuron/analysis.ts';
import type { Parameters } from '../../../../src/neuron/parameters.ts';
import { startRun } from '../../../../src/neuron/run.ts';
import { withQuotedCode } from '../../../../src/words/codeInText.ts';
import type { Picture } from '../../../../src/words/picture/picture.ts';
import { pictureSvg, placesOf } from '../../../../src/words/picture/pictureSvg.ts';
import { placed, ticksOf } from '../../../../src/words/picture/plot.ts';
import { runPicture } from '../../../../src/words/picture/runPicture.ts';
import { type PicturedBeside, runsPicture } from '../../../../src/words/picture/runsPicture.ts';
import { logarithmicScale } from '../../../../src/words/picture/scale.ts';
import { type PictureTheme, pictureBuckets } from '../../../../src/words/picture/sheet.ts';
import { wrapped } from '../../../../src/words/picture/wrapped.ts';
import { verdict } from '../../../../src/words/verdict.ts';
import { anyParameters } from '../../neuron/anyParameters.ts';
import { parametersOf } from '../../neuron/runOf.ts';

function pictured(parameters: Parameters) {
  const run = startRun(parameters);
  run.advance(run.rowsTotal);
  return {
    parameters,
    analysis: analyse(parameters),
    cut: null,
    summary: run.summary(),
    extremes: run.extremes(0, run.passes, pictureBuckets),
    origins: {},
    source: { kind: 'settings', isChapter: true, noNeuronIn: null } as const,
  };
}

const pictureOf = (parameters: Parameters, language: 'en' | 'ru' = 'en', theme: PictureTheme = 'light'): Picture =>
  runPicture({ language, theme, isLogarithmic: false }, pictured(parameters));

/** The contrast of two colours, 1 to 21, as the guidelines for the web define it. */
function contrast(one: string, other: string): number {
  const brightness = (color: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const [a, b] = [brightness(one), brightness(other)];
  return Math.max(a, b) / Math.min(a, b);
}

function isOnSheet(picture: Picture): void {
  for (const shape of picture.shapes) {
    const places = shape.kind === 'text' ? [[shape.x, shape.y] as const] : placesOf(shape.points);
    for (const [x, y] of places) {
      assert.ok(x >= 0 && x <= picture.width && y >= 0 && y <= picture.height, JSON.stringify([shape.kind, x, y]));
    }
  }
  // What stands between the tags are sentences.
  assert.doesNotMatch(pictureSvg(picture).replace(/>[^<]+</g, '><'), /NaN|Infinity|undefined/);
}

describe('a run as a picture', () => {
  it('has a dot for each iteration where the table has its numbers', () => {
    const parameters = parametersOf({});
    const { shapes } = pictureOf(parameters);
    const [errors, weights] = shapes.filter((shape) => shape.kind === 'dots');
    const run = startRun(parameters);
    run.advance(20);
    const columns = run.window(0, 20);
    // Two dots tell where the others have to be.
    for (const [dots, values] of [
      [errors!, columns.error],
      [weights!, columns.weight],
    ] as const) {
      const places = placesOf(dots.points);
      assert.equal(places.length, 20);
      const [first, last] = [places[0]!, places[19]!];
      const perUnit = (last[1] - first[1]) / (values[19]! - values[0]!);
      for (const [i, [x, y]] of places.entries()) {
        assert.ok(Math.abs(x - (first[0] + ((last[0] - first[0]) * i) / 19)) < 1e-6);
        assert.ok(Math.abs(y - (first[1] + (values[i]! - values[0]!) * perUnit)) < 1e-6);
      }
    }
  });

  it('says under it what the run came to, whole, in both languages', () => {
    fc.assert(
      fc.property(anyParameters(8), fc.constantFrom('en', 'ru'), (parameters, language) => {
        const { shapes } = pictureOf(parameters, language);
        const said = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])).join(' ');
        const text = withQuotedCode(verdict(language, pictured(parameters)).text, language);
        assert.ok(said.endsWith(text), `${said}\n${text}`);
      }),
    );
  });

  it('stays on its sheet, whatever the numbers', () => {
    fc.assert(
      fc.property(anyParameters(70), (parameters) => isOnSheet(pictureOf(parameters))),
      { numRuns: 1000 },
    );
  });

  it('can be read in both themes: every text and line has contrast', () => {
    const many = parametersOf({ input: [[1, 2, 3, 4, 5, 6]], weight: [1, 2, 3, 4, 5, 6], goal: [1], alpha: 0.001 });
    for (const theme of ['light', 'dark'] as const) {
      for (const parameters of [parametersOf({}), many]) {
        const { background, shapes } = pictureOf(parameters, 'en', theme);
        for (const { kind, color } of shapes.filter((shape) => shape.kind !== 'line' || shape.width > 1)) {
          assert.ok(contrast(color, background) >= 4.5, `${theme} ${kind} ${color}`);
        }
      }
    }
  });

  it('lets no text become markup', () => {
    const source = {
      kind: 'text',
      name: '<b>"&.py',
      firstLine: 1,
      lastLine: 9,
      cell: null,
      title: null,
      isStale: false,
    } as const;
    const svg = pictureSvg(
      runPicture({ language: 'en', theme: 'light', isLogarithmic: false }, { ...pictured(parametersOf({})), source }),
    );
    assert.ok(svg.includes('&lt;b&gt;&quot;&amp;.py'));
    assert.ok(!svg.includes('<b>'));
  });
});

describe('several runs as a picture', () => {
  const beside = (all: readonly Parameters[]): PicturedBeside[] =>
    all.map((parameters, place) => ({
      ...pictured(parameters),
      letter: 'ABCDEF'[place]!,
      place,
      differs: place === 0 ? [] : [`alpha 1 → ${parameters.alpha}`],
      isCut: false,
    }));
  const alphas = [1, 0.3, 3, 7.5];
  const runs = beside(alphas.map((alpha) => parametersOf({ alpha })));

  it('gives each a colour and a dash pattern of its own, in the plots as in its key', () => {
    for (const theme of ['light', 'dark'] as const) {
      const { shapes } = runsPicture({ language: 'en', theme, isLogarithmic: false }, runs);
      const thick = shapes.filter((shape) => shape.kind === 'line' && shape.width === 3 && shape.points.length > 4);
      const looks = thick.map((shape) => (shape.kind === 'line' ? `${shape.color} ${shape.dash}` : ''));
      // Its error and its weight.
      assert.equal(looks.length, 2 * runs.length);
      assert.equal(new Set(looks).size, runs.length);
      const keys = shapes.filter((shape) => shape.kind === 'line' && shape.width === 3 && shape.points[0] === 40);
      assert.deepEqual(
        new Set(keys.map((shape) => (shape.kind === 'line' ? `${shape.color} ${shape.dash}` : ''))),
        new Set(looks),
      );
    }
  });

  it('draws all of them on the same axes: where the table has their numbers', () => {
    const { shapes } = runsPicture({ language: 'en', theme: 'light', isLogarithmic: false }, runs);
    const dots = shapes.filter((shape) => shape.kind === 'dots').map(({ points }) => placesOf(points));
    const errorDots = dots.filter((_, i) => i % 2 === 0).reverse();
    const errors = alphas.map((alpha) => {
      const run = startRun(parametersOf({ alpha }));
      run.advance(20);
      return run.window(0, 20).error;
    });
    const [start, end] = [errorDots[0]![0]!, errorDots[0]![19]!];
    const perUnit = (end[1] - start[1]) / (errors[0]![19]! - errors[0]![0]!);
    for (const [i, places] of errorDots.entries()) {
      assert.equal(places.length, 20);
      for (const [at, [x, y]] of places.entries()) {
        assert.ok(Math.abs(x - (start[0] + ((end[0] - start[0]) * at) / 19)) < 1e-6);
        assert.ok(Math.abs(y - (start[1] + (errors[i]![at]! - errors[0]![0]!) * perUnit)) < 1e-6);
      }
    }
  });

  it('says of each with its letter what differs and what it came to, in both languages', () => {
    for (const language of ['en', 'ru'] as const) {
      const { shapes } = runsPicture({ language, theme: 'dark', isLogarithmic: true }, runs);
      const said = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])).join(' ');
      for (const run of runs) {
        const differs = run.differs.length === 0 ? '' : ` (${run.differs[0]})`;
        assert.ok(
          said.includes(`${run.letter}${differs}: ${withQuotedCode(verdict(language, run).text, language)}`),
          said,
        );
      }
    }
  });

  it('names the run that leaves the picture, and draws it as far as the edge', () => {
    const pair = beside([parametersOf({}), parametersOf({ alpha: 12 })]);
    const { shapes } = runsPicture({ language: 'en', theme: 'light', isLogarithmic: false }, pair);
    assert.ok(shapes.some((shape) => shape.kind === 'text' && shape.text === 'B goes off the chart.'));
    const dots = shapes.filter((shape) => shape.kind === 'dots').map(({ points }) => placesOf(points).length);
    assert.ok(dots.some((count) => count < 5) && dots.some((count) => count === 20), `${dots}`);
  });

  it('stays on its sheet, whatever the runs', () => {
    const look = fc.record({
      language: fc.constantFrom('en' as const, 'ru' as const),
      theme: fc.constantFrom('light' as const, 'dark' as const),
      isLogarithmic: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyParameters(70), { minLength: 2, maxLength: 4 }), look, (all, how) => {
        isOnSheet(runsPicture(how, beside(all)));
        isOnSheet(runPicture(how, pictured(all[0]!)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a logarithmic axis', () => {
  it('has equal distances for equal ratios, and 0 at its lower end', () => {
    const scale = logarithmicScale([pictured(parametersOf({})).extremes])!;
    assert.ok(
      Math.abs(scale.shareOf(0.1) - scale.shareOf(0.01) - (scale.shareOf(0.01) - scale.shareOf(0.001))) < 1e-12,
    );
    assert.deepEqual(
      scale.ticks.map(({ text }) => text),
      ['1 × 10⁻⁶', '0.0001', '0.01'],
    );
    const reached = logarithmicScale([pictured(parametersOf({ alpha: 4, iterations: 60 })).extremes])!;
    assert.equal(reached.ticks[0]!.text, '0');
    assert.equal(reached.shareOf(0), 0);
  });

  it('is none where no error is above 0', () => {
    assert.equal(logarithmicScale([pictured(parametersOf({ weight: 2, input: 2, goal: 4 })).extremes]), null);
  });
});

describe('the axes of a picture', () => {
  it('have a few ticks within their reach, at equal distances', () => {
    const end = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(end, end, fc.integer({ min: 3, max: 10 }), (one, other, most) => {
        const [min, max] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(max / 2 - min / 2 > 1e-9 * Math.max(Math.abs(max), Math.abs(min)) && max / 2 - min / 2 > 1e-290);
        const ticks = ticksOf({ min, max }, most);
        assert.ok(ticks.length >= 1 && ticks.length <= most + 1, `${ticks}`);
        for (const tick of ticks) {
          const share = placed(tick, { min, max }, 0, 1);
          assert.ok(share >= -1e-6 && share <= 1 + 1e-6, `${tick} in ${min} … ${max}`);
        }
      }),
    );
  });
});

describe('a text in lines', () => {
  it('loses no word and breaks none', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zа-я0-9]{1,12}$/), { minLength: 1 }), (words) => {
        const lines = wrapped(words.join(' '), 20, 300);
        assert.deepEqual(lines.join(' ').split(' '), words);
        for (const line of lines) assert.ok(line.length <= 26 || !line.includes(' '));
      }),
    );
  });
});
