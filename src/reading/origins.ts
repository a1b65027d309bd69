import { defaults, type FlatParameters } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';
import { fields } from './parameterNames.ts';
import type { Origin, Origins, ReadRun } from './reading.ts';

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
  const take = (field: Field, value: unknown, origin: Origin) => {
    flat[field] = value;
    origins[field] = origin;
  };
  const isWhole = run?.isWhole ?? false;
  for (const field of fields) {
    const range = run?.ranges[field] ?? run?.range;
    if (changes[field] !== undefined) {
      const overrides = run?.ranges[field];
      take(field, changes[field], overrides === undefined ? { from: changesFrom } : { from: changesFrom, overrides });
    } else if (run?.values[field] !== undefined && range !== undefined) {
      take(field, run.values[field], { from: 'text', range });
    } else if (!isWhole && settings[field] !== undefined) take(field, settings[field], { from: 'settings' });
    else if (!isWhole || !ownToProgram.includes(field)) take(field, defaults[field], { from: 'default' });
  }
  return { flat, origins };
}
