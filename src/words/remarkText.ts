import type { ProgramRemark } from '../reading/reading.ts';
import type { Language } from './language.ts';
import { readingProblemText } from './problemText.ts';
import { texts } from './texts.ts';

/** What a line of a program that was read does, where a person may not expect it. */
export function remarkText(language: Language, remark: ProgramRemark): string {
  const { programs } = texts(language);
  const { line } = remark.range;
  switch (remark.kind) {
    case 'overflow':
      return programs.overflow[remark.does](line, remark.row);
    case 'neverUpdated':
      return programs.neverUpdated(line, remark.rows);
    case 'stopsAfter':
      return programs.stopsAfter(readingProblemText(language, remark.problem));
    case 'assignsMinus':
      return programs.assignsMinus(line, remark.name);
    case 'lastDigits':
      return programs.lastDigits[remark.by](line);
    case 'cellsOutOfOrder':
      return programs.cellsOutOfOrder;
  }
}
