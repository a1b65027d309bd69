import type { IgnoredKey } from '../reading/reading.ts';
import { type Changed, changesText } from './changesText.ts';
import type { Language } from './language.ts';
import { shownName } from './shownName.ts';
import { texts } from './texts.ts';

/** A text, or a notebook's cell. */
export interface NamedPlace {
  readonly name: string;
  readonly cell: number | null;
}

/** What a text is called: "main.py"; "chapter4.ipynb, cell 3". */
export const textName = (language: Language, { name, cell }: NamedPlace): string =>
  cell === null ? name : texts(language).sources.cell(name, cell);

/** What is named of a run's source: `Source` of the protocol is one. Lines and cells count from 1. */
export type NamedSource =
  | { readonly kind: 'settings'; readonly isChapter: boolean; readonly noNeuronIn: NamedPlace | null }
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly firstLine: number;
      readonly lastLine: number;
      readonly cell: number | null;
      readonly title: string | null;
      readonly isStale: boolean;
    };

/** Names that are no parameters, with what was probably meant. */
export const ignoredNames = (
  language: Language,
  ignored: readonly Pick<IgnoredKey, 'name' | 'nearest'>[],
): readonly string[] =>
  ignored.map(({ name, nearest }) => (nearest === null ? name : texts(language).panel.meant(name, nearest)));

/** The panel's first line: "From: chapter4.py, lines 1–9". */
export function sourceText(language: Language, source: NamedSource): string {
  return `${texts(language).sources.from} ${sourceName(language, source)}`;
}

/** The same without "From:", for the link. */
export function sourceName(language: Language, source: NamedSource): string {
  const { sources } = texts(language);
  if (source.kind === 'settings') {
    if (source.noNeuronIn !== null) return sources.noNeuronIn(textName(language, source.noNeuronIn));
    return source.isChapter ? sources.chapterSettings : sources.settings;
  }
  const place =
    source.cell === null
      ? sources.lines(source.name, source.firstLine, source.lastLine)
      : sources.cell(source.name, source.cell);
  const named = source.title === null ? place : sources.titled(place, shownName(source.title));
  return source.isStale ? sources.stale(named) : named;
}

/** A run, by where it comes from and what was changed since. */
export interface NamedRun extends Changed {
  readonly source: NamedSource;
}

/** The panel's first line for a run: "From: chapter4.py, lines 1–9, with alpha 0.1 instead of 1". */
export const fromText = (language: Language, run: NamedRun): string =>
  `${texts(language).sources.from} ${placeOfRun(language, run)}${changesText(language, run)}`;

/** Where a run comes from. Changed numbers are not the chapter's. */
export function placeOfRun(language: Language, run: NamedRun): string {
  const { source } = run;
  const isChapter = source.kind === 'settings' && source.isChapter && changesText(language, run) === '';
  return sourceName(language, source.kind === 'settings' ? { ...source, isChapter } : source);
}
