import type { Analysis } from '../../neuron/analysis.ts';
import type { Extremes } from '../../neuron/row.ts';
import { chartDescription } from '../chartDescription.ts';
import type { Language } from '../language.ts';
import { sumNumber } from '../shortNumber.ts';
import { type NamedSource, sourceText } from '../sourceText.ts';
import { texts } from '../texts.ts';
import { verdict } from '../verdict.ts';
import type { Judged } from '../verdictFacts.ts';
import { guessWords } from '../views/guess.ts';
import type { Picture, PictureShape } from './picture.ts';
import {
  type Box,
  gridShapes,
  iterationShapes,
  lineShapes,
  type PictureColors,
  type PlotLine,
  placed,
  type Reach,
  reachOf,
} from './plot.ts';
import { wrapped } from './wrapped.ts';

/** What is pictured. */
export interface PicturedRun extends Judged {
  /** Of all its passes, in `pictureBuckets` at the most. */
  readonly extremes: Extremes;
  readonly source: NamedSource;
  /** The last of its iterations, where what comes after it is hidden, and its verdict with it. */
  readonly hiddenAfter?: number | null;
}

export type PictureTheme = 'light' | 'dark';

const colorsOf: { readonly [T in PictureTheme]: PictureColors } = {
  light: {
    background: '#ffffff',
    foreground: '#1f1f1f',
    faint: '#616161',
    grid: '#d9d9d9',
    error: '#c72e0f',
    weights: ['#0063b1', '#a84300', '#1a7032', '#6f3fb5', '#7a5c00'],
  },
  dark: {
    background: '#1f1f1f',
    foreground: '#e4e4e4',
    faint: '#a6a6a6',
    grid: '#3d3d3d',
    error: '#f48771',
    weights: ['#59a4f9', '#e2a04f', '#89d185', '#c898f0', '#dcc46a'],
  },
};

const dashes: readonly (readonly number[])[] = [[], [12, 5], [3, 4], [16, 5, 3, 5], [7, 7], [2, 8]];

/** So many weights are drawn; more would be a tangle. */
const weightsDrawn = 6;

const width = 1200;
const height = 750;
const margin = 40;
const top = 92;
const axis = { left: 130, right: width - margin } as const;
const sentenceSize = 21;
const sentenceLine = 30;

/** More stretches of a run than this cannot be told apart. */
export const pictureBuckets = 800;

/** The run as a picture of a fixed size: where it comes from, error above weight, and under it what it came to. */
export function runPicture(language: Language, theme: PictureTheme, pictured: PicturedRun): Picture {
  const { analysis, summary, extremes, source, hiddenAfter = null } = pictured;
  const colors = colorsOf[theme];
  const { panel } = texts(language);
  const { inputs, examples, passes } = summary;
  const said = hiddenAfter === null ? verdict(language, pictured).text : guessWords[language].hidden(hiddenAfter);
  const sentence = wrapped(said, sentenceSize, width - 2 * margin);
  const xs = { min: 0, max: Math.max(1, passes - 1) };

  const bottom = height - margin - sentence.length * sentenceLine - 62;
  const plot = (bottom - top - 46) / 2;
  const errorBox = { ...axis, top, bottom: top + plot };
  const weightBox = { ...axis, top: bottom - plot, bottom };
  const errors = { ...reachOf([extremes.errorMin, extremes.errorMax], [0]), min: 0 };
  const ideals = idealWeights(analysis);
  const weights = widened(reachOf([extremes.weightMin, extremes.weightMax], ideals));

  const count = Math.min(inputs, weightsDrawn);
  const lines = Array.from(
    { length: count },
    (_, j): PlotLine => ({
      min: (b) => extremes.weightMin[b * inputs + j]!,
      max: (b) => extremes.weightMax[b * inputs + j]!,
      color: colors.weights[j % colors.weights.length]!,
      dash: dashes[j]!,
    }),
  );
  const errorLine = {
    min: (b: number) => extremes.errorMin[b]!,
    max: (b: number) => extremes.errorMax[b]!,
    color: colors.error,
    dash: [],
  };
  const from = sourceText(language, source);
  return {
    width,
    height,
    background: colors.background,
    title: from,
    description: `${chartDescription(language, pictured)} ${said}`,
    shapes: [
      label(from, margin, 40, colors.faint, 19),
      label(examples > 1 ? panel.errorOfPass : panel.error, axis.left, errorBox.top - 12, colors.error, 19),
      label(
        inputs > 1 ? panel.weights : panel.weight,
        axis.left,
        weightBox.top - 12,
        inputs > 1 ? colors.foreground : lines[0]!.color,
        19,
      ),
      ...(inputs > 1 ? legend(lines, axis.left + 110, weightBox.top - 12, colors) : []),
      ...gridShapes(errorBox, errors, colors),
      ...gridShapes(weightBox, weights, colors),
      ...iterationShapes(weightBox, xs, panel.iteration, colors),
      ...ideals
        .slice(0, count)
        .flatMap((ideal, j) =>
          idealShapes(
            weightBox,
            weights,
            ideal,
            inputs > 1 ? lines[j]!.color : null,
            panel.idealWeight(sumNumber(ideal)),
            colors,
          ),
        ),
      ...lineShapes(errorBox, extremes, xs, errors, errorLine),
      ...lines.flatMap((line) => lineShapes(weightBox, extremes, xs, weights, line)),
      ...sentence.map((text, i) =>
        label(text, margin, bottom + 62 + (i + 1) * sentenceLine, colors.foreground, sentenceSize),
      ),
    ],
  };
}

const label = (text: string, x: number, y: number, color: string, size: number): PictureShape => ({
  kind: 'text',
  x,
  y,
  text,
  color,
  size,
  anchor: 'start',
});

function idealWeights({ idealWeight }: Analysis): readonly number[] {
  if (idealWeight === null) return [];
  return typeof idealWeight === 'number' ? [idealWeight] : idealWeight;
}

/** With some room at both ends. */
const widened = ({ min, max }: Reach): Reach => {
  const room = (max / 2 - min / 2) * 0.12;
  return { min: Math.max(-Number.MAX_VALUE, min - room), max: Math.min(Number.MAX_VALUE, max + room) };
};

/** The ideal weight as a dashed line; named where there is one. */
function idealShapes(
  { left, right, top, bottom }: Box,
  reach: Reach,
  ideal: number,
  ownColor: string | null,
  name: string,
  colors: PictureColors,
): PictureShape[] {
  if (!Number.isFinite(ideal)) return [];
  const y = placed(ideal, reach, bottom, top);
  const line: PictureShape = {
    kind: 'line',
    points: [left, y, right, y],
    color: ownColor ?? colors.faint,
    width: 1.5,
    dash: [4, 6],
  };
  if (ownColor !== null) return [line];
  return [line, { kind: 'text', x: left + 8, y: y - 8, text: name, color: colors.faint, size: 17, anchor: 'start' }];
}

/** A short line of each kind with its weight's number. */
const legend = (lines: readonly PlotLine[], left: number, y: number, colors: PictureColors): PictureShape[] =>
  lines.flatMap(({ color, dash }, j): PictureShape[] => [
    { kind: 'line', points: [left + j * 90, y - 6, left + j * 90 + 40, y - 6], color, width: 3, dash },
    label(`[${j}]`, left + j * 90 + 46, y, colors.foreground, 17),
  ]);
