import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foreignMagic, withoutMagics } from '../../../../src/reading/text/magics.ts';

const blank = (text: string) => text.replace(/[^\r\n]/g, ' ');

describe("a notebook cell's magics", () => {
  const magics = [
    '%matplotlib inline\n',
    '!pip install numpy \\\n  matplotlib\n',
    '%%time\n',
    '    %config Plot.dpi = 90\n',
    'files = !ls\n',
    'where = %pwd\n',
    '?print\n',
    'weight?\n',
    'np.dot??\r\n',
  ];
  for (const magic of magics) {
    it(`are blanked, and nothing moves: ${JSON.stringify(magic)}`, () => {
      assert.equal(withoutMagics(`${magic}weight = 0.5\n`), `${blank(magic)}weight = 0.5\n`);
    });
  }

  const programs = [
    'a = (10\n% 3)\n',
    'a = 10 \\\n% 3\n',
    'text = """\n%matplotlib inline\n!ls\n"""\n',
    "print('%d (' % 3)\n",
    'a = 7 % 3  # ( %\n',
    'print("why?")\n',
    'is_near = a != b\n',
  ];
  for (const program of programs) {
    it(`are none: ${JSON.stringify(program)}`, () => assert.equal(withoutMagics(program), program));
  }

  it('hand the cell to something else, or only watch it', () => {
    assert.deepEqual(['%%javascript\n1', '\n%%html\n<b>', '%%bash', '%%writefile a.py\n'].map(foreignMagic), [
      'javascript',
      'html',
      'bash',
      'writefile',
    ]);
    assert.deepEqual(['%%time\n1', '%%capture out\n', '%time 1', 'a %% b'].map(foreignMagic), [null, null, null, null]);
  });

  it('never move a character of any text', () => {
    const pieces = fc.constantFrom('%', '!', '?', '\n', '\r\n', '\\', '(', ')', '"', "'", '"""', '#', ' ', 'a', '=');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
        const text = all.join('');
        const python = withoutMagics(text);
        assert.equal(python.length, text.length);
        for (const [i, character] of [...python].entries()) assert(character === text[i] || character === ' ');
      }),
    );
  });
});
