import type { ReadingProblem, TextRange } from './reading.ts';

/** What has to be written in place of what stands somewhere, for a problem to be gone. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The notebook's cell, where the place is in another one than was read. */
  readonly cell?: number;
}

/** Signs as a word processor sets them, and as a program has them. */
const plainSigns: { readonly [sign: string]: string } = {
  '−': '-',
  '–': '-',
  '—': '-',
  '×': '*',
  '·': '*',
  '÷': '/',
};

/** The one mend that is meant beyond doubt; null where there is none. `text` is what the problem's range is of. */
export function fixOf(problem: ReadingProblem, text: string): Fix | null {
  switch (problem.kind) {
    case 'decimalComma':
      return replacing(problem.range, problem.found, problem.suggestion, text);
    case 'unknownName':
      return problem.nearest === null ? null : replacing(problem.range, problem.name, problem.nearest, text);
    case 'assignsMinus':
      return replacing(problem.range, '=-', '-=', text);
    case 'syntax': {
      const sign = problem.found.charAt(0);
      const plain = plainSigns[sign];
      return problem.expected === 'unknown' && plain !== undefined ? replacing(problem.range, sign, plain, text) : null;
    }
    default:
      return null;
  }
}

/** The first place of `found` in the range; none where the text has changed since it was read. */
function replacing({ start, end, cell }: TextRange, found: string, by: string, text: string): Fix | null {
  const at = text.slice(start, Math.max(end, start + found.length)).indexOf(found);
  if (at < 0) return null;
  const from = start + at;
  return { start: from, end: from + found.length, text: by, ...(cell === undefined ? {} : { cell }) };
}
