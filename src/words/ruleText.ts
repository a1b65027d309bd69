import { runRule } from '../neuron/rule/rows.ts';
import type { ReadRule } from '../reading/rule/readRules.ts';
import type { Language } from './language.ts';
import { type NumberStyle, numberText } from './numberText.ts';
import { jsonNumbers } from './table.ts';
import { texts } from './texts.ts';

/** Under one name of the program: a number, or the numbers of a list. */
interface Shown {
  readonly own: string;
  readonly names: readonly string[];
  readonly isList: boolean;
}

/** A read rule's run as one JSON object, a pass at a time. */
export function* ruleJson(language: Language, read: ReadRule): Generator<string> {
  const reading = ruleSentence(language, read);
  const reason = read.isComplete ? null : 'limit';
  const { rule, found, exactness, isComplete } = read;
  const shown = shownOf(read);
  yield `{"kind": "rule", "reading": ${JSON.stringify(reading)}, "exactness": ${JSON.stringify(exactness)}, ` +
    `"complete": ${isComplete}, ${reason === null ? '' : `"reason": ${JSON.stringify(reason)}, `}` +
    `"roles": ${JSON.stringify(rolesOf(read))}, "iterations": [`;
  const run = runRule(rule);
  let separator = '';
  for (const { pass, count, at } of run.passes) {
    const rows = Array.from({ length: count }, (_, row) => {
      const values = shown.map((one) => `${JSON.stringify(one.own)}: ${numbers(one, (name) => at(row, name))}`);
      return `{"iteration": ${pass}, "example": ${row}, "values": {${values.join(', ')}}}`;
    });
    yield separator + rows.join(', ');
    if (rows.length > 0) separator = ', ';
  }
  const state = new Set(found.rule.state.map(({ name }) => name));
  const final = shown
    .filter(({ names }) => names.every((name) => state.has(name)))
    .map((one) => `${JSON.stringify(one.own)}: ${numbers(one, run.final)}`);
  yield `], "final": {${final.join(', ')}}}`;
}

/** The same as lines of a table or of CSV, with its sentence behind a table. */
export function* ruleTable(
  language: Language,
  read: ReadRule,
  style: NumberStyle,
  separator: string,
): Generator<string> {
  const shown = shownOf(read);
  const own = (name: string) => read.found.calledAs.get(name) ?? name;
  const names = shown.flatMap((one) => one.names);
  const isTable = separator !== ',';
  yield `${['iteration', 'example', ...names.map(own)].join(separator)}\n`;
  for (const { pass, count, at } of runRule(read.rule).passes) {
    for (let row = 0; row < count; row++) {
      const cells = names.map((name) => numberText(at(row, name), style));
      yield `${[String(pass), String(row), ...cells].join(separator)}\n`;
    }
  }
  const { shown: whole, part } = texts(language).rules;
  const head = read.isComplete ? whole : part(read.rule.rows);
  if (isTable) yield `\n${head} ${ruleSentence(language, read)}\n`;
}

/** What the loop was read as, in one sentence. */
function ruleSentence(language: Language, { found, rule }: ReadRule): string {
  const own = (name: string) => found.calledAs.get(name) ?? name;
  const carried = rule.state.map(({ name }) => own(name));
  const prediction = own(rule.roles.prediction ?? rule.roles.error);
  const goal = found.goal === null ? null : own(found.goal);
  return texts(language).rules.reading(prediction, goal, carried);
}

const numbers = ({ names, isList }: Shown, at: (name: string) => number): string =>
  jsonNumbers(isList ? names.map(at) : at(names[0]!));

/** What is carried, then the quantities; `w[0]`, `w[1]` as one list `w`. */
function shownOf({ found, rule }: ReadRule): readonly Shown[] {
  const own = (name: string) => found.calledAs.get(name) ?? name;
  const lists = new Map<string, { names: (string | undefined)[] }>();
  const shown: (Shown | { own: string; names: (string | undefined)[] })[] = [];
  const ours = [rule.roles.prediction, rule.roles.delta, rule.roles.error].filter((name) => name !== null);
  const named = [...rule.state.map(({ name }) => name), ...found.quantities.map(({ name }) => name), ...ours];
  for (const name of new Set(named)) {
    const entry = /^(.*)\[(\d+)\]$/.exec(own(name));
    if (entry === null) {
      shown.push({ own: own(name), names: [name], isList: false });
      continue;
    }
    const list = lists.get(entry[1]!) ?? { own: entry[1]!, names: [] };
    if (!lists.has(entry[1]!)) shown.push(list as { own: string; names: (string | undefined)[] });
    lists.set(entry[1]!, list);
    list.names[Number(entry[2])] = name;
  }
  return shown.flatMap((one): Shown[] => {
    if ('isList' in one) return [one];
    // A list of which not every entry is known is told entry by entry.
    const all = Array.from(one.names);
    if (all.every((name) => name !== undefined)) return [{ own: one.own, names: all as string[], isList: true }];
    return all.flatMap((name) => (name === undefined ? [] : [{ own: own(name), names: [name], isList: false }]));
  });
}

function rolesOf({ found, rule }: ReadRule): { readonly [role: string]: string } {
  const own = (name: string) => found.calledAs.get(name) ?? name;
  const { error, prediction, delta } = rule.roles;
  return {
    ...(prediction === null ? {} : { prediction: own(prediction) }),
    ...(delta === null ? {} : { delta: own(delta) }),
    error: own(error),
  };
}
