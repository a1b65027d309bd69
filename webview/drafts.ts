import { alphaChange } from '../src/neuron/alphaChange.ts';
import { checkParameters, type FlatParameters } from '../src/neuron/parameters.ts';
import type { Field } from '../src/neuron/problem.ts';
import type { Drafts } from './draft.ts';
import { fieldText, flatOf, readField } from './fieldText.ts';
import type { App } from './view.ts';

/**
 * Trains with what was typed, together with what was typed before and could not stand alone: a second weight waits for
 * its input. Problems stay at their fields, and the run on screen stays.
 */
export function commitDraft(app: App, field: Field, text: string): void {
  const { run, drafts } = app.state();
  if (run === null) return;
  const flat = flatOf(run.recipe.parameters);
  const isBack = text.trim() === fieldText(flat[field]);
  const { [field]: _, ...others } = drafts;
  const all: Drafts = isBack ? others : { ...others, [field]: text };
  const typed: FlatParameters = Object.fromEntries(
    Object.entries(all).map(([name, written]) => [name, readField(name as Field, written)]),
  );
  // An update without alpha in it would not feel a new one.
  const changes =
    typeof typed.alpha === 'number' ? { ...alphaChange(run.recipe.parameters, typed.alpha), ...typed } : typed;
  const checked = checkParameters({ ...flat, ...changes });
  app.change({ type: 'drafts', drafts: all, problems: checked.ok ? [] : checked.problems });
  if (checked.ok && Object.keys(changes).length > 0) app.post({ type: 'change', changes });
}
