import { type BinaryNode, type Expression, isTruth, type NameNode, partsOf, type SumNode } from './expression.ts';
import type { Home, Homes } from './homes.ts';
import { axesAt, openAxes } from './names.ts';
import { lengthOf, type Rule } from './rule.ts';
import type { FunctionCode, Op } from './wasm.ts';

/** Where along an axis the code is: at an entry known beforehand, or at that of a local, which counts in bytes. */
export type Entry =
  | { readonly kind: 'fixed'; readonly at: number }
  | { readonly kind: 'moving'; readonly local: number };

/** The functions that WebAssembly lacks, called in the host. */
export const hostImports = [
  { name: 'exp', parameters: 1 },
  { name: 'log', parameters: 1 },
  { name: 'tanh', parameters: 1 },
  { name: 'power', parameters: 2 },
  { name: 'remainder', parameters: 2 },
] as const;
type HostImport = (typeof hostImports)[number]['name'];

const operations: { readonly [K in string]: Op } = {
  '+': 'f64Add',
  '-': 'f64Sub',
  '*': 'f64Mul',
  '/': 'f64Div',
  '<': 'f64Lt',
  '<=': 'f64Le',
  '>': 'f64Gt',
  '>=': 'f64Ge',
  '==': 'f64Eq',
  '!=': 'f64Ne',
  and: 'i32And',
  or: 'i32Or',
  not: 'i32Eqz',
  negative: 'f64Neg',
  floor: 'f64Floor',
  round: 'f64Nearest',
  sqrt: 'f64Sqrt',
};

const called: { readonly [K in string]: HostImport } = {
  exp: 'exp',
  log: 'log',
  tanh: 'tanh',
  '**': 'power',
  '%': 'remainder',
};

/** The host's functions that a tree calls. */
export const callsOf = (tree: Expression): readonly HostImport[] => [
  ...(called[tree.kind] ? [called[tree.kind]!] : []),
  ...partsOf(tree).flatMap(callsOf),
];

/** Writes trees as operations of one function, each in the order in which it stands: nothing is fused or moved. */
export class TreeCode {
  /** Where the code is along each axis. */
  readonly entries = new Map<string, Entry>();
  isInExamples = false;
  /** Locals that hold counters and lengths, as doubles. */
  readonly counted = new Map<string, () => void>();
  private readonly locals = new Map<string, readonly number[]>();
  private readonly hoisted = new Map<Expression, number>();

  constructor(
    readonly rule: Rule,
    readonly homes: Homes,
    readonly imports: readonly HostImport[],
    readonly code: FunctionCode,
  ) {}

  /** The locals of a name that is written out. */
  localsOf(name: string): readonly number[] {
    const known = this.locals.get(name);
    if (known) return known;
    const made = Array.from({ length: this.homes.homes.get(name)!.size }, () => this.code.newLocal('f64'));
    this.locals.set(name, made);
    return made;
  }

  /** While `write` writes, a name's entries of the present record stand in locals. */
  withLocals(names: readonly string[], write: () => void): void {
    for (const name of names) {
      const { offset } = this.homes.homes.get(name)!;
      this.localsOf(name).forEach((local, entry) => {
        this.pointAtRecord();
        this.code.load('f64', this.recordOffset(offset + 8 * entry));
        this.code.set(local);
      });
    }
    write();
    for (const name of names) this.locals.delete(name);
  }

  number(node: Expression): void {
    const { code } = this;
    const known = this.hoisted.get(node);
    if (known !== undefined) {
      code.get(known);
      return;
    }
    switch (node.kind) {
      case 'number':
        code.f64(node.value);
        break;
      case 'name':
        this.read(node);
        break;
      case 'sum':
        this.sum(node);
        break;
      case 'choice':
        this.truth(node.condition);
        code.block('if', 'f64', () => {
          this.number(node.ifTrue);
          code.do('else');
          this.number(node.ifFalse);
        });
        break;
      case 'counter':
        this.counted.get(node.of)!();
        break;
      case 'length': {
        const count = this.counted.get(node.of === 'batch' ? 'batchLength' : node.of);
        if (count) count();
        else code.f64(lengthOf(this.rule, node.of));
        break;
      }
      default:
        for (const part of partsOf(node)) this.number(part);
        this.apply(node.kind);
    }
  }

  truth(node: Expression): void {
    const areNumbers = node.kind !== 'and' && node.kind !== 'or' && node.kind !== 'not';
    for (const part of partsOf(node)) {
      if (areNumbers) this.number(part);
      else this.truth(part);
    }
    this.apply((node as BinaryNode).kind);
  }

  private apply(kind: string): void {
    const host = called[kind];
    if (host) this.code.call(this.imports.indexOf(host));
    else this.code.do(operations[kind]!);
  }

  private read({ name, at }: NameNode): void {
    const home = this.homes.homes.get(name)!;
    const open = axesAt(this.homes.names.get(name)!, this.isInExamples);
    const entries = home.axes.map((axis): Entry => {
      const fixed = at[open.indexOf(axis)] ?? null;
      return fixed === null ? this.entries.get(axis)! : { kind: 'fixed', at: fixed };
    });
    const local = this.localAt(name, entries);
    if (local !== null) this.code.get(local);
    else this.code.load('f64', this.pointAt(home, entries));
  }

