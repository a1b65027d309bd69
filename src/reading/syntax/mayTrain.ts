/**
 * Whether a text can hold a neuron at all: something is multiplied (`*` between two operands, a dot product, a call of a
 * reduction) and something subtracted. Only characters are looked at, so that a long file without either costs nothing; what
 * passes is parsed.
 */
export function mayTrain(text: string): boolean {
  return hasBetweenOperands(text, '*', 0) && hasMinus(text);
}

const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\t';

const isOperandEnd = (character: string | undefined): boolean =>
  character !== undefined && (/[\p{L}\p{N}_$]/u.test(character) || character === ')' || character === ']');

function hasBetweenOperands(text: string, sign: string, start: number): boolean {
  for (let at = text.indexOf(sign, start); at >= 0; at = text.indexOf(sign, at + 1)) {
    if (text[at + 1] === '/' || text[at - 1] === '/') continue;
    let before = at - 1;
    while (isSpace(text[before])) before--;
    if (isOperandEnd(text[before])) return true;
  }
  return false;
}

function hasMinus(text: string): boolean {
  return hasBetweenOperands(text, '-', 0);
}
