import { mayTrain } from '../syntax/mayTrain.ts';
import type { Expression, Place, Program, Statement } from './representation.ts';

/** Every statement and expression of a program, without recursion; not those inside of one that is not `entered`. */
export function* nodesOf(
  program: { readonly body: readonly Statement[] },
  entered: (node: object) => boolean = () => true,
): Iterable<Statement | Expression> {
  const open: unknown[] = [program.body];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('kind' in node && 'from' in node) yield node as Statement | Expression;
    if (entered(node)) for (const part of Object.values(node)) open.push(part);
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
    if (node.kind === 'if' && isSilent(node.whenTrue) && isSilent(node.whenFalse) && changesNothing(node.condition)) {
      for (const inside of nodesOf({ body: [{ ...node, whenTrue: [], whenFalse: [] }] })) silent.add(inside);
    }
  }
  return silent;
}

const isSilent = (body: readonly Statement[]): boolean =>
  body.every((statement) => {
    if (statement.kind === 'pass') return true;
    if (statement.kind === 'if')
      return isSilent(statement.whenTrue) && isSilent(statement.whenFalse) && changesNothing(statement.condition);
    if (statement.kind !== 'expression' || statement.value.kind !== 'call')
      return statement.kind === 'block' && isSilent(statement.body);
    const { callee, args, named } = statement.value;
    const isPrinted = nameOf(callee) === 'print' || nameOf(callee).startsWith('console.');
    return isPrinted && [...args, ...named.map(({ value }) => value)].every(changesNothing);
  });

const nameOf = (callee: Expression): string =>
  callee.kind === 'name' ? callee.name : callee.kind === 'member' ? `${nameOf(callee.object)}.${callee.name}` : '';

/** Functions and methods of the languages that change nothing and call nothing back. */
const quiet = new Set(
  'str repr round abs len float int format sum min max String Number toFixed toPrecision toExponential toString join padStart padEnd ljust rjust Math.round Math.abs Math.min Math.max Math.sqrt Math.floor math.sqrt'.split(
    ' ',
  ),
);

/** Whether what is printed calls nothing of the program's own, and gives no name a value. */
function changesNothing(printed: Expression): boolean {
  for (const node of nodesOf({ body: [{ kind: 'expression', value: printed, from: printed.from, to: printed.to }] })) {
    if (node.kind === 'assigning' || node.kind === 'notFollowed' || node.kind === 'comprehension') return false;
    if (node.kind !== 'call') continue;
    const { callee } = node;
    const isQuiet = quiet.has(nameOf(callee)) || (callee.kind === 'member' && quiet.has(callee.name));
    if (!isQuiet) return false;
  }
  return true;
}
