import * as vscode from 'vscode';
import type { Recipe } from '../protocol/messages.ts';
import { keptLayers } from '../session/keptLayers.ts';
import type { Layers } from '../session/layers.ts';
import { settingsParameters } from './settings.ts';
import type { Target } from './target.ts';
import { resourceOf } from './target.ts';

/** A kept run: the text that it came from, or that was followed in its place, and what it was made from. */
export function restored(recipe: Recipe): { readonly target: Target; readonly layers: Layers } {
  const { source } = recipe;
  const followed = source.kind === 'text' ? source : source.noNeuronIn;
  const target: Target =
    followed === null
      ? { kind: 'settings', resource: undefined }
      : { kind: 'text', uri: vscode.Uri.parse(followed.uri), selection: null, sibling: 0, cursor: null };
  return { target, layers: keptLayers(recipe, settingsParameters(resourceOf(target))) };
}
