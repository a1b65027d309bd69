import type * as vscode from 'vscode';
import type { Field } from '../neuron/problem.ts';
import type { Recipe, Source } from '../protocol/messages.ts';
import type { SourceLanguage, TextRange } from '../reading/reading.ts';
import type { Layers } from '../session/layers.ts';
import { isChapter } from '../session/settingFields.ts';
import { cellNumber, cellOf, documentOf } from './notebook.ts';
import type { Target } from './target.ts';
import { documentName } from './target.ts';

/** Where a run's parameters came from, as the panel's first line names it. */
export function sourceOf(target: Target, { run, settings }: Layers, language: SourceLanguage): Source {
  if (target.kind === 'settings') {
    return { kind: 'settings', isChapter: isChapter(settings), noNeuronIn: target.noNeuronIn };
  }
  const cell = cellOf(target.uri);
  return {
    kind: 'text',
    name: documentName(target.uri),
    uri: target.uri.toString(),
    language,
    firstLine: run?.range.line ?? 1,
    lastLine: run?.lastLine ?? 1,
    cell: cell === null ? null : cellNumber(cell),
    title: run?.title ?? null,
    isStale: false,
  };
}

const textStart: TextRange = { start: 0, end: 0, line: 1, column: 1 };

/** Where the run, or one of its parameters, stands in a text; null where it came from elsewhere. */
export function placeOf(
  target: Target,
  { run }: Layers,
  recipe: Recipe | null,
  field: Field | null,
): { readonly uri: vscode.Uri; readonly range: TextRange } | null {
  if (target.kind !== 'text') return null;
  const { uri } = target;
  const origin = field === null ? undefined : recipe?.origins[field];
  const placeIn = (range: TextRange) => ({ uri: documentOf(uri, range.cell), range });
  if (origin === undefined) return placeIn(run?.range ?? textStart);
  const range = origin.from === 'text' ? origin.range : origin.overrides;
  return range === undefined ? null : placeIn(range);
}
