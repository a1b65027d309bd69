import type { FlatParameters, Parameters } from '../src/neuron/parameters.ts';
import type { Field } from '../src/neuron/problem.ts';

/** Parameters as the form holds them: flat. */
export function flatOf({ version: _, rule, ...data }: Parameters): FlatParameters {
  return { ...data, ...rule };
}

/** A value as it stands in its field: numbers as short as they can be, lists as JSON. */
export function fieldText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? `[${value.map(fieldText).join(', ')}]` : String(value);
}

const numeric = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * What a person typed into a field, as the value that it means: `0,8` is 0.8, a list is JSON, an empty tolerance is none.
 * What means nothing stays text, which the parameters' check refuses by name.
 */
export function readField(field: Field, text: string): unknown {
  const trimmed = text.trim();
  if (field === 'order' || field === 'method' || field === 'gradient' || field === 'update') return trimmed;
  if (field === 'onlyIfBetter') return trimmed === 'true';
  if (field === 'tolerance' && trimmed === '') return null;
  const plain = trimmed.replaceAll('−', '-');
  if (plain.startsWith('[')) return parseList(plain);
  const withPoint = /^[+-]?\d*,\d+(e[+-]?\d+)?$/i.test(plain) ? plain.replace(',', '.') : plain;
  return numeric.test(withPoint) ? Number(withPoint) : trimmed;
}

function parseList(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
