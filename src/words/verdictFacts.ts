import type { Analysis } from '../neuron/analysis.ts';
import type { Parameters } from '../neuron/parameters.ts';
import type { Summary } from '../neuron/status.ts';
import type { Cut } from '../reading/reading.ts';
import type { Language } from './language.ts';
import { fullNumber, givenNumber, sentenceBound, sentenceNumber } from './shortNumber.ts';
import { type Texts, texts } from './texts.ts';

/** What a verdict is made from. */
export interface Judged {
  readonly parameters: Parameters;
  readonly analysis: Analysis;
  readonly summary: Summary;
  /** Why the run is only a part of what its program does (`shownCut`); null where it is all of it. */
  readonly cut: Cut | null;
}

/** What a verdict says: whole sentences (null: none), and which button belongs to them. */
export interface Said {
  readonly tone: 'good' | 'slow' | 'bad' | 'neutral';
  readonly sentences: readonly (string | null)[];
  readonly action?: 'tryAlpha' | 'letItLearn';
}

/** What the sentences ask of a run again and again. */
export interface Facts extends Judged {
  readonly language: Language;
  readonly words: Texts['verdict'];
  readonly readings: Texts['readings'];
  /** Several examples: the sentences speak of passes. */
  readonly speaksOfPasses: boolean;
  /** Alpha, its upper bound (null: there is none) and the one input (null: several) as text. */
  readonly alpha: string;
  readonly bound: string | null;
  readonly input: string | null;
  /** The size of the factor of one pass; null where there is none. */
  readonly factorSize: number | null;
  /** The share of the miss that is left at the end, 0 or more; null where it cannot be told. */
  readonly missLeft: number | null;
}

export function factsOf(language: Language, judged: Judged): Facts {
  const { parameters, analysis, summary } = judged;
  const hasBound = analysis.alphaMax !== null && Number.isFinite(analysis.alphaMax) && analysis.alphaMax > 0;
  let alpha = givenNumber(parameters.alpha, language);
  let bound = hasBound ? sentenceBound(analysis.alphaMax!, language) : null;
  // "Alpha 0.5 is too large; below 0.5 it learns" is no help: then all digits are.
  if (alpha === bound) {
    alpha = fullNumber(parameters.alpha, language);
    bound = fullNumber(analysis.alphaMax!, language);
  }
  const inputs = flat(parameters.input);
  return {
    ...judged,
    language,
    words: texts(language).verdict,
    readings: texts(language).readings,
    speaksOfPasses: summary.examples > 1,
    alpha,
    bound,
    input: inputs.length === 1 ? givenNumber(inputs[0]!, language) : null,
    factorSize: analysis.factor === null || !Number.isFinite(analysis.factor) ? null : Math.abs(analysis.factor),
    missLeft: missLeft(judged),
  };
}

/** All numbers of an input, weight or goal in order. */
export function flat(value: number | readonly number[] | readonly (readonly number[])[]): readonly number[] {
  return typeof value === 'number' ? [value] : value.flat();
}

/** Two weights that a sentence must tell apart: with all digits where four decimals are the same. */
export function distinct(language: Language, first: number, second: number): readonly [string, string] {
  const shown = [sentenceNumber(first, language), sentenceNumber(second, language)] as const;
  return shown[0] === shown[1] ? [fullNumber(first, language), fullNumber(second, language)] : shown;
}

// The error is the miss squared; with several examples only what lies above the smallest possible error can be learned,
// and where the passes lead elsewhere the factor tells how much of the way to there is left.
function missLeft({ analysis, summary }: Judged): number | null {
  const unlearnable = summary.examples > 1 ? (analysis.smallestError ?? 0) : 0;
  const atFirst = summary.firstError - unlearnable;
  const atLast = (summary.finalError ?? summary.lastError) - unlearnable;
  const ratio = Math.sqrt(Math.max(0, atLast) / atFirst);
  if (!(atFirst > 0) || !Number.isFinite(ratio)) return null;
  const wayLeft = summary.examples > 1 && analysis.factor !== null ? analysis.factor ** summary.passes : ratio;
  return Math.min(ratio, wayLeft);
}
