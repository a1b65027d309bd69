import assert from 'node:assert/strict';
import { readBlock } from '../../../../src/reading/readBlock.ts';
import { blockAlone, fencedBlockAt, fencedBlocks } from '../../../../src/reading/text/markdown.ts';

const text =
  'Text\n\n```python\nweight = 0.5\n```\n\nbetween\n\n~~~~ js title="x"\nlet w = 1;\n~~~\n~~~~\nafter\n```ts\nopen';
const at = (word: string) => {
  const block = fencedBlockAt(text, text.indexOf(word));
  return block && { language: block.language, inside: text.slice(block.start, block.end) };
};

describe('the fenced block under the cursor', () => {
  it('is the program inside, with the language that its fence names', () => {
    assert.deepEqual(at('weight'), { language: 'python', inside: 'weight = 0.5\n' });
    assert.deepEqual(at('let w'), { language: 'javascript', inside: 'let w = 1;\n~~~\n' });
  });

  it('is there with the cursor on a fence', () => {
    assert.equal(at('```python')?.inside, 'weight = 0.5\n');
  });

  it('ends with the text where it is never closed', () => {
    assert.deepEqual(at('open'), { language: 'typescript', inside: 'open' });
  });

  it('is not there between blocks', () => {
    assert.equal(at('Text'), null);
    assert.equal(at('between'), null);
    assert.equal(at('after'), null);
  });
});

describe('a fenced block in a list', () => {
  const aloneIn = (markdown: string) => {
    const [block] = fencedBlocks(markdown);
    assert(block);
    return { ...blockAlone(markdown, block), block };
  };

  it('is indented by the list, which its program is not', () => {
    for (const [marker, indent] of [
      ['1. ', '   '],
      ['- ', '  '],
      ['- 1. ', '     '],
      ['10)  ', '     '],
    ] as const) {
      const markdown = `${marker}Text\n\n${indent}\`\`\`python\n${indent}for i in a:\n${indent}    b\n${indent}\`\`\`\n`;
      const { alone, offset, block } = aloneIn(markdown);
      assert.equal(block.language, 'python');
      assert.equal(offset + alone.length, block.end);
      assert.deepEqual(
        alone
          .split('\n')
          .map((line) => line.trimEnd())
          .filter((line) => line !== ''),
        ['for i in a:', '    b'],
      );
      for (const word of ['for', 'b']) assert.equal(offset + alone.indexOf(word), markdown.indexOf(word));
    }
  });

  it('may begin behind the marker itself, and in a list inside of a list', () => {
    assert.equal(aloneIn('- ```js\n  let w;\n  ```\n').block.language, 'javascript');
    assert.equal(aloneIn('- a\n  - b\n\n    ~~~py\n    w = 1\n    ~~~\n').block.language, 'python');
  });

  it('is none where it is indented further than a list allows: there it is a text', () => {
    assert.deepEqual(fencedBlocks('Text\n\n    ```python\n    w = 1\n    ```\n'), []);
    assert.deepEqual(fencedBlocks('- a\n\nText\n\n     ```python\n     w = 1\n'), []);
  });
});

const program = (end: string) =>
  `weight = 0.5${end}\ngoal = 0.8${end}\nx = 0.5${end}\npred = x * weight${end}\nerror = (pred - goal) ** 2${end}\n`;
const python = `${program('').split('\n').slice(0, 3).join('\n')}\nfor i in range(3):\n    weight -= (x * weight - goal) * x\n`;

describe('a block without a language', () => {
  const readAlone = (inside: string) => {
    const markdown = `Text\n\n\`\`\`\n${inside}\`\`\`\n`;
    return readBlock(markdown, fencedBlocks(markdown)[0]!, null);
  };

  it('is the language in which it holds a neuron', () => {
    assert.deepEqual([readAlone(python).kind, readAlone(python).language], ['read', 'python']);
    const script = `let w = 0.5;\nfor (let i = 0; i < 3; i++) w -= (w * 0.5 - 0.8) * 0.5;\n`;
    assert.deepEqual([readAlone(script).kind, readAlone(script).language], ['read', 'javascript']);
  });

  it('is the book’s where it is the same in both', () => {
    assert.deepEqual([readAlone(program('')).kind, readAlone(program('')).language], ['read', 'python']);
  });

  it('trains nothing where it holds no neuron, or names another language', () => {
    assert.equal(readAlone('weight = 0.5\n').kind, 'noNeuron');
    const markdown = `\`\`\`ruby\n${python}\`\`\`\n`;
    assert.equal(readBlock(markdown, fencedBlocks(markdown)[0]!, null).kind, 'noNeuron');
  });

  it('is read in a list with the lines and columns of the whole text', () => {
    const indented = python.replace(/^/gm, '   ').trimEnd();
    const markdown = `1. Learning:\n\n   \`\`\`python\n${indented}\n   \`\`\`\n`;
    const reading = readBlock(markdown, fencedBlocks(markdown)[0]!, null);
    assert(reading.kind === 'read', JSON.stringify(reading));
    const { weight } = reading.runs[0]!.ranges;
    assert.deepEqual([weight?.line, weight?.column], [4, 13]);
    assert.equal(markdown.slice(weight?.start, weight?.end), '0.5');
  });
});
