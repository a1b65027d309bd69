import type { FlatParameters, Parameters } from '../neuron/parameters.ts';
import { checkParameters } from '../neuron/parameters.ts';
import type { Field, Problem } from '../neuron/problem.ts';
import { resolveParameters } from '../reading/origins.ts';
import type { Origins, ReadRun } from '../reading/reading.ts';

/** All that a run's parameters are put together from; the later ones stand behind the earlier ones. */
export interface Layers {
  /** Typed into the panel's form. */
  readonly form: FlatParameters;
  /** Settings that the person changed while the run was open: they stand above the text. */
  readonly changedSettings: FlatParameters;
  readonly run: ReadRun | null;
  readonly settings: FlatParameters;
}

export type Resolved =
  | { readonly ok: true; readonly parameters: Parameters; readonly origins: Origins }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly origins: Origins };

/** The run's parameters and where each came from, or all that is wrong with them. */
export function resolveLayers({ form, changedSettings, run, settings }: Layers): Resolved {
  const { flat, origins } = resolveParameters({
    changes: { ...changedSettings, ...form },
    changesFrom: 'form',
    run,
    settings,
  });
  const marked: { [F in Field]?: Origins[F] } = { ...origins };
  for (const field of Object.keys(changedSettings) as Field[]) {
    if (!(field in form)) marked[field] = { ...origins[field], from: 'settings' };
  }
  const checked = checkParameters(flat);
  return checked.ok
    ? { ok: true, parameters: checked.value, origins: marked }
    : { ok: false, problems: checked.problems, origins: marked };
}

export const withoutField = (flat: FlatParameters, field: Field): FlatParameters =>
  Object.fromEntries(Object.entries(flat).filter(([name]) => name !== field));
