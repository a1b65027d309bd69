import type { BinaryNode, Expression, FunctionName, NameNode, SumNode, UnaryNode } from './expression.ts';
import { hostFunctions } from './hostFunctions.ts';
import { layoutOf, memoryOf } from './layout.ts';
import { axesAt } from './names.ts';
import { type Definition, type Item, lengthOf, type Rule, rowOf, type StopReason } from './rule.ts';
import { type Made, type Span, type Steps, widenSpan } from './steps.ts';

/**
 * A checked rule's passes by a plain walk over its trees: the definition of what a rule means. `compile` gives its bits.
 */
export function evaluate(rule: Rule): Steps {
  const layout = layoutOf(rule);
  const memory = memoryOf(rule, layout);
  const state = memory.subarray(layout.state, layout.quantities);
  const examples = lengthOf(rule, 'examples');
  const { rowLoop, rowMade } = rowOf(rule)!;
  /** The entry of each axis at which the walk is. */
  const entries = new Map<string, number>();
  const counters = { iteration: 0, example: 0, batch: 0 };
  let isInExamples = false;
  let batch = { from: 0, to: examples };

  /** Of the present pass, and of those before it. */
  let rows = 0;
  let rowsBefore = 0;
  let error = 0;
  let isStopping = true;
  let end: StopReason | null = null;
  let writing: { readonly from: number; readonly to: number; readonly rows: Float64Array } | null = null;

  function makePass(pass: number): void {
    counters.iteration = pass;
    end = null;
    rows = 0;
    makeAll(rule.pass);
  }

  function makeAll(items: readonly Item[]): void {
    for (const item of items) {
      if (end !== null) return;
      if (item.kind === 'definition') {
        makeDefinition(item);
        if (item === rowMade) countRow();
      } else if (item.kind === 'stop') {
        if (isStopping && truthOf(item.condition)) end = item.reason;
      } else if (item.kind === 'batches') makeBatches(item.items, item.size);
      else makeExamples(item.items, item === rowLoop);
    }
  }

  function makeBatches(items: readonly Item[], size: number): void {
    for (let from = 0; from < examples && end === null; from += size) {
      counters.batch = from / size;
      batch = { from, to: Math.min(from + size, examples) };
      makeAll(items);
    }
    batch = { from: 0, to: examples };
  }

  function makeExamples(items: readonly Item[], isRow: boolean): void {
    isInExamples = true;
    for (let example = batch.from; example < batch.to && end === null; example++) {
      counters.example = example;
      entries.set('examples', example);
      const row = isRow ? writtenRow() : null;
      row?.set(state);
      makeAll(items);
      row?.set(memory.subarray(layout.quantities, layout.data), state.length);
    }
    entries.delete('examples');
    isInExamples = false;
  }

  function writtenRow(): Float64Array | null {
    const at = rowsBefore + rows;
    if (writing === null || at < writing.from || at >= writing.to) return null;
    const size = layout.data - layout.state;
    return writing.rows.subarray((at - writing.from) * size, (at - writing.from + 1) * size);
  }

  function countRow(): void {
    const own = memory[layout.addresses.get(rule.roles.error)!.offset]!;
    error = rows === 0 ? own : error + own;
    rows++;
    if (isStopping && !Number.isFinite(own)) end = 'notFinite';
  }

  /** All entries are computed before one is changed. */
  function makeDefinition({ name, at, except, expression }: Definition): void {
    const { axes, offset, strides } = layout.addresses.get(name)!;
    if (at.length > 0) {
      memory[at.reduce((place, entry, axis) => place + entry * strides[axis]!, offset)] = numberOf(expression);
      return;
    }
    const values: [place: number, value: number][] = [];
    forEachEntry(axes, (place) => {
      if (except.length === 0 || !except.includes(place)) values.push([offset + place, numberOf(expression)]);
    });
    for (const [place, value] of values) memory[place] = value;
  }

  function forEachEntry(axes: readonly string[], make: (place: number) => void, place = 0): void {
    const [axis, ...inner] = axes;
    if (axis === undefined) {
      make(place);
      return;
    }
    const outer = entries.get(axis);
    for (let entry = 0; entry < lengthOf(rule, axis); entry++) {
      entries.set(axis, entry);
      forEachEntry(inner, make, place * lengthOf(rule, axis) + entry);
    }
    putBack(axis, outer);
  }

  function putBack(axis: string, entry: number | undefined): void {
    if (entry === undefined) entries.delete(axis);
    else entries.set(axis, entry);
  }

  function numberOf(node: Expression): number {
    switch (node.kind) {
      case 'number':
        return node.value;
      case 'name':
        return entryOf(node);
      case 'sum':
        return sumOf(node);
      case 'choice':
        return numberOf(truthOf(node.condition) ? node.ifTrue : node.ifFalse);
      case 'counter':
        return counters[node.of];
      case 'length':
        return node.of === 'batch' ? batch.to - batch.from : lengthOf(rule, node.of);
      default:
        return 'of' in node ? applied(node) : combined(node, numberOf(node.left), numberOf(node.right));
    }
  }

  function entryOf({ name, at }: NameNode): number {
    const address = layout.addresses.get(name)!;
    const open = axesAt(address, isInExamples);
    let place = address.offset;
    address.axes.forEach((axis, own) => {
      place += (at[open.indexOf(axis)] ?? entries.get(axis)!) * address.strides[own]!;
    });
    return memory[place]!;
  }

  function sumOf({ axis, start, of }: SumNode): number {
    const outer = entries.get(axis);
    let sum = start === 'zero' ? 0 : -0;
    for (let entry = 0; entry < lengthOf(rule, axis); entry++) {
      entries.set(axis, entry);
      sum += numberOf(of);
    }
    putBack(axis, outer);
    return sum;
  }

  function truthOf(node: Expression): boolean {
    switch (node.kind) {
      case 'and':
        return truthOf(node.left) && truthOf(node.right);
      case 'or':
        return truthOf(node.left) || truthOf(node.right);
      case 'not':
        return !truthOf(node.of);
      default:
        return compared(node as BinaryNode, numberOf((node as BinaryNode).left), numberOf((node as BinaryNode).right));
    }
  }

  function applied({ kind, of }: UnaryNode): number {
    const value = numberOf(of);
    return kind === 'negative' ? -value : hostFunctions[kind as FunctionName](value);
  }

  function record(carried: Float64Array, pass: number, passes: number, span: Span, made: Made): void {
    state.set(carried);
    made.rows = 0;
    made.end = null;
    const before = carried.slice();
    for (let done = 0; done < passes && made.end === null; done++) {
      before.set(state);
      makePass(pass + done);
      made.rows += rows;
      made.end = end;
      if (rows === examples) widenSpan(span, error, before);
    }
    carried.set(state);
  }

  function skip(carried: Float64Array, pass: number, passes: number): void {
    state.set(carried);
    isStopping = false;
    for (let done = 0; done < passes; done++) {
      rowsBefore = done * examples;
      makePass(pass + done);
    }
    isStopping = true;
    carried.set(state);
  }

  function write(carried: Float64Array, pass: number, from: number, to: number, written: Float64Array): void {
    writing = { from, to, rows: written };
    skip(carried, pass, Math.ceil(to / examples));
    writing = null;
  }

  return { record, skip, write };
}

function combined({ kind }: BinaryNode, left: number, right: number): number {
  switch (kind) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
    default:
      return left ** right;
  }
}

function compared({ kind }: BinaryNode, left: number, right: number): boolean {
  switch (kind) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '==':
      return left === right;
    default:
      return left !== right;
  }
}
