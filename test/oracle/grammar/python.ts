import { Random } from './random.ts';

/** A program of Python that gives values to names and lists, by a grammar that has every row of the tables. */
export function pythonProgramOf(seed: number): string {
  const random = new Random(seed);
  const of = <T>(...all: readonly T[]): T => random.of(all);
  const lines: string[] = ['log = []', 'a, b, c = 3, -2, 7', 'x, y, z = 0.5, -1.25, 3.0', 'xs = [1.5, -2, 0.25, 4]'];
  lines.push('ns = [3, 1, 2, 2]', 's, t = "ab", "c"', 'd = {"k": 1, 2: "v", (1, 2): 0.5}', 'p = (1, 2.5)', 'q = True');
  let depth = 0;

  const nested = (make: () => string, leaf: () => string): string => {
    if (depth > 3) return leaf();
    depth++;
    const made = make();
    depth--;
    return made;
  };

  const intLeaf = (): string =>
    of('a', 'b', 'c', '0', '1', '2', '10', '-3', '0x1F', '1_000', '0b101', '2**70', 'len(xs)', 'len(s)', 'q');
  const floatLeaf = (): string =>
    of('x', 'y', 'z', '0.1', '2.', '1e-5', '-0.0', '1e16', '123456.789', '2.675', '0.5', '.25', '1.e2');

  const int = (): string =>
    nested(
      () =>
        random.isLikely(0.4)
          ? intLeaf()
          : of(
              () => `${int()} ${of('+', '-', '*')} ${int()}`,
              () => `(${int()} ${of('//', '%')} ${int()})`,
              () => `(${int()} ${of('&', '|', '^')} ${int()})`,
              () => `(${int()} ${of('<<', '>>')} ${of('1', '2', '0')})`,
              () => `~${intLeaf()}`,
              () => `-${intLeaf()} ** 2`,
              () => `${intLeaf()} ** ${of('2', '3', '0')}`,
              () => `int(${float()})`,
              () => `round(${float()})`,
              () => `round(${int()}, ${of('-1', '1', '-2')})`,
              () => `abs(${int()})`,
              () => `len(${list()})`,
              () => `sum(${intList()})`,
              () => `sum(${intList()}, start=${intLeaf()})`,
              () => `max(${int()}, ${int()})`,
              () => `min(${intList()} or [0])`,
              () => `max(ns, key=lambda v: ${of('-v', 'v % 2', 'v * v')})`,
              () => `divmod(${int()}, ${of('3', '-4', '0')})[${of('0', '1')}]`,
              () => `math.floor(${float()})`,
              () => `math.ceil(${float()})`,
              () => `ns.count(${intLeaf()})`,
              () => `ns.index(${of('1', '2', '3')})`,
              () => `int("${of('12', ' -7 ', '+3', 'x')}")`,
              () => `(${int()} if ${truth()} else ${int()})`,
              () => `(${truth()} and ${int()})`,
              () => `(w := ${int()}) + w`,
              () => `next(iter(${intList()}), 5)`,
              () => `pow(${intLeaf()}, 2)`,
            )(),
      intLeaf,
    );

  const float = (): string =>
    nested(
      () =>
        random.isLikely(0.4)
          ? floatLeaf()
          : of(
              () => `${float()} ${of('+', '-', '*')} ${number()}`,
              () => `(${number()} / ${number()})`,
              () => `(${float()} ${of('//', '%')} ${number()})`,
              () => `-${floatLeaf()} ** 2`,
              () => `${floatLeaf()} ** 2`,
              () => `round(${float()}, ${of('1', '2', '3', '0', '-1')})`,
              () => `abs(${float()})`,
              () => `float(${int()})`,
              () => `float("${of('1.5', 'inf', '-nan', '1e3', '.5', 'x')}")`,
              () => `math.sqrt(abs(${float()}))`,
              () => `math.fabs(${float()})`,
              () => `xs[${of('0', '1', '-1', '2', '9', 'a', 'q')}]`,
              () => `max(${float()}, ${int()})`,
              () => `min(xs)`,
              () => `sorted(xs)[${of('0', '-1')}]`,
              () => `${of('math.pi', 'math.e')} * ${floatLeaf()}`,
              () => `(lambda u, v=${floatLeaf()}: u * v)(${float()})`,
              () => `p[${of('0', '1', '2')}]`,
            )(),
      floatLeaf,
    );

  const number = (): string => (random.isLikely(0.5) ? int() : float());

  const truth = (): string =>
    nested(
      () =>
        of(
          () => `not ${truth()}`,
          () => `not ${number()} ${of('<', '>', '==')} ${number()} ${of('or', 'and')} ${truth()}`,
          () => `${number()} ${of('<', '<=', '>', '>=', '==', '!=')} ${number()}`,
          () => `${number()} < ${number()} ${of('<', '<=', '>')} ${number()}`,
          () => `${of('a', '2', '1.5', '3')} ${of('in', 'not in')} ${of('ns', 'xs', 'd', 'range(5)', 'p')}`,
          () => `${text()} ${of('==', '<', '!=')} ${text()}`,
          () => `"${of('a', 'b', 'z')}" in ${text()}`,
          () => `${list()} ${of('==', '!=')} ${list()}`,
          () => `[${int()}] < [${int()}, 1]`,
          () => `${of('True', 'False', 'q', 'None')} is ${of('None', 'True')}`,
          () => `isinstance(${number()}, ${of('int', 'float', '(int, str)')})`,
          () => `bool(${of('xs', '""', '0.0', 'd', 'None', '[]', '"0"')})`,
          () => `${of('any', 'all')}(v > ${number()} for v in xs)`,
          () => `math.${of('isnan', 'isinf', 'isfinite')}(${float()})`,
          () => `s.${of('startswith', 'endswith')}("${of('a', 'b', '')}")`,
          () => `True == ${of('1', '1.0', '2')}`,
        )(),
      () => of('q', 'True', 'False'),
    );

  const format = (): string =>
    of(
      '.2f',
      '.0f',
      '.3e',
      'g',
      '.3g',
      '+.1f',
      '8.2f',
      '<8.1f',
      '^9.2f',
      '08.3f',
      ',.2f',
      '.1%',
      '',
      '10',
      'e',
      '.10g',
    );

  const text = (): string =>
    nested(
      () =>
        of(
          (): string => of('s', 't', '"x"', '"it\'s"', '"a\\tb"'),
          () => `str(${of(number, truth, list)()})`,
          () => `repr(${of(number, text)()})`,
          () => `f"{${number()}:${format()}}"`,
          () => `f"{${number()}} {{}} {${of('s', 't', 'xs', 'p', 'd', 'q')}}"`,
          () => `f"{${of('s', 'x', 'xs')}!r}"`,
          () => `f"{${of('a', 'x')}:{${of('5', '8')}}}"`,
          () => `format(${float()}, "${format()}")`,
          () => `"${of('%.2f', '%5.1f', '%d', '%s', '%r', '%g', '%+.3e', '%05.1f', '%-6.1f|')}" % ${number()}`,
          () => `"%s and %.1f" % (${of('s', 'a', 'p[0]')}, ${number()})`,
          () => `"{} {:.1f}".format(${of('a', 's', 'x')}, ${number()})`,
          () => `"{0} {k}".format(${number()}, k=${of('s', 'a')})`,
          () => `s + ${text()}`,
          () => `s * ${of('2', '0', '3')}`,
          () => `"-".join(${of('["a", "b"]', 'str(v) for v in ns', 's')})`,
          () => `${text()}[${of('0', '-1', ':1', '::-1', '1:')}]`,
          () => `s.${of('upper()', 'lower()', 'strip()', 'ljust(5)', 'rjust(4, "*")', 'replace("a", "q")')}`,
          () => `"a b  c".split(${of('', '" "')})[0]`,
        )(),
      () => of('s', 't'),
    );

  const intList = (): string =>
    nested(
      () =>
        of(
          () => `[${int()}, ${int()}]`,
          () => `list(range(${of('4', '1, 4', '5, 0, -2', '0')}))`,
          () => `[v * ${intLeaf()} for v in ns if v % 2 == ${of('0', '1')}]`,
          () => `sorted(ns${of('', ', reverse=True', ', key=lambda v: -v')})`,
          () => `ns[${of(':2', '1:', '::-1', '-2:', '::2', '3:0:-1')}]`,
          () => `list(map(lambda v: v + ${intLeaf()}, ns))`,
          () => `list(filter(${of('None', 'lambda v: v > 1')}, ns))`,
          () => `[*ns, ${int()}]`,
          () => `[i + j for i in range(3) for j in range(i)]`,
        )(),
      () => 'ns',
    );

  const list = (): string =>
    nested(
      () =>
        of(
          () => intList(),
          () => `[${number()}, ${text()}]`,
          () => `xs + [${float()}]`,
          () => `xs * ${of('2', '0')}`,
          () => `list(zip(xs, ns))`,
          () => `list(enumerate(xs${of('', ', start=2', ', 1')}))`,
          () => `list(reversed(xs))`,
          () => `(${number()}, ${truth()})`,
          () => `list(d.${of('keys()', 'values()', 'items()')})`,
          () => `list(${text()})`,
          () => `list(d)`,
          () => `xs.copy()`,
          () => `[u * v for u, v in zip(xs, ns)]`,
          () => `copy.deepcopy([xs, ns])`,
          () => `list({v: v * 2 for v in ns}.items())`,
          () => `list({**d, "z": 1})`,
        )(),
      () => of('xs', 'ns', 'p'),
    );

  const value = (): string => of(int, float, truth, text, list, number)();

  let names = 0;
  const fresh = (): string => `v${names++}`;

  const statement = (indent: string, level: number): void => {
    const put = (line: string): void => void lines.push(indent + line);
    const inner = (count = 2): void => {
      for (let i = 0; i < count; i++) statement(`${indent}    `, level + 1);
    };
    const kinds: (() => void)[] = [
      () => put(`${fresh()} = ${value()}`),
      () => put(`${fresh()} = ${value()}`),
      () => put(`log.append(${value()})`),
      () =>
        put(`${of('a', 'b')} ${of('+=', '-=', '*=', '//=', '%=', '&=', '|=', '^=', '<<=')} ${of('2', '3', 'c', '1')}`),
      () => put(`${of('x', 'y')} ${of('+=', '-=', '*=', '/=', '**=')} ${of('2', '0.5', 'z')}`),
      () => put(`xs[${of('0', '-1', 'a % 3')}] ${of('=', '+=', '*=')} ${number()}`),
      () => put(`${of('u0, v0', 'u0, *v0', '*u0, v0', 'u0, (v0, w0)')} = ${of('p', 'xs', 'ns', '(1, (2, 3))', 's')}`),
      () => put(`x, y = y, ${float()}`),
      () =>
        put(
          `ns${of('.append(', '.insert(1, ', '.extend([')}${intLeaf()}${lines.length < 0 ? '' : ''})`.replace(
            /\.extend\(\[(.*)\)$/,
            '.extend([$1])',
          ),
        ),
      () =>
        put(
          of(
            'log.append(ns.pop())',
            'log.append(ns.pop(0))',
            'ns.reverse()',
            'ns.remove(2)',
            'del ns[0]',
            'ns.clear()',
          ),
        ),
      () => put(`ns ${of('+=', '*=')} ${of('[9]', '(8,)', '2', 'range(2)')}`),
      () => put(`alias = ns; alias += [${intLeaf()}]`),
      () => put(`d[${of('"k"', '2', '2.0', 'True', '(1, 2)', '"n"')}] = ${number()}`),
      () =>
        put(
          `log.append(d${of('.get("k")', '.get("q", 0)', '[2]', '["none"]', '.setdefault("m", 4)', '.pop("k", None)')})`,
        ),
      () => put(`assert ${truth()}`),
      () => put(`print(${value()}, ${value()}, sep=${of('""', '" "')})`),
    ];
    const blocks: (() => void)[] = [
      () => {
        put(`if ${truth()}:`);
        inner();
        if (random.isLikely(0.5)) {
          put(`elif ${truth()}:`);
          inner(1);
        }
        put('else:');
        inner(1);
      },
      () => {
        put(
          `for ${of('i in range(3)', 'i in ns[:3]', 'i, u in enumerate(xs[:3], start=1)', 'u, i in zip(xs, ns)', 'i in reversed(range(4))', 'i in d', 'i in s')}:`,
        );
        inner();
        put(`    log.append(i)`);
        if (random.isLikely(0.4)) {
          put(`    if ${truth()}: ${of('break', 'continue')}`);
          put('else:');
          inner(1);
        }
      },
      () => {
        const name = fresh();
        put(
          `${name} = ${of('zip(xs, ns)', 'map(abs, ns)', 'enumerate(ns)', '(v * 2 for v in ns)', 'reversed(ns)', 'filter(None, ns)', 'iter(ns)')}`,
        );
        put(`for i in range(2):`);
        put(`    for u in ${name}: log.append(u)`);
      },
      () => {
        const k = `k${names++}`;
        put(`${k} = 0`);
        put(`while ${k} ${of('< 4', '!= 3', '<= 2')}:`);
        inner(1);
        put(`    ${k} += 1`);
        if (random.isLikely(0.4)) put(`    if ${truth()}: ${of('break', 'continue')}`);
      },
      () => {
        put('try:');
        inner();
        put(
          `except ${of('ZeroDivisionError', '(TypeError, ValueError)', 'LookupError', 'Exception', 'ArithmeticError as e', 'IndexError', 'KeyError')}:`,
        );
        inner(1);
        if (random.isLikely(0.4)) {
          put('else:');
          inner(1);
        }
        if (random.isLikely(0.4)) {
          put('finally:');
          inner(1);
        }
      },
      () => {
        const name = `f${names++}`;
        put(`def ${name}(m, ${of('n=2', 'n=x', '*n', '*, n=1')}):`);
        put(`    ${of('global a', 'pass', 'm += 1')}`);
        put(`    ${of('a = m', 'b0 = m', 'r = m * 2')}`);
        put(`    if ${truth()}: return ${of('m', 'm * 2', 'n')}`);
        put(`    ${of('return m', 'pass', 'return (m, n)', 'raise ValueError(m)')}`);
        put(`log.append(${name}(${of('1', '2, 3', 'm=4', '1, n=3', '', 'a')}))`);
      },
      () => {
        const name = `g${names++}`;
        put(`def ${name}():`);
        put('    h = 0');
        put('    def inner(m):');
        put(`        ${of('nonlocal h', 'global h', 'h0 = 1')}`);
        put(`        ${of('h = m', 'h = m + 1')}`);
        put('        return m');
        put('    inner(5)');
        put('    return h');
        put(`log.append(${name}())`);
      },
    ];
    if (level < 2 && random.isLikely(0.3)) of(...blocks)();
    else of(...kinds)();
  };
  for (let i = 0; i < 7; i++) statement('', 0);
  return `import math, copy\n${lines.join('\n')}\n`;
}
