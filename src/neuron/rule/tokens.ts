/** A piece of a line; `at` is its place in the whole text. */
export interface Token {
  readonly text: string;
  readonly at: number;
}

const pieces = /\s*((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[\p{L}_][\p{L}\p{N}_]*|\*\*|[<>=!]=|\S)/uy;

/** What does not fit, and where: `at` counts from 0 in the whole text; `found` is empty at a line's end. */
export class Misplaced extends Error {
  constructor(
    readonly at: number,
    readonly found: string,
  ) {
    super();
  }
}

/** Reads a line piece by piece. */
export class Tokens {
  private readonly tokens: readonly Token[];
  private next = 0;

  constructor(line: string, start: number) {
    const tokens: Token[] = [];
    pieces.lastIndex = 0;
    for (let match = pieces.exec(line); match; match = pieces.exec(line)) {
      const text = match[1]!;
      tokens.push({ text, at: start + pieces.lastIndex - text.length });
      if (pieces.lastIndex >= line.length) break;
    }
    this.tokens = [...tokens, { text: '', at: start + line.trimEnd().length }];
  }

  get token(): Token {
    return this.tokens[this.next]!;
  }

  /** Where the piece before ended. */
  get end(): number {
    const before = this.tokens[this.next - 1];
    return before ? before.at + before.text.length : this.token.at;
  }

  is(...texts: readonly string[]): boolean {
    return texts.every((text, ahead) => this.tokens[this.next + ahead]?.text === text);
  }

  /** Goes past a piece if it is this one. */
  takes(...texts: readonly string[]): boolean {
    if (!this.is(...texts)) return false;
    this.next += texts.length;
    return true;
  }

  expect(text: string): void {
    if (!this.takes(text)) this.misfit();
  }

  take(): Token {
    const { token } = this;
    if (token.text === '') this.misfit();
    this.next++;
    return token;
  }

  misfit(): never {
    throw new Misplaced(this.token.at, this.token.text);
  }
}

export const isWord = (text: string): boolean => /^[\p{L}_]/u.test(text);
export const isNumber = (text: string): boolean => /^[\d.]*\d/.test(text) || text === 'infinity' || text === 'nan';

export const numberOf = (text: string): number =>
  text === 'infinity' ? Number.POSITIVE_INFINITY : text === 'nan' ? Number.NaN : Number(text);

/** A number with its sign, as it stands in a list. */
export function takeNumber(tokens: Tokens): number {
  const isNegative = tokens.takes('-');
  if (!isNumber(tokens.token.text)) tokens.misfit();
  const value = numberOf(tokens.take().text);
  return isNegative ? -value : value;
}

export function takeWord(tokens: Tokens): string {
  if (!isWord(tokens.token.text)) tokens.misfit();
  return tokens.take().text;
}

/** What stands between brackets, separated by commas. */
export function takeList<T>(tokens: Tokens, close: string, one: () => T): readonly T[] {
  const all = [one()];
  while (tokens.takes(',')) all.push(one());
  tokens.expect(close);
  return all;
}
