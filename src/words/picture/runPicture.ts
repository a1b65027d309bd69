import type { Extremes } from '../../neuron/row.ts';
import { chartDescription } from '../chartDescription.ts';
import { withQuotedCode } from '../codeInText.ts';
import type { Language } from '../language.ts';
import { fromText, type NamedRun } from '../sourceText.ts';
import { verdict } from '../verdict.ts';
import { flat, type Judged } from '../verdictFacts.ts';
import { guessWords } from '../views/guess.ts';
import { frameOf, idealShapes } from './frame.ts';
import type { Picture, PictureShape } from './picture.ts';
import { lineShapes, type PlotLine, type Reach, reachOf } from './plot.ts';
import { linearScale, logarithmicScale } from './scale.ts';
import {
  colorsOf,
  keysFrom,
  label,
  lineStyle,
  margin,
  nameSize,
  type PictureColors,
  type PictureTheme,
  sample,
  sampleSpace,
  sentenceLine,
  sentenceSize,
  sheetWidth,
  weightsDrawn,
} from './sheet.ts';
import { wrapped } from './wrapped.ts';

/** What is pictured. */
export interface PicturedRun extends Judged, NamedRun {
  /** Of all its passes, in `pictureBuckets` at the most. */
  readonly extremes: Extremes;
  /** The last of its iterations, where what comes after it is hidden, and its verdict with it. */
  readonly hiddenAfter?: number | null;
}

/** How it is pictured. */
export interface PictureLook {
  readonly language: Language;
  readonly theme: PictureTheme;
  /** Whether the errors stand by their powers of ten. */
  readonly isLogarithmic: boolean;
}

const height = 750;

/** The run as a picture of a fixed size: where it comes from, error above weight, and under it what it came to. */
export function runPicture({ language, theme, isLogarithmic }: PictureLook, pictured: PicturedRun): Picture {
  const { analysis, summary, extremes, hiddenAfter = null } = pictured;
  const colors = colorsOf[theme];
  const { inputs, examples, passes } = summary;
  const said = hiddenAfter === null ? verdict(language, pictured).text : guessWords[language].hidden(hiddenAfter);
  const sentence = wrapped(withQuotedCode(said, language), sentenceSize, sheetWidth - 2 * margin);
  const sentencesFrom = height - margin - sentence.length * sentenceLine;
  const iterations = { min: 0, max: Math.max(1, passes - 1) };
  const count = Math.min(inputs, weightsDrawn);
  const lines = Array.from({ length: count }, (_, j) => weightLine(extremes, inputs, j, lineStyle(colors, j)));
  const errors =
    (isLogarithmic ? logarithmicScale([extremes]) : null) ??
    linearScale({ ...reachOf([extremes.errorMin, extremes.errorMax], [0]), min: 0 });
  const ideals = analysis.idealWeight === null ? [] : flat(analysis.idealWeight);
  const weights = linearScale(widened(reachOf([extremes.weightMin, extremes.weightMax], ideals)));
  const isOne = inputs === 1;
  const from = fromText(language, pictured);
  const { errorBox, weightBox, shapes } = frameOf({
    language,
    colors,
    from,
    hasPasses: examples > 1,
    hasWeights: !isOne,
    errorColor: colors.error,
    weightColor: isOne ? lines[0]!.color : colors.foreground,
    errors,
    weights,
    iterations,
    sentencesFrom,
  });
  return {
    width: sheetWidth,
    height,
    background: colors.background,
    title: from,
    description: `${chartDescription(language, pictured)} ${said}`,
    shapes: [
      ...shapes,
      ...(isOne ? [] : legend(lines, weightBox.left + keysFrom, weightBox.top - 12, colors)),
      ...ideals
        .slice(0, count)
        .flatMap((ideal, j) =>
          idealShapes(weightBox, weights, ideal, isOne ? null : lines[j]!.color, language, colors),
        ),
      ...lineShapes(errorBox, extremes, iterations, errors, errorLine(extremes, { color: colors.error, dash: [] })),
      ...lines.flatMap((line) => lineShapes(weightBox, extremes, iterations, weights, line)),
      ...sentence.map((text, i) =>
        label(text, margin, sentencesFrom + (i + 1) * sentenceLine, colors.foreground, sentenceSize),
      ),
    ],
  };
}

export const errorLine = ({ errorMin, errorMax }: Extremes, style: Pick<PlotLine, 'color' | 'dash'>): PlotLine => ({
  min: (b) => errorMin[b]!,
  max: (b) => errorMax[b]!,
  ...style,
});

export const weightLine = (
  { weightMin, weightMax }: Extremes,
  inputs: number,
  index: number,
  style: Pick<PlotLine, 'color' | 'dash'>,
): PlotLine => ({
  min: (b) => weightMin[b * inputs + index]!,
  max: (b) => weightMax[b * inputs + index]!,
  ...style,
});

/** With some room at both ends. */
export const widened = ({ min, max }: Reach): Reach => {
  const room = (max / 2 - min / 2) * 0.12;
  return { min: Math.max(-Number.MAX_VALUE, min - room), max: Math.min(Number.MAX_VALUE, max + room) };
};

/** A short line of each kind with its weight's number. */
const legend = (lines: readonly PlotLine[], left: number, y: number, colors: PictureColors): PictureShape[] =>
  lines.flatMap((line, j): PictureShape[] => [
    sample(left + j * 90, y - 6, line),
    label(`[${j}]`, left + j * 90 + sampleSpace, y, colors.foreground, nameSize),
  ]);
