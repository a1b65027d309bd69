import type { Place } from '../program/representation.ts';
import type { ReadingProblem, TextRange } from '../reading.ts';
import { quoted } from '../text/range.ts';
import { decimalCommaAt } from './decimalComma.ts';
import type { ProgramLanguage } from './parse.ts';
import type { TreeFault } from './treeCheck.ts';

const foreign = /[−–—×÷·“”„‘’«»]/;

/** What is said of a place at which the language's grammar is broken. */
export function syntaxProblem(
  fault: Extract<TreeFault, { kind: 'syntax' }>,
  text: string,
  language: ProgramLanguage,
  rangeOf: (place: Place) => TextRange,
): ReadingProblem {
  const comma = decimalCommaAt(text, fault.from);
  if (comma) {
    const { found, suggestion, place } = comma;
    return { kind: 'decimalComma', found, suggestion, language, range: rangeOf(place) };
  }
  // A dash or quotes as a word processor sets them: nothing is missing before what the language does not know.
  const isForeign = foreign.test(text.slice(fault.from, fault.from + 1));
  const expected = isForeign ? 'unknown' : expectedAt(fault);
  if (expected === 'evenIndent') {
    // A deeper line stands behind the break at which its block seems to end.
    const from = fault.from + /^\s*/.exec(text.slice(fault.from))![0].length;
    const to = from + /^.*/.exec(text.slice(from))![0].trimEnd().length;
    return { kind: 'syntax', language, found: quoted(text, from, to), expected, range: rangeOf({ from, to }) };
  }
  // What is missing is missing where the text before ends, which is often a line above.
  const isMissing = expected === 'expression' || expected === 'close' || expected === 'colon';
  const end = isMissing ? text.slice(0, fault.from).trimEnd().length : fault.from;
  const place = isMissing ? { from: end, to: end } : fault;
  const found = quoted(text, fault.from, Math.max(fault.to, fault.from + 1)).trim();
  return { kind: 'syntax', language, found, expected, range: rangeOf(place) };
}

function expectedAt({ parent, before }: Extract<TreeFault, { kind: 'syntax' }>) {
  if (parent === 'PrintStatement' || before === 'PrintStatement') return 'printCall';
  if (parent === 'Body') return before === ':' ? 'indent' : before?.endsWith('Statement') ? 'evenIndent' : 'colon';
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
