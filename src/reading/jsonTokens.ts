// By its ES modules: the UMD build, which bundles for Node take by default, asks for its parts in a way no bundler sees.
import { createScanner } from 'jsonc-parser/lib/esm/main.js';

export type TokenKind =
  | '{'
  | '}'
  | '['
  | ']'
  | ','
  | ':'
  | 'null'
  | 'true'
  | 'false'
  | 'string'
  | 'number'
  | 'end'
  | 'other';

// jsonc-parser's SyntaxKind and ScanError are const enums, which a compiler of single files cannot take over.
const kinds: { readonly [syntaxKind: number]: TokenKind } = {
  ...{ 1: '{', 2: '}', 3: '[', 4: ']', 5: ',', 6: ':', 7: 'null', 8: 'true', 9: 'false' },
  ...{ 10: 'string', 11: 'number', 17: 'end' },
};
const noError = 0;
const controlCharacter = 6;

/** One token of JSON, comments and blanks left out. Offsets are of the whole text. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** A string's content, a number's digits. */
  readonly value: string;
  /** A string without its end, a number such as `1.`; a raw tab inside a string does no harm. */
  readonly isBroken: boolean;
}

/** The tokens of `text` from `start` to `end`, one a call; after the last always "end". */
export function tokensOf(text: string, start: number, end: number): () => Token {
  const scanner = createScanner(text.slice(start, end), true);
  return () => {
    const kind = kinds[scanner.scan()] ?? 'other';
    const error: number = scanner.getTokenError();
    return {
      kind,
      start: Math.min(end, start + scanner.getTokenOffset()),
      // At a comment without its end the scanner's position is behind the text.
      end: Math.min(end, start + scanner.getPosition()),
      value: scanner.getTokenValue(),
      isBroken: error !== noError && error !== controlCharacter,
    };
  };
}
