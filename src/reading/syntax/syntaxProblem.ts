import type { Place } from '../program/representation.ts';
import type { ReadingProblem, TextRange } from '../reading.ts';
import { quoted } from '../text/range.ts';
import type { ProgramLanguage } from './parse.ts';
import type { TreeFault } from './treeCheck.ts';

/** What is said of a place at which the language's grammar is broken. */
export function syntaxProblem(
  fault: Extract<TreeFault, { kind: 'syntax' }>,
  text: string,
  language: ProgramLanguage,
  rangeOf: (place: Place) => TextRange,
): ReadingProblem {
  const found = quoted(text, fault.from, Math.max(fault.to, fault.from + 1)).trim();
  return { kind: 'syntax', language, found, expected: expectedAt(fault), range: rangeOf(fault) };
}

function expectedAt({ parent, before }: Extract<TreeFault, { kind: 'syntax' }>) {
  if (parent === 'Body' && before === ':') return 'indent';
  if (before !== null && ['ArithOp', 'CompareOp', 'AssignOp', 'UpdateOp', 'Equals'].includes(before))
    return 'expression';
  if (
    ['ParenthesizedExpression', 'ArgList', 'TupleExpression', 'ArrayExpression', 'MemberExpression', 'Block'].includes(
      parent,
    )
  )
    return 'close';
  if (['IfStatement', 'ForStatement', 'WhileStatement', 'FunctionDefinition'].includes(parent)) return 'colon';
  return 'unknown';
}
