import type { AssignmentTarget, Statement } from './representation.ts';

/**
 * The names that statements give a value to and do not declare global or nonlocal: of a Python function's body they are
 * its own.
 */
export function ownNames(body: readonly Statement[]): string[] {
  const names = new Set<string>();
  const others = new Set<string>();
  const addTarget = (target: AssignmentTarget): void => {
    if (target.kind === 'name') names.add(target.name);
    else if (target.kind === 'targets') for (const item of target.items) addTarget(item);
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
      case 'global':
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
  return [...names].filter((name) => !others.has(name));
}
