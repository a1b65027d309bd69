import { type Expression, hasNode, partsOf } from './expression.ts';
import { figures, type Homes, homesOf, neededNames } from './homes.ts';
import { type Definition, type Item, itemsOf, type Loop, lengthOf, type Rule, rowOf, stopReasons } from './rule.ts';
import { callsOf, type Entry, hostImports, TreeCode } from './treeCode.ts';
import { encodeModule, FunctionCode } from './wasm.ts';

/** What one of a module's functions is for; see `Steps`. */
type Purpose = 'record' | 'skip' | 'write';

/** Bytes of a module that makes a checked rule's passes; constants, state and data are none of it. */
export function moduleOf(rule: Rule): Uint8Array<ArrayBuffer> {
  const homes = homesOf(rule);
  const needed = new Set(
    itemsOf(rule.pass).flatMap((item) =>
      item.kind === 'definition' ? callsOf(item.expression) : item.kind === 'stop' ? callsOf(item.condition) : [],
    ),
  );
  const imports = hostImports.filter(({ name }) => needed.has(name));
  const write = (purpose: Purpose) => new PassCode(rule, homes, imports, purpose).written();
  return encodeModule(imports, { record: write('record'), skip: write('skip'), write: write('write') });
}

/** Writes one of the functions. */
class PassCode {
  private readonly code: FunctionCode;
  private readonly trees: TreeCode;
  private readonly needed: ReadonlySet<string>;
  private readonly row: ReturnType<typeof rowOf>;
  private readonly isOneExample: boolean;
  /** Parameters: the number of the first pass, how many examples there are, and passes left to make. */
  private readonly pass = 0;
  private readonly examples = 1;
  private readonly passes = 2;
  /** `write` has three more: from which row on and up to which rows are told, and where to. */
  private readonly from = 3;
  private readonly to = 4;
  private readonly out = 5;
  private readonly recordsEnd: number;
  private readonly rows: number;
  private readonly passError: number;
  private exit = 0;

  constructor(
    private readonly rule: Rule,
    private readonly homes: Homes,
    imports: readonly (typeof hostImports)[number][],
    private readonly purpose: Purpose,
  ) {
    const own = purpose === 'write' ? (['i32', 'i32', 'i32'] as const) : [];
    this.code = new FunctionCode(['f64', 'i32', 'i32', ...own], purpose === 'record' ? 'i32' : null);
    this.trees = new TreeCode(
      rule,
      homes,
      imports.map(({ name }) => name),
      this.code,
    );
    this.needed = purpose === 'write' ? new Set(homes.names.keys()) : neededNames(rule);
    this.row = rowOf(rule);
    this.isOneExample = lengthOf(rule, 'examples') === 1;
    this.recordsEnd = this.code.newLocal('i32');
    this.rows = this.code.newLocal('i32');
    this.passError = this.code.newLocal('f64');
  }

  written(): FunctionCode {
    const { code, trees, homes, purpose } = this;
    code.get(this.examples);
    code.i32(homes.recordBytes);
    code.do('i32Mul');
    code.set(this.recordsEnd);
    trees.counted.set('recordsEnd', () => code.get(this.recordsEnd));
    trees.counted.set('iteration', () => code.get(this.pass));
    if (!this.isOneExample) {
      trees.counted.set('examples', () => {
        code.get(this.examples);
        code.do('f64FromI32');
      });
    }
    this.loadLocals();
    this.makePasses();
    this.eachStateLocal((local, offset) => {
      code.i32(0);
      code.get(local);
      code.store('f64', offset);
    });
    if (purpose === 'record') {
      this.storeExtremes();
      code.i32(0);
      code.get(this.passError);
      code.store('f64', figures.passError);
      code.i32(0);
      code.get(this.passes);
      code.store('i32', figures.passesLeft);
      code.get(this.rows);
    }
    return code;
  }

