import type { Expression } from './expression.ts';

/** How tightly a node holds its parts together; a number below 0 is as loose as a minus. */
function tightness(node: Expression): number {
  switch (node.kind) {
    case 'choice':
      return 0;
    case 'or':
      return 1;
    case 'and':
      return 2;
    case 'not':
      return 3;
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return 4;
    case '+':
    case '-':
      return 5;
    case '*':
    case '/':
    case '%':
      return 6;
    case 'negative':
      return 7;
    case 'number':
      return node.value < 0 || Object.is(node.value, -0) ? 7 : 9;
    case '**':
      return 8;
    default:
      return 9;
  }
}

/** A number so that it is read back to its bits. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? String(value) : value < 0 ? '-infinity' : 'infinity';
}

/** An expression in the plain notation: read again it is the same tree. */
export function printExpression(node: Expression): string {
  const within = (part: Expression, atLeast: number): string =>
    tightness(part) < atLeast ? `(${printExpression(part)})` : printExpression(part);
  const own = tightness(node);
  switch (node.kind) {
    case 'number':
      return numberText(node.value);
    case 'name':
      return node.at.length ? `${node.name}[${node.at.map((entry) => entry ?? ':').join(', ')}]` : node.name;
    case 'counter':
      return node.of;
    case 'length':
      return `length(${node.of})`;
    case 'sum': {
      const start = { zero: '', minusZero: ' from -0', first: ' from first' }[node.start];
      return `sum(${node.axis}${start}: ${printExpression(node.of)})`;
    }
    case 'choice':
      return `${within(node.ifTrue, 1)} if ${within(node.condition, 1)} else ${within(node.ifFalse, 0)}`;
    case 'not':
      return `not ${within(node.of, own)}`;
    case 'negative':
      // A minus before a literal would be the literal's.
      return node.of.kind === 'number' ? `-(${numberText(node.of.value)})` : `-${within(node.of, own)}`;
    case '**':
      return `${within(node.left, 9)} ** ${within(node.right, 7)}`;
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '==':
    case '!=':
      return `${within(node.left, own + 1)} ${node.kind} ${within(node.right, own + 1)}`;
    default:
      if ('of' in node) return `${node.kind}(${printExpression(node.of)})`;
      return `${within(node.left, own)} ${node.kind} ${within(node.right, own + 1)}`;
  }
}
