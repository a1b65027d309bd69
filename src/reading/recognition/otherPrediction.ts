import type { Num } from '../program/values.ts';
import type { ProgramProblem } from '../reading.ts';
import { unconverted } from './flow.ts';
import type { Scene } from './scene.ts';

/**
 * A prediction that is not a sum of input · weight and is learned from all the same: something is added to the product (a
 * bias), or done to it. Null where there is none.
 */
export function otherPrediction({ trace: { numbers }, from, ...scene }: Scene): ProgramProblem | null {
  const isFactor = new Uint8Array(numbers.length);
  for (let at = from; at < numbers.length; at++) {
    const { operation, left, right } = numbers[at]!;
    if (operation !== '*' && operation !== '**') continue;
    isFactor[left!.identity] = 1;
    isFactor[right!.identity] = 1;
  }
  for (let at = from; at < numbers.length; at++) {
    const number = numbers[at]!;
    if (number.operation !== '-' || !isFactor[number.identity]) continue;
    if (scene.comparisonsOf(number).length > 0) continue;
    for (const side of [unconverted(number.left!), unconverted(number.right!)]) {
      if (!isMadeOfProduct(side)) continue;
      const { place } = side;
      return { kind: 'otherPrediction', found: scene.textOf(place), range: scene.rangeOf(place) };
    }
  }
  return null;
}

function isMadeOfProduct(number: Num): boolean {
  const operands = [number.left, number.right].flatMap((operand) => (operand ? [unconverted(operand)] : []));
  const isSumOrMore = number.operation === '+' || number.operation === 'function';
  const products = operands.filter(({ operation }) => operation === '*').length;
  return isSumOrMore && products === 1 && !operands.some(({ value, operation }) => operation === 'constant' && !value);
}
