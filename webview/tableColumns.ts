import type { Row } from '../src/neuron/row.ts';
import type { Recipe } from '../src/protocol/messages.ts';
import { kindsOf } from '../src/words/asRead.ts';
import { type NumberStyle, styleOf } from '../src/words/numberText.ts';
import { numberedHeads, rowCells } from '../src/words/table.ts';
import type { Texts } from '../src/words/texts.ts';

/** The columns that say something of a run: no example where there is one, no weight delta where the rule has none. */
export interface TableColumns {
  readonly heads: readonly string[];
  /** The book's word of each column in English, whatever the language: a name for tests and styles. */
  readonly names: readonly string[];
  cells(row: Row): string[];
}

const names = ['weight', 'prediction', 'error', 'delta', 'weightDelta'] as const;

export function tableColumns(words: Texts['columns'], recipe: Recipe, inputs: number, examples: number): TableColumns {
  const { parameters } = recipe;
  const style = numberStyle(recipe);
  const hasWeightDelta = parameters.rule.method === 'gradientDescent';
  const shown = <T>(all: readonly T[]): T[] =>
    (hasWeightDelta ? all : all.slice(0, all.length - inputs)).filter((_, i) => examples > 1 || i !== 1);
  const columnNames = shown(['iteration', 'example', ...numberedHeads([...names], inputs)]);
  const kinds = kindsOf(recipe);
  const { iteration, pass, example, weight, prediction, error, delta, weightDelta } = words;
  return {
    heads: shown([
      examples > 1 ? pass : iteration,
      example,
      ...numberedHeads([weight, prediction, error, delta, weightDelta], inputs),
    ]),
    names: columnNames,
    cells: (row) => shown(rowCells(row, style, kinds)),
  };
}

/** The same columns with error and weight first: with little room the others are scrolled to. */
export function errorFirst({ heads, names, cells }: TableColumns): TableColumns {
  const rank = (name: string) =>
    name === 'iteration' || name === 'example'
      ? 0
      : name === 'error'
        ? 1
        : name.startsWith('weight') && !name.startsWith('weightDelta')
          ? 2
          : 3;
  const places = names.map((_, i) => i).sort((a, b) => rank(names[a]!) - rank(names[b]!));
  const inOrder = (all: readonly string[]) => places.map((place) => all[place]!);
  return { heads: inOrder(heads), names: inOrder(names), cells: (row) => inOrder(cells(row)) };
}

/** As the run's own program prints numbers; where there is none, as Python does. */
export function numberStyle({ source }: Recipe): NumberStyle {
  return styleOf(source.kind === 'text' ? source.language : 'text');
}

/** Rows as a spreadsheet takes them: a line each, cells between tabs, the heads first. */
export function tableText({ heads, cells }: TableColumns, rows: readonly Row[]): string {
  return [heads.join('\t'), ...rows.map((row) => cells(row).join('\t'))].join('\n') + '\n';
}
