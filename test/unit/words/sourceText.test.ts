import assert from 'node:assert/strict';
import { type NamedSource, sourceText } from '../../../src/words/sourceText.ts';

const file = {
  kind: 'text',
  name: 'chapter4.py',
  firstLine: 1,
  lastLine: 9,
  cell: null,
  title: null,
  isStale: false,
} as const;

const rows: readonly (readonly [NamedSource, string, string])[] = [
  [
    { kind: 'settings', isChapter: true, noNeuronIn: null },
    "From: settings (the chapter's numbers)",
    'Откуда: настройки (числа из главы)',
  ],
  [{ kind: 'settings', isChapter: false, noNeuronIn: null }, 'From: settings', 'Откуда: настройки'],
  [
    { kind: 'settings', isChapter: true, noNeuronIn: { name: 'main.py', cell: null } },
    'From: settings; main.py trains no neuron',
    'Откуда: настройки; main.py не обучает нейрон',
  ],
  [file, 'From: chapter4.py, lines 1–9', 'Откуда: chapter4.py, строки 1–9'],
  [{ ...file, lastLine: 1 }, 'From: chapter4.py, line 1', 'Откуда: chapter4.py, строка 1'],
  [{ ...file, name: 'chapter4.ipynb', cell: 3 }, 'From: chapter4.ipynb, cell 3', 'Откуда: chapter4.ipynb, ячейка 3'],
  [
    { ...file, name: 'runs.json', title: 'too fast' },
    'From: runs.json, lines 1–9: “too fast”',
    'Откуда: runs.json, строки 1–9: «too fast»',
  ],
  [
    { ...file, isStale: true },
    'From: chapter4.py, lines 1–9 (from before your change)',
    'Откуда: chapter4.py, строки 1–9 (до вашей правки)',
  ],
];

describe("the panel's first line", () => {
  for (const [source, english, russian] of rows) {
    it(english, () => {
      assert.equal(sourceText('en', source), english);
      assert.equal(sourceText('ru', source), russian);
    });
  }
});
