import { checkRule, type RuleFault } from './checkRule.ts';
import { parseExpression } from './parseExpression.ts';
import {
  type Definition,
  definitionsOf,
  type Item,
  type Loop,
  type Roles,
  type Rule,
  rowOf,
  type StateRole,
  type StopReason,
  stateRoles,
  stopReasons,
  usualRoles,
} from './rule.ts';
import { Misplaced, Tokens, takeList, takeNumber, takeWord } from './tokens.ts';

/** What is wrong with a rule's text: `notation`, or what the checker says; line and column from 1. */
export interface RuleTextProblem {
  readonly kind: RuleFault | 'notation';
  readonly line: number;
  readonly column: number;
  /** What stands there, or the name that it is about. */
  readonly found: string;
}

export type ParsedRule =
  | { readonly ok: true; readonly value: Rule }
  | { readonly ok: false; readonly problems: readonly RuleTextProblem[] };

/** What a text need not say: axes, state, constants, data and rows that are known from elsewhere. */
export type Given = Omit<Rule, 'pass' | 'roles'>;

export const nothingGiven: Given = { axes: [], state: [], constants: [], data: [], rows: 1 };

const mostLines = 2000;
const longestLine = 2000;

/**
 * Reads a rule, a line each. What stands outside of `each example:` and `each batch of 4:` is made once in a pass, what
 * is indented below them for each; a text without such a line is what is made for each example.
 */
export function parseRule(lines: readonly string[], given: Given = nothingGiven): ParsedRule {
  const text = lines.join('\n');
  const reader = new Reader(given);
  try {
    let start = 0;
    for (const [at, line] of lines.entries()) {
      const isData = /^\s*(?:data|state)\b/.test(line);
      if (at >= mostLines || (line.length > longestLine && !isData)) throw new Misplaced(start, line.slice(0, 20));
      if (line.trim() !== '') reader.read(line, start);
      start += line.length + 1;
    }
  } catch (error) {
    if (!(error instanceof Misplaced)) throw error;
    return { ok: false, problems: [{ kind: 'notation', ...placeIn(text, error.at), found: error.found }] };
  }
  const rule = reader.rule();
  const problems = checkRule(rule).map(({ kind, name, range }) => ({
    kind,
    ...placeIn(text, range?.from ?? 0),
    found: name || (range ? text.slice(range.from, range.to) : ''),
  }));
  return problems.length ? { ok: false, problems } : { ok: true, value: rule };
}

function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** Lines that are made for each example or batch; `indent` is that of its head. */
interface Block {
  readonly indent: number;
  readonly items: Item[];
}

class Reader {
  private axes: Rule['axes'];
  private state: Rule['state'];
  private constants: Rule['constants'];
  private data: Rule['data'];
  private rows: number;
  private readonly roles = new Map<keyof Roles, string | null>();
  private readonly blocks: Block[] = [{ indent: -1, items: [] }];

  constructor(given: Given) {
    ({ axes: this.axes, state: this.state, constants: this.constants, data: this.data, rows: this.rows } = given);
  }

  rule(): Rule {
    const { axes, state, constants, data, rows } = this;
    const { items } = this.blocks[0]!;
    const pass: readonly Item[] = items.some((item) => 'items' in item) ? items : [{ kind: 'examples', items }];
    const error = this.roles.get('error') ?? usualRoles.error;
    const rule = { axes, state, constants, data, rows, pass, roles: { ...usualRoles, error } };
    // A usual name that no row has plays no part.
    const made = new Set(definitionsOf(rowOf(rule)?.rowLoop.items ?? []).map(({ name }) => name));
    const named = (role: 'prediction' | 'delta' | 'weightDelta'): string | null => {
      const own = this.roles.get(role);
      return own !== undefined ? own : made.has(usualRoles[role]) ? usualRoles[role] : null;
    };
    const [prediction, delta, weightDelta] = [named('prediction'), named('delta'), named('weightDelta')];
    return { ...rule, roles: { error, prediction, delta, weightDelta } };
  }

