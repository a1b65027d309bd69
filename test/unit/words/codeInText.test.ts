import assert from 'node:assert/strict';
import { sentenceParts, withQuotedCode } from '../../../src/words/codeInText.ts';

const sentence = 'I could not read line 4: `0,9` is two numbers in Python. Did you mean `0.9`?';

describe('code in a sentence', () => {
  it('is what stands between backticks', () => {
    assert.deepEqual(
      sentenceParts(sentence).filter(({ isCode }) => isCode),
      [
        { text: '0,9', isCode: true },
        { text: '0.9', isCode: true },
      ],
    );
    assert.deepEqual(sentenceParts('No code here.'), [{ text: 'No code here.', isCode: false }]);
  });

  it('keeps a backtick that has no partner, as code of JavaScript may have one', () => {
    assert.deepEqual(sentenceParts('a ` b'), [{ text: 'a ` b', isCode: false }]);
    assert.equal(withQuotedCode('``abc``', 'en'), '`“abc”`');
  });

  it('stands in quotation marks of the language where there is no font for it', () => {
    assert.equal(
      withQuotedCode(sentence, 'en'),
      'I could not read line 4: “0,9” is two numbers in Python. Did you mean “0.9”?',
    );
    assert.equal(withQuotedCode('Нужно `0.9`?', 'ru'), 'Нужно «0.9»?');
  });
});
