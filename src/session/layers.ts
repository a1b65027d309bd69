import type { FlatParameters, Parameters } from '../neuron/parameters.ts';
import { checkParameters } from '../neuron/parameters.ts';
import type { Field, Problem } from '../neuron/problem.ts';
import { resolveParameters } from '../reading/origins.ts';
import type { Origins, ReadingProblem, ReadRun } from '../reading/reading.ts';

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

export type Refusal = { readonly from: 'settings' | 'form' | 'text'; readonly problems: readonly Problem[] };

/** Who has to hear of the problems: whoever has the settings open, else the form, else the text. */
export function refusalOf({ problems, origins }: Extract<Resolved, { ok: false }>): Refusal {
  const from = (problem: Problem) => ('field' in problem ? origins[problem.field]?.from : undefined);
  const inSettings = problems.filter((problem) => from(problem) === 'settings');
  if (inSettings.length > 0) return { from: 'settings', problems: inSettings };
  return { from: problems.some((problem) => from(problem) === 'form') ? 'form' : 'text', problems };
}

/** Each problem with the place in the text where its value stands. */
export const withRanges = (problems: readonly Problem[], run: ReadRun | null): readonly ReadingProblem[] =>
  problems.map((problem) => ({
    kind: 'parameter',
    problem,
    range: ('field' in problem ? run?.ranges[problem.field] : undefined) ?? run?.range ?? null,
  }));
