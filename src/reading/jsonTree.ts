// By its ES modules: the UMD build, which bundles for Node take by default, asks for its parts in a way no bundler sees.
import { createScanner, type JSONScanner, type ScanError, type SyntaxKind } from 'jsonc-parser/lib/esm/main.js';
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

// jsonc-parser declares these as const enums, which a compiler of single files cannot take over.
const openBrace = 1 as SyntaxKind;
const closeBrace = 2 as SyntaxKind;
const openBracket = 3 as SyntaxKind;
const closeBracket = 4 as SyntaxKind;
const comma = 5 as SyntaxKind;
const colon = 6 as SyntaxKind;
const nullWord = 7 as SyntaxKind;
const trueWord = 8 as SyntaxKind;
const falseWord = 9 as SyntaxKind;
const stringLiteral = 10 as SyntaxKind;
const numberLiteral = 11 as SyntaxKind;
const endOfText = 17 as SyntaxKind;
const noError = 0 as ScanError;
const controlCharacter = 6 as ScanError;

export type ParsedJson =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: ReadingProblem };

/** What is being filled, and the token that ends it. `isDocument`: a whole text, which holds one value. */
interface Frame {
  readonly container: JsonArray | JsonObject;
  readonly close: SyntaxKind;
  readonly isDocument: boolean;
}

/**
 * Parses `text` from `start` to `end` as JSON with comments and trailing commas. A part of a document may also be several
 * values or several members between commas, without the brackets around them: these make an array or an object. Keeps
 * its own stack, so that no nesting overflows the program's.
 */
export function parseJson(text: string, start: number, end: number, isPart: boolean, rangeOf: RangeOf): ParsedJson {
  const scanner = createScanner(text.slice(start, end), true);
  let token = scanner.scan();
  const tokenStart = () => start + scanner.getTokenOffset();
  const tokenEnd = () => start + scanner.getPosition();
  const tokenRange = () => rangeOf(tokenStart(), tokenEnd());
  const syntax = (expected: (ReadingProblem & { kind: 'jsonSyntax' })['expected']): ParsedJson => {
    const found = quoted(text, tokenStart(), tokenEnd());
    return { ok: false, problem: { kind: 'jsonSyntax', expected, found, range: tokenRange() } };
  };

  if (isPart && token === comma) token = scanner.scan();
  if (token === endOfText) return { ok: false, problem: { kind: 'empty', range: isPart ? rangeOf(start, end) : null } };
  const isMembers = isPart && token === stringLiteral && isColonNext(scanner);
  const root: JsonArray | JsonObject = isMembers
    ? { type: 'object', members: [], start: tokenStart(), end }
    : { type: 'array', entries: [] };
  const stack: Frame[] = [{ container: root, close: endOfText, isDocument: !isPart }];
  let isAfterItem = false;
  // Where the last number stood, to tell `0,8` from a missing key.
  let numberStart = -1;

  for (;;) {
    const frame = stack.at(-1) as Frame;
    const { container } = frame;
    if (token === frame.close) {
      stack.pop();
      const closedAt = tokenEnd();
      if (stack.length === 0) {
        if (container.type === 'object') container.end = lastEnd(container);
        return {
          ok: true,
          value: root.type === 'array' && root.entries.length === 1 ? (root.entries[0] ?? null) : root,
        };
      }
      if (container.type === 'object') container.end = closedAt;
      endMember(stack.at(-1) as Frame, closedAt);
      isAfterItem = true;
      token = scanner.scan();
      continue;
    }
    if (isAfterItem) {
      if (frame.isDocument) return syntax('end');
      if (token !== comma) return syntax(isClosing(token) ? (stack.length > 1 ? 'close' : 'end') : 'comma');
      isAfterItem = false;
      token = scanner.scan();
      continue;
    }
    let member: Omit<JsonMember, 'value'> | null = null;
    if (container.type === 'object') {
      if (token === numberLiteral && numberStart >= 0) {
        const found = text.slice(numberStart, tokenEnd());
        if (/^-?\d+,\d+$/.test(found)) {
          const range = rangeOf(numberStart, tokenEnd());
          const suggestion = found.replace(',', '.');
          return { ok: false, problem: { kind: 'decimalComma', found, suggestion, language: 'json', range } };
        }
      }
      if (token !== stringLiteral) return syntax('key');
      if (isBroken(scanner)) return syntax('other');
      const [key, keyStart, keyEnd] = [scanner.getTokenValue(), tokenStart(), tokenEnd()];
      token = scanner.scan();
      if (token !== colon) return syntax('colon');
      token = scanner.scan();
      member = { key, keyStart, keyEnd, start: tokenStart(), end: tokenEnd() };
    }
    const opened = token === openBrace || token === openBracket;
    if (opened && stack.length > maxDepth) return { ok: false, problem: { kind: 'tooDeep', range: tokenRange() } };
    const value: JsonValue | undefined =
      token === openBrace
        ? { type: 'object', members: [], start: tokenStart(), end: tokenEnd() }
        : token === openBracket
          ? { type: 'array', entries: [] }
          : scalar(token, scanner);
    if (value === undefined) return syntax('value');
    if (isBroken(scanner)) return syntax(token === numberLiteral ? 'value' : 'other');
    numberStart = token === numberLiteral ? tokenStart() : -1;
    if (container.type === 'array') container.entries.push(value);
    else if (member !== null) container.members.push({ ...member, value });
    if (opened) {
      const close = token === openBrace ? closeBrace : closeBracket;
      stack.push({ container: value as JsonArray | JsonObject, close, isDocument: false });
    }
    isAfterItem = !opened;
    token = scanner.scan();
  }
}

function scalar(token: SyntaxKind, scanner: JSONScanner): string | number | boolean | null | undefined {
  if (token === numberLiteral) return Number(scanner.getTokenValue());
  if (token === stringLiteral) return scanner.getTokenValue();
  if (token === trueWord || token === falseWord) return token === trueWord;
  return token === nullWord ? null : undefined;
}

const isClosing = (token: SyntaxKind): boolean => token === endOfText || token === closeBrace || token === closeBracket;

/** A string without its end, a number such as `1.`; a raw tab inside a string does no harm. */
const isBroken = (scanner: JSONScanner): boolean => {
  const error = scanner.getTokenError();
  return error !== noError && error !== controlCharacter;
};

function isColonNext(scanner: JSONScanner): boolean {
  const position = scanner.getTokenOffset();
  const isColon = scanner.scan() === colon;
  scanner.setPosition(position);
  scanner.scan();
  return isColon;
}

const lastEnd = ({ members, end }: JsonObject): number => members.at(-1)?.end ?? end;

function endMember({ container }: Frame, end: number): void {
  const member = container.type === 'object' ? container.members.at(-1) : undefined;
  if (member !== undefined) member.end = end;
}

/** The value without its offsets; an object, which is no parameter's value, as an empty one. */
export function plainValue(value: JsonValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return value.type === 'array' ? value.entries.map(plainValue) : {};
}
