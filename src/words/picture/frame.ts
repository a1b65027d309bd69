import type { Language } from '../language.ts';
import { sumNumber } from '../shortNumber.ts';
import { texts } from '../texts.ts';
import type { PictureShape } from './picture.ts';
import { type Box, gridShapes, iterationShapes, type Reach } from './plot.ts';
import type { Scale } from './scale.ts';
import {
  keysFrom,
  type LineStyle,
  label,
  margin,
  nameSize,
  type PictureColors,
  sample,
  sampleSpace,
  sheetWidth,
} from './sheet.ts';

/** Error above weight over the iterations, with room below for what is said of them. */
interface Framed {
  readonly language: Language;
  readonly colors: PictureColors;
  readonly from: string;
  readonly hasPasses: boolean;
  readonly hasWeights: boolean;
  readonly errorColor: string;
  readonly weightColor: string;
  readonly errors: Scale;
  readonly weights: Scale;
  readonly iterations: Reach;
  /** From the sheet's upper end to that of the sentences. */
  readonly sentencesFrom: number;
}

export interface Frame {
  readonly errorBox: Box;
  readonly weightBox: Box;
  readonly shapes: readonly PictureShape[];
}

const top = 92;
const axis = { left: 130, right: sheetWidth - margin } as const;

/** Of the names of both plots. */
const titleSize = 19;

/** Between the lower plot and the sentences stand the iterations. */
const iterationsHeight = 62;

export function frameOf(given: Framed): Frame {
  const { colors, errors, weights, iterations, sentencesFrom } = given;
  const { panel } = texts(given.language);
  const bottom = sentencesFrom - iterationsHeight;
  const plot = (bottom - top - 46) / 2;
  const errorBox = { ...axis, top, bottom: top + plot };
  const weightBox = { ...axis, top: bottom - plot, bottom };
  const title = (text: string, box: Box, color: string) => label(text, axis.left, box.top - 12, color, titleSize);
  return {
    errorBox,
    weightBox,
    shapes: [
      label(given.from, margin, 40, colors.faint, titleSize),
      title(given.hasPasses ? panel.errorOfPass : panel.error, errorBox, given.errorColor),
      title(given.hasWeights ? panel.weights : panel.weight, weightBox, given.weightColor),
      ...gridShapes(errorBox, errors, colors),
      ...gridShapes(weightBox, weights, colors),
      ...iterationShapes(weightBox, iterations, panel.iteration, colors),
    ],
  };
}

/** The ideal weight as a dashed line; named beside the plot's title, where no line crosses the name, unless it has a colour of its own. */
export function idealShapes(
  { left, right, top, bottom }: Box,
  scale: Scale,
  ideal: number,
  ownColor: string | null,
  language: Language,
  colors: PictureColors,
): PictureShape[] {
  const share = scale.shareOf(ideal);
  if (!(share >= 0 && share <= 1)) return [];
  const y = bottom + share * (top - bottom);
  const style: LineStyle = { color: ownColor ?? colors.faint, dash: [4, 6] };
  const line: PictureShape = { kind: 'line', points: [left, y, right, y], width: 1.5, ...style };
  if (ownColor !== null) return [line];
  const name = texts(language).panel.idealWeight(sumNumber(ideal));
  const key = { x: left + keysFrom, y: top - 12 };
  return [line, sample(key.x, key.y - 6, style), label(name, key.x + sampleSpace, key.y, colors.faint, nameSize)];
}
