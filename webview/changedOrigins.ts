import { type FlatParameters, flatParameters, type Parameters } from '../src/neuron/parameters.ts';
import type { Field } from '../src/neuron/problem.ts';
import type { Origin, Origins, Written } from '../src/reading/reading.ts';

/** Where the parameters of a run come from once these are changed in the panel, and what they would be without that. */
export function changedOrigins(origins: Origins, from: Parameters, changes: FlatParameters): Origins {
  const before = flatParameters(from);
  const changed = (Object.keys(changes) as Field[]).map((field) => [
    field,
    changedOrigin(origins[field], before[field], changes[field]),
  ]);
  return { ...origins, ...Object.fromEntries(changed) };
}

function changedOrigin(origin: Origin | undefined, before: unknown, now: unknown): Origin {
  const overrides = origin?.from === 'text' ? origin.range : origin?.overrides;
  const own = origin === undefined || origin.from === 'text' ? before : (origin.instead ?? before);
  const isOther = JSON.stringify(own) !== JSON.stringify(now);
  return {
    from: 'form',
    ...(overrides === undefined ? {} : { overrides }),
    ...(isOther ? { instead: own as Written } : {}),
  };
}
