import { flatParameters, type Parameters } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';
import type { Origins } from '../reading/reading.ts';
import type { Language } from './language.ts';
import { apart, givenNumber } from './shortNumber.ts';
import { texts } from './texts.ts';

/** What a run has, and where from: a `Recipe` of the protocol is one. */
export interface Changed {
  readonly parameters: Parameters;
  readonly origins: Origins;
}

/** So many changes are said with their numbers. */
const saidAtMost = 2;

/** What in the run is not as its text, or the settings, say: ", with alpha 0.1 instead of 1"; empty where nothing is. */
export function changesText(language: Language, { parameters, origins }: Changed): string {
  const { sources, fields } = texts(language);
  const changed = changedFields(origins);
  if (changed.length === 0) return '';
  if (insteadOf(origins, 'update') === 'none') return sources.withLearning;
  const flat = flatParameters(parameters);
  const said = changed.flatMap((field) => {
    const [value, instead] = [flat[field], insteadOf(origins, field)];
    if (typeof value !== 'number' || typeof instead !== 'number') return [];
    if (field === 'iterations') return [sources.iterationsInstead(value, instead)];
    return [sources.instead(fields.label[field], ...givenApart(value, instead))];
  });
  return said.length === changed.length && said.length <= saidAtMost
    ? sources.withChanges(said)
    : sources.changedHere(changed.map((field) => fields.label[field]));
}

/** The fields whose value is another than it would be. An update that alpha was written into is alpha's change. */
function changedFields(origins: Origins): readonly Field[] {
  const changed = (Object.keys(origins) as Field[]).filter((field) => insteadOf(origins, field) !== undefined);
  return changed.includes('alpha') ? changed.filter((field) => field !== 'order') : changed;
}

function insteadOf(origins: Origins, field: Field) {
  const origin = origins[field];
  return origin === undefined || origin.from === 'text' ? undefined : origin.instead;
}

function givenApart(one: number, other: number): readonly [string, string] {
  const [first, second] = [givenNumber(one), givenNumber(other)];
  return first === second ? apart(one, other) : [first, second];
}
