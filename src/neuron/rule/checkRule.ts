import { counters, type Expression, functions, isTruth, partsOf, type SourceRange } from './expression.ts';
import { axesAt, namesOf, openAxes } from './names.ts';
import { type Definition, definitionsOf, type Item, itemsOf, lengthOf, type Rule, rowOf, type Stop } from './rule.ts';

export const mostDefinitions = 200;
export const mostNodes = 2000;
export const deepest = 50;
const mostRows = 1e15;

/** Words of the notation, which no name can be. */
export const reservedWords: ReadonlySet<string> = new Set([
  ...['and', 'or', 'not', 'if', 'else', 'sum', 'length', 'infinity', 'nan', 'each', 'stop', 'as'],
  ...['axis', 'state', 'constant', 'data', 'rows'],
  ...counters,
  ...functions,
]);

export type RuleFault =
  /** A name that is none, or is a word of the notation. */
  | 'badName'
  | 'nameTwice'
  | 'unknownAxis'
  | 'tooManyAxes'
  /** An axis without entries, or with a part of one. */
  | 'badLength'
  /** A name has not as many numbers as its axes say. */
  | 'numbers'
  /** A name that stands for nothing. */
  | 'unknownName'
  /** A quantity that is read before it is made. */
  | 'notYetMade'
  /** A definition of a constant or of data. */
  | 'cannotChange'
  /** A truth where a number has to be, or the other way round. */
  | 'notNumber'
  | 'notTruth'
  /** One value is defined, and there is one for each entry of an axis; or an entry is named that is not there. */
  | 'entries'
  /** A sum over the examples within a loop over them or their batches. */
  | 'sumOverExamples'
  /** The number of the example outside of them, or of the batch. */
  | 'counterOutside'
  /** A loop where there can be none. */
  | 'badLoop'
  /** No error for each example, or a role that nothing has. */
  | 'noError'
  | 'unknownRole'
  | 'tooManyRows'
  | 'tooManyDefinitions'
  | 'tooManyNodes'
  | 'tooDeep';

/** What is wrong with a rule, of which name (or word), and where it was read. */
export interface RuleProblem {
  readonly kind: RuleFault;
  readonly name: string;
  readonly range: SourceRange | null;
}

/** Where an item stands. */
interface Place {
  readonly isInExamples: boolean;
  readonly isInBatches: boolean;
}

/** All that is wrong with a rule; what has no problem can be evaluated and compiled. Never throws. */
export function checkRule(rule: Rule): readonly RuleProblem[] {
  const size = sizeProblems(rule);
  if (size.length > 0) return size;
  const parts = partProblems(rule);
  return parts.length > 0 ? parts : [...passProblems(rule), ...roleProblems(rule)];
}

const problem = (kind: RuleFault, name = '', range: SourceRange | null = null): RuleProblem => ({ kind, name, range });

function sizeProblems(rule: Rule): readonly RuleProblem[] {
  if (definitionsOf(rule.pass).length > mostDefinitions) return [problem('tooManyDefinitions')];
  const seen = new Set<Expression>();
  let isTooDeep = false;
  const walk = (node: Expression, depth: number): void => {
    if (depth > deepest) isTooDeep = true;
    if (isTooDeep || seen.size > mostNodes || seen.has(node)) return;
    seen.add(node);
    for (const part of partsOf(node)) walk(part, depth + 1);
  };
  for (const item of itemsOf(rule.pass)) {
    if (item.kind === 'definition') walk(item.expression, 1);
    if (item.kind === 'stop') walk(item.condition, 1);
  }
  return isTooDeep ? [problem('tooDeep')] : seen.size > mostNodes ? [problem('tooManyNodes')] : [];
}

const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !reservedWords.has(name);

/** Axes, state, constants and data. */
function partProblems(rule: Rule): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const seen = new Set<string>();
  for (const { name } of [...rule.constants, ...rule.data, ...rule.state]) {
    if (!isName(name)) problems.push(problem('badName', name));
    if (seen.has(name)) problems.push(problem('nameTwice', name));
    seen.add(name);
  }
  const axes = new Set<string>();
  for (const { name, length } of rule.axes) {
    if (!isName(name)) problems.push(problem('badName', name));
    if (axes.has(name)) problems.push(problem('nameTwice', name));
    if (!(Number.isSafeInteger(length) && length > 0)) problems.push(problem('badLength', name));
    axes.add(name);
  }
  if (!axes.has('examples')) problems.push(problem('unknownAxis', 'examples'));
  const columns = rule.data.map(({ name, axes: own, values }) => ({ name, own, count: values.length }));
  const carried = rule.state.map(({ name, axes: own, start }) => ({ name, own, count: start.length }));
  for (const { name, own, count } of [...columns, ...carried]) {
    const unknown = own.filter((axis) => !axes.has(axis));
    for (const axis of unknown) problems.push(problem('unknownAxis', axis));
    if (own.length > 2 || new Set(own).size < own.length) problems.push(problem('tooManyAxes', name));
    else if (unknown.length === 0 && count !== own.reduce((size, axis) => size * lengthOf(rule, axis), 1)) {
      problems.push(problem('numbers', name));
    }
  }
  for (const { name, axes: own } of rule.state) {
    if (own.includes('examples')) problems.push(problem('unknownAxis', name));
  }
  if (!(Number.isSafeInteger(rule.rows) && rule.rows > 0 && rule.rows <= mostRows)) {
    problems.push(problem('tooManyRows'));
  }
  return problems;
}

