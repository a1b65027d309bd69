import type { Place, Program } from '../program/representation.ts';
import { nodesOf } from '../program/walk.ts';

/** `0,9` where one number is meant. */
export interface DecimalComma {
  readonly found: string;
  readonly suggestion: string;
  readonly place: Place;
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/** The digits, comma and digits around an offset, with nothing between them. */
export function decimalCommaAt(text: string, offset: number): DecimalComma | null {
  const comma = text[offset] === ',' ? offset : text[offset - 1] === ',' ? offset - 1 : -1;
  if (comma < 0 || !isDigit(text[comma - 1]) || !isDigit(text[comma + 1])) return null;
  let from = comma;
  let to = comma + 1;
  while (isDigit(text[from - 1])) from--;
  while (isDigit(text[to])) to++;
  const found = text.slice(from, to);
  return { found, suggestion: found.replace(',', '.'), place: { from, to } };
}

/** A name that is given two numbers by `0,9`. */
export function decimalCommaIn(program: Program, text: string): DecimalComma | null {
  for (const node of nodesOf(program)) {
    if (node.kind !== 'assign' || node.value.kind !== 'list' || !node.value.isTuple) continue;
    const [first, second, ...more] = node.value.items;
    const isPair = first?.kind === 'number' && second?.kind === 'number' && more.length === 0;
    if (!isPair || node.targets.some(({ kind }) => kind !== 'name') || second.from !== first.to + 1) continue;
    return decimalCommaAt(text, first.to);
  }
  return null;
}
