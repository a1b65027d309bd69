import { numberText } from '../numberText.ts';

/** How a language writes what a program is made of. Lines are without the indentation of what they stand in. */
export interface Dialect {
  comment(text: string): string;
  /** A name's first value; `changes`: it gets others later. */
  first(name: string, value: string, changes?: boolean): string;
  set(name: string, value: string): string;
  number(value: number): string;
  list(entries: readonly string[]): string;
  loop(name: string, count: string, body: readonly string[]): string[];
  /** Through all places of a list. */
  each(name: string, list: string, body: readonly string[]): string[];
  /** Through the examples: each one's input and goal. */
  examples(of: ExamplesLoop, body: readonly string[]): string[];
  when(condition: string, body: readonly string[]): string[];
  and(one: string, other: string): string;
  isNotFinite(value: string): string;
  /** Labels with the values behind them; `isList`: the value is a list. */
  print(...values: readonly (readonly [label: string, value: string, isList?: boolean])[]): string;
  /** Adds the products of two lists' entries, from 0 on. */
  weightedSum(): string[];
}

export interface ExamplesLoop {
  readonly input: string;
  readonly inputs: string;
  readonly goal: string;
  readonly goals: string;
}

const indented = (lines: readonly string[], by: string): string[] =>
  lines.map((line) => (line === '' ? line : by + line));
const deeper = (lines: readonly string[]): string[] => indented(lines, '    ');

export const python: Dialect = {
  comment: (text) => `# ${text}`,
  first: (name, value) => `${name} = ${value}`,
  set: (name, value) => `${name} = ${value}`,
  number: (value) => numberText(value, 'python'),
  list: (entries) => `[${entries.join(', ')}]`,
  loop: (name, count, body) => [`for ${name} in range(${count}):`, ...deeper(body)],
  each: (name, list, body) => [`for ${name} in range(len(${list})):`, ...deeper(body)],
  examples: ({ input, inputs, goal, goals }, body) => [
    `for ${input}, ${goal} in zip(${inputs}, ${goals}):`,
    ...deeper(body),
  ],
  when: (condition, body) => [`if ${condition}:`, ...deeper(body)],
  and: (one, other) => `${one} and ${other}`,
  isNotFinite: (value) => `not math.isfinite(${value})`,
  print: (...values) => `print(${values.map(([label, value]) => `"${label}:", ${value}`).join(', ')})`,
  weightedSum: () => [
    'def w_sum(a, b):',
    ...deeper(['output = 0', 'for i in range(len(a)):', '    output += a[i] * b[i]', 'return output']),
  ],
};

export const numpy: Dialect = {
  ...python,
  list: (entries) =>
    entries.some((entry) => entry.startsWith('np.')) ? nested(entries) : `np.array([${entries.join(', ')}])`,
  isNotFinite: (value) => `not np.isfinite(${value})`,
  print: (...values) =>
    python.print(...values.map(([label, value, isList]) => [label, isList ? `${value}.tolist()` : value] as const)),
  weightedSum: () => [],
};

/** Rows of an array are lists in it. */
const nested = (entries: readonly string[]): string =>
  `np.array([${entries.map((entry) => entry.slice('np.array('.length, -1)).join(', ')}])`;

/** What a script prints by. */
const printing = 'console.log';

const braced = (head: string, body: readonly string[]): string[] => [`${head} {`, ...indented(body, '  '), '}'];

export const javascript: Dialect = {
  comment: (text) => `// ${text}`,
  first: (name, value, changes = false) => `${changes ? 'let' : 'const'} ${name} = ${value};`,
  set: (name, value) => `${name} = ${value};`,
  number: (value) => numberText(value, 'javascript'),
  list: (entries) => `[${entries.join(', ')}]`,
  loop: (name, count, body) => braced(`for (let ${name} = 0; ${name} < ${count}; ${name}++)`, body),
  each: (name, list, body) => braced(`for (let ${name} = 0; ${name} < ${list}.length; ${name}++)`, body),
  examples: ({ input, inputs, goal, goals }, body) =>
    braced(`for (let row = 0; row < ${inputs}.length; row++)`, [
      `const ${input} = ${inputs}[row];`,
      `const ${goal} = ${goals}[row];`,
      ...body,
    ]),
  when: (condition, body) => (body.length === 1 ? [`if (${condition}) ${body[0]}`] : braced(`if (${condition})`, body)),
  and: (one, other) => `${one} && ${other}`,
  isNotFinite: (value) => `!Number.isFinite(${value})`,
  print: (...values) =>
    `${printing}(${values.map(([label, value, isList]) => `"${label}:", ${isList ? '...' : ''}${value}`).join(', ')});`,
  weightedSum: () =>
    braced('function wSum(a, b)', [
      'let output = 0;',
      'for (let i = 0; i < a.length; i++) output += a[i] * b[i];',
      'return output;',
    ]),
};
