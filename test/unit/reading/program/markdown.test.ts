import assert from 'node:assert/strict';
import { fencedBlockAt } from '../../../../src/reading/program/markdown.ts';

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
