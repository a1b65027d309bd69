import type { SourceLanguage } from '../reading.ts';

/** A fenced block of a Markdown text: its program's language, null where it names none that is read, and its inside. */
export interface FencedBlock {
  readonly language: SourceLanguage | null;
  /** Its fence names a language, read or not. */
  readonly isNamed: boolean;
  readonly start: number;
  readonly end: number;
  /** Spaces before the fence, as many of which are no part of a line inside. */
  readonly indent: number;
}

const languages: { readonly [info: string]: SourceLanguage } = {
  python: 'python',
  py: 'python',
  python3: 'python',
  javascript: 'javascript',
  js: 'javascript',
  mjs: 'javascript',
  jsx: 'javascript',
  typescript: 'typescript',
  ts: 'typescript',
  json: 'json',
  jsonc: 'json',
};

/** A block and its fences. */
interface Fenced {
  readonly from: number;
  readonly to: number;
  readonly block: FencedBlock;
}

/** Every fenced block of a text, in order (CommonMark 0.31, 4.5), also those inside of lists. */
export const fencedBlocks = (text: string): readonly FencedBlock[] => fencedIn(text).map(({ block }) => block);

/** The fenced block around an offset, its fences included; null where there is none. */
export function fencedBlockAt(text: string, offset: number): FencedBlock | null {
  return fencedIn(text).find(({ from, to }) => offset >= from && offset <= to)?.block ?? null;
}

/** The block's inside, every character as far from `offset` in the text; what a list indents by is not the program's. */
export function blockAlone(
  text: string,
  { start, end, indent }: FencedBlock,
): { readonly alone: string; readonly offset: number } {
  if (indent === 0) return { alone: text.slice(start, end), offset: start };
  // The line's end moves behind the indentation, so that a line of the program begins where its first character is.
  const lineStart = new RegExp(`(\\r?\\n)( {1,${indent}})`, 'g');
  const offset = Math.max(0, start - 2);
  const inside = blank(text.slice(offset, start)) + text.slice(start, end);
  return { alone: inside.replace(lineStart, '$2$1'), offset };
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** An opening fence and where it stands. */
interface Fence {
  readonly indent: number;
  readonly marks: string;
  readonly info: string;
}

function fencedIn(text: string): readonly Fenced[] {
  const found: Fenced[] = [];
  const lists = new ListIndents();
  let open: (Fence & { readonly from: number; readonly inside: number }) | null = null;
  for (let at = 0; at <= text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end);
    if (open) {
      const fence = fenceIn(line, open.indent);
      const isClosed = fence !== null && fence.info === '' && fence.marks.startsWith(open.marks);
      if (isClosed || next < 0) {
        found.push({ from: open.from, to: end, block: blockOf(open, open.inside, isClosed ? at : text.length) });
        open = null;
      }
    } else {
      const { content, indent } = lists.take(line);
      const fence = fenceIn(content, indent);
      if (fence) open = { from: at, ...fence, inside: end + 1 };
    }
    at = end + 1;
  }
  return found;
}

/** Lists inside of lists: each marker of a line has the line looked through once more. */
const deepestList = 50;

/** How far the content of the list items around a line is indented (CommonMark 0.31, 5.2). */
class ListIndents {
  private indents: number[] = [];

  /** The line with its list markers blanked, and the indentation that belongs to its lists. */
  take(line: string): { readonly content: string; readonly indent: number } {
    const spaces = /^ */.exec(line)![0].length;
    if (spaces < line.trimEnd().length) this.indents = this.indents.filter((indent) => indent <= spaces);
    let content = line;
    for (;;) {
      const marker = /^( *)((?:[-*+]|\d{1,9}[.)]) {1,4})(?=\S)/.exec(content);
      const around = this.indents[this.indents.length - 1] ?? 0;
      if (!marker || this.indents.length >= deepestList || marker[1]!.length > around + 3)
        return { content, indent: around };
      const width = marker[0].length;
      this.indents.push(width);
      content = ' '.repeat(width) + content.slice(width);
    }
  }
}

function blockOf({ info, indent }: Fence, start: number, end: number): FencedBlock {
  const word = info.split(/[\s,{]/, 1)[0]!.toLowerCase();
  return { language: languages[word] ?? null, isNamed: info !== '', start: Math.min(start, end), end, indent };
}

/** Three or more backticks or tildes, at most three spaces further in than the lists around, and what stands behind. */
function fenceIn(line: string, listIndent: number): Fence | null {
  const found = /^( *)(`{3,}|~{3,})([^\r]*)/.exec(line);
  if (!found) return null;
  const [, spaces, marks, info] = found as unknown as [string, string, string, string];
  if (spaces.length > listIndent + 3 || (marks.startsWith('`') && info.includes('`'))) return null;
  return { indent: spaces.length, marks, info: info.trim() };
}
