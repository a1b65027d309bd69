import type { ProgramRemark, ReadingProblem, TextRange } from '../reading/reading.ts';
import type { Language } from './language.ts';
import { readingProblemText } from './problemText.ts';
import { remarkText } from './remarkText.ts';
import { texts } from './texts.ts';

/** Why a text was not read, with its cell where the line is not one of the cell that was read. */
export const placedProblemText = (language: Language, problem: ReadingProblem): string =>
  placed(language, 'range' in problem ? problem.range : null, readingProblemText(language, problem));

/** What a line does where a person may not expect it, with its cell in the same way. */
export const placedRemarkText = (language: Language, remark: ProgramRemark): string =>
  placed(language, remark.range, remarkText(language, remark));

const placed = (language: Language, range: TextRange | null, sentence: string): string =>
  range?.cell === undefined ? sentence : texts(language).sources.inCell(range.cell, sentence);
