import { mayTrain } from '../syntax/mayTrain.ts';
import type { Expression, Place, Program, Statement } from './representation.ts';

/** Every statement and expression of a program, without recursion. */
export function* nodesOf(program: { readonly body: readonly Statement[] }): Iterable<Statement | Expression> {
  const open: unknown[] = [program.body];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('kind' in node && 'from' in node) yield node as Statement | Expression;
    for (const part of Object.values(node)) open.push(part);
  }
}

/** Whether something that is not a literal is multiplied, and something subtracted: without both nothing is a neuron. */
export function mayHoldNeuron(program: { readonly body: readonly Statement[] }): boolean {
  let hasProduct = false;
  let hasDifference = false;
  for (const node of nodesOf(program)) {
    if (hasProduct && hasDifference) return true;
    if (node.kind === 'notFollowed' && mayTrain(node.found)) return true;
    if (node.kind === 'arithmetic') {
      hasProduct ||= node.operator === '*' && !(isConstant(node.left) && isConstant(node.right));
      hasDifference ||= node.operator === '-' && node.left.kind !== 'number';
    } else if (node.kind === 'augment') {
      hasDifference ||= node.operator === '-';
    }
  }
  return hasProduct && hasDifference;
}

const isConstant = (expression: Expression): boolean =>
  expression.kind === 'number' ||
  (expression.kind === 'arithmetic' && isConstant(expression.left) && isConstant(expression.right));

/** Conditions on which nothing depends but what is printed. */
export function silentConditions(program: Program): ReadonlySet<Place> {
  const silent = new Set<Place>();
  for (const node of nodesOf(program)) {
    if (node.kind === 'if' && isSilent(node.whenTrue) && isSilent(node.whenFalse)) {
      for (const inside of nodesOf({ body: [{ ...node, whenTrue: [], whenFalse: [] }] })) silent.add(inside);
    }
  }
  return silent;
}

const isSilent = (body: readonly Statement[]): boolean =>
  body.every((statement) => {
    if (statement.kind === 'pass') return true;
    if (statement.kind === 'if') return isSilent(statement.whenTrue) && isSilent(statement.whenFalse);
    if (statement.kind !== 'expression' || statement.value.kind !== 'call')
      return statement.kind === 'block' && isSilent(statement.body);
    const { callee } = statement.value;
    const printed =
      callee.kind === 'name'
        ? callee.name
        : callee.kind === 'member' && callee.object.kind === 'name'
          ? callee.object.name
          : '';
    return printed === 'print' || printed === 'console';
  });
