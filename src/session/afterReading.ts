import type { Stale } from '../protocol/messages.ts';
import type { Reading, ReadingProblem, SourceLanguage } from '../reading/reading.ts';
import { type FollowedRun, followedRun } from '../reading/rule/followedRun.ts';
import { withText } from './layerChanges.ts';
import type { Layers } from './layers.ts';

/** What is on screen before a text is read. */
export interface Before {
  readonly layers: Layers;
  /** Which of the text's runs was wanted. */
  readonly sibling: number;
  /** A run of this very text is on screen, and the person did not ask for a new one. */
  readonly isOpen: boolean;
}

/** What is on screen once a text was read. */
export type After =
  /** A run of the text: a new one, or the open one with what the text says now. */
  | { readonly kind: 'run'; readonly layers: Layers; readonly sibling: number }
  /** The run from before stays, and is marked as that. */
  | { readonly kind: 'stale'; readonly stale: Stale }
  /** The settings' numbers, until the text holds a program. */
  | { readonly kind: 'settings'; readonly layers: Layers }
  | { readonly kind: 'notRead'; readonly layers: Layers; readonly problems: readonly ReadingProblem[] }
  /** A loop that is no neuron, as it runs. */
  | {
      readonly kind: 'followed';
      readonly layers: Layers;
      readonly followed: FollowedRun;
      readonly language: SourceLanguage;
    };

/**
 * What a reading does to the screen: the same after an edit as after the command, but that a run of the text stays where it
 * is open, marked as from before, while the text says nothing that can be trained.
 */
export function afterReading(reading: Reading, { layers, sibling: wanted, isOpen }: Before): After {
  const none: Layers = { ...layers, form: {}, changedSettings: {}, run: null };
  const [rule] = reading.kind === 'read' ? [] : (reading.rules ?? []);
  if (rule !== undefined) {
    return { kind: 'followed', layers: none, followed: followedRun(rule), language: reading.language };
  }
  switch (reading.kind) {
    case 'read': {
      const sibling = Math.min(wanted, reading.runs.length - 1);
      const run = reading.runs[sibling]!;
      return { kind: 'run', layers: isOpen ? withText(layers, run) : { ...none, run }, sibling };
    }
    case 'notRead': {
      const { problems } = reading;
      return isOpen
        ? { kind: 'stale', stale: { why: 'problems', problems } }
        : { kind: 'notRead', layers: none, problems };
    }
    case 'noNeuron':
      return isOpen ? { kind: 'stale', stale: { why: 'noNeuron' } } : { kind: 'settings', layers: none };
  }
}
