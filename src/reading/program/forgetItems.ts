import type { Value } from './values.ts';

/** What a list or record holds is unknown from here on, to whoever else holds it too. */
export function forgetItems(value: Value, unknown: Value, depth = 3): void {
  const items = value.kind === 'list' ? value.items : value.kind === 'record' ? [...value.entries.values()] : [];
  if (depth > 0) for (const item of items) forgetItems(item, unknown, depth - 1);
  if (value.kind === 'list') value.items.fill(unknown);
  if (value.kind === 'record') for (const key of value.entries.keys()) value.entries.set(key, unknown);
}
