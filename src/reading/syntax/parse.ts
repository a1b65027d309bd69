import { type ChangedRange, type Parser, type Tree, TreeFragment } from '@lezer/common';
import { parser as javascript } from '@lezer/javascript';
import { parser as python } from '@lezer/python';
import { type TreeFault, treeFault } from './treeCheck.ts';

export type ProgramLanguage = 'python' | 'javascript' | 'typescript';

// Only what is a tree of its own can be kept from an earlier parse, and by default up to 1,024 numbers are one flat
// buffer. Seen on 300 lines of Python: an edit is parsed again in 0.1 ms instead of 4.
const bufferLength = 64;

const parsers: { readonly [L in ProgramLanguage]: Parser } = {
  python: python.configure({ bufferLength }),
  javascript: javascript.configure({ dialect: 'jsx', bufferLength }),
  typescript: javascript.configure({ dialect: 'ts', bufferLength }),
};

/** What was parsed last, kept by the caller, so that an edited text is parsed only where it changed. */
export interface ParseMemory {
  last: {
    readonly text: string;
    readonly language: ProgramLanguage;
    readonly fragments: readonly TreeFragment[];
  } | null;
}

export type Parsed =
  | { readonly kind: 'parsed'; readonly tree: Tree; readonly fault: TreeFault | null }
  | { readonly kind: 'stopped'; readonly at: number };

/** Parses a whole text in steps, asking `shouldStop` between them. */
export function parse(
  text: string,
  language: ProgramLanguage,
  shouldStop: () => boolean,
  memory: ParseMemory = { last: null },
): Parsed {
  const { last } = memory;
  const parsed = language === 'python' ? withZeros(text) : text;
  const fragments =
    last?.language === language ? TreeFragment.applyChanges(last.fragments, changeBetween(last.text, parsed)) : [];
  const partial = parsers[language].startParse(parsed, fragments);
  for (let step = 1; ; step++) {
    const tree = partial.advance();
    if (tree) {
      const fault = treeFault(tree, text, language === 'python');
      // A tree with faults was mended by guesses: parsed on from one, or into one, the same text would become another.
      if (!fault) memory.last = { text: parsed, language, fragments: TreeFragment.addTree(tree, fragments) };
      else if (fragments.length > 0) return parse(text, language, shouldStop);
      return { kind: 'parsed', tree, fault };
    }
    if (step % 64 === 0 && shouldStop()) return { kind: 'stopped', at: partial.parsedPos };
  }
}

/**
 * `2.` and `2.e5` are numbers of Python that its parser does not know: it is given a digit in the point's place, so that all
 * stands where it stood. What the number is, is read from the text.
 */
const withZeros = (text: string): string => text.replace(/(?<![\w.])(\d[\d_]*)\.(?=[eE][-+]?\d|[^\w.]|$)/g, '$10');

/** What two texts do not share at their start and end, as the one change between them. */
function changeBetween(before: string, after: string): ChangedRange[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (start === before.length && start === after.length) return [];
  let end = 0;
  const least = shorter - start;
  while (end < least && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
  return [{ fromA: start, toA: before.length - end, fromB: start, toB: after.length - end }];
}