  /** Constants, state and, of a single example, data: what has a local each. */
  private loadLocals(): void {
    const { code, homes, trees } = this;
    for (const [name, { kind }] of homes.names) {
      const home = homes.homes.get(name)!;
      if (kind === 'quantity' || !home.isWrittenOut || !this.needed.has(name)) continue;
      trees.localsOf(name).forEach((local, entry) => {
        code.i32(0);
        code.load('f64', home.offset + (home.isInRecord ? homes.records : 0) + 8 * entry);
        code.set(local);
      });
    }
    if (this.purpose === 'record') this.loadExtremes();
  }

  private eachStateLocal(write: (local: number, offset: number) => void): void {
    for (const { name } of this.rule.state) {
      const home = this.homes.homes.get(name)!;
      if (!home.isWrittenOut) continue;
      this.trees.localsOf(name).forEach((local, entry) => {
        write(local, home.offset + 8 * entry);
      });
    }
  }

  private makePasses(): void {
    const { code } = this;
    code.block('block', null, (exit) => {
      this.exit = exit;
      code.get(this.passes);
      code.do('i32Eqz');
      code.branch(exit, true);
      code.block('loop', null, (again) => {
        if (this.purpose === 'record') this.widenByState();
        this.makePass();
        if (this.purpose === 'record') this.widenByError();
        if (this.readsIteration()) {
          code.get(this.pass);
          code.f64(1);
          code.do('f64Add');
          code.set(this.pass);
        }
        code.get(this.passes);
        code.i32(1);
        code.do('i32Sub');
        code.set(this.passes);
        code.get(this.passes);
        code.branch(again, true);
      });
    });
  }

  private readsIteration(): boolean {
    return this.reads((node) => node.kind === 'counter' && node.of === 'iteration');
  }

  private reads(isSuch: (node: Expression) => boolean): boolean {
    return itemsOf(this.rule.pass).some((item) =>
      item.kind === 'definition'
        ? hasNode(item.expression, isSuch)
        : item.kind === 'stop' && hasNode(item.condition, isSuch),
    );
  }

  private makePass(): void {
    const { code } = this;
    if (this.purpose === 'record' && !this.isOneExample) {
      code.f64(-0);
      code.set(this.passError);
    }
    this.makeAll(this.rule.pass, null);
  }

  private makeAll(items: readonly Item[], batch: Batch | null): void {
    for (const item of items) {
      if (item.kind === 'definition') {
        if (this.needed.has(item.name)) this.define(item);
        if (item === this.row?.rowMade) this.countRow();
      } else if (item.kind === 'stop') this.stop(() => this.trees.truth(item.condition), item.reason);
      else if (item.kind === 'batches') this.makeBatches(item.items, item.size);
      else this.makeExamples(item, batch);
    }
  }

  private stop(condition: () => void, reason: (typeof stopReasons)[number]): void {
    const { code } = this;
    if (this.purpose !== 'record') return;
    condition();
    code.block('if', null, () => {
      code.i32(0);
      code.i32(1 + stopReasons.indexOf(reason));
      code.store('i32', figures.end);
      code.branch(this.exit);
    });
  }

  /** A row is made: its error is added to the pass's, and ends the run if it is not finite. */
  private countRow(): void {
    const { code, trees } = this;
    if (this.purpose === 'skip') return;
    code.get(this.rows);
    code.i32(1);
    code.do('i32Add');
    code.set(this.rows);
    if (this.purpose === 'write') return;
    const error = trees.localsOf(this.rule.roles.error)[0]!;
    if (!this.isOneExample) code.get(this.passError);
    code.get(error);
    if (!this.isOneExample) code.do('f64Add');
    code.set(this.passError);
    this.stop(() => {
      code.get(error);
      code.do('f64Abs');
      code.f64(Number.POSITIVE_INFINITY);
      code.do('f64Lt', 'i32Eqz');
    }, 'notFinite');
  }

