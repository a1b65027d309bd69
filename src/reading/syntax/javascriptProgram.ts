import type { SyntaxNode, Tree } from '@lezer/common';
import { ownNames } from '../program/ownNames.ts';
import type { Expression, FunctionCode, Handler, Program, Statement } from '../program/representation.ts';
import { javascriptExpressions, untyped } from './javascriptExpression.ts';
import { childrenOf, multipliesAndSubtracts, splitAt } from './nodes.ts';

const nothingToRun = new Set([
  'TypeAliasDeclaration',
  'InterfaceDeclaration',
  'AmbientDeclaration',
  'AmbientFunctionDeclaration',
  'EmptyStatement',
  ';',
  '{',
  '}',
]);

/** Lowers a JavaScript or TypeScript tree without faults (`treeFault`) to the representation. */
export function javascriptProgram(tree: Tree, text: string): Program {
  const { textOf, expression, target, parametersOf } = javascriptExpressions(text, (block) => statementsOf(block));

  function statementsOf(node: SyntaxNode): Statement[] {
    return childrenOf(node).flatMap(statement);
  }

  /** The names are those that it declares at its own level: a class, an async function. */
  const notFollowed = (node: SyntaxNode): Statement => {
    const names = childrenOf(node).filter((child) => child.name === 'VariableDefinition');
    return { kind: 'notFollowed', found: textOf(node), names: names.map(textOf), from: node.from, to: node.to };
  };

  /** A block's statements, or the one statement that stands in its place. */
  function bodyOf(node: SyntaxNode | undefined): Statement[] {
    if (!node) return [];
    return node.name === 'Block' ? statementsOf(node) : statement(node);
  }

  function statement(node: SyntaxNode): Statement[] {
    const place = { from: node.from, to: node.to };
    const children = childrenOf(node);
    if (nothingToRun.has(node.name)) return [];
    switch (node.name) {
      case 'VariableDeclaration':
        return declaration(node);
      case 'ExpressionStatement':
        return [expressionStatement(children[0]!, place)];
      case 'Block':
        return [{ kind: 'block', body: statementsOf(node), ...place }];
      case 'IfStatement': {
        const [, condition, whenTrue, , whenFalse] = children;
        return [
          {
            kind: 'if',
            condition: expression(condition!),
            whenTrue: bodyOf(whenTrue),
            whenFalse: bodyOf(whenFalse),
            ...place,
          },
        ];
      }
      case 'WhileStatement':
      case 'DoStatement': {
        const testsLast = node.name === 'DoStatement';
        const [condition, body] = testsLast ? [children[3]!, children[1]!] : [children[1]!, children[2]!];
        return [loop([], expression(condition), null, bodyOf(body), testsLast, place)];
      }
      case 'ForStatement':
        return forLoop(node);
      case 'FunctionDeclaration': {
        const code = functionCode(node);
        return [code ? { kind: 'function', code, ...place } : notFollowed(node)];
      }
      case 'ReturnStatement': {
        const value = children[1];
        return [{ kind: 'return', value: value && value.name !== ';' ? expression(value) : null, ...place }];
      }
      case 'TryStatement': {
        const handlers: Handler[] = [];
        let [body, final]: Statement[][] = [[], []];
        for (const child of children) {
          const parts = childrenOf(child);
          const block = parts[parts.length - 1];
          if (child.name === 'Block') body = statementsOf(child);
          else if (child.name === 'CatchClause') {
            const caught = parts[1]?.name === '(' ? target(parts[2]!) : null;
            handlers.push({ types: null, target: caught, body: bodyOf(block) });
          } else if (child.name === 'FinallyClause') final = bodyOf(block);
        }
        return [{ kind: 'try', body: body!, handlers, otherwise: [], final: final!, ...place }];
      }
      case 'ThrowStatement':
        return [{ kind: 'raise', value: expression(children[1]!), ...place }];
      case 'BreakStatement':
      case 'ContinueStatement':
        if (children.some((child) => child.name === 'Label')) break;
        return [{ kind: node.name === 'BreakStatement' ? 'break' : 'continue', ...place }];
      case 'ClassDeclaration': {
        const name = children.find((child) => child.name === 'VariableDefinition');
        const isPassedOver = name && !multipliesAndSubtracts(node, text);
        return [isPassedOver ? { kind: 'opaque', name: textOf(name), ...place } : notFollowed(node)];
      }
      case 'ExportDeclaration': {
        const declared = children.find((child) => child.name.endsWith('Declaration'));
        return declared ? statement(declared) : [];
      }
      case 'ImportDeclaration': {
        const names: SyntaxNode[] = [];
        node.cursor().iterate((inner) => {
          if (inner.name === 'VariableDefinition') names.push(inner.node);
        });
        return [
          { kind: 'import', bindings: names.map((name) => ({ name: textOf(name), path: textOf(name) })), ...place },
        ];
      }
    }
    return [notFollowed(node)];
  }

  function expressionStatement(node: SyntaxNode, place: { from: number; to: number }): Statement {
    const value = expression(node);
    const targets = [];
    // `a = b = 0.5` assigns one value to both, as a statement of its own.
    let assigned: Expression = value;
    while (assigned.kind === 'assigning' && !assigned.operator && !assigned.givesOld) {
      targets.push(assigned.target);
      assigned = assigned.value;
    }
    if (targets.length === 0) return { kind: 'expression', value, ...place };
    const sign = untyped(node)[1]!;
    return { kind: 'assign', targets, value: assigned, isMinusAssigned: isMinusAt(sign), from: node.from, to: node.to };
  }

  const isMinusAt = (sign: SyntaxNode): boolean => text[sign.to] === '-' && text[sign.from - 1] === ' ';

  function declaration(node: SyntaxNode): Statement[] {
    const [keyword, ...rest] = untyped(node).filter((child) => child.name !== ';') as [SyntaxNode, ...SyntaxNode[]];
    const how = textOf(keyword);
    if (how !== 'let' && how !== 'const' && how !== 'var') {
      return [notFollowed(node)];
    }
    return splitAt(rest, ',').map((group): Statement => {
      const [name, equals, value] = group as [SyntaxNode, ...SyntaxNode[]];
      return {
        kind: 'declare',
        how,
        target: target(name),
        value: equals && value ? expression(value) : null,
        isMinusAssigned: equals !== undefined && isMinusAt(equals),
        from: name.from,
        to: (value ?? name).to,
      };
    });
  }

  function loop(
    before: Statement[],
    condition: Expression,
    step: Expression | null,
    body: Statement[],
    testsLast: boolean,
    place: { from: number; to: number },
  ): Statement {
    return { kind: 'while', before, condition, step, body, otherwise: [], testsLast, ...place };
  }

  function forLoop(node: SyntaxNode): Statement[] {
    const children = childrenOf(node);
    const spec = children.find((child) => child.name.endsWith('Spec'))!;
    const body = bodyOf(children[children.length - 1]);
    const place = { from: node.from, to: node.to };
    const inside = untyped(spec).slice(1, -1);
    if (spec.name === 'ForOfSpec') {
      const of = inside.findIndex((child) => child.name === 'of');
      const [first] = inside as [SyntaxNode];
      const how = ['let', 'const', 'var'].includes(first.name) ? (first.name as 'let' | 'const' | 'var') : null;
      const iterable = expression(inside[of + 1]!);
      return [{ kind: 'each', target: target(inside[of - 1]!), how, iterable, body, otherwise: [], ...place }];
    }
    if (spec.name === 'ForInSpec') {
      const isIn = inside.findIndex((child) => child.name === 'in');
      const [first] = inside as [SyntaxNode];
      const how = ['let', 'const', 'var'].includes(first.name) ? (first.name as 'let' | 'const' | 'var') : null;
      const object = inside[isIn + 1]!;
      const at = { from: object.from, to: object.to };
      const callee: Expression = { kind: 'name', name: 'Object.keys of for … in', ...at };
      const keys: Expression = { kind: 'call', callee, args: [expression(object)], named: [], ...at };
      return [{ kind: 'each', target: target(inside[isIn - 1]!), how, iterable: keys, body, otherwise: [], ...place }];
    }
    if (spec.name !== 'ForSpec') return [{ kind: 'notFollowed', found: textOf(spec), names: ownNames(body), ...place }];
    // The three parts end with two semicolons, of which the first may belong to a declaration.
    const parts: SyntaxNode[][] = [[], [], []];
    let part = 0;
    for (const child of inside) {
      if (child.name === ';') part++;
      else {
        parts[part]!.push(child);
        if (textOf(child).endsWith(';')) part++;
      }
    }
    const [before, condition, step] = parts.map(([first]) => first);
    const always: Expression = { kind: 'truth', value: true, from: spec.from, to: spec.to };
    const start =
      before?.name === 'VariableDeclaration'
        ? declaration(before)
        : before
          ? [expressionStatement(before, { from: before.from, to: before.to })]
          : [];
    return [
      loop(start, condition ? expression(condition) : always, step ? expression(step) : null, body, false, place),
    ];
  }

  function functionCode(node: SyntaxNode): (FunctionCode & { readonly name: string }) | null {
    const children = untyped(node);
    const name = children.find((child) => child.name === 'VariableDefinition');
    const list = children.find((child) => child.name === 'ParamList');
    const parameters = list ? parametersOf(list) : null;
    const block = children[children.length - 1]!;
    if (
      !name ||
      !parameters ||
      block.name !== 'Block' ||
      children.some((child) => child.name === 'async' || child.name === 'Star')
    )
      return null;
    return {
      name: textOf(name),
      parameters,
      body: statementsOf(block),
      ownNames: [],
      globals: [],
      nonlocals: [],
      from: node.from,
      to: node.to,
    };
  }

  return { language: 'javascript', body: statementsOf(tree.topNode) };
}
