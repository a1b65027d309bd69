import { type FlatParameters, flatParameters } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';
import type { Recipe, Source } from '../protocol/messages.ts';
import type { Origin, Origins, ProgramFacts, ReadRun } from '../reading/reading.ts';
import type { Layers } from './layers.ts';

/** What a kept run was made from, as far as its recipe tells; `settings` are those of now. */
export function keptLayers({ parameters, origins, source, program }: Recipe, settings: FlatParameters): Layers {
  const flat = flatParameters(parameters);
  const from = (isWanted: (origin: Origin) => boolean) =>
    Object.fromEntries(
      Object.entries(flat).filter(([field]) => {
        const origin = origins[field as Field];
        return origin !== undefined && isWanted(origin);
      }),
    );
  // A setting acts on what a text says, or on a program, only where it was changed while the run was open.
  const isAbove = (origin: Origin) =>
    origin.from === 'settings' && (program !== null || origin.overrides !== undefined);
  return {
    form: from((origin) => origin.from === 'form'),
    changedSettings: from(isAbove),
    run: source.kind === 'text' ? readRun(source, flat, origins, program) : null,
    settings: { ...settings, ...from((origin) => origin.from === 'settings' && !isAbove(origin)) },
  };
}

function readRun(
  source: Extract<Source, { kind: 'text' }>,
  flat: FlatParameters,
  origins: Origins,
  program: ProgramFacts | null,
): ReadRun {
  const values: { [field: string]: unknown } = {};
  const ranges: { [F in Field]?: ReadRun['range'] } = {};
  for (const field of Object.keys(flat) as Field[]) {
    const origin = origins[field];
    if (origin?.from === 'text') {
      values[field] = flat[field];
      ranges[field] = origin.range;
    } else if (origin !== undefined && (origin.overrides !== undefined || program !== null)) {
      if (origin.from !== 'default') values[field] = origin.instead ?? flat[field];
      if (origin.overrides !== undefined) ranges[field] = origin.overrides;
    }
  }
  const range = { start: 0, end: 0, line: source.firstLine, column: 1 };
  return {
    values,
    ranges,
    range,
    lastLine: source.lastLine,
    title: source.title,
    isWhole: program !== null,
    ...(program === null ? {} : { program }),
  };
}
