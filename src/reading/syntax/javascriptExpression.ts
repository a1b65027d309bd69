import type { SyntaxNode } from '@lezer/common';
import type {
  ArithmeticOperator,
  AssignmentTarget,
  ComparisonOperator,
  Expression,
  Parameter,
  Statement,
} from '../program/representation.ts';
import { childrenOf, splitAt } from './nodes.ts';

const arithmetic = new Set(['+', '-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>', '>>>']);
const comparisons: { readonly [text: string]: ComparisonOperator } = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': '==',
  '===': '==',
  '!=': '!=',
  '!==': '!=',
};
const logic = { '&&': 'and', '||': 'or', '??': 'orElse' } as const;
const typesOnly = new Set(['TypeAnnotation', 'TypeParamList', 'TypeArgList', 'Optional', 'Privacy', 'readonly']);

/** A node's children without comments and TypeScript's types. */
export const untyped = (node: SyntaxNode): SyntaxNode[] =>
  childrenOf(node).filter((child) => !typesOnly.has(child.name));

/** Lowers JavaScript's expressions; `bodyOf` lowers the statements of a function's block. */
export function javascriptExpressions(text: string, bodyOf: (block: SyntaxNode) => Statement[]) {
  const textOf = (node: SyntaxNode): string => text.slice(node.from, node.to);
  const notFollowed = (node: SyntaxNode): Expression => ({
    kind: 'notFollowed',
    found: textOf(node),
    from: node.from,
    to: node.to,
  });

  function expression(node: SyntaxNode): Expression {
    const place = { from: node.from, to: node.to };
    switch (node.name) {
      case 'VariableName':
        return { kind: 'name', name: textOf(node), ...place };
      case 'Number':
        return number(node);
      case 'BooleanLiteral':
        return { kind: 'truth', value: textOf(node) === 'true', ...place };
      case 'null':
        return { kind: 'nothing', ...place };
      case 'String':
        return { kind: 'text', value: textOf(node), parts: [], ...place };
      case 'TemplateString': {
        const parts = childrenOf(node).filter((child) => child.name === 'Interpolation');
        return {
          kind: 'text',
          value: textOf(node),
          parts: parts.map((part) => expression(childrenOf(part)[1]!)),
          ...place,
        };
      }
      case 'ParenthesizedExpression':
        return expression(untyped(node)[1]!);
      case 'ArrayExpression':
        return { kind: 'list', isTuple: false, items: items(node), ...place };
      case 'ObjectExpression':
        return record(node);
      case 'UnaryExpression':
        return unary(node);
      case 'PostfixExpression': {
        const [operand, operator] = untyped(node) as [SyntaxNode, SyntaxNode];
        return textOf(operator) === '!' ? expression(operand) : counted(operand, textOf(operator), true, place);
      }
      case 'BinaryExpression':
        return binary(node);
      case 'ConditionalExpression': {
        const [condition, , whenTrue, , whenFalse] = childrenOf(node);
        return {
          kind: 'choice',
          condition: expression(condition!),
          whenTrue: expression(whenTrue!),
          whenFalse: expression(whenFalse!),
          ...place,
        };
      }
      case 'AssignmentExpression': {
        const [left, sign, right] = untyped(node) as [SyntaxNode, SyntaxNode, SyntaxNode];
        const operator = textOf(sign).slice(0, -1);
        if (operator !== '' && !arithmetic.has(operator)) return notFollowed(node);
        return {
          kind: 'assigning',
          target: target(left),
          operator: operator === '' ? null : (operator as ArithmeticOperator),
          value: expression(right),
          givesOld: false,
          ...place,
        };
      }
      case 'CallExpression': {
        const [callee, list] = untyped(node) as [SyntaxNode, SyntaxNode];
        if (list.name !== 'ArgList') return notFollowed(node);
        return { kind: 'call', callee: expression(callee), args: items(list), named: [], ...place };
      }
      case 'NewExpression': {
        const [, callee, list] = untyped(node);
        const isTyped = callee && /^(Array|Float64Array)$/.test(textOf(callee));
        if (!isTyped || list?.name !== 'ArgList') return notFollowed(node);
        return { kind: 'call', callee: expression(callee), args: items(list), named: [], ...place };
      }
      case 'MemberExpression': {
        const [object, sign, key] = untyped(node) as [SyntaxNode, SyntaxNode, SyntaxNode];
        if (textOf(sign) === '[')
          return { kind: 'index', object: expression(object), index: expression(key), ...place };
        return { kind: 'member', object: expression(object), name: textOf(key), ...place };
      }
      case 'SequenceExpression': {
        const parts = childrenOf(node).filter((child) => child.name !== ',');
        return { kind: 'sequence', items: parts.map(expression), ...place };
      }
      case 'ArrowFunction':
      case 'FunctionExpression':
        return functionExpression(node);
      default:
        return notFollowed(node);
    }
  }

  /** What stands between the brackets, with commas between it. */
  function items(node: SyntaxNode): Expression[] {
    return splitAt(childrenOf(node).slice(1, -1), ',').map((group): Expression => {
      if (group[0]!.name !== 'Spread') return expression(group[0]!);
      return { kind: 'spread', of: expression(group[1]!), from: group[0]!.from, to: group[1]!.to };
    });
  }

  function number(node: SyntaxNode): Expression {
    const digits = textOf(node).replaceAll('_', '');
    if (digits.endsWith('n')) return notFollowed(node);
    return { kind: 'number', value: Number(digits), isInt: false, from: node.from, to: node.to };
  }

  function record(node: SyntaxNode): Expression {
    const entries: { key: Expression; value: Expression }[] = [];
    for (const property of childrenOf(node).filter((child) => child.name === 'Property')) {
      const [key, colon, value] = childrenOf(property);
      if (!key || (colon && colon.name !== ':')) return notFollowed(node);
      const name = textOf(key);
      const place = { from: key.from, to: key.to };
      const isQuoted = key.name === 'String';
      entries.push({
        key: { kind: 'text', value: isQuoted ? name : `"${name}"`, parts: [], ...place },
        value: value ? expression(value) : { kind: 'name', name, ...place },
      });
    }
    return { kind: 'record', entries, from: node.from, to: node.to };
  }

  function unary(node: SyntaxNode): Expression {
    const [operator, operand] = untyped(node) as [SyntaxNode, SyntaxNode];
    const sign = textOf(operator);
    const place = { from: node.from, to: node.to };
    if (sign === '++' || sign === '--') return counted(operand, sign, false, place);
    const kinds = { '-': 'negative', '+': 'positive', '!': 'not' } as const;
    const kind = kinds[sign as keyof typeof kinds];
    return kind ? { kind, of: expression(operand), ...place } : notFollowed(node);
  }

  /** `x++` and its like: x + 1 or x − 1, kept in x. */
  function counted(
    operand: SyntaxNode,
    sign: string,
    givesOld: boolean,
    place: { from: number; to: number },
  ): Expression {
    const one: Expression = { kind: 'number', value: 1, isInt: false, ...place };
    return {
      kind: 'assigning',
      target: target(operand),
      operator: sign === '++' ? '+' : '-',
      value: one,
      givesOld,
      ...place,
    };
  }

  function binary(node: SyntaxNode): Expression {
    const [left, sign, right] = untyped(node) as [SyntaxNode, SyntaxNode, SyntaxNode];
    const operator = textOf(sign);
    const place = { from: node.from, to: node.to };
    // `x as number` and `x satisfies T` are x.
    if (operator === 'as' || operator === 'satisfies') return expression(left);
    if (arithmetic.has(operator)) {
      return {
        kind: 'arithmetic',
        operator: operator as ArithmeticOperator,
        left: expression(left),
        right: expression(right),
        ...place,
      };
    }
    const comparison = comparisons[operator];
    if (comparison) {
      return { kind: 'comparison', operators: [comparison], operands: [expression(left), expression(right)], ...place };
    }
    const joined = logic[operator as keyof typeof logic];
    return joined ? { kind: joined, left: expression(left), right: expression(right), ...place } : notFollowed(node);
  }

  function functionExpression(node: SyntaxNode): Expression {
    const children = untyped(node);
    const place = { from: node.from, to: node.to };
    const list = children.find((child) => child.name === 'ParamList');
    const last = children[children.length - 1]!;
    const isAsync = children.some((child) => child.name === 'async' || child.name === 'Star');
    const parameters = list ? parametersOf(list) : null;
    if (!parameters || isAsync) return notFollowed(node);
    const body: Statement[] =
      last.name === 'Block'
        ? bodyOf(last)
        : [{ kind: 'return', value: expression(last), from: last.from, to: last.to }];
    return { kind: 'function', code: { name: null, parameters, body, ownNames: [], ...place }, ...place };
  }

  function parametersOf(list: SyntaxNode): Parameter[] | null {
    const inside = untyped(list).filter((child) => child.name !== '(' && child.name !== ')');
    const parameters: Parameter[] = [];
    for (const group of splitAt(inside, ',')) {
      const [name, equals, value] = group as [SyntaxNode, ...SyntaxNode[]];
      if (name.name === 'Spread') return null;
      parameters.push({ target: target(name), otherwise: equals && value ? expression(value) : null });
    }
    return parameters;
  }

  function target(node: SyntaxNode): AssignmentTarget {
    const place = { from: node.from, to: node.to };
    switch (node.name) {
      case 'VariableName':
      case 'VariableDefinition':
        return { kind: 'name', name: textOf(node), ...place };
      case 'ParenthesizedExpression':
        return target(untyped(node)[1]!);
      case 'PostfixExpression':
        return target(untyped(node)[0]!);
      case 'ArrayPattern':
      case 'ArrayExpression':
        return {
          kind: 'targets',
          items: splitAt(untyped(node).slice(1, -1), ',').map((group) => target(group[0]!)),
          ...place,
        };
      case 'ObjectPattern':
        return objectTarget(node);
    }
    const value = expression(node);
    if (value.kind === 'index' || value.kind === 'member') return value;
    return { kind: 'index', object: notFollowed(node), index: notFollowed(node), ...place };
  }

  /** `{ a, b: c }`: which entry goes to which target. */
  function objectTarget(node: SyntaxNode): AssignmentTarget {
    const entries = childrenOf(node)
      .filter((child) => child.name === 'PatternProperty')
      .map((property) => {
        const [key, colon, value] = untyped(property) as [SyntaxNode, ...SyntaxNode[]];
        return { name: textOf(key), target: target(colon && value ? value : key) };
      });
    return { kind: 'entries', entries, from: node.from, to: node.to };
  }

  return { textOf, expression, target, parametersOf };
}
