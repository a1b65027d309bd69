import * as vscode from 'vscode';
import type { FlatParameters } from '../neuron/parameters.ts';
import { flatParameters } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';
import type { Recipe, Source } from '../protocol/messages.ts';
import type { Origin, Origins, ProgramFacts, ReadRun } from '../reading/reading.ts';
import type { Layers } from '../session/layers.ts';
import { settingsParameters } from './settings.ts';
import type { Target } from './target.ts';
import { resourceOf } from './target.ts';

/** What a kept run was made from, as far as its recipe tells; its text is read again with the person's next edit. */
export function restored({ parameters, origins, source, program }: Recipe): {
  readonly target: Target;
  readonly layers: Layers;
} {
  const flat = flatParameters(parameters);
  const target: Target =
    source.kind === 'text'
      ? { kind: 'text', uri: vscode.Uri.parse(source.uri), selection: null, sibling: 0 }
      : source.noNeuronIn !== null
        ? { kind: 'text', uri: vscode.Uri.parse(source.noNeuronIn.uri), selection: null, sibling: 0 }
        : { kind: 'settings', resource: undefined };
  const from = (isWanted: (origin: Origin) => boolean) =>
    Object.fromEntries(
      Object.entries(flat).filter(([field]) => {
        const origin = origins[field as Field];
        return origin !== undefined && isWanted(origin);
      }),
    );
  // A setting acts on what a text says, or on a program, only where it was changed while the run was open.
  const isAbove = (origin: Origin) =>
    origin.from === 'settings' && (program !== null || origin.overrides !== undefined || origin.instead !== undefined);
  return {
    target,
    layers: {
      form: from((origin) => origin.from === 'form'),
      changedSettings: from(isAbove),
      run: source.kind === 'text' ? readRun(source, flat, origins, program) : null,
      settings: { ...settingsParameters(resourceOf(target)), ...from((origin) => origin.from === 'settings') },
    },
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
