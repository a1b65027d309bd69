import { type Token, type TokenKind, tokensOf } from './jsonTokens.ts';
import { maxDepth } from './limits.ts';
import type { ReadingProblem } from './reading.ts';
import { quoted, type RangeOf } from './text/range.ts';

/** JSON with the offsets of what a run may be read from; numbers inside an array keep none. */
export type JsonValue = string | number | boolean | null | JsonArray | JsonObject;

export interface JsonArray {
  readonly type: 'array';
  readonly entries: JsonValue[];
}

export interface JsonObject {
  readonly type: 'object';
  readonly members: JsonMember[];
  readonly start: number;
  end: number;
}

export interface JsonMember {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: JsonValue;
  readonly start: number;
  end: number;
}

export type ParsedJson =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: ReadingProblem };

type Expected = Extract<ReadingProblem, { kind: 'jsonSyntax' }>['expected'];

/** What is being filled, and the token that ends it. */
interface Frame {
  readonly container: JsonArray | JsonObject;
  readonly close: TokenKind;
}

/**
 * Parses `text` from `start` to `end` as JSON with comments and trailing commas. A part of a document may also be several
 * values or several members between commas, without the brackets around them: these make an array or an object. Keeps
 * its own stack, so that no nesting overflows the program's.
 */
export function parseJson(text: string, start: number, end: number, isPart: boolean, rangeOf: RangeOf): ParsedJson {
  const next = tokensOf(text, start, end);
  const fail = (problem: ReadingProblem): ParsedJson => ({ ok: false, problem });
  const unexpected = (token: Token, expected: Expected): ParsedJson =>
    fail({
      kind: 'jsonSyntax',
      expected,
      found: quoted(text, token.start, token.end),
      range: rangeOf(token.start, token.end),
    });

  let token = next();
  if (isPart && token.kind === ',') token = next();
  if (token.kind === 'end') return fail({ kind: 'empty', range: isPart ? rangeOf(start, end) : null });
  const root: JsonArray | JsonObject =
    isPart && startsWithKey(text, token, end)
      ? { type: 'object', members: [], start: token.start, end }
      : { type: 'array', entries: [] };
  const stack: Frame[] = [{ container: root, close: 'end' }];
  let isAfterItem = false;
  let lastNumber: Token | null = null;

  for (;;) {
    const { container, close } = stack.at(-1) as Frame;
    const isOutermost = stack.length === 1;
    if (token.kind === close) {
      if (isOutermost) return { ok: true, value: finished(root) };
      stack.pop();
      closeAt(container, (stack.at(-1) as Frame).container, token.end);
      isAfterItem = true;
      token = next();
      continue;
    }
    if (isAfterItem) {
      if (isOutermost && !isPart) return unexpected(token, 'end');
      if (token.kind !== ',') {
        return unexpected(token, !['}', ']', 'end'].includes(token.kind) ? 'comma' : isOutermost ? 'end' : 'close');
      }
      isAfterItem = false;
      token = next();
      continue;
    }
    let key: Token | null = null;
    if (container.type === 'object') {
      key = token;
      const comma = lastNumber === null ? null : decimalComma(text, lastNumber, key, rangeOf);
      if (comma !== null) return fail(comma);
      if (key.kind !== 'string') return unexpected(key, 'key');
      if (key.isBroken) return unexpected(key, 'other');
      token = next();
      if (token.kind !== ':') return unexpected(token, 'colon');
      token = next();
    }
    const value = jsonValue(token);
    if (value === undefined) return unexpected(token, 'value');
    if (token.isBroken) return unexpected(token, token.kind === 'number' ? 'value' : 'other');
    lastNumber = token.kind === 'number' ? token : null;
    if (container.type === 'array') container.entries.push(value);
    else if (key !== null) {
      const member = { key: key.value, keyStart: key.start, keyEnd: key.end };
      container.members.push({ ...member, value, start: token.start, end: token.end });
    }
    isAfterItem = typeof value !== 'object' || value === null;
    if (typeof value === 'object' && value !== null) {
      if (stack.length > maxDepth) return fail({ kind: 'tooDeep', range: rangeOf(token.start, token.end) });
      stack.push({ container: value, close: value.type === 'object' ? '}' : ']' });
    }
    token = next();
  }
}

/** The value that a token is or begins; undefined where it does neither. */
function jsonValue({ kind, start, end, value }: Token): JsonValue | undefined {
  switch (kind) {
    case '{':
      return { type: 'object', members: [], start, end };
    case '[':
      return { type: 'array', entries: [] };
    case 'string':
      return value;
    case 'number':
      return Number(value);
    case 'true':
    case 'false':
      return kind === 'true';
    case 'null':
      return null;
    default:
      return undefined;
  }
}

function closeAt(closed: JsonArray | JsonObject, around: JsonArray | JsonObject, end: number): void {
  if (closed.type === 'object') closed.end = end;
  const member = around.type === 'object' ? around.members.at(-1) : undefined;
  if (member !== undefined) member.end = end;
}

/** A list of one value is the document itself; members without braces end with the last of them. */
function finished(root: JsonArray | JsonObject): JsonValue {
  if (root.type === 'array') return root.entries.length === 1 ? (root.entries[0] ?? null) : root;
  root.end = root.members.at(-1)?.end ?? root.end;
  return root;
}

function startsWithKey(text: string, { kind, end: keyEnd }: Token, end: number): boolean {
  return kind === 'string' && tokensOf(text, keyEnd, end)().kind === ':';
}

/** `{"goal": 0,8}`: where a key should be, the digits after a decimal comma. */
function decimalComma(text: string, before: Token, token: Token, rangeOf: RangeOf): ReadingProblem | null {
  const found = text.slice(before.start, token.end);
  if (token.kind !== 'number' || !/^-?\d+,\d+$/.test(found)) return null;
  const range = rangeOf(before.start, token.end);
  return { kind: 'decimalComma', found, suggestion: found.replace(',', '.'), language: 'json', range };
}

/** The value without its offsets; an object, which is no parameter's value, as an empty one. */
export function plainValue(value: JsonValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return value.type === 'array' ? value.entries.map(plainValue) : {};
}
