import type { Value } from '../values.ts';

/** What JavaScript makes of a value where it needs a text; null where that is not followed. */
export function javascriptText(value: Value, depth = 0): string | null {
  switch (value.kind) {
    case 'number':
      return String(value.value);
    case 'text':
      return value.value;
    case 'truth':
      return String(value.value);
    case 'nothing':
      return 'null';
    case 'undefined':
      return 'undefined';
    case 'list':
      return joined(value.items, ',', depth);
    default:
      return null;
  }
}

/** `join`: what is null or undefined is an empty text. */
export function joined(items: readonly Value[], separator: string, depth = 0): string | null {
  if (depth > 20) return null;
  const texts = items.map((item) =>
    item.kind === 'nothing' || item.kind === 'undefined' ? '' : javascriptText(item, depth + 1),
  );
  return texts.some((text) => text === null) ? null : texts.join(separator);
}

/** What JavaScript makes of a value where it needs a number; null where that is not followed. */
export function javascriptNumber(value: Value): number | null {
  switch (value.kind) {
    case 'number':
      return Number(value.value);
    case 'text':
      return Number(value.value);
    case 'truth':
      return value.value ? 1 : 0;
    case 'nothing':
      return 0;
    case 'undefined':
      return Number.NaN;
    default:
      return null;
  }
}
