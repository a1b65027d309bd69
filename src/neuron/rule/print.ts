import { numberText, printExpression } from './printExpression.ts';
import { definitionsOf, type Item, type Roles, type Rule, rowOf, stateRoles, usualRoles } from './rule.ts';

/** A whole rule as lines: `parseRule` reads the same rule back. */
export function printRule(rule: Rule): readonly string[] {
  const numbers = (all: ArrayLike<number>) => Array.from(all, numberText).join(', ');
  const entries = (axes: readonly string[]) => (axes.length ? `[${axes.join(', ')}]` : '');
  return [
    ...rule.axes.map(({ name, length }) => `axis ${name} ${length}`),
    `rows ${rule.rows}`,
    ...rule.constants.map(({ name, value }) => `constant ${name} = ${numberText(value)}`),
    ...rule.data.map(({ name, axes, values }) => `data ${name}${entries(axes)} = ${numbers(values)}`),
    ...rule.state.map(({ name, role, axes, start }) => {
      const usual = stateRoles.find((one) => one === name) ?? 'other';
      return `state ${name}${entries(axes)} = ${numbers(start)}${role === usual ? '' : ` as ${role}`}`;
    }),
    ...printRoles(rule),
    ...printPass(rule.pass),
  ];
}

/** What a pass makes, as lines. */
export function printPass(pass: readonly Item[]): readonly string[] {
  const [only] = pass;
  const isFlat = pass.length === 1 && only?.kind === 'examples' && !only.items.some((item) => 'items' in item);
  return printItems(isFlat ? only.items : pass, '');
}

const printItems = (items: readonly Item[], indent: string): readonly string[] =>
  items.flatMap((item): readonly string[] => {
    switch (item.kind) {
      case 'examples':
        return [`${indent}each example:`, ...printItems(item.items, `${indent}  `)];
      case 'batches':
        return [`${indent}each batch of ${item.size}:`, ...printItems(item.items, `${indent}  `)];
      case 'stop': {
        const reason = item.reason === 'program' ? '' : ` as ${item.reason}`;
        return [`${indent}stop if ${printExpression(item.condition)}${reason}`];
      }
      default: {
        const { name, at, except, expression } = item;
        const entries = at.length ? `[${at.join(', ')}]` : except.length ? `[not ${except.join(', ')}]` : '';
        return [`${indent}${name}${entries} = ${printExpression(expression)}`];
      }
    }
  });

function printRoles(rule: Rule): readonly string[] {
  const made = new Set(definitionsOf(rowOf(rule)?.rowLoop.items ?? []).map(({ name }) => name));
  return (Object.keys(usualRoles) as (keyof Roles)[]).flatMap((role) => {
    const own = rule.roles[role];
    const usual = made.has(usualRoles[role]) ? usualRoles[role] : null;
    return own === usual ? [] : [`role ${role} = ${own ?? 'none'}`];
  });
}
