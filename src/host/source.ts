import type * as vscode from 'vscode';
import type { Field } from '../neuron/problem.ts';
import type { Recipe, Source } from '../protocol/messages.ts';
import type { IgnoredKey, SourceLanguage, TextRange } from '../reading/reading.ts';
import type { Layers } from '../session/layers.ts';
import { isChapter } from '../session/settingFields.ts';
import { documentOf } from './notebook.ts';
import type { Target } from './target.ts';
import { namedText } from './target.ts';

/** Where a run's parameters came from, as the panel's first line names it: the settings, where a text says nothing yet. */
export function sourceOf(
  target: Target,
  { run, settings }: Layers,
  language: SourceLanguage,
  ignored: readonly IgnoredKey[] = [],
): Source {
  if (target.kind === 'settings' || run === null) {
    const noNeuronIn = target.kind === 'settings' ? null : namedText(target.uri);
    return { kind: 'settings', isChapter: isChapter(settings), noNeuronIn };
  }
  return {
    kind: 'text',
    ...namedText(target.uri),
    language,
    firstLine: run.range.line,
    lastLine: run.lastLine,
    title: run.title,
    isStale: false,
    ...(ignored.length > 0 && { ignored: ignored.map(({ name, nearest }) => ({ name, nearest })) }),
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
