import * as vscode from 'vscode';
import type { FlatParameters } from '../neuron/parameters.ts';
import { flatParameters } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';
import type { Recipe, Source } from '../protocol/messages.ts';
import type { Origins, ProgramFacts, ReadRun } from '../reading/reading.ts';
import type { Layers } from './layers.ts';
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
      : { kind: 'settings', resource: undefined, noNeuronIn: source.noNeuronIn };
  const from = (wanted: string) =>
    Object.fromEntries(Object.entries(flat).filter(([field]) => origins[field as Field]?.from === wanted));
  return {
    target,
    layers: {
      form: from('form'),
      changedSettings: {},
      run: source.kind === 'text' ? readRun(source, flat, origins, program) : null,
      settings: { ...settingsParameters(resourceOf(target)), ...from('settings') },
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
    if (origin?.from !== 'text') continue;
    values[field] = flat[field];
    ranges[field] = origin.range;
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