  private makeBatches(items: readonly Item[], size: number): void {
    const { code, trees } = this;
    if (this.isOneExample) {
      trees.counted.set('batch', () => code.f64(0));
      trees.counted.set('batchLength', () => code.f64(1));
      this.makeAll(items, null);
      return;
    }
    const [from, to, batch] = [code.newLocal('i32'), code.newLocal('i32'), code.newLocal('i32')];
    trees.counted.set('batch', () => {
      code.get(batch);
      code.do('f64FromI32');
    });
    trees.counted.set('batchLength', () => {
      code.get(to, from);
      code.do('i32Sub', 'f64FromI32');
    });
    for (const local of [from, batch]) {
      code.i32(0);
      code.set(local);
    }
    code.block('loop', null, (again) => {
      const end = () => {
        code.get(from);
        code.i32(Math.min(size, 2 ** 30));
        code.do('i32Add');
      };
      end();
      code.get(this.examples);
      end();
      code.get(this.examples);
      code.do('i32LtU', 'select');
      code.set(to);
      this.makeAll(items, { from, to });
      code.get(batch);
      code.i32(1);
      code.do('i32Add');
      code.set(batch);
      code.get(to);
      code.set(from);
      code.get(from, this.examples);
      code.do('i32LtU');
      code.branch(again, true);
    });
  }

  private makeExamples(loop: Loop, batch: Batch | null): void {
    const { code, trees, homes } = this;
    const isRow = loop === this.row?.rowLoop;
    trees.isInExamples = true;
    if (this.isOneExample) {
      trees.counted.set('example', () => code.f64(0));
      trees.at('examples', { kind: 'fixed', at: 0 }, () => this.makeTurn(loop.items, isRow));
      trees.isInExamples = false;
      return;
    }
    const [record, example] = [code.newLocal('i32'), code.newLocal('i32')];
    trees.counted.set('example', () => {
      code.get(example);
      code.do('f64FromI32');
    });
    if (batch === null) code.i32(0);
    else code.get(batch.from);
    code.set(example);
    code.get(example);
    code.i32(homes.recordBytes);
    code.do('i32Mul');
    code.set(record);
    const columns = this.columnsWrittenOutIn(loop.items);
    code.block('loop', null, (again) => {
      trees.at('examples', { kind: 'moving', local: record }, () =>
        trees.withLocals(columns, () => this.makeTurn(loop.items, isRow)),
      );
      code.get(record);
      code.i32(homes.recordBytes);
      code.do('i32Add');
      code.set(record);
      code.get(example);
      code.i32(1);
      code.do('i32Add');
      code.set(example);
      code.get(example, batch?.to ?? this.examples);
      code.do('i32LtU');
      code.branch(again, true);
    });
    trees.isInExamples = false;
  }

  /** Data and quantities of a record whose entries are few: each is loaded once a turn. */
  private columnsWrittenOutIn(items: readonly Item[]): readonly string[] {
    const read = new Set<string>();
    const look = (node: Expression): void => {
      if (node.kind === 'name') read.add(node.name);
      for (const part of partsOf(node)) look(part);
    };
    for (const item of itemsOf(items)) {
      if (item.kind === 'definition' && this.needed.has(item.name)) look(item.expression);
      if (item.kind === 'stop' && this.purpose === 'record') look(item.condition);
    }
    return [...read].filter((name) => {
      const { isInRecord, axes } = this.homes.homes.get(name)!;
      return isInRecord && axes.every((axis) => axis === 'examples' || this.homes.isWrittenOut(axis));
    });
  }

  /** One example's items; where rows are told, between its state and its quantities. */
  private makeTurn(items: readonly Item[], isRow: boolean): void {
    const { code } = this;
    if (this.purpose !== 'write' || !isRow) {
      this.makeAll(items, null);
      return;
    }
    const isTold = code.newLocal('i32');
    code.get(this.rows, this.from);
    code.do('i32GeS');
    code.get(this.rows, this.to);
    code.do('i32LtS', 'i32And');
    code.set(isTold);
    const told = (names: readonly string[], at: number): void => {
      code.get(isTold);
      code.block('if', null, () => this.tell(names, at));
    };
    const { stateSize, rowQuantities, homes } = this.homes;
    told(
      this.rule.state.map(({ name }) => name),
      0,
    );
    this.makeAll(items, null);
    told(rowQuantities, 8 * stateSize);
    const bytes = 8 * rowQuantities.reduce((size, name) => size + homes.get(name)!.size, stateSize);
    code.get(isTold);
    code.block('if', null, () => {
      code.get(this.out);
      code.i32(bytes);
      code.do('i32Add');
      code.set(this.out);
    });
  }

