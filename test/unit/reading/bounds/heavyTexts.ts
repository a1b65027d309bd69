/** A text whose reading could take very long, or very much room. */
export interface HeavyText {
  readonly kind: 'python' | 'javascript' | 'markdown' | 'notebook';
  readonly text: string;
}

const neuron = {
  python: [
    'weight, goal, x = 0.5, 0.8, 2',
    'for i in range(5):',
    '    delta = x * weight - goal',
    '    weight -= 0.1 * delta * x',
  ],
  javascript: [
    'let weight = 0.5, goal = 0.8, x = 2;',
    'for (let i = 0; i < 5; i++) weight -= 0.1 * (x * weight - goal) * x;',
  ],
};

const around = (kind: 'python' | 'javascript', ...heavy: readonly string[]): HeavyText => ({
  kind,
  text: [...heavy, ...neuron[kind], ''].join('\n'),
});

const eachLine = (many: number, line: (i: number) => string): string =>
  Array.from({ length: many }, (_, i) => line(i)).join('\n');

/** What grows, in every way in which a few characters can make much. */
function growing(): { readonly [what: string]: HeavyText } {
  const texts: { [what: string]: HeavyText } = {};
  for (const seed of ['[]', '[0]', '[0.5, 1]', '()', '(1,)', '""', '"ab"', '[[]]']) {
    for (const times of ['10 ** 9', '10 ** 18', '10 ** 400', '-1']) {
      texts[`${seed} times ${times}`] = around('python', `made = ${seed} * ${times}`);
    }
  }
  for (const sign of ['&', '|', '^', '<<', '>>', '**', '*', '@', '//', '%', '+', '-', '/']) {
    for (const start of ['True', '3', '0.5', '-7', '10 ** 18', '[1]', '"a"', 'None']) {
      texts[`${start} ${sign}= itself`] = around(
        'python',
        `made = ${start}`,
        'for i in range(60):',
        `    made ${sign}= made`,
      );
    }
  }
  for (const head of [
    'i; i < 5; i++',
    'i = 0, j = 1; i < 5; i++, j--',
    '; ; ',
    'i, j; i < 5; i++',
    '(i = 0); i < 5; i += 1',
  ]) {
    for (const name of ['weight', 'wieght']) {
      const text = `let weight = 0.5, i = 0, j;\nfor (${head}) {\n  const delta = 2 * ${name} - 0.8;\n  weight -= 0.1 * delta * 2;\n  if (i > 4) break;\n}\n`;
      texts[`for (${head}) with ${name}`] = { kind: 'javascript', text };
    }
  }
  return texts;
}

const long = 'w'.repeat(10_000);

const others: { readonly [what: string]: HeavyText } = {
  'a long name that is misspelt': around('python', `${long}x = 0.5 * 3 - 1`, `y = ${long}y * 2 - 1`),
  'a long name that is never called': around('python', `def ${long}(a):`, '    return a * a - 1'),
  'a thousand names of sixty letters, and one that is none of them': around(
    'python',
    eachLine(1000, (i) => `${'n'.repeat(54)}${i + 100_000} = ${i}`),
    `y = ${'m'.repeat(60)} * 2 - 1`,
  ),
  'a list in itself': around('javascript', 'const a = [1];', 'for (let i = 0; i < 3000; i++) a.push(a);'),
  'a list in itself, in Python': around('python', 'a = [1]', 'for i in range(3000):', '    a.append(a)'),
  'a list in itself, compared and printed': around(
    'python',
    'a = [1]',
    'a.append(a)',
    'b = [1]',
    'b.append(b)',
    'print(a, a == b)',
  ),
  'lists of lists of lists': around(
    'python',
    'a = [1]',
    'for i in range(60):',
    '    a = [a, a]',
    'print(str(a), a == [a])',
  ),
  'a text that doubles': around('python', 't = "a"', 'for i in range(60):', '    t = t + t'),
  'a text that doubles, in JavaScript': around('javascript', 'let t = "a";', 'for (let i = 0; i < 60; i++) t += t;'),
  'a text that doubles in a template': around(
    'javascript',
    'let t = "a";',
    ['for (let i = 0; i < 60; i++) t = `$', '{t}$', '{t}`;'].join(''),
  ),
  'a text filled up': around('python', 't = f"{1:1000000000}"', 'u = "a".ljust(10 ** 9)', 'v = "%1000000000d" % 1'),
  'a text filled up, in JavaScript': around('javascript', 'const t = "a".padEnd(1e9) + "b".repeat(1e9);'),
  'as many entries as a length says': around(
    'javascript',
    'const a = new Array(1e9).fill(0), b = Array.from({ length: 1e9 });',
    'a.length = 1e9;',
  ),
  'a set of a range': around('python', 'made = sorted(set(range(10 ** 9)))'),
  'a dictionary of a range': around('python', 'made = {i: i for i in range(10 ** 9)}'),
  'whole numbers without end': around('python', 'n = 3', 'for i in range(10 ** 6):', '    n = n * n'),
  'the same number a thousand times': around('python', `made = [${'0.5, '.repeat(20_000)}]`),
  'a prediction that stays': {
    kind: 'python',
    text: [
      'weight, goal, input = 0.5, 0.8, 2',
      'for iteration in range(4000):',
      '    pred = input * 1',
      '    error = (pred - goal) ** 2',
      '    delta = pred - goal',
      '    weight = weight - input * delta',
      '',
    ].join('\n'),
  },
  'a thousand blocks': { kind: 'markdown', text: eachLine(1000, (i) => `\`\`\`python\na${i} = 3 * 4 - b\n\`\`\``) },
  'a thousand blocks in a list': {
    kind: 'markdown',
    text: eachLine(1000, (i) => `- \`\`\`python\n  a${i} = 3 * 4 - b\n  \`\`\``),
  },
  'a line of list marks': { kind: 'markdown', text: `${'- '.repeat(50_000)}a\n\`\`\`python\na = 3 * b - 1\n\`\`\`\n` },
  'fences that stay open': { kind: 'markdown', text: eachLine(3000, (i) => `${'`'.repeat(3 + (i % 40))}python`) },
  'two hundred broken cells': { kind: 'notebook', text: notebook(200, () => 'a = (3 * b - 1') },
  'two hundred cells of which each fails': { kind: 'notebook', text: notebook(200, (i) => `a${i} = 3 * b${i} - 1`) },
  'two hundred cells that train': { kind: 'notebook', text: notebook(200, () => neuron.python.join('\n')) },
};

function notebook(cells: number, source: (i: number) => string): string {
  const all = Array.from({ length: cells }, (_, i) => ({
    cell_type: 'code',
    source: source(i),
    execution_count: i + 1,
  }));
  return JSON.stringify({
    cells: [...all, { cell_type: 'code', source: neuron.python.join('\n'), execution_count: cells + 1 }],
  });
}

/** Texts by the process that reads them. */
export const heavyTexts: { readonly [group: string]: { readonly [what: string]: HeavyText } } = {
  'what makes much of a few characters': growing(),
  'what is long, or holds itself': others,
};
