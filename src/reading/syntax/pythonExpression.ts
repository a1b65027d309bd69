import type { SyntaxNode } from '@lezer/common';
import type {
  ArithmeticOperator,
  AssignmentTarget,
  ComparisonOperator,
  ComprehensionClause,
  Expression,
  Parameter,
} from '../program/representation.ts';
import { childrenOf, splitAt } from './nodes.ts';

const arithmetic = new Set(['+', '-', '*', '/', '//', '%', '**', '&', '|', '^', '<<', '>>']);
const comparisons: { readonly [text: string]: ComparisonOperator } = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '==',
  '!=': '!=',
  in: 'in',
  'not in': 'notIn',
  is: 'is',
  'is not': 'isNot',
};

/** A plain text is the same in quotes of either kind. */
const inDoubleQuotes = (text: string): string => (/^'[^'"\\]*'$/.test(text) ? `"${text.slice(1, -1)}"` : text);

/** Lowers Python's expressions; what is not followed becomes `notFollowed`, a problem only where it is reached. */
export function pythonExpressions(text: string) {
  const textOf = (node: SyntaxNode): string => text.slice(node.from, node.to);
  const notFollowed = (node: SyntaxNode): Expression => ({
    kind: 'notFollowed',
    found: textOf(node),
    from: node.from,
    to: node.to,
  });

  /** Several expressions with commas between them are a tuple, as in `a, b = 1, 2`. */
  function expressionList(nodes: readonly SyntaxNode[]): Expression {
    const first = nodes[0]!;
    const isTuple = nodes.some((node) => node.name === ',');
    if (!isTuple) return expression(first);
    const items = nodes.filter((node) => node.name !== ',').map(expression);
    return { kind: 'list', isTuple: true, items, from: first.from, to: nodes[nodes.length - 1]!.to };
  }

  function expression(node: SyntaxNode): Expression {
    const place = { from: node.from, to: node.to };
    switch (node.name) {
      case 'VariableName':
        return { kind: 'name', name: textOf(node), ...place };
      case 'Number':
        return number(node);
      case 'Boolean':
        return { kind: 'truth', value: textOf(node) === 'True', ...place };
      case 'None':
        return { kind: 'nothing', ...place };
      case 'String':
      case 'ContinuedString':
        return { kind: 'text', value: inDoubleQuotes(textOf(node)), parts: [], ...place };
      case 'FormatString': {
        const replaced = childrenOf(node).filter((child) => child.name === 'FormatReplacement');
        return {
          kind: 'text',
          value: textOf(node),
          parts: replaced.map((child) => expression(childrenOf(child)[1]!)),
          ...place,
        };
      }
      case 'ParenthesizedExpression':
        return expression(childrenOf(node)[1]!);
      case 'TupleExpression':
      case 'ArrayExpression': {
        const items = childrenOf(node)
          .slice(1, -1)
          .filter((child) => child.name !== ',');
        if (items.some((child) => child.name === '*')) return notFollowed(node);
        return { kind: 'list', isTuple: node.name === 'TupleExpression', items: items.map(expression), ...place };
      }
      case 'DictionaryExpression':
        return dictionary(node);
      case 'ArrayComprehensionExpression':
      case 'ComprehensionExpression':
        return comprehension(node, childrenOf(node).slice(1, -1));
      case 'UnaryExpression': {
        const [operator, operand] = childrenOf(node) as [SyntaxNode, SyntaxNode];
        const kinds = { '-': 'negative', '+': 'positive', not: 'not' } as const;
        const kind = kinds[textOf(operator) as keyof typeof kinds];
        return kind ? { kind, of: expression(operand), ...place } : notFollowed(node);
      }
      case 'BinaryExpression':
        return binary(node);
      case 'ConditionalExpression': {
        const [then, , condition, , otherwise] = childrenOf(node);
        return {
          kind: 'choice',
          condition: expression(condition!),
          whenTrue: expression(then!),
          whenFalse: expression(otherwise!),
          ...place,
        };
      }
      case 'NamedExpression': {
        const [name, , value] = childrenOf(node);
        return {
          kind: 'assigning',
          target: target(name!),
          operator: null,
          value: expression(value!),
          givesOld: false,
          ...place,
        };
      }
      case 'CallExpression':
        return call(node);
      case 'MemberExpression':
        return member(node);
      case 'LambdaExpression': {
        const children = childrenOf(node);
        const parameters = parametersOf(children.find((child) => child.name === 'ParamList'));
        const value = expression(children[children.length - 1]!);
        if (!parameters) return notFollowed(node);
        const body = [{ kind: 'return', value, from: value.from, to: value.to } as const];
        return { kind: 'function', code: { name: null, parameters, body, ownNames: [], ...place }, ...place };
      }
      default:
        return notFollowed(node);
    }
  }

  function number(node: SyntaxNode): Expression {
    const digits = textOf(node).replaceAll('_', '').toLowerCase();
    const place = { from: node.from, to: node.to };
    const isHex = digits.startsWith('0x');
    if (digits.endsWith('j')) return notFollowed(node);
    const isInt = isHex || !(digits.includes('.') || digits.includes('e'));
    const value = Number(digits);
    const exact = isInt && !Number.isSafeInteger(value) ? BigInt(digits) : value;
    return { kind: 'number', value: exact, isInt, ...place };
  }

  function dictionary(node: SyntaxNode): Expression {
    const entries = splitAt(childrenOf(node).slice(1, -1), ',');
    if (entries.some((entry) => entry.length !== 3)) return notFollowed(node);
    return {
      kind: 'record',
      entries: entries.map(([key, , value]) => ({ key: expression(key!), value: expression(value!) })),
      from: node.from,
      to: node.to,
    };
  }

  function binary(node: SyntaxNode): Expression {
    const children = childrenOf(node);
    const left = children[0]!;
    const right = children[children.length - 1]!;
    const operator = children.slice(1, -1).map(textOf).join(' ');
    const place = { from: node.from, to: node.to };
    if (arithmetic.has(operator)) {
      return {
        kind: 'arithmetic',
        operator: operator as ArithmeticOperator,
        left: expression(left),
        right: expression(right),
        ...place,
      };
    }
    if (operator === '@') {
      const callee: Expression = { kind: 'member', object: expression(left), name: 'dot', ...place };
      return { kind: 'call', callee, args: [expression(right)], named: [], ...place };
    }
    if (operator === 'and' || operator === 'or') {
      return { kind: operator, left: expression(left), right: expression(right), ...place };
    }
    const comparison = comparisons[operator];
    if (!comparison) return notFollowed(node);
    // `a < b < c` parses as `(a < b) < c`; without parentheses it is one comparison of three.
    const first = expression(left);
    const isChain = left.name === 'BinaryExpression' && first.kind === 'comparison';
    return {
      kind: 'comparison',
      operators: isChain ? [...first.operators, comparison] : [comparison],
      operands: isChain ? [...first.operands, expression(right)] : [first, expression(right)],
      ...place,
    };
  }

  function call(node: SyntaxNode): Expression {
    const [callee, list] = childrenOf(node) as [SyntaxNode, SyntaxNode];
    const inside = childrenOf(list).slice(1, -1);
    const place = { from: node.from, to: node.to };
    if (inside.some((child) => child.name === 'for')) {
      return { kind: 'call', callee: expression(callee), args: [comprehension(list, inside)], named: [], ...place };
    }
    const args: Expression[] = [];
    const named: { name: string; value: Expression }[] = [];
    for (const group of splitAt(inside, ',')) {
      if (group.length === 1) args.push(expression(group[0]!));
      else if (group[1]?.name === 'AssignOp') named.push({ name: textOf(group[0]!), value: expression(group[2]!) });
      else if (group[0]?.name === '*') args.push({ kind: 'spread', of: expression(group[1]!), ...place });
      else return notFollowed(node);
    }
    return { kind: 'call', callee: expression(callee), args, named, ...place };
  }

  function member(node: SyntaxNode): Expression {
    const [object, , ...rest] = childrenOf(node) as [SyntaxNode, SyntaxNode, ...SyntaxNode[]];
    const place = { from: node.from, to: node.to };
    const last = rest[rest.length - 1]!;
    if (last.name === 'PropertyName')
      return { kind: 'member', object: expression(object), name: textOf(last), ...place };
    const inside = rest.slice(0, -1);
    const colons = inside.filter((child) => child.name === ':').length;
    if (colons === 0) return { kind: 'index', object: expression(object), index: expressionList(inside), ...place };
    const colon = inside.findIndex((child) => child.name === ':');
    const start = inside[colon - 1];
    const end = inside[colon + 1];
    if (colons > 1 || inside.some((child) => child.name === ',')) return notFollowed(node);
    return {
      kind: 'slice',
      object: expression(object),
      start: start ? expression(start) : null,
      end: end ? expression(end) : null,
      ...place,
    };
  }

  function comprehension(whole: SyntaxNode, nodes: readonly SyntaxNode[]): Expression {
    const firstFor = nodes.findIndex((node) => node.name === 'for');
    const clauses: ComprehensionClause[] = [];
    let at = firstFor;
    while (at < nodes.length) {
      const isIn = nodes.findIndex((node, index) => index > at && node.name === 'in');
      if (nodes[at]!.name !== 'for' || isIn < 0) return notFollowed(whole);
      const clauseTarget = targets(nodes.slice(at + 1, isIn));
      const conditions: Expression[] = [];
      at = isIn + 2;
      while (nodes[at]?.name === 'if') {
        conditions.push(expression(nodes[at + 1]!));
        at += 2;
      }
      clauses.push({ target: clauseTarget, iterable: expression(nodes[isIn + 1]!), conditions });
    }
    return { kind: 'comprehension', item: expression(nodes[0]!), clauses, from: whole.from, to: whole.to };
  }

  /** One target, or several with commas between them. */
  function targets(nodes: readonly SyntaxNode[]): AssignmentTarget {
    const first = nodes[0]!;
    if (nodes.length === 1) return target(first);
    const items = nodes.filter((node) => node.name !== ',').map(target);
    return { kind: 'targets', items, from: first.from, to: nodes[nodes.length - 1]!.to };
  }

  function target(node: SyntaxNode): AssignmentTarget {
    const place = { from: node.from, to: node.to };
    if (node.name === 'VariableName') return { kind: 'name', name: textOf(node), ...place };
    if (node.name === 'ParenthesizedExpression') return target(childrenOf(node)[1]!);
    if (node.name === 'TupleExpression' || node.name === 'ArrayExpression') {
      const items = childrenOf(node)
        .slice(1, -1)
        .filter((child) => child.name !== ',');
      return { kind: 'targets', items: items.map(target), ...place };
    }
    const value = expression(node);
    if (value.kind === 'index' || value.kind === 'member') return value;
    return { kind: 'index', object: value, index: notFollowed(node), ...place };
  }

  /** Null where a parameter is of a kind that is not followed (`*args`). */
  function parametersOf(list: SyntaxNode | undefined): Parameter[] | null {
    if (!list) return [];
    const inside = childrenOf(list).filter((child) => !['(', ')', 'TypeDef'].includes(child.name));
    const parameters: Parameter[] = [];
    for (const group of splitAt(inside, ',')) {
      if (group[0]!.name !== 'VariableName') return null;
      parameters.push({ target: target(group[0]!), otherwise: group[2] ? expression(group[2]) : null });
    }
    return parameters;
  }

  return { textOf, expression, expressionList, target, targets, parametersOf };
}
