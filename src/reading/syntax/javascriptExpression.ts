import type { SyntaxNode } from '@lezer/common';
import type {
  ArithmeticOperator,
  AssignmentTarget,
  ComparisonOperator,
  Expression,
  Parameter,
  Statement,
  TemplatePart,
} from '../program/representation.ts';
import { javascriptEscapes } from '../program/texts/literals.ts';
import { childrenOf, splitAt } from './nodes.ts';

const arithmetic = new Set(['+', '-', '*', '/', '%', '**', '&', '|', '^', '<<', '>>', '>>>']);
const comparisons: { readonly [text: string]: ComparisonOperator } = {
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '==': 'looseEquals',
  '===': '==',
  '!=': 'looseDiffers',
  '!==': '!=',
  in: 'in',
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
      case 'String': {
        const value = javascriptEscapes(textOf(node).slice(1, -1));
        return value === null ? notFollowed(node) : { kind: 'text', value, ...place };
      }
      case 'TemplateString':
        return template(node);
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
        const joined = logic[operator as keyof typeof logic];
        if (operator !== '' && !joined && !arithmetic.has(operator)) return notFollowed(node);
        return {
          kind: 'assigning',
          target: target(left),
          operator: operator === '' ? null : (joined ?? (operator as ArithmeticOperator)),
          value: expression(right),
          givesOld: false,
          ...place,
        };
      }
      case 'CallExpression': {
        const children = untyped(node);
        const list = children[children.length - 1]!;
        if (list.name !== 'ArgList') return notFollowed(node);
        const isOptional = children[1]?.name === '?.';
        return { kind: 'call', callee: expression(children[0]!), args: items(list), named: [], isOptional, ...place };
      }
      case 'NewExpression': {
        const [, callee, list] = untyped(node);
        const isTyped = callee && /^(Array|Float64Array)$/.test(textOf(callee));
        if (!isTyped || list?.name !== 'ArgList') return notFollowed(node);
        return { kind: 'call', callee: expression(callee), args: items(list), named: [], ...place };
      }
      case 'MemberExpression': {
        const [object, sign, ...rest] = untyped(node) as [SyntaxNode, SyntaxNode, ...SyntaxNode[]];
        const isOptional = sign.name === '?.';
        const isIndex = sign.name === '[' || rest[0]?.name === '[';
        const key = rest.find(({ name }) => name !== '[' && name !== ']')!;
        return isIndex
          ? { kind: 'index', object: expression(object), index: expression(key), isOptional, ...place }
          : { kind: 'member', object: expression(object), name: textOf(key), isOptional, ...place };
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

  /** What stands between the brackets, with commas between it; nothing between two is a hole. */
  function items(node: SyntaxNode): Expression[] {
    const made: Expression[] = [];
    let group: SyntaxNode[] = [];
    const end = (comma: SyntaxNode): void => {
      const [first, second] = group;
      if (!first) made.push({ kind: 'hole', from: comma.from, to: comma.to });
      else if (first.name !== 'Spread') made.push(expression(first));
      else made.push({ kind: 'spread', of: expression(second!), from: first.from, to: second!.to });
      group = [];
    };
    for (const child of childrenOf(node).slice(1, -1)) {
      if (child.name === ',') end(child);
      else group.push(child);
    }
    if (group.length > 0) end(node);
    return made;
  }

  function template(node: SyntaxNode): Expression {
    const parts: TemplatePart[] = [];
    let at = node.from + 1;
    for (const replaced of [...childrenOf(node).filter((child) => child.name === 'Interpolation'), null]) {
      const plain = javascriptEscapes(text.slice(at, replaced?.from ?? node.to - 1));
      if (plain === null) return notFollowed(node);
      parts.push(plain);
      if (!replaced) break;
      parts.push({ value: expression(childrenOf(replaced)[1]!), conversion: null, format: [] });
      at = replaced.to;
    }
    return { kind: 'template', parts, from: node.from, to: node.to };
  }

  function number(node: SyntaxNode): Expression {
    const digits = textOf(node).replaceAll('_', '');
    // 010 is 8 in a script and an error in a module.
    if (digits.endsWith('n') || /^0\d/.test(digits)) return notFollowed(node);
    return { kind: 'number', value: Number(digits), isInt: false, from: node.from, to: node.to };
  }

  function record(node: SyntaxNode): Expression {
    const entries: { key: Expression | null; value: Expression }[] = [];
    for (const group of splitAt(childrenOf(node).slice(1, -1), ',')) {
      const [property] = group as [SyntaxNode];
      const parts = childrenOf(property);
      const [first, second, third] = parts as [SyntaxNode, SyntaxNode | undefined, SyntaxNode | undefined];
      const place = { from: first.from, to: first.to };
      const isKey = ['PropertyDefinition', 'String', 'Number'].includes(first.name);
      if (property.name !== 'Property') return notFollowed(node);
      if (first.name === 'Spread' && second) entries.push({ key: null, value: expression(second) });
      else if (first.name === '[' && parts.length === 5)
        entries.push({ key: expression(second!), value: expression(parts[4]!) });
      else if (isKey && second?.name === ':' && third)
        entries.push({
          key:
            first.name === 'PropertyDefinition' ? { kind: 'text', value: textOf(first), ...place } : expression(first),
          value: expression(third),
        });
      else if (first.name === 'PropertyDefinition' && !second) {
        const name = textOf(first);
        entries.push({ key: { kind: 'text', value: name, ...place }, value: { kind: 'name', name, ...place } });
      } else return notFollowed(node);
    }
    return { kind: 'record', entries, from: node.from, to: node.to };
  }

  function unary(node: SyntaxNode): Expression {
    const [operator, operand] = untyped(node) as [SyntaxNode, SyntaxNode];
    const sign = textOf(operator);
    const place = { from: node.from, to: node.to };
    if (sign === '++' || sign === '--') return counted(operand, sign, false, place);
    const kinds = { '-': 'negative', '+': 'positive', '!': 'not', '~': 'inverted', typeof: 'typeOf' } as const;
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
    if (operator === '**') return power(node);
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

  /** The parser groups `a ** b ** c` from the left, the language from the right. */
  function power(node: SyntaxNode): Expression {
    const operands: SyntaxNode[] = [];
    let left = node;
    for (;;) {
      const [first, sign, right] = untyped(left) as [SyntaxNode, SyntaxNode | undefined, SyntaxNode | undefined];
      const isPower = left.name === 'BinaryExpression' && sign && right && textOf(sign) === '**';
      operands.unshift(isPower ? right : left);
      if (!isPower) break;
      left = first;
    }
    const { to } = node;
    // A sign before a power is an error of JavaScript's own.
    if (operands.slice(0, -1).some(({ name }) => name === 'UnaryExpression')) return notFollowed(node);
    return operands
      .map((operand) => ({ of: expression(operand), from: operand.from }))
      .reduceRight((right, { of: base, from }) => ({
        of: { kind: 'arithmetic', operator: '**', left: base, right: right.of, from, to } as const,
        from,
      })).of;
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
    return {
      kind: 'function',
      code: { name: null, parameters, body, ownNames: [], globals: [], nonlocals: [], ...place },
      ...place,
    };
  }

  function parametersOf(list: SyntaxNode): Parameter[] | null {
    const inside = untyped(list).filter((child) => child.name !== '(' && child.name !== ')');
    const parameters: Parameter[] = [];
    for (const group of splitAt(inside, ',')) {
      const [name, equals, value] = group as [SyntaxNode, ...SyntaxNode[]];
      if (name.name === 'Spread') parameters.push({ target: target(equals!), otherwise: null, takes: 'rest' });
      else if (name.name === 'this') continue;
      else
        parameters.push({
          target: target(name),
          otherwise: equals && value ? expression(value) : null,
          takes: 'one',
        });
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
        return { kind: 'targets', items: patternItems(untyped(node).slice(1, -1)), ...place };
      case 'ObjectPattern':
        return objectTarget(node);
    }
    const value = expression(node);
    if (value.kind === 'index' || value.kind === 'member') return value;
    return { kind: 'notFollowed', found: textOf(node), ...place };
  }

  function patternItems(nodes: readonly SyntaxNode[]): (AssignmentTarget | null)[] {
    const made: (AssignmentTarget | null)[] = [];
    let group: SyntaxNode[] = [];
    for (const child of nodes) {
      if (child.name === ',') {
        made.push(patternItem(group));
        group = [];
      } else group.push(child);
    }
    if (group.length > 0) made.push(patternItem(group));
    return made;
  }

  function patternItem([first, second, third]: readonly SyntaxNode[]): AssignmentTarget | null {
    if (!first) return null;
    const place = { from: first.from, to: (third ?? second ?? first).to };
    if (first.name === 'Spread' && second) return { kind: 'rest', target: target(second), ...place };
    return second && third
      ? { kind: 'orElse', target: target(first), otherwise: expression(third), ...place }
      : target(first);
  }

  /** `{ a, b: c, d = 1 }`: which entry goes to which target. */
  function objectTarget(node: SyntaxNode): AssignmentTarget {
    const place = { from: node.from, to: node.to };
    const properties = childrenOf(node).filter((child) => child.name === 'PatternProperty');
    const entries: { name: string; target: AssignmentTarget }[] = [];
    for (const property of properties) {
      const parts = untyped(property);
      const [key, sign, ...rest] = parts as [SyntaxNode, SyntaxNode | undefined, ...SyntaxNode[]];
      const isNamed = key.name === 'PropertyName' || key.name === 'VariableDefinition' || key.name === 'VariableName';
      if (!isNamed) return { kind: 'notFollowed', found: textOf(node), ...place };
      const item = sign?.name === ':' ? patternItem(rest) : patternItem(parts);
      if (!item) return { kind: 'notFollowed', found: textOf(node), ...place };
      entries.push({ name: textOf(key), target: item });
    }
    return { kind: 'entries', entries, ...place };
  }

  return { textOf, expression, target, parametersOf };
}
