import { alphaChange } from '../src/neuron/alphaChange.ts';
import { checkParameters, type FlatParameters, type Parameters } from '../src/neuron/parameters.ts';
import type { Field } from '../src/neuron/problem.ts';
import type { Drafts } from './draft.ts';
import { fieldText, flatOf, readField } from './fieldText.ts';
import type { PanelState } from './state.ts';
import type { App } from './view.ts';

/**
 * Trains with what was typed, together with what was typed before and could not stand alone: a second weight waits for
 * its input. Problems stay at their fields, and the run on screen stays. In a pause of typing only what can be trained with
 * acts: the rest of it may still come. Returns whether it acted.
 */
export function commitDraft(app: App, field: Field, text: string, isPause = false): boolean {
  const { run, drafts } = app.state();
  if (run === null) return false;
  const flat = flatOf(run.recipe.parameters);
  const isBack = fieldText(readField(field, text)) === fieldText(flat[field]);
  const { [field]: _, ...others } = drafts;
  const all: Drafts = isBack ? others : { ...others, [field]: text };
  const typed = readDrafts(all);
  // An update without alpha in it would not feel a new one.
  const changes =
    typeof typed.alpha === 'number' ? { ...alphaChange(run.recipe.parameters, typed.alpha), ...typed } : typed;
  const checked = checkParameters({ ...flat, ...changes });
  if (isPause && !checked.ok) return false;
  app.change({ type: 'drafts', drafts: all, problems: checked.ok ? [] : checked.problems });
  const acts = checked.ok && Object.keys(changes).length > 0;
  if (acts) app.post({ type: 'change', changes });
  return acts;
}

/** What was typed and could not be trained with yet stays beside a run that follows, with what is wrong with it. */
export function draftsBeside(drafts: Drafts, parameters: Parameters): Pick<PanelState, 'drafts' | 'problems'> {
  const checked = checkParameters({ ...flatOf(parameters), ...readDrafts(drafts) });
  return checked.ok ? { drafts: {}, problems: [] } : { drafts, problems: checked.problems };
}

const readDrafts = (drafts: Drafts): FlatParameters =>
  Object.fromEntries(Object.entries(drafts).map(([name, written]) => [name, readField(name as Field, written)]));
