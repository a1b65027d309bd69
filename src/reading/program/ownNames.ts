import type { AssignmentTarget, Expression, Statement } from './representation.ts';
import { nodesOf } from './walk.ts';

/**
 * The names that statements give a value to and do not declare global or nonlocal: of a Python function's body they are
 * its own.
 */
export function ownNames(body: readonly Statement[]): string[] {
  const names = new Set<string>();
  const others = new Set<string>();
  const addTarget = (target: AssignmentTarget): void => {
    if (target.kind === 'name') names.add(target.name);
    else if (target.kind === 'targets') {
      for (const item of target.items) if (item) addTarget(item);
    } else if (target.kind === 'rest' || target.kind === 'orElse') addTarget(target.target);
    else if (target.kind === 'entries') for (const entry of target.entries) addTarget(entry.target);
  };
  const addAll = (statements: readonly Statement[]): void => {
    for (const statement of statements) add(statement);
  };
  function add(statement: Statement): void {
    switch (statement.kind) {
      case 'assign':
        for (const target of statement.targets) addTarget(target);
        return;
      case 'augment':
      case 'declare':
        addTarget(statement.target);
        return;
      case 'each':
        addTarget(statement.target);
        addAll(statement.body);
        addAll(statement.otherwise);
        return;
      case 'while':
        addAll(statement.before);
        addAll(statement.body);
        addAll(statement.otherwise);
        return;
      case 'if':
        addAll(statement.whenTrue);
        addAll(statement.whenFalse);
        return;
      case 'block':
        addAll(statement.body);
        return;
      case 'function':
        names.add(statement.code.name);
        return;
      case 'import':
        for (const { name } of statement.bindings) names.add(name);
        return;
      case 'try':
        for (const handler of statement.handlers) {
          if (handler.target) addTarget(handler.target);
          addAll(handler.body);
        }
        addAll(statement.body);
        addAll(statement.otherwise);
        addAll(statement.final);
        return;
      case 'with':
        addAll(statement.body);
        return;
      case 'delete':
        for (const target of statement.targets) addTarget(target);
        return;
      case 'global':
      case 'nonlocal':
        for (const name of statement.names) others.add(name);
        return;
      case 'notFollowed':
        for (const name of statement.names) names.add(name);
        return;
      case 'opaque':
        names.add(statement.name);
    }
  }
  addAll(body);
  for (const name of walrusNames(body)) names.add(name);
  return [...names].filter((name) => !others.has(name));
}

/** What a function's own statements declare global, and nonlocal. */
export function declaredNames(body: readonly Statement[]): {
  readonly globals: readonly string[];
  readonly nonlocals: readonly string[];
} {
  const [globals, nonlocals] = [new Set<string>(), new Set<string>()];
  for (const node of ownNodes(body)) {
    if (node.kind === 'global') for (const name of node.names) globals.add(name);
    if (node.kind === 'nonlocal') for (const name of node.names) nonlocals.add(name);
  }
  return { globals: [...globals], nonlocals: [...nonlocals] };
}

/** Names that `name := value` gives a value to: a comprehension's too, which are those of the function around it. */
function walrusNames(body: readonly Statement[]): string[] {
  const names: string[] = [];
  for (const node of ownNodes(body)) {
    if (node.kind === 'assigning' && node.target.kind === 'name') names.push(node.target.name);
  }
  return names;
}

/** Statements and expressions without those of functions inside. */
const ownNodes = (body: readonly Statement[]): Iterable<Statement | Expression> =>
  nodesOf({ body }, (node) => !('kind' in node && node.kind === 'function'));

/** The names that JavaScript's `var` declares in a function, wherever that stands. */
export function variableNames(body: readonly Statement[]): string[] {
  const names: string[] = [];
  for (const node of ownNodes(body)) {
    if (node.kind === 'declare' && node.how === 'var') names.push(...ownNames([node]));
    if (node.kind === 'each' && node.how === 'var') names.push(...ownNames([{ ...node, body: [], otherwise: [] }]));
  }
  return names;
}

/** The names that a block's own `let` and `const` declare: none has a value before that. */
export const blockNames = (body: readonly Statement[]): string[] =>
  body.flatMap((statement) => (statement.kind === 'declare' && statement.how !== 'var' ? ownNames([statement]) : []));
