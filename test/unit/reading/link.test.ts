import assert from 'node:assert/strict';
import { readLink } from '../../../src/reading/link.ts';

describe('a link', () => {
  it('carries parameters in the usual spellings, and whether what comes next is hidden', () => {
    assert.deepEqual(readLink('input=2&lr=0.1&method=hotCold&hide=true'), {
      parameters: { input: 2, alpha: 0.1, method: 'hotCold' },
      isHidden: true,
    });
    assert.deepEqual(readLink('input=[1,2]&weight=[0.5,0.1]')?.parameters, { input: [1, 2], weight: [0.5, 0.1] });
  });

  it('without parameters is the run of the settings', () => {
    assert.deepEqual(readLink('hide'), { parameters: {}, isHidden: true });
    assert.deepEqual(readLink(''), { parameters: {}, isHidden: false });
  });

  it('with a name that is no parameter is none', () => {
    assert.equal(readLink('input=2&speed=3'), null);
  });
});
