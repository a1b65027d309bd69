import type { ProgramLanguage } from '../src/reading/syntax/parse.ts';

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

const manyWeights = (count: number): string =>
  lines(
    `weights = [0.1] * ${count}`,
    `inputs = [0.1] * ${count}`,
    'for iteration in range(50):',
    '    pred = 0',
    `    for i in range(${count}):`,
    '        pred += weights[i] * inputs[i]',
    '    delta = pred - 0.8',
    `    for i in range(${count}):`,
    '        weights[i] -= 0.1 * delta * inputs[i]',
  );

const update = ['pred = 0.5 * weight', 'delta = pred - 0.8', 'weight -= delta * 0.5'];
const indented = (some: readonly string[]): string[] => some.map((line) => `    ${line}`);

const inPython: { readonly [what: string]: string } = {
  'a long loop': lines('weight = 0.5', 'for i in range(1000000):', ...indented(update)),
  'a long loop with a way out': lines(
    'weight = 0.5',
    'for i in range(1000000):',
    ...indented(update),
    '    if delta ** 2 < 1e-300:',
    '        break',
  ),
  'a loop without an end': lines('weight = 0.5', 'while True:', ...indented(update)),
  'a loop that changes nothing': lines(
    'weight = 0.5',
    'for i in range(100000):',
    '    delta = 0.5 * weight - 0.8',
    '    error = delta * delta',
    '    if error < 1e-6:',
    '        break',
  ),
  'loops in loops': lines(
    'x, y = 0.5, 0.3',
    'for i in range(1000):',
    '  for j in range(1000):',
    '    for k in range(1000):',
    '      p = x * i - y * j',
  ),
  'a range gone through at once': lines('a = 3 * 4 - 2 * 1', 'x = max(range(10 ** 9))', 'b = x * x - a'),
  'a range as a list': lines('xs = list(range(10 ** 9))', 'b = xs[2] * xs[3] - xs[4]'),
  'a range in pairs': lines('for a, b in zip(range(10 ** 9), range(10 ** 9)):', '    c = a * b - a'),
  'a range looked into': lines('r = range(1000000)', 'w = 2', 'while r[5] > 0:', '    z = w * r[3] - 2'),
  'a long list': lines(
    'w = 0.5',
    'xs = [i * 0.1 for i in range(100000)]',
    'for x in xs:',
    '    e = (x * w - 0.8) ** 2',
  ),
  'a list made longer and longer': lines('xs = [0.5 * 3 - 1]', 'while xs:', '    xs = xs + xs'),
  'a list repeated': lines('xs = [0.5 * 3 - 1] * 10 ** 9'),
  'a list searched': lines(
    'xs = list(range(9000))',
    'y = 0.5 * xs[3] - 2',
    'while not 50000 in xs:',
    '    z = y * y - 2',
  ),
  'a list cut': lines('xs = list(range(9000))', 'while xs[0:8000]:', '    z = 0.5 * xs[3] - 2'),
  'a list given to a function': lines(
    'xs = [0.5] * 9000',
    'def f(all, weight):',
    '    return all[0] * weight - 0.8',
    'while f(xs, 0.5) < 1:',
    '    pass',
  ),
  'calls in calls': lines('def f(n, w):', '    return f(n - 1, w * 0.9 - n)', 'f(100000, 0.5)'),
  'a call that calls twice': lines('def f(n):', '    return f(n - 1) * f(n - 2) - 1 if n > 1 else n', 'f(50)'),
  'many differences': lines('w = 0.5', 'ds = [x * w - i for i, x in enumerate(range(30000))]'),
  'many differences of products': lines(
    'ps = [(i * 0.1, i * 0.2) for i in range(100)]',
    's = 0',
    'for a, b in ps:',
    '    for c, d in ps:',
    '        s += (a * c - b * d) ** 2',
  ),
  'examples that repeat but for the last': lines(
    'w = 0.5',
    'xs = [1] * 9000 + [2]',
    'for x in xs:',
    '    p = x * w',
    '    d = p - 0.8',
    '    e = d ** 2',
  ),
  '100 weights': manyWeights(100),
  '1000 weights': manyWeights(1000),
  'one weight under many names': lines(
    'w = 0.5',
    ...Array.from({ length: 1500 }, (_, i) => `p${i} = w * 0.5\ne${i} = (p${i} - 0.8) ** 2`),
  ),
  'an update a line': lines('weight = 0.5', ...Array.from({ length: 1500 }, () => update.join('\n'))),
  'a long expression': lines('w = 2', `y = w * 3 - 1${' + w * 2'.repeat(5000)}`),
  'numbers too large for doubles': lines('x = 2', 'while True:', '    x = x * x - x', '    x = x % (2 ** 4000 - 1)'),
  'long texts': lines(
    `a = "${'x'.repeat(100_000)}"`,
    `b = "${'x'.repeat(99_999)}y"`,
    'z = 0.5',
    'while a != b:',
    '    z = z * 0.5 - 1',
  ),
  'two weights in turn': lines(
    'a, b = 0.5, 0.3',
    'for i in range(1000000):',
    '    c = a * 2 - 0.8',
    '    d = b * 3 - 0.7',
    '    a -= 0.01 * c * 2',
    '    b -= 0.01 * d * 3',
    '    if c > 10:',
    '        break',
  ),
  'a neuron every five lines': lines(
    ...Array.from({ length: 1000 }, (_, i) => {
      const [w, p, d] = [`w${i}`, `p${i}`, `d${i}`];
      return [`${w} = 0.5`, `${p} = 0.5 * ${w}`, `${d} = ${p} - 0.8`, `e${i} = ${d} ** 2`, `${w} -= ${d} * 0.5`].join(
        '\n',
      );
    }),
  ),
};

const inJavascript: { readonly [what: string]: string } = {
  'a long loop with a way out, in JavaScript': lines(
    'let weight = 0.5;',
    'for (let i = 0; i < 1e6; i++) {',
    '  const pred = 0.5 * weight, delta = pred - 0.8, error = delta ** 2;',
    '  weight -= delta * 0.5;',
    '  if (error < 1e-300) break;',
    '}',
  ),
  'a sum of thousands, again and again': lines(
    'const inputs = Array(3000).fill(0.5);',
    'let weight = 0.5;',
    'while (true) {',
    '  const delta = inputs.reduce((sum, x) => sum + x * weight, 0) - 0.8;',
    '  weight -= delta * 0.1;',
    '}',
  ),
  'functions in functions': lines(
    'let w = 0.5;',
    `const f = ${'(x) => '.repeat(100)}x * w - 0.8;`,
    `while (w < 1) w = f${'(w)'.repeat(100)};`,
  ),
};

type Programs = { readonly [what: string]: { readonly language: ProgramLanguage; readonly text: string } };
const all = (language: ProgramLanguage, texts: { readonly [what: string]: string }): Programs =>
  Object.fromEntries(Object.entries(texts).map(([what, text]) => [what, { language, text }]));

/** Programs on which a reader could spend far too much: each has to give a result or a problem in bounded steps. */
export const worstPrograms = { ...all('python', inPython), ...all('javascript', inJavascript) };
