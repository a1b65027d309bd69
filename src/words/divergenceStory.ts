import type { Analysis } from '../neuron/analysis.ts';
import type { Divergence } from '../neuron/divergence.ts';
import type { Parameters } from '../neuron/parameters.ts';
import type { ProgramFacts, SourceLanguage } from '../reading/reading.ts';
import type { Language } from './language.ts';
import { fullNumber, givenNumber, sentenceBound } from './shortNumber.ts';
import { goalOf } from './sum.ts';
import { divergenceWords } from './views/divergence.ts';

interface Told {
  readonly parameters: Parameters;
  readonly analysis: Analysis;
  readonly divergence: Divergence;
  /** Iterations that the run made. */
  readonly iterations: number;
  /** The language of the text that the run was read from; null: there is none. */
  readonly written: SourceLanguage | null;
  readonly program: ProgramFacts | null;
}

/** What happened as a run diverged, step by step, and at last what would have helped. */
export function divergenceStory(language: Language, told: Told): readonly string[] {
  return [firstUpdate(language, told), ...growth(language, told), ...end(language, told), help(language, told)].filter(
    (sentence) => sentence !== null,
  );
}

/** The bound of alpha as sentences say it; all its digits where alpha would look the same. */
export function limitText(limit: number, alpha: number, language: Language): string {
  const text = sentenceBound(limit, language);
  return text === givenNumber(alpha, language) ? fullNumber(limit, language) : text;
}

function firstUpdate(language: Language, { parameters, analysis, divergence }: Told): string | null {
  const words = divergenceWords[language];
  const { idealWeight } = analysis;
  const [before, after] = divergence.weights;
  if (typeof idealWeight === 'number' && before !== undefined && after !== undefined) {
    if (!(Math.abs(after - idealWeight) > Math.abs(before - idealWeight))) return null;
    const isPast = (after - idealWeight) * (before - idealWeight) < 0;
    return (isPast ? words.overshot : words.wrongWay)(before, idealWeight, after);
  }
  const [predicted, next] = divergence.predictions;
  if (predicted === undefined || next === undefined) return null;
  const goal = goalOf(parameters, 0);
  if (!(Math.abs(next - goal) > Math.abs(predicted - goal))) return null;
  const isPast = (next - goal) * (predicted - goal) < 0;
  return (isPast ? words.overshotGoal : words.wrongWayFromGoal)(predicted, goal, next);
}

function growth(language: Language, { analysis, divergence }: Told): readonly (string | null)[] {
  const words = divergenceWords[language];
  const { errors } = divergence;
  const misses = divergence.misses.slice(0, errors.length);
  if (misses.length >= 2) {
    const times = Math.abs(misses[1]! / misses[0]!);
    return [words.missGrows(times, misses), words.errorGrows(errors[1]! / errors[0]!, times, errors)];
  }
  const { factor } = analysis;
  return [
    factor !== null && Math.abs(factor) > 1 ? words.passGrows(Math.abs(factor)) : null,
    errors.length >= 2 ? words.errorsOfPass(errors) : null,
  ];
}

function end(language: Language, { divergence, iterations, written, program }: Told): readonly string[] {
  const words = divergenceWords[language];
  if (divergence.end === null) return [];
  const { iteration, isExact } = divergence.end;
  const when = iteration < iterations ? words.endedAt : isExact ? words.wouldEndAt : words.wouldEndAbout;
  return [when(iteration), whatLanguageDoes(language, written, program)];
}

function whatLanguageDoes(language: Language, written: SourceLanguage | null, program: ProgramFacts | null): string {
  const words = divergenceWords[language];
  if (written === 'javascript' || written === 'typescript') return words.javascript;
  if (written !== 'python') return words.anyLanguage;
  const overflow = program?.remarks.find((remark) => remark.kind === 'overflow');
  if (overflow === undefined) return words.python;
  return overflow.does === 'raises' ? words.pythonRaises : words.pythonGoesOn;
}

function help(language: Language, { parameters, analysis }: Told): string | null {
  const words = divergenceWords[language];
  const { alpha } = parameters;
  if (analysis.alphaMax === null) return null;
  return (alpha < 0 ? words.belowZero : words.tooLarge)(alpha, limitText(analysis.alphaMax, alpha, language));
}
