import type { Language, PanelMessage } from '../src/protocol/messages.ts';
import type { Texts } from '../src/words/texts.ts';
import type { Preview } from './preview.ts';
import type { SeenRows } from './rows.ts';
import type { Change, PanelState } from './state.ts';

/** What a part of the screen is given: the words, the state it shows, and ways to change it. */
export interface App {
  readonly language: Language;
  readonly words: Texts;
  /** Those that can be seen. */
  readonly rows: SeenRows;
  state(): PanelState;
  change(change: Change): void;
  post(message: PanelMessage): void;
  /** Shows a run made in the panel in the place of the host's, everywhere; null gives the host's back. */
  preview(preview: Preview | null): void;
}

/** A part of the screen. `show` is called once a frame after changes, and writes only what differs. */
export interface View {
  readonly element: HTMLElement;
  show(state: PanelState): void;
  /** Takes back what it did outside of its element. */
  dispose?(): void;
}