  read(line: string, start: number): void {
    const tokens = new Tokens(line, start);
    const indent = line.length - line.trimStart().length;
    const head = tokens.token.text;
    if (head === 'each') {
      const items: Item[] = [];
      this.place(indent).push(this.loop(tokens, items));
      this.blocks.push({ indent, items });
    } else if (!this.part(tokens)) {
      const item = head === 'stop' ? stopFrom(tokens) : definitionFrom(tokens);
      this.place(indent).push(item);
    }
    if (tokens.token.text !== '') tokens.misfit();
  }

  /** The items of the block that a line with this indentation stands in. */
  private place(indent: number): Item[] {
    while (this.blocks.at(-1)!.indent >= indent) this.blocks.pop();
    return this.blocks.at(-1)!.items;
  }

  private loop(tokens: Tokens, items: Item[]): Loop {
    tokens.expect('each');
    let loop: Loop = { kind: 'examples', items };
    if (tokens.takes('batch', 'of')) loop = { kind: 'batches', size: takeNumber(tokens), items };
    else tokens.expect('example');
    tokens.expect(':');
    return loop;
  }

  /** A line that says what there is; false where it is none. */
  private part(tokens: Tokens): boolean {
    if (tokens.takes('axis')) {
      const name = takeWord(tokens);
      this.axes = [...this.axes, { name, length: takeNumber(tokens) }];
    } else if (tokens.takes('rows')) this.rows = takeNumber(tokens);
    else if (tokens.takes('constant')) {
      const name = takeWord(tokens);
      tokens.expect('=');
      this.constants = [...this.constants, { name, value: takeNumber(tokens) }];
    } else if (tokens.takes('data')) {
      const { name, axes, numbers } = this.numbers(tokens);
      this.data = [...this.data, { name, axes, values: numbers }];
    } else if (tokens.takes('state')) {
      const { name, axes, numbers } = this.numbers(tokens);
      const named = tokens.takes('as') ? tokens.take().text : name;
      const role: StateRole = stateRoles.find((one) => one === named) ?? 'other';
      this.state = [...this.state, { name, role, axes, start: numbers }];
    } else if (tokens.takes('role')) {
      const role = Object.keys(usualRoles).find((one) => tokens.takes(one)) as keyof Roles | undefined;
      if (!role) tokens.misfit();
      tokens.expect('=');
      this.roles.set(role, role !== 'error' && tokens.takes('none') ? null : takeWord(tokens));
    } else return false;
    return true;
  }

  private numbers(tokens: Tokens): { name: string; axes: readonly string[]; numbers: readonly number[] } {
    const name = takeWord(tokens);
    const axes = tokens.takes('[') ? takeList(tokens, ']', () => takeWord(tokens)) : [];
    tokens.expect('=');
    const numbers = [takeNumber(tokens)];
    while (tokens.takes(',')) numbers.push(takeNumber(tokens));
    return { name, axes, numbers };
  }
}

function stopFrom(tokens: Tokens): Item {
  const from = tokens.token.at;
  tokens.expect('stop');
  tokens.expect('if');
  const condition = parseExpression(tokens);
  let reason: StopReason = 'program';
  if (tokens.takes('as')) {
    reason = stopReasons.find((one) => tokens.takes(one)) ?? tokens.misfit();
  }
  return { kind: 'stop', condition, reason, range: { from, to: tokens.end } };
}

function definitionFrom(tokens: Tokens): Definition {
  const from = tokens.token.at;
  const name = takeWord(tokens);
  let at: readonly number[] = [];
  let except: readonly number[] = [];
  if (tokens.takes('[')) {
    const isExcept = tokens.takes('not');
    const entries = takeList(tokens, ']', () => takeNumber(tokens));
    if (isExcept) except = entries;
    else at = entries;
  }
  tokens.expect('=');
  const expression = parseExpression(tokens);
  return { kind: 'definition', name, at, except, expression, range: { from, to: tokens.end } };
}
