import assert from 'node:assert/strict';
import type { Expression } from '../../../../src/neuron/rule/expression.ts';
import { runRule } from '../../../../src/neuron/rule/rows.ts';
import type { Item } from '../../../../src/neuron/rule/rule.ts';
import { readText } from '../../../../src/reading/read.ts';
import type { SourceLanguage } from '../../../../src/reading/reading.ts';
import type { ReadRule } from '../../../../src/reading/rule/readRules.ts';

/** The rules that a text's loops follow. */
export const rulesOf = (text: string, language: SourceLanguage = 'python'): readonly ReadRule[] =>
  readText(text, language, null, { followsRules: true }).rules ?? [];

/** The only one. */
export function ruleOf(text: string, language: SourceLanguage = 'python'): ReadRule {
  const rules = rulesOf(text, language);
  assert.equal(rules.length, 1, JSON.stringify(readText(text, language, null, { followsRules: true })).slice(0, 300));
  return rules[0]!;
}

/** A pass, a line for each definition; what stands within the loop over the examples is indented. */
export function linesOf({ rule }: ReadRule): readonly string[] {
  const lines = (items: readonly Item[], indent: string): readonly string[] =>
    items.flatMap((item) => {
      if ('items' in item) return lines(item.items, `${indent}  `);
      if (item.kind === 'stop') return [`${indent}stop (${item.reason}) ${written(item.condition)}`];
      return [`${indent}${item.name} = ${written(item.expression)}`];
    });
  return lines(rule.pass, '');
}

function written(node: Expression): string {
  if (node.kind === 'number') return String(node.value);
  if (node.kind === 'name') return node.name;
  if (node.kind === 'counter') return node.of;
  if (node.kind === 'choice')
    return `(${written(node.ifTrue)} if ${written(node.condition)} else ${written(node.ifFalse)})`;
  if ('left' in node) return `(${written(node.left)} ${node.kind} ${written(node.right)})`;
  return 'of' in node && typeof node.of !== 'string' ? `${node.kind} ${written(node.of)}` : node.kind;
}

/** Each quantity and each carried number of a rule's run, row by row, by the program's name. */
export function seriesOf({ rule, found }: ReadRule): ReadonlyMap<string, readonly number[]> {
  const series = new Map<string, number[]>();
  const names = [...rule.state, ...found.quantities].map(({ name }) => name);
  const all = [...names, rule.roles.error, rule.roles.prediction, rule.roles.delta].filter((name) => name !== null);
  for (const name of all) series.set(found.calledAs.get(name) ?? name, []);
  for (const { count, at } of runRule(rule).passes) {
    for (let row = 0; row < count; row++) {
      for (const name of new Set(all)) series.get(found.calledAs.get(name) ?? name)!.push(at(row, name));
    }
  }
  return series;
}