  private tell(names: readonly string[], from: number): void {
    const { code, trees, homes } = this;
    let at = from;
    for (const name of names) {
      const home = homes.homes.get(name)!;
      if (home.isWrittenOut) {
        trees.localsOf(name).forEach((local, entry) => {
          code.get(this.out, local);
          code.store('f64', at + 8 * entry);
        });
      } else {
        code.get(this.out);
        code.i32(at);
        code.do('i32Add');
        code.i32(home.offset);
        code.i32(8 * home.size);
        code.do('memoryCopy');
      }
      at += 8 * home.size;
    }
  }

  /** All entries are computed before one is changed. */
  private define({ name, at, except, expression }: Definition): void {
    const { code, trees, homes } = this;
    const home = homes.homes.get(name)!;
    const fixed = (entry: number): Entry => ({ kind: 'fixed', at: entry });
    if (home.isWrittenOut) {
      const locals: number[] = [];
      const push = (axes: readonly string[], entries: readonly Entry[]): void => {
        const [axis, ...inner] = axes;
        if (axis !== undefined) {
          trees.withHoisted([expression], axis, () =>
            trees.each(axis, () => push(inner, [...entries, trees.entries.get(axis)!])),
          );
        } else if (!except.length || entries[0]?.kind !== 'fixed' || !except.includes(entries[0].at)) {
          trees.number(expression);
          locals.push(trees.localAt(name, entries)!);
        }
      };
      push(at.length ? [] : home.axes, at.map(fixed));
      for (const local of locals.reverse()) code.set(local);
      return;
    }
    const target = this.readsOthers(name, expression) && at.length === 0 ? { ...home, offset: homes.temporary } : home;
    if (target !== home) this.copy(homes.temporary, home.offset, home.size);
    const store = (axes: readonly string[], entries: readonly Entry[]): void => {
      const [axis, ...inner] = axes;
      if (axis !== undefined) {
        trees.withHoisted([expression], axis, () =>
          trees.each(axis, () => store(inner, [...entries, trees.entries.get(axis)!])),
        );
        return;
      }
      const write = (): void => {
        const offset = trees.pointAt(target, entries);
        trees.number(expression);
        code.store('f64', offset);
      };
      const [entry] = entries;
      if (!except.length || entry?.kind !== 'moving') write();
      else {
        except.forEach((place, which) => {
          code.get(entry.local);
          code.i32(8 * place);
          code.do('i32Ne', ...(which > 0 ? (['i32And'] as const) : []));
        });
        code.block('if', null, write);
      }
    };
    store(at.length ? [] : home.axes, at.map(fixed));
    if (target !== home) this.copy(home.offset, homes.temporary, home.size);
  }

  /** Whether a definition of a name's entries reads other entries of it than the one that it makes. */
  private readsOthers(name: string, expression: Expression): boolean {
    const { axes } = this.homes.homes.get(name)!;
    const look = (node: Expression, isSummed: boolean): boolean =>
      node.kind === 'name' && node.name === name
        ? isSummed || node.at.some((entry) => entry !== null)
        : partsOf(node).some((part) => look(part, isSummed || (node.kind === 'sum' && axes.includes(node.axis))));
    return look(expression, false);
  }

  private copy(to: number, from: number, size: number): void {
    const { code } = this;
    code.i32(to);
    code.i32(from);
    code.i32(8 * size);
    code.do('memoryCopy');
  }

  private readonly extremes: { min: number; max: number; first: number; second: number | null; at: number }[] = [];
  private errorMin = 0;
  private errorMax = 0;

