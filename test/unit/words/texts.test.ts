import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { english } from '../../../src/words/english.ts';
import { hostTexts } from '../../../src/words/hostTexts.ts';
import { russian } from '../../../src/words/russian.ts';
import { terminalTexts } from '../../../src/words/terminalTexts.ts';

/** Every text below a value, with its path: functions are called with stand-ins. */
function* textsBelow(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'function') {
    const said = value as (...all: never[]) => string;
    for (const number of [0, 1, 2, 5, 11, 21, 22, 101, 12_345, 0.5])
      yield [`${path}(${number})`, calledWith(said, number)];
  } else for (const [key, inner] of Object.entries(value as object)) yield* textsBelow(inner, `${path}.${key}`);
}

// Each argument is a number, a text or a list, whatever the function can take.
function calledWith(said: (...all: never[]) => string, number: number): string {
  const standIns = [number, '…', ['…', '…']];
  const taken = standIns.findIndex((standIn, i) => i === standIns.length - 1 || canTake(said, standIn));
  return said(...all(said, standIns[taken]));
}

const all = ({ length }: (...all: never[]) => string, standIn: unknown) =>
  Array.from({ length }, () => standIn as never);

function canTake(said: (...all: never[]) => string, standIn: unknown): boolean {
  try {
    said(...all(said, standIn));
    return true;
  } catch {
    return false;
  }
}

function keysOf(value: object, path = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null ? keysOf(inner, `${path}.${key}`) : [`${path}.${key}`],
  );
}

const manifest = (file: string): Record<string, string> => JSON.parse(readFileSync(`${process.cwd()}/${file}`, 'utf8'));

// Names and words of code, keyboard and formats that stand in Russian sentences as they are.
const codeWords =
  /\b(?:VS|Code|English|PNG|SVG|NumPy|Node|A|Ctrl|Enter|CSV|JSON|Python|JavaScript|TypeScript|Markdown|N|OverflowError|Infinity|NaN|inf|nan|npm|run|train|silent|FILE|BOOL|L1|L2|hotCold|gradientDescent|book|true|false|example|pass|none|table|json|csv|en|ru|input|weight|weightDelta|goal|alpha|delta|prediction|iterations|method|step|amount|gradient|update|tolerance|order|only|if|better|selection|cell|ipynb|format|language|help|goal_pred|weight_delta|print|sum|weights)\b/g;

const views = readdirSync('src/words/views').map((file) => path.parse(file).name);

/** The words of a view's file: objects of both languages. */
const wordsOf = (view: string) =>
  Object.entries(require(`../../../src/words/views/${view}.ts`) as object).filter(
    (entry): entry is [string, { en: object; ru: object }] => {
      const value: unknown = entry[1];
      return typeof value === 'object' && value !== null && 'en' in value && 'ru' in value;
    },
  );

const allEnglish: object = {
  ...english,
  host: hostTexts('en'),
  terminal: terminalTexts('en'),
  views: Object.fromEntries(views.map((view) => [view, wordsOf(view).map(([, { en }]) => en)])),
};
const allRussian: object = {
  ...russian,
  host: hostTexts('ru'),
  terminal: terminalTexts('ru'),
  views: Object.fromEntries(views.map((view) => [view, wordsOf(view).map(([, { ru }]) => ru)])),
};

describe('texts', () => {
  it('of each view are there in both languages', () => {
    for (const view of views) assert.ok(wordsOf(view).length > 0, view);
  });

  it('exist in Russian wherever they exist in English, taking as many values', () => {
    assert.deepEqual(keysOf(allRussian), keysOf(allEnglish));
  });

  it('are never empty, and hold no leftover of a missing value', () => {
    for (const [path, text] of [...textsBelow(allEnglish, 'en'), ...textsBelow(allRussian, 'ru')]) {
      assert.ok(text.trim().length > 0, path);
      assert.doesNotMatch(text, /undefined|\[object|\$\{/, path);
    }
  });

  it('are Russian: other letters only in words of code', () => {
    for (const [path, text] of textsBelow(allRussian, 'ru')) {
      assert.doesNotMatch(text.replace(codeWords, ''), /[A-Za-z]/, `${path}: ${text}`);
    }
  });

  it('never glue Latin letters to Russian ones', () => {
    for (const [path, text] of textsBelow(allRussian, 'ru')) {
      assert.doesNotMatch(text, /[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]/, `${path}: ${text}`);
    }
  });

  it('are English: no Russian letter but in the name of the language', () => {
    for (const [path, text] of textsBelow(allEnglish, 'en')) {
      if (path !== 'en.panel.languageRussian') assert.doesNotMatch(text, /[А-Яа-яЁё]/, path);
    }
  });

  it('write percent and thousands as their language does', () => {
    for (const [path, text] of textsBelow(allEnglish, 'en')) assert.doesNotMatch(text, /\d\s%|12\s345/, path);
    for (const [path, text] of textsBelow(allRussian, 'ru')) assert.doesNotMatch(text, /\d%|12,345/, path);
  });

  it('have no "1 iterations"', () => {
    for (const [path, text] of textsBelow(allEnglish, 'en')) {
      // Said of millions only.
      if (path.startsWith('en.host.exportTooLong')) continue;
      assert.doesNotMatch(
        text,
        /(?<![\d.\u00a0])1 (iterations|passes|rows|predictions|numbers|lines)\b/,
        `${path}: ${text}`,
      );
    }
    for (const [path, text] of textsBelow(allRussian, 'ru')) {
      assert.doesNotMatch(
        text,
        /(?<![\d.\u00a0])\d*(?<!1)1 (итераций|проходов|строк|предсказаний|чисел)(?![а-я])/,
        `${path}: ${text}`,
      );
    }
  });

  it('say in Russian what was said in Russian: the terms of the book', () => {
    for (const [path, text] of textsBelow(allRussian, 'ru')) {
      assert.doesNotMatch(text, /разниц|эпох|таргет|веса? нейрона сходится|обучени[ея] ошибк/, `${path}: ${text}`);
    }
  });

  it("exist for the manifest in both languages, with the settings' names alike", () => {
    const [inEnglish, inRussian] = [manifest('package.nls.json'), manifest('package.nls.ru.json')];
    assert.deepEqual(Object.keys(inRussian), Object.keys(inEnglish));
    const links = (texts: Record<string, string>) =>
      Object.values(texts).map((text) => text.match(/`#[^`]+#`/g)?.sort());
    assert.deepEqual(links(inRussian), links(inEnglish));
    for (const [key, text] of Object.entries(inRussian)) {
      if (key !== 'setting.language.en') assert.match(text, /[А-Яа-яЁё]/, key);
    }
  });

  it('stand in the manifest wherever it names one', () => {
    const named = readFileSync(`${process.cwd()}/package.json`, 'utf8').match(/(?<="%)[^%"]+(?=%")/g) ?? [];
    const keys = Object.keys(manifest('package.nls.json'));
    assert.deepEqual(
      named.filter((key) => !keys.includes(key)),
      [],
    );
  });
});
