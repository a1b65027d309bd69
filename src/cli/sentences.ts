import type { Problem } from '../neuron/problem.ts';
import type { Cut, Origins, ProgramRemark, ReadingProblem, TextRange } from '../reading/reading.ts';
import { filePlace } from '../words/filePlace.ts';
import type { Language } from '../words/language.ts';
import { problemText, readingProblemText } from '../words/problemText.ts';
import { remarkText } from '../words/remarkText.ts';
import { terminalTexts } from '../words/terminalTexts.ts';
import { texts } from '../words/texts.ts';
import { type FlagProblem, flagOf } from './flags.ts';

export function flagProblemSentence(language: Language, problem: FlagProblem): string {
  const terminal = terminalTexts(language);
  switch (problem.kind) {
    case 'unknownFlag':
      return terminal.unknownFlag(problem.flag, problem.nearest);
    case 'missingValue':
      return terminal.missingValue(problem.flag);
    case 'flagTwice':
      return terminal.flagTwice(problem.flag);
    case 'wrongChoice':
      return terminal.wrongChoice(problem.flag, problem.value, problem.allowed);
    case 'oneFile':
      return terminal.oneFile(problem.second);
  }
}

/** With file, line and column, as compilers write them; of a notebook with the cell whose line it is. */
export function readingProblemSentence(
  language: Language,
  file: string,
  cell: number | null,
  problem: ReadingProblem,
): string {
  const range = 'range' in problem ? problem.range : null;
  return `${placeIn(language, file, cell, range)}: ${readingProblemText(language, problem)}`;
}

export const remarkSentence = (language: Language, file: string, cell: number | null, remark: ProgramRemark): string =>
  `${placeIn(language, file, cell, remark.range)}: ${remarkText(language, remark)}`;

/** Why a run is only a part of what its program does, with the place. */
export const cutSentence = (language: Language, file: string, cell: number | null, cut: Cut): string =>
  `${placeIn(language, file, cell, cut.range)}: ${texts(language).readings.why[cut.reason](cut.range.line, cut.found)}`;

/** With the flag, or the place in the file, that the wrong value came from. */
export function parameterSentence(language: Language, file: string | null, problem: Problem, origins: Origins): string {
  const sentence = problemText(language, problem);
  if (problem.kind === 'unknownField') return sentence;
  const origin = origins[problem.field];
  if (origin?.from === 'flag') return `${flagOf(problem.field)}: ${sentence}`;
  if (file === null) return sentence;
  return `${placeIn(language, file, null, origin?.from === 'text' ? origin.range : null)}: ${sentence}`;
}

function placeIn(language: Language, file: string, ownCell: number | null, range: TextRange | null): string {
  const cell = range?.cell ?? ownCell;
  const name = cell === null ? file : texts(language).sources.cell(file, cell);
  return range === null ? name : filePlace(name, range.line, range.column);
}
