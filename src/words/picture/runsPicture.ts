import { withQuotedCode } from '../codeInText.ts';
import { fromText } from '../sourceText.ts';
import { verdict } from '../verdict.ts';
import { flat } from '../verdictFacts.ts';
import { sideWords } from '../views/side.ts';
import { type CalmRange, calmRange } from './calmRange.ts';
import { frameOf, idealShapes } from './frame.ts';
import type { Picture, PictureShape } from './picture.ts';
import { lineShapes, reachOf } from './plot.ts';
import { errorLine, type PicturedRun, type PictureLook, weightLine, widened } from './runPicture.ts';
import { linearScale, logarithmicScale } from './scale.ts';
import {
  colorsOf,
  label,
  lineStyle,
  margin,
  sample,
  sampleSpace,
  sentenceLine,
  sentenceSize,
  sheetWidth,
  weightsDrawn,
} from './sheet.ts';
import { wrapped } from './wrapped.ts';

/** A run among several. */
export interface PicturedBeside extends PicturedRun {
  readonly letter: string;
  /** The letter's place: it decides how the run is drawn. */
  readonly place: number;
  /** What is not as in the first one. */
  readonly differs: readonly string[];
  /** It goes on beyond what is drawn. */
  readonly isCut: boolean;
}

/** The picture as high as that of one run, without what is said of the runs. */
const plotsHeight = 620;

/** Between what is said of two runs. */
const gap = 8;

/** Several runs on the same axes; the first one is on screen. Under them, for each, its key, its letter and what it came to. */
export function runsPicture({ language, theme, isLogarithmic }: PictureLook, runs: readonly PicturedBeside[]): Picture {
  const colors = colorsOf[theme];
  const words = sideWords[language];
  const columns = runs.map(({ extremes }) => extremes);
  const calmErrors = calmRange(columns.map(({ errorMax }) => [errorMax]));
  const calmWeights = calmRange(columns.map(({ weightMin, weightMax }) => [weightMin, weightMax]));
  const logarithmic = isLogarithmic ? logarithmicScale(columns) : null;
  // Between the ends of the calm runs, or of all; as far apart as an axis can tell.
  const endsOf = (calm: CalmRange, all: readonly Float64Array[], among: readonly number[]) =>
    calm.isCut ? reachOf([], [calm.min, calm.max]) : reachOf(all, among);
  const allErrors = columns.flatMap(({ errorMin, errorMax }) => [errorMin, errorMax]);
  const errors = logarithmic ?? linearScale({ ...endsOf(calmErrors, allErrors, [0]), min: 0 });
  const ideals = commonIdeals(runs);
  const allWeights = columns.flatMap(({ weightMin, weightMax }) => [weightMin, weightMax]);
  const ends = endsOf(calmWeights, allWeights, ideals);
  const weights = linearScale(calmWeights.isCut ? ends : widened(ends));
  const iterations = { min: 0, max: Math.max(1, ...runs.map(({ summary }) => summary.passes - 1)) };
  const leaving = runs
    .filter((_, i) => calmWeights.leaves[i] || (logarithmic === null && calmErrors.leaves[i]))
    .map(({ letter }) => letter);
  const from = fromText(language, runs[0]!);
  const { errorBox, weightBox, shapes } = frameOf({
    language,
    colors,
    from,
    hasPasses: runs.some(({ summary }) => summary.examples > 1),
    hasWeights: runs.some(({ summary }) => summary.inputs > 1),
    errorColor: colors.foreground,
    weightColor: colors.foreground,
    errors,
    weights,
    iterations,
    sentencesFrom: plotsHeight,
  });
  const said = runs.map((run) => ({
    ...run,
    lines: wrapped(saidOf(run), sentenceSize, sheetWidth - 2 * margin - sampleSpace),
  }));
  const key: PictureShape[] = [];
  let y = plotsHeight;
  for (const { lines, place } of said) {
    key.push(sample(margin, y + sentenceLine - 7, lineStyle(colors, place)));
    for (const text of lines) {
      y += sentenceLine;
      key.push(label(text, margin + sampleSpace, y, colors.foreground, sentenceSize));
    }
    y += gap;
  }
  if (leaving.length > 0) {
    y += sentenceLine;
    key.push(label(words.leavesPicture(leaving), margin, y, colors.faint, sentenceSize));
  }
  return {
    width: sheetWidth,
    height: y + margin,
    background: colors.background,
    title: from,
    description: [`${words.picture(runs.map(({ letter }) => letter))}.`, ...runs.map(saidOf)].join(' '),
    shapes: [
      ...shapes,
      ...ideals.flatMap((ideal) => idealShapes(weightBox, weights, ideal, null, language, colors)),
      // The first one above all others.
      ...[...runs].reverse().flatMap(({ extremes, place, summary: { inputs } }) => {
        const style = lineStyle(colors, place);
        const ofWeight = (j: number) =>
          lineShapes(weightBox, extremes, iterations, weights, weightLine(extremes, inputs, j, style));
        return [
          ...lineShapes(errorBox, extremes, iterations, errors, errorLine(extremes, style)),
          ...Array.from({ length: Math.min(inputs, weightsDrawn) }, (_, j) => ofWeight(j)).flat(),
        ];
      }),
      ...key,
    ],
  };

  function saidOf(run: PicturedBeside): string {
    const differs = run.differs.length === 0 ? '' : ` (${run.differs.join(', ')})`;
    const end = run.isCut ? ` ${words.cutAt(run.summary.passes)}` : '';
    return `${run.letter}${differs}: ${withQuotedCode(verdict(language, run).text, language)}${end}`;
  }
}

/** The ideal weight, where all runs have the same one. */
function commonIdeals(runs: readonly PicturedBeside[]): readonly number[] {
  const ideals = new Set(runs.map(({ analysis }) => JSON.stringify(flat(analysis.idealWeight ?? []))));
  const [ideal] = ideals.size === 1 ? flat(runs[0]!.analysis.idealWeight ?? []) : [];
  return ideal === undefined || runs.some(({ summary }) => summary.inputs > 1) ? [] : [ideal];
}
