import { Random } from './random.ts';

/** A program of JavaScript that gives values to names and lists, by a grammar that has every row of the tables. */
export function javascriptProgramOf(seed: number): string {
  const random = new Random(seed);
  const of = <T>(...all: readonly T[]): T => random.of(all);
  const lines: string[] = [
    'const log = [];',
    'let a = 3, b = -2, x = 0.5, y = -1.25, z = 0, q = true, n = null, u;',
    'let xs = [1.5, -2, 0.25, 4], hs = [1, , 3], s = "ab", o = { k: 1, m: [1, 2], 2: "v", 1: "w" };',
  ];
  let depth = 0;
  const nested = (make: () => string, leaf: () => string): string => {
    if (depth > 3) return leaf();
    depth++;
    const made = make();
    depth--;
    return made;
  };

  const leaf = (): string =>
    of(
      'a',
      'b',
      'x',
      'y',
      'z',
      '0',
      '1',
      '2.5',
      '-0',
      '1e21',
      '0x1f',
      '0b11',
      '1_000',
      '.5',
      '5.',
      'NaN',
      'Infinity',
      'xs.length',
      '123.456',
      '2.675',
      '1.005',
    );

  const number = (): string =>
    nested(
      () =>
        random.isLikely(0.35)
          ? leaf()
          : of(
              () => `(${number()} ${of('+', '-', '*', '/', '%')} ${number()})`,
              () => `(${number()} ${of('&', '|', '^', '<<', '>>', '>>>')} ${number()})`,
              () => `(${leaf()} + 1) ** 2`,
              () => `2 ** ${of('3', '2', '-1')} ** ${of('2', '1', '0')}`,
              () => `~${leaf()}`,
              () => `-${of('a', 'x', 'z')}`,
              () => `+${of('"5"', '""', 'null', 'undefined', 'true', '" 7 "', '"x"', 'a')}`,
              () => `Math.${of('abs', 'sqrt', 'floor', 'ceil', 'round', 'trunc', 'sign')}(${number()})`,
              () => `Math.${of('min', 'max')}(${number()}, ${number()})`,
              () => `Math.${of('min', 'max')}(...xs)`,
              () => `Math.${of('max(1, NaN)', 'max()', 'min(-0, 0)', 'max(-0, 0)', 'PI', 'pow(3, 2)')}`,
              () => `Number(${of('"3"', 'null', 'undefined', 'true', '"x"', '""', 'a')})`,
              () => `parseFloat(${of('"3.5kg"', '"x"', '2.5', '"-1e3"')})`,
              () => `xs[${of('0', '1', '9', '-1', 'a', '1.5')}]`,
              () => `hs[${of('0', '1', '2')}]`,
              () => `xs.at(${of('-1', '0', '9')})`,
              () => `xs.reduce((p, v${of('', ', i')}) => p + v${of('', ' * 2')}, ${of('0', '10')})`,
              () => `xs.reduce((p, v) => p * v)`,
              () => `xs.indexOf(${of('4', '-2', '9')})`,
              () => `(${truth()} ? ${number()} : ${number()})`,
              () => `(${of('z', 'n', 'u', 'x', 'a')} ${of('||', '&&', '??')} ${number()})`,
              () => `(a${of('++', '--')})`,
              () => `(${of('++', '--')}b)`,
              () => `(z ${of('||=', '&&=', '??=')} ${leaf()})`,
              () => `(a ${of('=', '+=', '*=', '|=', '^=', '>>=')} ${leaf()})`,
              () => `o.${of('k', 'm.length', 'none', 'm[1]')}`,
              () => `o?.${of('k', 'none?.deep', 'm?.[0]')}`,
              () => `((v, w = ${leaf()}) => v * w)(${of('2', '2, 3', '2, undefined', '')})`,
              () => `(1, ${number()})`,
              () =>
                `(${of('"5" * 2', '"5" - 1', 'true + 1', 'null + 1', 'undefined + 1', '[] * 1'.replace('[] * 1', '"" * 1'))})`,
            )(),
      leaf,
    );

  const truth = (): string =>
    nested(
      () =>
        of(
          () => `!${number()}`,
          () => `${number()} ${of('<', '<=', '>', '>=', '===', '!==', '==', '!=')} ${number()}`,
          () =>
            `${of('"5"', '5', 'null', 'undefined', 'true', '0', '""', '"a"')} ${of('==', '===', '!=', '!==', '<', '>=')} ${of('5', 'null', 'undefined', '1', '0', '"5"', '"b"')}`,
          () => `${text()} ${of('===', '<', '==')} ${text()}`,
          () => `xs.${of('some', 'every')}((v) => v > ${leaf()})`,
          () => `xs.includes(${of('4', '9')})`,
          () => `Array.isArray(${of('xs', 'a', 'o')})`,
          () => `Number.${of('isInteger', 'isNaN', 'isFinite')}(${number()})`,
          () => `is${of('NaN', 'Finite')}(${of('a', 'u', '"x"', 'n')})`,
          () => `typeof ${of('a', 's', 'u', 'xs', 'q')} === "${of('number', 'string', 'undefined', 'object')}"`,
          () => `${of('"k"', '"none"', '2')} in o`,
          () => `xs === ${of('xs', '[1]')}`,
          () => `Boolean(${of('xs', '""', '"0"', 'NaN', 'n')})`,
          () => `s.${of('includes', 'startsWith', 'endsWith')}("${of('a', 'b', '')}")`,
        )(),
      () => of('q', 'true', 'false'),
    );

  const text = (): string =>
    nested(
      () =>
        of(
          (): string => of('s', '"x"', "'y'", '"a\\tb"'),
          () => `\`${'$'}{${of(number, text, truth)()}}-${'$'}{xs}\``,
          () => `(${number()}).toFixed(${of('0', '1', '2', '3', '')})`,
          () => `(${number()}).${of('toPrecision(3)', 'toExponential(2)', 'toString()')}`,
          () => `String(${of(number, truth)()})`,
          () => `String(${of('xs', 'n', 'u', 'hs')})`,
          () => `(s + ${of(number, text)()})`,
          () => `("w" + ${number()})`,
          () => `xs.join(${of('', '"-"', '""')})`,
          () =>
            `s.${of('padStart(4)', 'padEnd(4, "*")', 'repeat(2)', 'toUpperCase()', 'trim()', 'slice(1)', 'charAt(0)')}`,
          () => `s[${of('0', '9')}]`,
          () => `("" + [1, [2, 3], null])`,
          () => `typeof ${of('a', 's', 'u', 'xs')}`,
        )(),
      () => 's',
    );

  const list = (): string =>
    nested(
      () =>
        of(
          () => `[${number()}, ${text()}, ...xs]`,
          () => `xs.map((v${of('', ', i')}) => v * ${of('2', 'a')})`,
          () => `${of('hs', 'new Array(3)', 'Array(2)')}.map((v) => v + 1)`,
          () => `xs.filter((v) => v > ${leaf()})`,
          () => `xs.slice(${of('1', '-2', '0, 2', '')})`,
          () => `xs.concat(${of('[1, 2]', '3', 'hs')})`,
          () => `new Array(${of('3).fill(0', '3).fill(1, 1', '4).fill(2, 1, 3')})`,
          () =>
            `Array.from(${of('{ length: 3 }', '{ length: 3 }, (_, i) => i * 2', 'xs, (v) => v / 2', '"abc"', 'hs')})`,
          () => `[...${of('xs', 'hs', '"ab"', 'xs.entries()', 'xs.keys()')}]`,
          () => `Object.${of('keys', 'values', 'entries')}(${of('o', 'xs', 'hs')})`,
          () => `Array.of(1, 2)`,
        )(),
      () => of('xs', 'hs'),
    );

  const value = (): string => of(number, number, truth, text, list)();
  let names = 0;
  const fresh = (): string => `v${names++}`;

  const statement = (indent: string, level: number): void => {
    const put = (line: string): void => void lines.push(indent + line);
    const inner = (count = 2): void => {
      for (let i = 0; i < count; i++) statement(`${indent}  `, level + 1);
    };
    const kinds: (() => void)[] = [
      () => put(`var ${fresh()} = ${value()};`),
      () => put(`log.push(${value()});`),
      () => put(`log.push(${value()});`),
      () =>
        put(
          `${of('a', 'b', 'x')} ${of('+=', '-=', '*=', '/=', '%=', '**=', '&=', '|=', '^=', '<<=', '>>=', '>>>=')} ${of('2', 'a', '1')};`,
        ),
      () => put(`xs[${of('0', 'xs.length', '1')}] ${of('=', '+=')} ${number()};`),
      () => put(`o${of('.k', '["m2"]', '["w" + a]', '[2]')} = ${number()};`),
      () =>
        put(`var ${of('[c0, d0]', '[c0, , d0]', '[c0 = 7, ...d0]', '[c0, [d0] = [1]]')} = ${of('xs', 'hs', '[1]')};`),
      () => put(`var { k: c1, none: d1 = ${leaf()} } = o;`),
      () => put(`[x, y] = [y, ${number()}];`),
      () =>
        put(
          of(
            'log.push(xs.pop());',
            'log.push(xs.shift());',
            'log.push(xs.unshift(7));',
            'xs.reverse();',
            'log.push(xs.push(1, 2));',
          ),
        ),
      () =>
        put(
          `let fs${names} = []; for (let i = 0; i < 3; i++) fs${names}.push(() => i); log.push(fs${names++}.map((f) => f()));`,
        ),
      () => put(`xs.forEach((v, i) => { log.push(v * i); });`),
      () => put(`console.log(${value()});`),
    ];
    const blocks: (() => void)[] = [
      () => {
        put(`if (${truth()}) {`);
        inner();
        put('} else {');
        inner(1);
        put('}');
      },
      () => {
        const i = `i${names++}`;
        put(`for (let ${i} = 0; ${i} < 3; ${i}++) {`);
        inner();
        put(`  if (${truth()}) ${of('break', 'continue', `log.push(${i})`)};`);
        put('}');
      },
      () => {
        put(
          `for (const ${of('e', '[e, w]')} of ${of('xs', 'hs', 'xs.entries()', 'Object.entries(o)', '"ab"', 'xs.map((v) => [v, 1])')}) {`,
        );
        put('  log.push(e);');
        inner(1);
        put('}');
      },
      () => {
        put(`for (const e in ${of('o', 'hs', 'xs')}) log.push(e);`);
      },
      () => {
        put('try {');
        inner();
        put(`  ${of('throw 5;', 'null.x;', 'const k0 = 1; k0 = 2;', '')}`);
        put('} catch (e) {');
        put('  log.push("caught");');
        inner(1);
        put(`} ${of('', 'finally { log.push(9); }')}`);
      },
      () => {
        const f = `f${names++}`;
        put(`function ${f}(m, ${of('w = 2', '...w', 'w')}) {`);
        put(`  ${of('a = m;', 'var a = m;', 'let r = m;', '')}`);
        put(`  if (${truth()}) return ${of('m', 'w', '[m, w]')};`);
        put(`  ${of('return m;', '', 'return;')}`);
        put('}');
        put(`log.push(${f}(${of('1', '1, 2', '', 'a, b, x')}));`);
      },
    ];
    if (level < 2 && random.isLikely(0.3)) of(...blocks)();
    else of(...kinds)();
  };
  for (let i = 0; i < 7; i++) statement('', 0);
  return `${lines.join('\n')}\n`;
}
