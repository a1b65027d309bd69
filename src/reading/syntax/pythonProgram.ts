import type { SyntaxNode, Tree } from '@lezer/common';
import { declaredNames, ownNames } from '../program/ownNames.ts';
import type { ArithmeticOperator, Expression, Handler, Program, Statement } from '../program/representation.ts';
import { childrenOf, multipliesAndSubtracts, splitAt } from './nodes.ts';
import { pythonExpressions } from './pythonExpression.ts';

/** Lowers a Python tree without faults (`treeFault`) to the representation. */
export function pythonProgram(tree: Tree, text: string): Program {
  const { textOf, nameOf, expression, expressionList, target, targets, parametersOf } = pythonExpressions(text);

  const statementsOf = (nodes: readonly SyntaxNode[]): Statement[] => nodes.flatMap(statement);
  const bodyOf = (body: SyntaxNode): Statement[] => statementsOf(childrenOf(body).slice(1));
  const notFollowed = (node: SyntaxNode): Statement[] => [
    { kind: 'notFollowed', found: textOf(node), names: namesGivenIn(node), from: node.from, to: node.to },
  ];

  /** What `with`, `try`, a class or a decorated function gives a value to. */
  function namesGivenIn(node: SyntaxNode): string[] {
    const children = childrenOf(node);
    if (node.name === 'ClassDefinition' || node.name === 'FunctionDefinition') {
      return children.filter((child) => child.name === 'VariableName').map(nameOf);
    }
    const after = children.filter((child, at) => child.name === 'VariableName' && children[at - 1]?.name === 'as');
    const inside = children.flatMap((child) =>
      child.name === 'Body' ? ownNames(bodyOf(child)) : child.name.endsWith('Definition') ? namesGivenIn(child) : [],
    );
    return [...after.map(nameOf), ...inside];
  }

  function statement(node: SyntaxNode): Statement[] {
    const place = { from: node.from, to: node.to };
    const children = childrenOf(node);
    switch (node.name) {
      case 'AssignStatement':
        return assignment(node);
      case 'UpdateStatement': {
        const operator = textOf(children[1]!).slice(0, -1) as ArithmeticOperator;
        return [
          {
            kind: 'augment',
            target: target(children[0]!),
            operator,
            value: expressionList(children.slice(2)),
            ...place,
          },
        ];
      }
      case 'ExpressionStatement':
        return [{ kind: 'expression', value: expressionList(children), ...place }];
      case 'StatementGroup':
        return statementsOf(children.filter((child) => child.name !== ';'));
      case 'PassStatement':
        return [{ kind: 'pass', ...place }];
      case 'BreakStatement':
        return [{ kind: 'break', ...place }];
      case 'ContinueStatement':
        return [{ kind: 'continue', ...place }];
      case 'ReturnStatement':
        return [{ kind: 'return', value: children[1] ? expressionList(children.slice(1)) : null, ...place }];
      case 'IfStatement':
        return conditional(children, node.to);
      case 'WhileStatement': {
        const [, condition, body, , otherwise] = children;
        return [
          {
            kind: 'while',
            before: [],
            condition: expression(condition!),
            step: null,
            body: bodyOf(body!),
            otherwise: otherwise ? bodyOf(otherwise) : [],
            testsLast: false,
            ...place,
          },
        ];
      }
      case 'ForStatement': {
        const isIn = children.findIndex((child) => child.name === 'in');
        const bodyAt = children.findIndex((child) => child.name === 'Body');
        if (children[0]!.name !== 'for') return notFollowed(node);
        const otherwise = children[bodyAt + 2];
        return [
          {
            kind: 'each',
            target: targets(children.slice(1, isIn)),
            how: null,
            iterable: expressionList(children.slice(isIn + 1, bodyAt)),
            body: bodyOf(children[bodyAt]!),
            otherwise: otherwise ? bodyOf(otherwise) : [],
            ...place,
          },
        ];
      }
      case 'FunctionDefinition': {
        const name = children.find((child) => child.name === 'VariableName');
        const parameters = parametersOf(children.find((child) => child.name === 'ParamList'));
        if (!name || !parameters || children[0]!.name !== 'def') return notFollowed(node);
        // A generator's body runs as its values are asked for.
        if (yields(node)) return [{ kind: 'opaque', name: nameOf(name), ...place }];
        const body = bodyOf(children[children.length - 1]!);
        const own = ownNames(body);
        const { globals, nonlocals } = declaredNames(body);
        const code = { name: nameOf(name), parameters, body, ownNames: own, globals, nonlocals, ...place };
        return [{ kind: 'function', code, ...place }];
      }
      case 'ImportStatement':
        return [{ kind: 'import', bindings: importsOf(children), ...place }];
      case 'ScopeStatement':
        return [
          {
            kind: children[0]!.name === 'nonlocal' ? 'nonlocal' : 'global',
            names: children.filter((child) => child.name === 'VariableName').map(nameOf),
            ...place,
          },
        ];
      case 'AssertStatement': {
        const condition = expression(children[1]!);
        const raised: Expression = { kind: 'name', name: 'AssertionError', ...place };
        const failed: Statement[] = [{ kind: 'raise', value: raised, ...place }];
        return [{ kind: 'if', condition, whenTrue: [], whenFalse: failed, ...place }];
      }
      case 'RaiseStatement':
        if (children.length > 2) return notFollowed(node);
        return [{ kind: 'raise', value: children[1] ? expression(children[1]) : null, ...place }];
      case 'DeleteStatement': {
        const deleted = targets(children.slice(1));
        const all = deleted.kind === 'targets' ? deleted.items.filter((item) => item !== null) : [deleted];
        return [{ kind: 'delete', targets: all, ...place }];
      }
      case 'TryStatement':
        return tried(children, place) ?? notFollowed(node);
      case 'WithStatement':
        return children[0]!.name === 'with' ? managed(children, place) : notFollowed(node);
      case 'DecoratedStatement':
      case 'ClassDefinition': {
        const [name] = namesGivenIn(node);
        return name && !multipliesAndSubtracts(node, text) ? [{ kind: 'opaque', name, ...place }] : notFollowed(node);
      }
      default:
        return notFollowed(node);
    }
  }

  function assignment(node: SyntaxNode): Statement[] {
    const children = childrenOf(node).filter((child) => child.name !== 'TypeDef');
    const groups: SyntaxNode[][] = [[]];
    let lastSign: SyntaxNode | null = null;
    for (const child of children) {
      if (child.name === 'AssignOp') {
        groups.push([]);
        lastSign = child;
      } else groups[groups.length - 1]!.push(child);
    }
    // `x: float` alone declares a type and gives no value.
    if (!lastSign) return [{ kind: 'pass', from: node.from, to: node.to }];
    const value = expressionList(groups[groups.length - 1]!);
    return [
      {
        kind: 'assign',
        targets: groups.slice(0, -1).map(targets),
        value,
        isMinusAssigned: text[lastSign.to] === '-' && text[lastSign.from - 1] === ' ',
        from: node.from,
        to: node.to,
      },
    ];
  }

  function tried(children: readonly SyntaxNode[], place: { from: number; to: number }): Statement[] | null {
    const handlers: Handler[] = [];
    const parts: { [keyword: string]: Statement[] } = {};
    let keyword = '';
    let head: SyntaxNode[] = [];
    for (const child of children) {
      if (child.name === 'Body') {
        if (keyword !== 'except') parts[keyword] = bodyOf(child);
        else {
          const [types, as, name, more] = head;
          if (more || (as && as.name !== 'as')) return null;
          handlers.push({
            types: types ? expression(types) : null,
            target: name ? target(name) : null,
            body: bodyOf(child),
          });
        }
      } else if (['try', 'except', 'else', 'finally'].includes(child.name)) {
        keyword = child.name;
        head = [];
      } else head.push(child);
    }
    const { try: body = [], else: otherwise = [], finally: final = [] } = parts;
    return [{ kind: 'try', body, handlers, otherwise, final, ...place }];
  }

  /** `with` gives its names what stands before `as`, then does what its body says. */
  function managed(children: readonly SyntaxNode[], place: { from: number; to: number }): Statement[] {
    const body = children[children.length - 1]!;
    const opened = splitAt(children.slice(1, -1), ',').map(([made, as, name]): Statement => {
      const value = expression(made!);
      const at = { from: made!.from, to: (name ?? made!).to };
      if (as === undefined || name === undefined) return { kind: 'expression', value, ...at };
      return { kind: 'assign', targets: [target(name)], value, isMinusAssigned: false, ...at };
    });
    return [...opened, { kind: 'with', body: bodyOf(body), ...place }];
  }

  /** `if`, `elif` and `else` in one node: from the last branch back, each is the otherwise of the one before. */
  function conditional(children: readonly SyntaxNode[], to: number): Statement[] {
    let otherwise: Statement[] = [];
    for (let at = children.length - 1; at > 0; at--) {
      if (children[at]!.name !== 'Body') continue;
      const then = bodyOf(children[at]!);
      if (children[at - 1]!.name === 'else') otherwise = then;
      else {
        const condition = expression(children[at - 1]!);
        otherwise = [{ kind: 'if', condition, whenTrue: then, whenFalse: otherwise, from: children[at - 2]!.from, to }];
      }
    }
    return otherwise;
  }

  function importsOf(children: readonly SyntaxNode[]): { name: string; path: string }[] {
    const isFrom = children[0]!.name === 'from';
    const importAt = children.findIndex((child) => child.name === 'import');
    const module = isFrom ? children.slice(1, importAt).map(textOf).join('') : '';
    const listed = children.slice(importAt + 1).filter((child) => child.name !== '(' && child.name !== ')');
    return splitAt(listed, ',').map((group) => {
      const as = group.findIndex((child) => child.name === 'as');
      const path = group
        .slice(0, as < 0 ? group.length : as)
        .map(textOf)
        .join('');
      const name = as < 0 ? (isFrom ? path : path.split('.')[0]!) : nameOf(group[as + 1]!);
      return { name, path: isFrom ? `${module}.${path}` : as < 0 ? name : path };
    });
  }

  /** Whether a function yields, itself and not one inside of it. */
  function yields(node: SyntaxNode): boolean {
    return childrenOf(node).some(
      (child) =>
        child.name === 'YieldExpression' ||
        child.name === 'YieldStatement' ||
        (child.name !== 'FunctionDefinition' && child.name !== 'LambdaExpression' && yields(child)),
    );
  }

  return { language: 'python', body: statementsOf(childrenOf(tree.topNode)) };
}
