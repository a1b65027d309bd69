import type { EarlierCell } from '../program/programText.ts';
import type { SourceLanguage } from '../reading.ts';
import { foreignMagic, withoutMagics } from './magics.ts';

/** A notebook's cell; `cell` is its number as people count, from 1 over cells of both kinds. */
export interface NotebookCell {
  readonly cell: number;
  readonly kind: 'code' | 'markdown';
  /** Null where the cell is no program in a language that is read. */
  readonly language: SourceLanguage | null;
  readonly text: string;
  /** Jupyter's `[3]`; null where the cell has not run. */
  readonly executionOrder: number | null;
}

/** UTF-16 units of a notebook's file: most of it may be the pictures of its output. */
export const maxNotebookCharacters = 50_000_000;

const maxCells = 10_000;

type Fields = { readonly [name: string]: unknown };

/** The cells of an .ipynb file (nbformat 4). Never throws; not ok where it is no notebook, or too large for one. */
export function notebookCells(
  text: string,
): { readonly ok: true; readonly cells: readonly NotebookCell[] } | { readonly ok: false } {
  if (text.length > maxNotebookCharacters) return { ok: false };
  let notebook: Fields;
  try {
    notebook = fieldsOf(JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text));
  } catch {
    return { ok: false };
  }
  const { cells } = notebook;
  if (!Array.isArray(cells) || cells.length > maxCells) return { ok: false };
  const language = kernelLanguage(fieldsOf(notebook.metadata));
  return { ok: true, cells: cells.map((cell, index) => cellOf(fieldsOf(cell), index + 1, language)) };
}

/**
 * The code cells in its language that stand before `cells[index]`, in the order they stand; out of order where their
 * execution counts, with the cell's own, say that they ran in another.
 */
export function cellsBefore(
  cells: readonly NotebookCell[],
  index: number,
): { readonly before: EarlierCell[]; readonly isOutOfOrder: boolean } {
  const own = cells[index];
  if (own === undefined || own.language === null) return { before: [], isOutOfOrder: false };
  const before = cells.slice(0, index).filter(({ language }) => language === own.language);
  const orders = [...before, own].flatMap(({ executionOrder }) => executionOrder ?? []);
  return {
    before: before.map((earlier) => ({ cell: earlier.cell, text: programOf(earlier) })),
    isOutOfOrder: orders.some((order, at) => at > 0 && order < orders[at - 1]!),
  };
}

/** A cell's text as a program in its language: what is IPython's own is blanked. */
export const programOf = ({ language, text }: NotebookCell): string =>
  language === 'python' ? withoutMagics(text) : text;

function cellOf(fields: Fields, cell: number, kernel: SourceLanguage | null): NotebookCell {
  const kind = fields.cell_type === 'code' ? 'code' : 'markdown';
  const text = textOf(fields.source);
  const count = fields.execution_count;
  // VS Code notes a cell's own language where it is not the kernel's.
  const noted = fieldsOf(fieldsOf(fields.metadata).vscode).languageId;
  const language = typeof noted === 'string' ? languageNamed(noted) : kernel;
  return {
    cell,
    kind,
    language: kind === 'markdown' || foreignMagic(text) !== null ? null : language,
    text,
    executionOrder: typeof count === 'number' && Number.isFinite(count) ? count : null,
  };
}

function textOf(source: unknown): string {
  if (typeof source === 'string') return source;
  return Array.isArray(source) ? source.filter((line) => typeof line === 'string').join('') : '';
}

/** Notebooks that name no language are nearly always Python's. */
function kernelLanguage({ language_info, kernelspec }: Fields): SourceLanguage | null {
  const name = fieldsOf(language_info).name ?? fieldsOf(kernelspec).language ?? fieldsOf(kernelspec).name;
  return typeof name === 'string' ? languageNamed(name) : 'python';
}

function languageNamed(name: string): SourceLanguage | null {
  const lower = name.toLowerCase();
  if (/^i?python\d*$/.test(lower)) return 'python';
  return lower === 'javascript' || lower === 'typescript' ? lower : null;
}

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
