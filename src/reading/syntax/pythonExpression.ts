import type { SyntaxNode } from '@lezer/common';
import type {
  ArithmeticOperator,
  AssignmentTarget,
  ComparisonOperator,
  ComprehensionClause,
  Expression,
  Parameter,
  TemplatePart,
} from '../program/representation.ts';
import { pythonEscapes, pythonLiteral } from '../program/texts/literals.ts';
import { childrenOf, splitAt } from './nodes.ts';
import { type Grouped, groupedAsPython } from './pythonOperators.ts';

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

/** Lowers Python's expressions; what is not followed becomes `notFollowed`, a problem only where it is reached. */
export function pythonExpressions(text: string) {
  const textOf = (node: SyntaxNode): string => text.slice(node.from, node.to);
  /** Python takes `ﬁ` for `fi`, as all letters that are the same by NFKC. */
  const nameOf = (node: SyntaxNode): string => {
    const name = textOf(node);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
    return /^[\x00-\x7f]*$/.test(name) ? name : name.normalize('NFKC');
  };
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
    return { kind: 'list', isTuple: true, items: itemsOf(nodes), from: first.from, to: nodes[nodes.length - 1]!.to };
  }

  /** What stands between commas, some of it with a star before it. */
  function itemsOf(nodes: readonly SyntaxNode[]): Expression[] {
    return splitAt(nodes, ',').map((group): Expression => {
      const [first, second] = group as [SyntaxNode, SyntaxNode | undefined];
      if (first.name !== '*' || !second) return expression(first);
      return { kind: 'spread', of: expression(second), from: first.from, to: second.to };
    });
  }

  function expression(node: SyntaxNode): Expression {
    const place = { from: node.from, to: node.to };
    switch (node.name) {
      case 'VariableName':
        return { kind: 'name', name: nameOf(node), ...place };
      case 'Number':
        return number(node);
      case 'Boolean':
        return { kind: 'truth', value: textOf(node) === 'True', ...place };
      case 'None':
        return { kind: 'nothing', ...place };
      case 'String': {
        const value = pythonLiteral(textOf(node));
        return value === null ? notFollowed(node) : { kind: 'text', value, ...place };
      }
      case 'FormatString':
      case 'ContinuedString':
        return template(node);
      case 'ParenthesizedExpression':
        return expression(childrenOf(node)[1]!);
      case 'TupleExpression':
      case 'ArrayExpression': {
        const items = itemsOf(childrenOf(node).slice(1, -1));
        return { kind: 'list', isTuple: node.name === 'TupleExpression', items, ...place };
      }
      case 'DictionaryExpression':
        return dictionary(node);
      case 'ArrayComprehensionExpression':
        return comprehension(node, childrenOf(node).slice(1, -1), 'list');
      case 'ComprehensionExpression':
        return comprehension(node, childrenOf(node).slice(1, -1), 'generator');
      case 'DictionaryComprehensionExpression':
        return comprehension(node, childrenOf(node).slice(1, -1), 'record');
      case 'UnaryExpression':
      case 'BinaryExpression':
        return grouped(groupedAsPython(node, textOf));
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
        return {
          kind: 'function',
          code: { name: null, parameters, body, ownNames: [], globals: [], nonlocals: [], ...place },
          ...place,
        };
      }
      default:
        return notFollowed(node);
    }
  }

  function number(node: SyntaxNode): Expression {
    const digits = textOf(node).replaceAll('_', '').toLowerCase();
    const place = { from: node.from, to: node.to };
    // 010 is no number of Python 3.
    if (digits.endsWith('j') || /^0\d*[1-9]\d*$/.test(digits)) return notFollowed(node);
    const isInt = /^0[xob]/.test(digits) || !/[.e]/.test(digits);
    const value = Number(digits);
    const exact = isInt && !Number.isSafeInteger(value) ? BigInt(digits) : value;
    return { kind: 'number', value: exact, isInt, ...place };
  }

  /** Texts that stand side by side, f-strings among them. */
  function template(node: SyntaxNode): Expression {
    const parts: TemplatePart[] = [];
    for (const literal of node.name === 'ContinuedString' ? childrenOf(node) : [node]) {
      const own = literal.name === 'FormatString' ? formatted(literal) : pythonLiteral(textOf(literal));
      if (own === null) return notFollowed(node);
      if (typeof own === 'string') parts.push(own);
      else parts.push(...own);
    }
    return { kind: 'template', parts, from: node.from, to: node.to };
  }

  /** An f-string's texts and values; null where something in it is not followed. */
  function formatted(node: SyntaxNode): TemplatePart[] | null {
    const [, prefix, quotes] = /^([a-zA-Z]*)("""|'''|"|')/.exec(textOf(node)) as unknown as [string, string, string];
    const isRaw = prefix.toLowerCase().includes('r');
    const parts: TemplatePart[] = [];
    let isKnown = true;
    const addText = (from: number, to: number): void => {
      const inside = text.slice(from, to);
      const plain = isRaw ? inside : pythonEscapes(inside);
      if (plain === null) isKnown = false;
      else parts.push(plain.replaceAll('{{', '{').replaceAll('}}', '}'));
    };
    let at = node.from + prefix.length + quotes.length;
    for (const replaced of childrenOf(node)) {
      addText(at, replaced.from);
      at = replaced.to;
      const part = replacement(replaced);
      if (!part) return null;
      parts.push(part);
    }
    addText(at, node.to - quotes.length);
    return isKnown ? parts : null;
  }

  function replacement(node: SyntaxNode): TemplatePart | null {
    const [, value, ...rest] = childrenOf(node).slice(0, -1) as [SyntaxNode, SyntaxNode, ...SyntaxNode[]];
    let conversion: 'r' | 's' | null = null;
    let format: TemplatePart[] = [];
    for (const child of rest) {
      if (child.name === 'FormatConversion') {
        const letter = textOf(child).slice(1);
        if (letter !== 'r' && letter !== 's') return null;
        conversion = letter;
      } else if (child.name === 'FormatSpec') {
        let at = child.from + 1;
        for (const inner of childrenOf(child).filter(({ name }) => name !== ':')) {
          const part = inner.name === 'FormatReplacement' ? replacement(inner) : null;
          if (!part) return null;
          format.push(text.slice(at, inner.from), part);
          at = inner.to;
        }
        format = [...format, text.slice(at, child.to)];
      } else return null;
    }
    return { value: expression(value), conversion, format };
  }

  function dictionary(node: SyntaxNode): Expression {
    const entries: { key: Expression | null; value: Expression }[] = [];
    for (const entry of splitAt(childrenOf(node).slice(1, -1), ',')) {
      if (entry.length === 3) entries.push({ key: expression(entry[0]!), value: expression(entry[2]!) });
      else if (entry.length === 2 && entry[0]!.name === '**') entries.push({ key: null, value: expression(entry[1]!) });
      else return notFollowed(node);
    }
    return { kind: 'record', entries, from: node.from, to: node.to };
  }

  function grouped(group: Grouped): Expression {
    const place = { from: group.from, to: group.to };
    if (group.kind === 'operand') return expression(group.node);
    const { sign } = group;
    if (group.kind === 'prefix') {
      const kinds = { '-': 'negative', '+': 'positive', not: 'not', '~': 'inverted' } as const;
      return { kind: kinds[sign as keyof typeof kinds], of: grouped(group.of), ...place };
    }
    const [left, right] = [grouped(group.left), grouped(group.right)];
    if (arithmetic.has(sign)) {
      return { kind: 'arithmetic', operator: sign as ArithmeticOperator, left, right, ...place };
    }
    if (sign === '@') {
      const callee: Expression = { kind: 'member', object: left, name: 'dot', ...place };
      return { kind: 'call', callee, args: [right], named: [], ...place };
    }
    if (sign === 'and' || sign === 'or') return { kind: sign, left, right, ...place };
    const comparison = comparisons[sign];
    if (!comparison) return { kind: 'notFollowed', found: text.slice(place.from, place.to), ...place };
    // `a < b < c` without parentheses is one comparison of three.
    const isChain = group.left.kind === 'pair' && left.kind === 'comparison';
    return {
      kind: 'comparison',
      operators: isChain ? [...left.operators, comparison] : [comparison],
      operands: isChain ? [...left.operands, right] : [left, right],
      ...place,
    };
  }

  function call(node: SyntaxNode): Expression {
    const [callee, list] = childrenOf(node) as [SyntaxNode, SyntaxNode];
    const inside = childrenOf(list).slice(1, -1);
    const place = { from: node.from, to: node.to };
    if (inside.some((child) => child.name === 'for')) {
      const made = comprehension(list, inside, 'generator');
      return { kind: 'call', callee: expression(callee), args: [made], named: [], ...place };
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
    if (!inside.some((child) => child.name === ':'))
      return { kind: 'index', object: expression(object), index: expressionList(inside), ...place };
    if (inside.some((child) => child.name === ',')) return notFollowed(node);
    const parts: (Expression | null)[] = [null];
    for (const child of inside) {
      if (child.name === ':') parts.push(null);
      else parts[parts.length - 1] = expression(child);
    }
    const [start, end, step] = parts as [Expression | null, Expression | null, Expression | null | undefined];
    return { kind: 'slice', object: expression(object), start, end, step: step ?? null, ...place };
  }

  function comprehension(
    whole: SyntaxNode,
    nodes: readonly SyntaxNode[],
    makes: 'list' | 'generator' | 'record',
  ): Expression {
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
    const isRecord = makes === 'record';
    if (firstFor !== (isRecord ? 3 : 1)) return notFollowed(whole);
    return {
      kind: 'comprehension',
      makes,
      key: isRecord ? expression(nodes[0]!) : null,
      item: expression(nodes[isRecord ? 2 : 0]!),
      clauses,
      from: whole.from,
      to: whole.to,
    };
  }

  /** One target, or several with commas between them. */
  function targets(nodes: readonly SyntaxNode[]): AssignmentTarget {
    const first = nodes[0]!;
    if (nodes.length === 1) return target(first);
    return { kind: 'targets', items: targetItems(nodes), from: first.from, to: nodes[nodes.length - 1]!.to };
  }

  function targetItems(nodes: readonly SyntaxNode[]): AssignmentTarget[] {
    return splitAt(nodes, ',').map((group): AssignmentTarget => {
      const [first, second] = group as [SyntaxNode, SyntaxNode | undefined];
      if (first.name !== '*' || !second) return target(first);
      return { kind: 'rest', target: target(second), from: first.from, to: second.to };
    });
  }

  function target(node: SyntaxNode): AssignmentTarget {
    const place = { from: node.from, to: node.to };
    if (node.name === 'VariableName') return { kind: 'name', name: nameOf(node), ...place };
    if (node.name === 'ParenthesizedExpression') return target(childrenOf(node)[1]!);
    if (node.name === 'TupleExpression' || node.name === 'ArrayExpression') {
      return { kind: 'targets', items: targetItems(childrenOf(node).slice(1, -1)), ...place };
    }
    const value = expression(node);
    if (value.kind === 'index' || value.kind === 'member') return value;
    return { kind: 'notFollowed', found: textOf(node), ...place };
  }

  /** Null where a parameter is of a kind that is not followed (`**named`, `a, /`). */
  function parametersOf(list: SyntaxNode | undefined): Parameter[] | null {
    if (!list) return [];
    const inside = childrenOf(list).filter((child) => !['(', ')', 'TypeDef'].includes(child.name));
    const parameters: Parameter[] = [];
    let takes: 'one' | 'byName' = 'one';
    if (inside.some((child, at) => child.name === ',' && inside[at + 1]?.name === ',')) return null;
    for (const [first, second, third] of splitAt(inside, ',')) {
      if (first!.name === '*') {
        if (second) parameters.push({ target: target(second), otherwise: null, takes: 'rest' });
        takes = 'byName';
      } else if (first!.name !== 'VariableName') return null;
      else parameters.push({ target: target(first!), otherwise: third ? expression(third) : null, takes });
    }
    return parameters;
  }

  return { textOf, nameOf, expression, expressionList, target, targets, parametersOf };
}
