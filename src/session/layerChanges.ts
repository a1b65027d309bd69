import type { FlatParameters } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';
import { resolveParameters } from '../reading/origins.ts';
import { fields } from '../reading/parameterNames.ts';
import type { ReadRun } from '../reading/reading.ts';
import type { Layers } from './layers.ts';
import { changedSettings } from './settingFields.ts';

/** Typed into the form, above all else. */
export const withForm = (layers: Layers, changes: FlatParameters): Layers => ({
  ...layers,
  form: { ...layers.form, ...changes },
});

/** Back to what the text, or the settings, says of this parameter; null: of all. */
export const takenBack = (layers: Layers, field: Field | null): Layers =>
  field === null ? { ...layers, form: {}, changedSettings: {} } : withoutChanges(layers, [field]);

/**
 * The text as it is now. Whoever edits a number in it means that number: a change of the same parameter that was made
 * elsewhere is taken back. What the text leaves out is compared too: then it says what the settings, or the defaults, say.
 */
export function withText(layers: Layers, run: ReadRun): Layers {
  const says = (one: ReadRun | null): FlatParameters =>
    resolveParameters({ changes: {}, changesFrom: 'form', run: one, settings: layers.settings }).flat;
  const [before, now] = [says(layers.run), says(run)];
  const edited = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]));
  return { ...withoutChanges(layers, edited), run };
}

/** An alpha that was written into the update goes with it, and the update with its alpha. */
function withoutChanges({ form, changedSettings: above, ...layers }: Layers, taken: readonly Field[]): Layers {
  const isTogether = 'order' in form && 'alpha' in form && (taken.includes('alpha') || taken.includes('order'));
  const all = isTogether ? [...taken, 'alpha' as const, 'order' as const] : taken;
  const without = (flat: FlatParameters) => all.reduce(withoutField, flat);
  return { ...layers, form: without(form), changedSettings: without(above) };
}

/** A changed setting stands above what the text, or the form, said of the same parameter. Null: none has changed. */
export function withSettings(layers: Layers, settings: FlatParameters): Layers | null {
  const fields = changedSettings(layers.settings, settings);
  if (fields.length === 0) return null;
  let { form, changedSettings: above } = layers;
  for (const field of fields) {
    form = withoutField(form, field);
    if (layers.run !== null) above = { ...above, [field]: settings[field] };
  }
  return { ...layers, form, changedSettings: above, settings };
}

/** [Let it learn]: a program that only compares gets an update, alpha and iterations from the settings. */
export function letLearn(layers: Layers): Layers {
  const { alpha, iterations } = layers.settings;
  return { ...layers, changedSettings: { ...layers.changedSettings, update: 'example', alpha, iterations } };
}

const withoutField = (flat: FlatParameters, field: Field): FlatParameters =>
  Object.fromEntries(Object.entries(flat).filter(([name]) => name !== field));
