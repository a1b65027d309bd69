import { type Parser, type Tree, TreeFragment } from '@lezer/common';
import { parser as javascript } from '@lezer/javascript';
import { parser as python } from '@lezer/python';

export type ProgramLanguage = 'python' | 'javascript' | 'typescript';

const parsers: { readonly [L in ProgramLanguage]: Parser } = {
  python,
  javascript: javascript.configure({ dialect: 'jsx' }),
  typescript: javascript.configure({ dialect: 'ts' }),
};

/** A tree, with the fragments from which the next parse of an edited text starts; or where the caller stopped it. */
export type Parsed =
  | { readonly kind: 'parsed'; readonly tree: Tree; readonly fragments: readonly TreeFragment[] }
  | { readonly kind: 'stopped'; readonly at: number };

/**
 * Parses a whole text in steps, asking `shouldStop` between them. `fragments` are what is left of an earlier tree after
 * `TreeFragment.applyChanges`.
 */
export function parse(
  text: string,
  language: ProgramLanguage,
  shouldStop: () => boolean,
  fragments: readonly TreeFragment[] = [],
): Parsed {
  const partial = parsers[language].startParse(text, fragments);
  for (let step = 1; ; step++) {
    const tree = partial.advance();
    if (tree) return { kind: 'parsed', tree, fragments: TreeFragment.addTree(tree, fragments) };
    if (step % 64 === 0 && shouldStop()) return { kind: 'stopped', at: partial.parsedPos };
  }
}
