import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Reading } from '../../../../src/reading/reading.ts';
import { readProgram } from '../../../../src/reading/readProgram.ts';
import type { ProgramLanguage } from '../../../../src/reading/syntax/parse.ts';

const fixtures = path.join(process.cwd(), 'test/fixtures/programs');
const languages = { '.py': 'python', '.js': 'javascript', '.ts': 'typescript' } as const;
const programs = ['python', 'javascript', 'typescript', 'refused'].flatMap((folder) =>
  readdirSync(path.join(fixtures, folder)).map((file) => ({
    file,
    isRead: folder !== 'refused',
    language: languages[path.extname(file) as keyof typeof languages],
    text: readFileSync(path.join(fixtures, folder, file), 'utf8'),
  })),
);
const short = programs.filter(({ file }) => !/million|hot-cold-loop/.test(file));

const read = (text: string, language: ProgramLanguage): Reading => {
  let asked = 0;
  return readProgram(text, language, { shouldStop: () => ++asked > 20 });
};

const valuesOf = (reading: Reading): unknown =>
  reading.kind === 'read' ? reading.runs.map(({ values }) => values) : reading.kind;

/** Names that are the program's own, so that they can be spelt otherwise everywhere. */
const ownNames = (text: string): string[] => {
  const kept =
    /^(for|global|in|if|or|and|else|elif|while|def|return|range|print|str|len|zip|enumerate|assert|try|except|with|as|class|self|KeyboardInterrupt|dataclass|dataclasses|abs|from|import|math|sqrt|True|break|append|console|log|const|let|var|function|of|push|map|reduce|forEach|length|interface|type|number|readonly|Weight|Example|export|as|toFixed|Math|pow|not|done|after|f|e\d*)$/;
  return [...new Set(text.match(/[A-Za-z_]\w*/g))].filter((name) => !kept.test(name));
};

const isWithoutText = (text: string): boolean => !/["'`]/.test(text.replace(/\bprint\(.*\)|console\.log\(.*\)/g, ''));

describe('laws of reading programs', () => {
  it('gives a result or a problem for any text', () => {
    const pieces = fc.constantFrom(
      ...'weight input goal = == - * ** ( ) [ ] { } : , 0.5 1 for in range while if else def return \n \n    += -= => let const ; lambda x " # not'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom<ProgramLanguage>('python', 'javascript', 'typescript'), (text, language) => {
        assert(['read', 'notRead', 'noNeuron'].includes(read(text, language).kind));
      }),
      { numRuns: 300 },
    );
  });

  it('gives a result or a problem for every prefix of every program: a person is typing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...short), fc.double({ min: 0, max: 1, noNaN: true }), ({ text, language }, part) => {
        const reading = read(text.slice(0, Math.floor(part * text.length)), language);
        assert(['read', 'notRead', 'noNeuron'].includes(reading.kind));
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same run whatever the names are', () => {
    for (const { file, text, language, isRead } of short) {
      // Where nothing is learned, the names alone may tell which factor is the weight.
      if (!isRead || !isWithoutText(text) || valuesOf(read(text, language)) === 'notRead') continue;
      let renamed = text;
      for (const [index, name] of ownNames(text).entries()) {
        renamed = renamed.replace(new RegExp(`\\b${name}\\b`, 'g'), `zz${index}q`);
      }
      assert.deepEqual(valuesOf(read(renamed, language)), valuesOf(read(text, language)), file);
    }
  });

  it('reads the same run with comments, empty lines and dead code', () => {
    for (const { file, text, language, isRead } of short) {
      if (!isRead) continue;
      const [comment, dead] =
        language === 'python'
          ? ['  # 1 - 2 * 3', 'unused = 3 * 7\ndef never(a):\n    return a * 2 - 1\n']
          : ['  // 1 - 2 * 3', 'const unused = 3 * 7;\nfunction never(a) { return a * 2 - 1; }\n'];
      const lines = text
        .split('\n')
        .map((line) => (line.trim() === '' ? '\n' : /["`]/.test(line) ? line : line + comment));
      assert.deepEqual(valuesOf(read(dead + lines.join('\n'), language)), valuesOf(read(text, language)), file);
    }
  });

  it('reads the same run with other spaces and line ends', () => {
    for (const { file, text, language, isRead } of short) {
      if (!isRead) continue;
      const respaced = text.replaceAll(' * ', '*').replaceAll(' = ', '  =  ').replaceAll('\n', '\r\n');
      assert.deepEqual(valuesOf(read(respaced, language)), valuesOf(read(text, language)), file);
    }
  });

  it('ends with a problem, not with a fault, where brackets are nested without end', () => {
    for (const language of ['python', 'javascript', 'typescript'] as const) {
      const text = `a = 2\nb = a * a - ${'('.repeat(20_000)}a${')'.repeat(20_000)}`;
      assert.equal(read(text, language).kind, 'notRead');
      assert.equal(read(`a = 2\nb = a * a - ${'['.repeat(20_000)}`, language).kind, 'notRead');
    }
  });

  it('ends with a problem where a function calls itself without end', () => {
    assert.equal(read('def f(a):\n    return f(a * a) - a\nf(2)\n', 'python').kind, 'notRead');
    assert.equal(read('const f = (a) => f(a * a) - a;\nf(2);\n', 'javascript').kind, 'notRead');
  });
});