  /** Smallest and largest of the state that has locals stand in pairs, two to a vector. */
  private loadExtremes(): void {
    const { code, homes } = this;
    this.errorMin = code.newLocal('v128');
    this.errorMax = code.newLocal('v128');
    const load = (local: number, isPair: boolean, offset: number): void => {
      code.i32(0);
      code.load(isPair ? 'v128' : 'splat', offset);
      code.set(local);
    };
    load(this.errorMin, false, figures.errorMin);
    load(this.errorMax, false, figures.errorMax);
    const locals: { local: number; at: number }[] = [];
    this.eachStateLocal((local, offset) => {
      locals.push({ local, at: offset - homes.state });
    });
    for (let i = 0; i < locals.length; ) {
      const [one, next] = [locals[i]!, locals[i + 1]];
      const second = next?.at === one.at + 8 ? next.local : null;
      const [min, max] = [code.newLocal('v128'), code.newLocal('v128')];
      load(min, second !== null, homes.stateMin + one.at);
      load(max, second !== null, homes.stateMax + one.at);
      this.extremes.push({ min, max, first: one.local, second, at: one.at });
      i += second === null ? 1 : 2;
    }
  }

  private widenByState(): void {
    const { code } = this;
    for (const { min, max, first, second } of this.extremes) {
      const vector = code.newLocal('v128');
      code.get(first);
      code.do('f64x2Splat');
      if (second !== null) {
        code.get(second);
        code.do('f64x2WithSecond');
      }
      code.set(vector);
      this.widen(min, max, vector);
    }
    for (const { name } of this.rule.state) {
      const home = this.homes.homes.get(name)!;
      if (!home.isWrittenOut) this.widenByMemory(home.offset - this.homes.state, home.size);
    }
  }

  private widen(min: number, max: number, vector: number): void {
    const { code } = this;
    code.get(min, vector);
    code.do('f64x2Pmin');
    code.set(min);
    code.get(max, vector);
    code.do('f64x2Pmax');
    code.set(max);
  }

  private widenByMemory(at: number, size: number): void {
    const { code, homes } = this;
    const [place, vector] = [code.newLocal('i32'), code.newLocal('v128')];
    const widenAt = (isPair: boolean): void => {
      code.get(place);
      code.load(isPair ? 'v128' : 'splat', homes.state + at);
      code.set(vector);
      for (const [extreme, pick] of [
        [homes.stateMin, 'f64x2Pmin'],
        [homes.stateMax, 'f64x2Pmax'],
      ] as const) {
        code.get(place, place);
        code.load(isPair ? 'v128' : 'splat', extreme + at);
        code.get(vector);
        code.do(pick);
        code.store(isPair ? 'v128' : 'first', extreme + at);
      }
    };
    code.i32(0);
    code.set(place);
    if (size > 1) {
      code.block('loop', null, (again) => {
        widenAt(true);
        code.get(place);
        code.i32(16);
        code.do('i32Add');
        code.set(place);
        code.get(place);
        code.i32(8 * (size - (size % 2)));
        code.do('i32LtU');
        code.branch(again, true);
      });
    }
    if (size % 2 === 1) widenAt(false);
  }

  /** Of a pass that is whole; where it ends the run the caller does so. */
  private widenByError(): void {
    const { code } = this;
    const vector = code.newLocal('v128');
    code.get(this.passError);
    if (!this.isOneExample) {
      code.f64(Number.POSITIVE_INFINITY);
      code.get(this.passError);
      code.do('f64Abs');
      code.f64(Number.POSITIVE_INFINITY);
      code.do('f64Lt', 'select');
    }
    code.do('f64x2Splat');
    code.set(vector);
    this.widen(this.errorMin, this.errorMax, vector);
  }

  private storeExtremes(): void {
    const { code, homes } = this;
    const store = (local: number, isPair: boolean, offset: number): void => {
      code.i32(0);
      code.get(local);
      code.store(isPair ? 'v128' : 'first', offset);
    };
    store(this.errorMin, false, figures.errorMin);
    store(this.errorMax, false, figures.errorMax);
    for (const { min, max, second, at } of this.extremes) {
      store(min, second !== null, homes.stateMin + at);
      store(max, second !== null, homes.stateMax + at);
    }
  }
}

interface Batch {
  readonly from: number;
  readonly to: number;
}
