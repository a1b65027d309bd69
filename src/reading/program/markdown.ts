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

/** The fenced block around an offset, its fences included; null where there is none (CommonMark 0.31, 4.5). */
export function fencedBlockAt(text: string, offset: number): FencedBlock | null {
  let open: { readonly fence: string; readonly info: string; readonly inside: number } | null = null;
  let at = 0;
  while (at <= text.length) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    const fence = fenceIn(text.slice(at, end));
    if (open) {
      const isClosed = fence !== null && fence.info === '' && fence.marks.startsWith(open.fence);
      if (isClosed || next < 0) {
        const last = isClosed ? at : text.length;
        if (offset <= end) return blockOf(open.info, open.inside, last);
        open = null;
      }
    } else if (fence) {
      if (offset < at) return null;
      open = { fence: fence.marks, info: fence.info, inside: end + 1 };
    }
    if (next < 0) return null;
    at = end + 1;
  }
  return null;
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
