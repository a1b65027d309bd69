const longest = 40;

/** A value of any kind as a text of at most 40 characters, for a problem's sentence. Never throws, never walks far. */
export function valueText(value: unknown): string {
  const text = describe(value, longest);
  return text.length > longest ? text.slice(0, longest - 1) + '…' : text;
}

function describe(value: unknown, room: number): string {
  if (typeof value === 'string') return value.slice(0, longest + 1);
  if (Object.is(value, -0)) return '-0';
  if (Array.isArray(value)) {
    let text = '[';
    for (let i = 0; i < value.length && text.length <= room; i++) {
      text += (i ? ', ' : '') + describe(value[i], room - text.length);
    }
    return text + ']';
  }
  if (typeof value === 'function' || typeof value === 'symbol') return typeof value;
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
