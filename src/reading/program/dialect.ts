import { type Arithmetic, javascriptArithmetic, pythonArithmetic } from './arithmetic.ts';
import type { Value } from './values.ts';

/** In what Python and JavaScript differ where the same representation is evaluated. */
export interface Dialect {
  readonly language: 'python' | 'javascript';
  readonly arithmetic: Arithmetic;
  isTrue(value: Value): boolean;
}

export const python: Dialect = {
  language: 'python',
  arithmetic: pythonArithmetic,
  isTrue(value) {
    if (value.kind === 'list') return value.items.length > 0;
    if (value.kind === 'record') return value.entries.size > 0;
    if (value.kind === 'range') return rangeLength(value) > 0;
    return isTrueAlike(value, (number) => Number.isNaN(number) || Boolean(number));
  },
};

export const javascript: Dialect = {
  language: 'javascript',
  arithmetic: javascriptArithmetic,
  isTrue: (value) => isTrueAlike(value, Boolean),
};

function isTrueAlike(value: Value, isTrueNumber: (number: number | bigint) => boolean): boolean {
  if (value.kind === 'number') return isTrueNumber(value.value);
  if (value.kind === 'truth') return value.value;
  if (value.kind === 'text') return value.value !== '';
  return value.kind !== 'nothing' && value.kind !== 'undefined';
}

export const rangeLength = ({ start, stop, step }: Value & { readonly kind: 'range' }): number =>
  Math.max(0, Math.ceil((Number(stop.value) - Number(start.value)) / Number(step.value)));
