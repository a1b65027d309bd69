import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { maxCharacters } from '../reading/limits.ts';
import type { SourceLanguage } from '../reading/reading.ts';
import { maxNotebookCharacters } from '../reading/text/notebook.ts';

/** Why a file gives no text. */
export type FileProblem =
  | { readonly kind: 'notFound' | 'directory' | 'binary' | 'empty' }
  | { readonly kind: 'tooLarge'; readonly megabytes: number }
  | { readonly kind: 'notReadable'; readonly reason: string };

/** The text of a file, without its byte order mark; never reads more than the limit, whatever the file claims or is. */
export function readFile(
  file: string,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: FileProblem } {
  // UTF-8 has at least a byte for each character.
  const bytes = readBytes(file, isNotebook(file) ? maxNotebookCharacters : maxCharacters);
  if (!(bytes instanceof Uint8Array)) return { ok: false, problem: bytes };
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) return { ok: false, problem: { kind: 'binary' } };
  const text = new TextDecoder(encoding).decode(bytes);
  return text.trim() === '' ? { ok: false, problem: { kind: 'empty' } } : { ok: true, text };
}

function readBytes(file: string, maxBytes: number): Uint8Array | FileProblem {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(file, 'r');
    const stats = fstatSync(descriptor);
    const tooLarge: FileProblem = { kind: 'tooLarge', megabytes: maxBytes / 1e6 };
    if (stats.isDirectory()) return { kind: 'directory' };
    if (stats.size > maxBytes) return tooLarge;
    // Devices and pipes have no size: they are read until they end or the limit is passed.
    const bytes = new Uint8Array(stats.isFile() ? stats.size + 1 : maxBytes + 1);
    let length = 0;
    for (let count = 1; count > 0 && length < bytes.length; length += count) {
      count = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    return length > maxBytes ? tooLarge : bytes.subarray(0, length);
  } catch (error) {
    return problemOf(error);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function problemOf(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'notFound' };
  if (code === 'EISDIR') return { kind: 'directory' };
  return { kind: 'notReadable', reason: error instanceof Error ? error.message : String(error) };
}

/** Windows' PowerShell writes UTF-16 with a byte order mark. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

const languages: { readonly [extension: string]: SourceLanguage } = {
  ...{ '.json': 'json', '.jsonc': 'json', '.json5': 'json' },
  ...{ '.py': 'python', '.pyw': 'python' },
  ...{ '.js': 'javascript', '.mjs': 'javascript', '.cjs': 'javascript', '.jsx': 'javascript' },
  ...{ '.ts': 'typescript', '.mts': 'typescript', '.cts': 'typescript', '.tsx': 'typescript' },
};

/** What a file is written in, by its name. */
export const languageOf = (file: string): SourceLanguage => languages[path.extname(file).toLowerCase()] ?? 'text';

export const isNotebook = (file: string): boolean => path.extname(file).toLowerCase() === '.ipynb';

export const isMarkdown = (file: string): boolean => ['.md', '.markdown'].includes(path.extname(file).toLowerCase());