function passProblems(rule: Rule): readonly RuleProblem[] {
  const names = namesOf(rule);
  const problems: RuleProblem[] = [];
  const made = new Set([...names].filter(([, { kind }]) => kind !== 'quantity').map(([name]) => name));
  const say = (kind: RuleFault, name: string, range?: SourceRange) => {
    problems.push(problem(kind, name, range ?? null));
  };

  const walk = (items: readonly Item[], place: Place): void => {
    for (const item of items) {
      if (item.kind === 'examples') {
        if (place.isInExamples) say('badLoop', 'examples');
        walk(item.items, { ...place, isInExamples: true });
      } else if (item.kind === 'batches') {
        if (place.isInExamples || place.isInBatches) say('badLoop', 'batch');
        if (!(Number.isSafeInteger(item.size) && item.size > 0)) say('badLength', 'batch');
        walk(item.items, { ...place, isInBatches: true });
      } else if (item.kind === 'stop') checkStop(item, place);
      else checkDefinition(item, place);
    }
  };

  function checkStop({ condition, range }: Stop, place: Place): void {
    if (!isTruth(condition)) say('notTruth', '', condition.range ?? range);
    checkTree(condition, place);
    if (openAxes(condition, names, place.isInExamples).length > 0) say('entries', '', condition.range ?? range);
  }

  function checkDefinition(definition: Definition, place: Place): void {
    const { name, at, except, expression, range } = definition;
    checkTree(expression, place);
    if (isTruth(expression)) say('notNumber', name, expression.range ?? range);
    const named = names.get(name)!;
    if (named.kind === 'constant' || named.kind === 'data') say('cannotChange', name, range);
    if (named.kind === 'quantity' && !isName(name)) say('badName', name, range);
    const open = openAxes(expression, names, place.isInExamples);
    const isWhole = at.length === 0 && except.length === 0;
    const lengths = named.axes.map((axis) => lengthOf(rule, axis));
    const isThere = (entry: number, axis: number) =>
      Number.isSafeInteger(entry) && entry >= 0 && entry < lengths[axis]!;
    const fits =
      at.length > 0
        ? open.length === 0 && except.length === 0 && at.length === lengths.length && at.every(isThere)
        : open.every((axis) => named.axes.includes(axis)) &&
          (except.length === 0 || (lengths.length === 1 && except.every((entry) => isThere(entry, 0))));
    if (!fits || (place.isInExamples && named.axes.includes('examples'))) say('entries', name, range);
    // Of a quantity all entries are made before one is made anew.
    if (!isWhole && !made.has(name)) say('notYetMade', name, range);
    if (place.isInBatches && !place.isInExamples && open.includes('examples')) say('sumOverExamples', name, range);
    made.add(name);
  }

  function checkTree(node: Expression, place: Place): void {
    const { kind, range } = node;
    if (kind === 'name') checkName(node.name, node.at, place, range);
    if (kind === 'sum') {
      if (!rule.axes.some(({ name }) => name === node.axis)) say('unknownAxis', node.axis, range);
      if (node.axis === 'examples' && (place.isInExamples || place.isInBatches)) say('sumOverExamples', '', range);
    }
    if (kind === 'length') {
      const isAxis = rule.axes.some(({ name }) => name === node.of);
      if (!isAxis && node.of !== 'batch') say('unknownAxis', node.of, range);
      if (node.of === 'batch' && !place.isInBatches) say('counterOutside', 'batch', range);
    }
    if (kind === 'counter') {
      const isOutside = node.of === 'example' ? !place.isInExamples : node.of === 'batch' && !place.isInBatches;
      if (isOutside) say('counterOutside', node.of, range);
    }
    const parts = partsOf(node);
    const wantsTruth = kind === 'and' || kind === 'or' || kind === 'not';
    parts.forEach((part, at) => {
      const isWanted = wantsTruth || (kind === 'choice' && at === 0);
      if (isTruth(part) !== isWanted) say(isWanted ? 'notTruth' : 'notNumber', '', part.range ?? range);
      checkTree(part, place);
    });
  }

  function checkName(name: string, at: readonly (number | null)[], place: Place, range?: SourceRange): void {
    const named = names.get(name);
    if (!named || !made.has(name)) {
      say(named ? 'notYetMade' : 'unknownName', name, range);
      return;
    }
    const open = axesAt(named, place.isInExamples);
    const isThere = (entry: number | null, axis: number) =>
      entry === null || (Number.isSafeInteger(entry) && entry >= 0 && entry < lengthOf(rule, open[axis]!));
    if (at.length > open.length || !at.every(isThere)) say('entries', name, range);
  }

  walk(rule.pass, { isInExamples: false, isInBatches: false });
  return problems;
}

function roleProblems(rule: Rule): readonly RuleProblem[] {
  const { error, ...others } = rule.roles;
  const found = rowOf(rule);
  if (!found) return [problem('noError', error)];
  const row = definitionsOf(found.rowLoop.items);
  if ((namesOf(rule).get(error)?.axes.length ?? 0) > 0) return [problem('entries', error)];
  return Object.values(others)
    .filter((name) => name !== null && !row.some((definition) => definition.name === name))
    .map((name) => problem('unknownRole', name ?? ''));
}
