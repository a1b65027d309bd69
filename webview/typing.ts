import type { Field } from '../src/neuron/problem.ts';
import { commitDraft } from './drafts.ts';
import type { App } from './view.ts';

/** How long a person has to pause before what they typed acts. A half of a number that makes sense is acted on after it. */
const pauseMs = 400;

/** Typing into a field, from its first key until the field is left. */
export interface Typing {
  isOn(): boolean;
  /** A key; `before` is what the field showed until then. */
  goOn(before: string): void;
  /** By Enter, or by leaving the field: what does not make sense is said now. */
  end(): void;
  /** By Escape: what the field held before the first key; null where nothing was typed. */
  takeBack(): string | null;
}

/** What is typed acts after a pause where it can; nothing replaces it while the person is at it. */
export function typingIn(app: App, field: Field, typed: () => string): Typing {
  let begun: { readonly text: string; readonly wasChanged: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasActed = false;
  return {
    isOn: () => begun !== null,
    goOn(before) {
      if (begun === null) hasActed = false;
      begun ??= { text: before, wasChanged: app.state().run?.recipe.origins[field]?.from === 'form' };
      clearTimeout(timer);
      timer = setTimeout(() => {
        hasActed = commitDraft(app, field, typed(), true) || hasActed;
      }, pauseMs);
    },
    end() {
      if (begun === null) return;
      clearTimeout(timer);
      begun = null;
      commitDraft(app, field, typed());
    },
    takeBack() {
      if (begun === null) return null;
      clearTimeout(timer);
      const { text, wasChanged } = begun;
      begun = null;
      if (hasActed && !wasChanged) app.post({ type: 'takeBack', field });
      else commitDraft(app, field, text);
      return text;
    },
  };
}
