/** As much of WebAssembly's binary format as a rule needs: its numbers, sections and the operations by their names. */
export const type = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const;
export type ValueType = keyof typeof type;

/** Operations without an operand of their own. */
export const op = {
  else: [0x05],
  end: [0x0b],
  select: [0x1b],
  i32Eqz: [0x45],
  i32Ne: [0x47],
  i32LtS: [0x48],
  i32LtU: [0x49],
  i32GeS: [0x4e],
  f64Eq: [0x61],
  f64Ne: [0x62],
  f64Lt: [0x63],
  f64Gt: [0x64],
  f64Le: [0x65],
  f64Ge: [0x66],
  i32Add: [0x6a],
  i32Sub: [0x6b],
  i32Mul: [0x6c],
  i32And: [0x71],
  i32Or: [0x72],
  f64Abs: [0x99],
  f64Neg: [0x9a],
  f64Floor: [0x9c],
  f64Nearest: [0x9e],
  f64Sqrt: [0x9f],
  f64Add: [0xa0],
  f64Sub: [0xa1],
  f64Mul: [0xa2],
  f64Div: [0xa3],
  f64FromI32: [0xb7],
  memoryCopy: [0xfc, 0x0a, 0, 0],
  f64x2Splat: [0xfd, 0x14],
  f64x2First: [0xfd, 0x21, 0],
  f64x2WithSecond: [0xfd, 0x22, 1],
  /** (a, b) → b < a ? b : a */
  f64x2Pmin: [0xfd, 0xf6, 0x01],
  /** (a, b) → a < b ? b : a */
  f64x2Pmax: [0xfd, 0xf7, 0x01],
} as const satisfies { readonly [name: string]: readonly number[] };

export type Op = keyof typeof op;

export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest < -0x40 || rest >= 0x40) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>= 7;
  }
  return [...bytes, rest & 0x7f];
}

/** The body of a function, written operation by operation; locals are made as they are needed. */
export class FunctionCode {
  readonly bytes: number[] = [];
  private readonly locals: ValueType[] = [];
  private depth = 0;

  constructor(
    readonly parameters: readonly ValueType[],
    readonly result: ValueType | null,
  ) {}

  newLocal(of: ValueType): number {
    return this.parameters.length + this.locals.push(of) - 1;
  }

  do(...names: readonly Op[]): void {
    for (const name of names) this.bytes.push(...op[name]);
  }

  get(...locals: readonly number[]): void {
    for (const local of locals) this.bytes.push(0x20, ...unsigned(local));
  }

  set(local: number): void {
    this.bytes.push(0x21, ...unsigned(local));
  }

  i32(value: number): void {
    this.bytes.push(0x41, ...signed(value));
  }

  f64(value: number): void {
    this.bytes.push(0x44, ...new Uint8Array(Float64Array.of(value).buffer));
  }

  call(imported: number): void {
    this.bytes.push(0x10, ...unsigned(imported));
  }

  load(of: ValueType | 'splat', offset: number): void {
    const code = { i32: [0x28, 2], f64: [0x2b, 3], v128: [0xfd, 0x00, 3], splat: [0xfd, 0x0a, 3] }[of];
    this.bytes.push(...code, ...unsigned(offset));
  }

  store(of: ValueType | 'first', offset: number): void {
    const code = { i32: [0x36, 2], f64: [0x39, 3], v128: [0xfd, 0x0b, 3], first: [0xfd, 0x5b, 3] }[of];
    this.bytes.push(...code, ...unsigned(offset), ...(of === 'first' ? [0] : []));
  }

  /** What a block gives, if anything; `write` gets the block's label. */
  block(kind: 'block' | 'loop' | 'if', result: ValueType | null, write: (label: number) => void): void {
    this.bytes.push({ block: 0x02, loop: 0x03, if: 0x04 }[kind], result === null ? 0x40 : type[result]);
    write(++this.depth);
    this.depth--;
    this.do('end');
  }

  /** To the end of a block, or to the start of a loop. */
  branch(label: number, isConditional = false): void {
    this.bytes.push(isConditional ? 0x0d : 0x0c, ...unsigned(this.depth - label));
  }

  encoded(): number[] {
    const runs: [count: number, of: ValueType][] = [];
    for (const of of this.locals) {
      const last = runs.at(-1);
      if (last?.[1] === of) last[0]++;
      else runs.push([1, of]);
    }
    const declared = list(runs.map(([count, of]) => [...unsigned(count), type[of]]));
    const body = [...declared, ...this.bytes, ...op.end];
    return [...unsigned(body.length), ...body];
  }
}

export interface ImportedFunction {
  readonly name: string;
  readonly parameters: number;
}

/** A module of functions over an imported memory; functions imported from `host` take and give doubles. */
export function encodeModule(
  imported: readonly ImportedFunction[],
  functions: { readonly [name: string]: FunctionCode },
): Uint8Array<ArrayBuffer> {
  const own = Object.entries(functions);
  const signatures = [
    ...imported.map(({ parameters }) => [0x60, ...list(Array(parameters).fill([type.f64])), ...list([[type.f64]])]),
    ...own.map(([, { parameters, result }]) => [
      0x60,
      ...list(parameters.map((of) => [type[of]])),
      ...list(result === null ? [] : [[type[result]]]),
    ]),
  ];
  const imports = [
    [...text('host'), ...text('memory'), 0x02, 0x00, 1],
    ...imported.map(({ name }, at) => [...text('host'), ...text(name), 0x00, ...unsigned(at)]),
  ];
  const bytes = [
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, list(signatures)),
    ...section(2, list(imports)),
    ...section(3, list(own.map((_, at) => unsigned(imported.length + at)))),
    ...section(7, list(own.map(([name], at) => [...text(name), 0x00, ...unsigned(imported.length + at)]))),
    ...section(10, list(own.map(([, code]) => code.encoded()))),
  ];
  return Uint8Array.from(bytes);
}

function list(items: readonly (readonly number[])[]): number[] {
  const bytes = unsigned(items.length);
  for (const item of items) for (const byte of item) bytes.push(byte);
  return bytes;
}
const text = (of: string): number[] => [...unsigned(of.length), ...Array.from(of, (letter) => letter.charCodeAt(0))];
const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content];
