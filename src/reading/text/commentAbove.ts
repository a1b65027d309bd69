/** A longer comment is named by its beginning. */
const mostLetters = 40;

/** Lines that speak to tools, and code that was commented out. */
const isForTools = /^!|-\*-|\bcoding[:=]|eslint|prettier|biome|@ts-|noqa|pylint|type:|^\w+\s*(?:[-+*/]?=(?!=)|\()/;

const lineComment = /^\s*(?:#|\/\/)\s?(.*)$/;

/** Whether a line is nothing but a comment. */
export const isCommentLine = (line: string): boolean => lineComment.test(line) || /^\s*\/\*.*\*\/\s*$/.test(line);

/** The comment directly above the line at an offset, as a short name; null where there is none that says anything. */
export function commentAbove(text: string, offset: number): string | null {
  const lines = linesAbove(text, offset);
  const said = (lines[0]?.trimEnd().endsWith('*/') ? blockComment(lines) : lineComments(lines))
    .map((line) => line.replace(/^[\s*=#/%~-]+|[\s*=#/%~-]+$/g, ''))
    .filter((line) => line !== '' && !isForTools.test(line));
  return said.length === 0 ? null : shortened(said.join(' '));
}

/** From the nearest on; a comment is no longer than this. */
function linesAbove(text: string, offset: number): readonly string[] {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return text
    .slice(Math.max(0, lineStart - 4000), lineStart)
    .split(/\r\n|\r|\n/)
    .slice(0, -1)
    .reverse()
    .slice(0, 30);
}

function lineComments(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((line) => !isCommentLine(line));
  return (end < 0 ? lines : lines.slice(0, end)).map((line) => lineComment.exec(line)?.[1] ?? '').reverse();
}

function blockComment(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line.includes('/*'));
  return lines
    .slice(0, start + 1)
    .map((line) => line.replace(/\/\*+|\*+\//g, ''))
    .reverse();
}

/** Its first clause, or as many words as there is room for. */
function shortened(comment: string): string {
  const whole = comment.replace(/\s+/g, ' ').replace(/[\s.:;,]+$/, '');
  if (whole.length <= mostLetters) return whole;
  const clause = /^.{3,}?(?=[:.;!?](?:\s|$)|\s[–—-]\s)/u.exec(whole)?.[0];
  if (clause !== undefined && clause.length <= mostLetters) return clause;
  const cut = whole.slice(0, mostLetters - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).trimEnd()}…`;
}