  /** The local of a name's entry; null where it lies in memory. */
  localAt(name: string, entries: readonly Entry[]): number | null {
    const home = this.homes.homes.get(name)!;
    if (!home.isWrittenOut && !this.locals.has(name)) return null;
    const isKnown = entries.every((entry, axis) => entry.kind === 'fixed' || home.strides[axis] === 0);
    if (!isKnown) return null;
    return this.localsOf(name)[
      entries.reduce((place, entry, axis) => place + (entry.kind === 'fixed' ? entry.at * home.strides[axis]! : 0), 0)
    ]!;
  }

  /** Puts the moving part of an address on the stack; gives its fixed part. */
  pointAt(home: Home, entries: readonly Entry[]): number {
    const { code } = this;
    let offset = home.offset;
    let isPointing = false;
    entries.forEach((entry, axis) => {
      const isExample = home.axes[axis] === 'examples';
      const stride = isExample ? this.homes.recordBytes / 8 : home.strides[axis]!;
      if (isExample) offset += this.homes.records;
      if (entry.kind === 'fixed') {
        offset += 8 * entry.at * stride;
        return;
      }
      code.get(entry.local);
      if (stride !== 1 && !isExample) {
        code.i32(stride);
        code.do('i32Mul');
      }
      if (isPointing) code.do('i32Add');
      isPointing = true;
    });
    if (!isPointing) code.i32(0);
    return offset;
  }

  private pointAtRecord(): void {
    const entry = this.entries.get('examples')!;
    if (entry.kind === 'fixed') this.code.i32(0);
    else this.code.get(entry.local);
  }

  private recordOffset(offset: number): number {
    return this.homes.records + offset;
  }

  /** A sum from −0 or from its first term changes no bit of its first term. */
  private sum({ axis, start, of }: SumNode): void {
    const { code } = this;
    if (this.homes.isWrittenOut(axis)) {
      if (start === 'zero') code.f64(0);
      this.eachFixed(axis, (entry) => {
        this.number(of);
        if (start === 'zero' || entry > 0) code.do('f64Add');
      });
      return;
    }
    const total = code.newLocal('f64');
    code.f64(start === 'zero' ? 0 : -0);
    code.set(total);
    this.withHoisted([of], axis, () =>
      this.eachMoving(axis, () => {
        code.get(total);
        this.number(of);
        code.do('f64Add');
        code.set(total);
      }),
    );
    code.get(total);
  }

  /** Writes once for each entry of an axis, or one loop over them. */
  each(axis: string, write: () => void): void {
    if (this.homes.isWrittenOut(axis)) this.eachFixed(axis, write);
    else this.eachMoving(axis, write);
  }

  private eachFixed(axis: string, write: (entry: number) => void): void {
    for (let at = 0; at < lengthOf(this.rule, axis); at++) this.at(axis, { kind: 'fixed', at }, () => write(at));
  }

  private eachMoving(axis: string, write: () => void): void {
    const { code } = this;
    const local = code.newLocal('i32');
    const isExamples = axis === 'examples';
    code.i32(0);
    code.set(local);
    code.block('loop', null, (again) => {
      this.at(axis, { kind: 'moving', local }, write);
      code.get(local);
      code.i32(isExamples ? this.homes.recordBytes : 8);
      code.do('i32Add');
      code.set(local);
      code.get(local);
      if (isExamples) this.counted.get('recordsEnd')!();
      else code.i32(8 * lengthOf(this.rule, axis));
      code.do('i32LtU');
      code.branch(again, true);
    });
  }

  at(axis: string, entry: Entry, write: () => void): void {
    const outer = this.entries.get(axis);
    this.entries.set(axis, entry);
    write();
    if (outer === undefined) this.entries.delete(axis);
    else this.entries.set(axis, outer);
  }

  /** Computes beforehand what does not depend on where along an axis the code is. */
  withHoisted(trees: readonly Expression[], axis: string, write: () => void): void {
    const found = new Set<Expression>();
    const look = (node: Expression, bound: readonly string[]): void => {
      if (this.hoisted.has(node) || node.kind === 'number' || node.kind === 'counter' || node.kind === 'length') return;
      const open = openAxes(node, this.homes.names, this.isInExamples);
      const depends = open.some((one) => bound.includes(one) || !this.entries.has(one));
      if (!depends && !isTruth(node) && !this.isLocal(node)) found.add(node);
      else for (const part of partsOf(node)) look(part, node.kind === 'sum' ? [...bound, node.axis] : bound);
    };
    for (const tree of trees) look(tree, [axis]);
    for (const node of found) {
      const local = this.code.newLocal('f64');
      this.number(node);
      this.code.set(local);
      this.hoisted.set(node, local);
    }
    write();
    for (const node of found) this.hoisted.delete(node);
  }

  private isLocal(node: Expression): boolean {
    return node.kind === 'name' && this.homes.homes.get(node.name)!.isWrittenOut;
  }
}
