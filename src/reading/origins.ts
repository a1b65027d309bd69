import { defaults, type FlatParameters } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';
import { fields } from './parameterNames.ts';
import type { Origin, Origins, ReadRun, Written } from './reading.ts';

/** All that a run's parameters are put together from, the nearest first. */
export interface ParameterLayers {
  readonly changes: FlatParameters;
  readonly changesFrom: 'form' | 'flag';
  readonly run: ReadRun | null;
  readonly settings: FlatParameters;
}

/** What a program says itself, or does not have: never filled in. */
const ownToProgram: readonly Field[] = ['input', 'weight', 'goal'];

/**
 * The parameters, unchecked, and where each came from: form or flag, then text, settings, defaults. A run that is whole (a
 * program) takes nothing from the settings, and its input, weight and goal are its own.
 */
export function resolveParameters({ changes, changesFrom, run, settings }: ParameterLayers): {
  flat: FlatParameters;
  origins: Origins;
} {
  const flat: { [F in Field]?: unknown } = {};
  const origins: { [F in Field]?: Origin } = {};
  for (const field of fields) {
    const own = unchanged(field, run, settings);
    const change = changes[field];
    if (change !== undefined) {
      flat[field] = change;
      const overrides = run?.ranges[field];
      // What a JSON text leaves out is not said by it: a change of that stands in the place of nothing.
      const isSaid = run === null || run.isWhole || own?.origin.from === 'text';
      const isOther = isSaid && isWritten(own?.value) && JSON.stringify(own.value) !== JSON.stringify(change);
      origins[field] = {
        from: changesFrom,
        ...(overrides === undefined ? {} : { overrides }),
        ...(isOther ? { instead: own.value as Written } : {}),
      };
    } else if (own !== null) {
      flat[field] = own.value;
      origins[field] = own.origin;
    }
  }
  return { flat, origins };
}

/** A parameter as it is where the person changed nothing; null where a program lacks it. */
function unchanged(
  field: Field,
  run: ReadRun | null,
  settings: FlatParameters,
): { readonly value: unknown; readonly origin: Origin } | null {
  const isWhole = run?.isWhole ?? false;
  const range = run?.ranges[field] ?? run?.range;
  if (run?.values[field] !== undefined && range !== undefined) {
    return { value: run.values[field], origin: { from: 'text', range } };
  }
  if (!isWhole && settings[field] !== undefined) return { value: settings[field], origin: { from: 'settings' } };
  return isWhole && ownToProgram.includes(field) ? null : { value: defaults[field], origin: { from: 'default' } };
}

function isWritten(value: unknown): value is Written {
  if (Array.isArray(value)) return value.every(isWritten);
  return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}
