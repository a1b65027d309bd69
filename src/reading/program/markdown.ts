import type { SourceLanguage } from '../reading.ts';

/** A fenced block of a Markdown text: its program's language, null where it names none that is read, and its inside. */
export interface FencedBlock {
  readonly language: SourceLanguage | null;
  readonly start: number;
  readonly end: number;
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

/** Every fenced block of a text, in order (CommonMark 0.31, 4.5). */
export const fencedBlocks = (text: string): readonly FencedBlock[] => fencedIn(text).map(({ block }) => block);

/** The fenced block around an offset, its fences included; null where there is none. */
export function fencedBlockAt(text: string, offset: number): FencedBlock | null {
  return fencedIn(text).find(({ from, to }) => offset >= from && offset <= to)?.block ?? null;
}

function fencedIn(text: string): readonly Fenced[] {
  const found: Fenced[] = [];
  let open: { readonly from: number; readonly marks: string; readonly info: string; readonly inside: number } | null =
    null;
  for (let at = 0; at <= text.length; ) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const fence = fenceIn(text.slice(at, end));
    if (open) {
      const isClosed = fence !== null && fence.info === '' && fence.marks.startsWith(open.marks);
      if (isClosed || next < 0) {
        const { from, info, inside } = open;
        found.push({ from, to: end, block: blockOf(info, inside, isClosed ? at : text.length) });
        open = null;
      }
    } else if (fence) {
      open = { from: at, ...fence, inside: end + 1 };
    }
    at = end + 1;
  }
  return found;
}

function blockOf(info: string, start: number, end: number): FencedBlock {
  const word = info.split(/[\s,{]/, 1)[0]!.toLowerCase();
  return { language: languages[word] ?? null, start: Math.min(start, end), end };
}

/** Three or more backticks or tildes after at most three spaces, and what stands behind them. */
function fenceIn(line: string): { readonly marks: string; readonly info: string } | null {
  const found = /^ {0,3}(`{3,}|~{3,})([^\r]*)/.exec(line);
  if (!found) return null;
  const [, marks, info] = found as unknown as [string, string, string];
  return marks.startsWith('`') && info.includes('`') ? null : { marks, info: info.trim() };
}
