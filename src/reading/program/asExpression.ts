import type { AssignmentTarget, Expression } from './representation.ts';

/** What is assigned to, read: `weight` in `weight -= …`. */
export function asExpression(target: AssignmentTarget): Expression {
  if (target.kind !== 'targets' && target.kind !== 'entries') return target;
  return { kind: 'notFollowed', found: '', from: target.from, to: target.to };
}
