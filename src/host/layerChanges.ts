import type { FlatParameters } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';
import type { Layers } from './layers.ts';
import { changedSettings } from './settings.ts';

/** Typed into the form, above all else. */
export const withForm = (layers: Layers, changes: FlatParameters): Layers => ({
  ...layers,
  form: { ...layers.form, ...changes },
});

/** Back to what the text, or the settings, says of this parameter; null: of all. */
export const takenBack = (layers: Layers, field: Field | null): Layers => ({
  ...layers,
  form: field === null ? {} : withoutField(layers.form, field),
  changedSettings: field === null ? {} : withoutField(layers.changedSettings, field),
});

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
