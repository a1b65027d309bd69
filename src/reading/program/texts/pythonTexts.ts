import type { Value } from '../values.ts';
import { pythonRepr } from './pythonNumbers.ts';

/** A text's characters as Python counts them; null where two UTF-16 units are one character. */
export const isPlain = (text: string): boolean => !/[\ud800-\udfff]/.test(text);

/** `str` of a value; null where it is not followed. `spend` is called for each entry before it is written. */
export const pythonText = (value: Value, spend: (steps: number) => void): string | null =>
  value.kind === 'text' ? value.value : pythonReprOf(value, spend);

export function pythonReprOf(value: Value, spend: (steps: number) => void, depth = 0): string | null {
  switch (value.kind) {
    case 'number':
      return pythonRepr(value);
    case 'truth':
      return value.value ? 'True' : 'False';
    case 'nothing':
      return 'None';
    case 'text':
      return quoted(value.value);
    case 'list': {
      if (value.isArray || depth > 20) return null;
      const items = everyRepr(value.items, spend, depth);
      if (!items) return null;
      if (value.isTuple) return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
      return `[${items.join(', ')}]`;
    }
    case 'record': {
      if (depth > 20) return null;
      const keys = everyRepr([...value.keys.values()], spend, depth);
      const values = everyRepr([...value.entries.values()], spend, depth);
      if (!keys || !values) return null;
      return `{${keys.map((key, i) => `${key}: ${values[i]}`).join(', ')}}`;
    }
    default:
      return null;
  }
}

function everyRepr(items: readonly Value[], spend: (steps: number) => void, depth: number): string[] | null {
  const made: string[] = [];
  for (const item of items) {
    spend(1);
    const text = pythonReprOf(item, spend, depth + 1);
    if (text === null) return null;
    made.push(text);
  }
  return made;
}

function quoted(text: string): string | null {
  // What is not ASCII may not be printable, and is then escaped.
  if (!/^[\x20-\x7e\n\t\r]*$/.test(text)) return null;
  const escaped = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\t/g, '\\t').replace(/\r/g, '\\r');
  if (!text.includes("'")) return `'${escaped}'`;
  return text.includes('"') ? `'${escaped.replace(/'/g, "\\'")}'` : `"${escaped}"`;
}
