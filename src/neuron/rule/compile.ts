import { byStructure } from './byStructure.ts';
import { evaluate } from './evaluate.ts';
import { figures, type Homes, homesOf } from './homes.ts';
import { hostFunctions } from './hostFunctions.ts';
import { moduleOf } from './passCode.ts';
import { lengthOf, type Rule, stopReasons } from './rule.ts';
import type { Made, Span, Steps } from './steps.ts';

/** A rule's trees as a machine runs them, for any constants, start and data. */
interface Compiled {
  readonly homes: Homes;
  readonly memory: WebAssembly.Memory;
  readonly record: (pass: number, examples: number, passes: number) => number;
  readonly skip: (pass: number, examples: number, passes: number) => void;
  readonly write: (pass: number, examples: number, passes: number, from: number, to: number, out: number) => void;
  /** The memory as numbers; made anew where it has grown. */
  doubles: Float64Array;
  wholes: Int32Array;
  /** Whose constants and data are in memory. */
  owner: object | null;
}

const pageBytes = 65536;
/** Rows are written in portions of up to this many doubles. */
const mostWritten = 2 ** 16;

/** A checked rule's passes as WebAssembly; where that is refused, evaluated. The bits are the same, but NaN's own. */
export function stepsOfRule(rule: Rule): Steps {
  return stepsOfRulesLike(rule)(rule);
}

/** For rules that differ from this one by constants, start and data alone. */
export function stepsOfRulesLike(rule: Rule): (other: Rule) => Steps {
  const compiled = compiledOf(rule);
  return (other) => (compiled === null ? evaluate(other) : compiledSteps(other, compiled));
}

/** Null where there is no WebAssembly, or a page's policy forbids it. */
const compiledOf = byStructure((rule): Compiled | null => {
  try {
    const homes = homesOf(rule);
    const module = new WebAssembly.Module(moduleOf(rule));
    const memory = new WebAssembly.Memory({ initial: 1 });
    const host = {
      memory,
      ...hostFunctions,
      power: (base: number, exponent: number) => base ** exponent,
      remainder: (left: number, right: number) => left % right,
    };
    const { record, skip, write } = new WebAssembly.Instance(module, { host }).exports;
    const [doubles, wholes] = [new Float64Array(memory.buffer), new Int32Array(memory.buffer)];
    return { homes, memory, record, skip, write, doubles, wholes, owner: null } as Compiled;
  } catch {
    return null;
  }
});

function compiledSteps(rule: Rule, compiled: Compiled): Steps {
  const { homes, memory } = compiled;
  const examples = lengthOf(rule, 'examples');
  const recordsEnd = homes.records + examples * homes.recordBytes;
  const out = 16 * Math.ceil(recordsEnd / 16);
  const rowBytes = 8 * homes.rowQuantities.reduce((size, name) => size + homes.homes.get(name)!.size, homes.stateSize);
  const me = {};
  let { doubles } = compiled;

  /** Makes the module's memory this rule's. */
  function own(bytes: number): void {
    if (compiled.doubles.byteLength < bytes) {
      memory.grow(Math.ceil((bytes - compiled.doubles.byteLength) / pageBytes));
      compiled.doubles = new Float64Array(memory.buffer);
      compiled.wholes = new Int32Array(memory.buffer);
    }
    doubles = compiled.doubles;
    if (compiled.owner === me) return;
    compiled.owner = me;
    for (const { name, value } of rule.constants) doubles[homes.homes.get(name)!.offset / 8] = value;
    for (const { name, axes, values } of rule.data) {
      const { isInRecord, offset, size } = homes.homes.get(name)!;
      const at = (offset + (isInRecord ? homes.records : 0)) / 8;
      const stride = isInRecord ? homes.recordBytes / 8 : 0;
      // With the examples first, each has its numbers one after the other; else they are picked.
      const isFirst = axes[0] === 'examples';
      for (let example = 0; example < (isInRecord ? examples : 1); example++) {
        for (let entry = 0; entry < size; entry++) {
          const place = isFirst ? example * size + entry : isInRecord ? entry * examples + example : entry;
          doubles[at + example * stride + entry] = values[place]!;
        }
      }
    }
  }

  function put(from: Float64Array, offset: number): void {
    for (let i = 0, at = offset / 8; i < from.length; i++) doubles[at + i] = from[i]!;
  }

  function take(to: Float64Array, offset: number): void {
    for (let i = 0, at = offset / 8; i < to.length; i++) to[i] = doubles[at + i]!;
  }

  function recordInto(state: Float64Array, pass: number, passes: number, span: Span): number {
    put(state, homes.state);
    put(span.stateMin, homes.stateMin);
    put(span.stateMax, homes.stateMax);
    doubles[figures.errorMin / 8] = span.errorMin;
    doubles[figures.errorMax / 8] = span.errorMax;
    doubles[figures.end / 8] = 0;
    return compiled.record(pass, examples, passes);
  }

  function takeSpan(span: Span): void {
    take(span.stateMin, homes.stateMin);
    take(span.stateMax, homes.stateMax);
    span.errorMin = doubles[figures.errorMin / 8]!;
    span.errorMax = doubles[figures.errorMax / 8]!;
  }

  function record(state: Float64Array, pass: number, passes: number, span: Span, made: Made): void {
    own(recordsEnd);
    made.rows = recordInto(state, pass, passes, span);
    const end = compiled.wholes[figures.end / 4]!;
    const left = compiled.wholes[figures.passesLeft / 4]!;
    made.end = end === 0 ? null : stopReasons[end - 1]!;
    if (end !== 0 && made.rows - (passes - left) * examples < examples) {
      // The last pass ended in the middle: what it began with is not to be drawn.
      const last = state.slice();
      take(last, homes.state);
      recordInto(state, pass, passes - left, span);
      takeSpan(span);
      state.set(last);
      return;
    }
    takeSpan(span);
    take(state, homes.state);
    if (end === 0) return;
    const error = doubles[figures.passError / 8]!;
    const bounded = Number.isFinite(error) ? error : Number.POSITIVE_INFINITY;
    span.errorMin = Math.min(span.errorMin, bounded);
    span.errorMax = Math.max(span.errorMax, bounded);
  }

  function skip(state: Float64Array, pass: number, passes: number): void {
    own(recordsEnd);
    put(state, homes.state);
    compiled.skip(pass, examples, passes);
    take(state, homes.state);
  }

  function write(state: Float64Array, pass: number, from: number, to: number, rows: Float64Array): void {
    const perPortion = Math.max(1, Math.floor(mostWritten / (rowBytes / 8)));
    own(out + Math.min(perPortion, to - from) * rowBytes);
    const before = state.slice();
    let made = 0;
    for (let first = from; first < to; first += perPortion) {
      const last = Math.min(to, first + perPortion);
      // A portion may begin in the middle of a pass that the one before it has made.
      const whole = Math.floor(first / examples);
      skip(before, pass + made, whole - made);
      made = whole;
      put(before, homes.state);
      const skipped = whole * examples;
      const passes = Math.ceil(last / examples) - whole;
      compiled.write(pass + whole, examples, passes, first - skipped, last - skipped, out);
      rows.set(doubles.subarray(out / 8, out / 8 + ((last - first) * rowBytes) / 8), ((first - from) * rowBytes) / 8);
    }
    take(state, homes.state);
  }

  return { record, skip, write };
}
