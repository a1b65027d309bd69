import assert from 'node:assert/strict';
import { englishPlural, resolveLanguage, russianPlural } from '../../../src/words/language.ts';

describe('resolveLanguage', () => {
  const rows = [
    ['auto', 'ru', 'ru'],
    ['auto', 'ru-RU', 'ru'],
    ['auto', 'en', 'en'],
    ['auto', 'de', 'en'],
    ['auto', 'rup', 'en'],
    ['ru', 'en', 'ru'],
    ['en', 'ru', 'en'],
  ] as const;
  for (const [setting, vscode, language] of rows) {
    it(`is ${language} with setting ${setting} in a VS Code in ${vscode}`, () =>
      assert.equal(resolveLanguage(setting, vscode), language));
  }
});

describe('plural forms', () => {
  const russian = { one: 'итерация', few: 'итерации', many: 'итераций' };
  const rows = [
    [0, 'итераций'],
    [1, 'итерация'],
    [2, 'итерации'],
    [5, 'итераций'],
    [11, 'итераций'],
    [12, 'итераций'],
    [21, 'итерация'],
    [22, 'итерации'],
    [101, 'итерация'],
    [111, 'итераций'],
    [1.5, 'итерации'],
  ] as const;
  for (const [count, form] of rows) {
    it(`${count} ${form}`, () => assert.equal(russianPlural(count, russian), form));
  }

  it('English has one form for 1 and one for all else', () => {
    const forms = { one: 'iteration', other: 'iterations' };
    assert.deepEqual(
      [0, 1, 2, 21].map((count) => englishPlural(count, forms)),
      ['iterations', 'iteration', 'iterations', 'iterations'],
    );
  });
});
