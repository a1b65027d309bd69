import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import type { VscodeSingleSelect } from '@vscode-elements/elements/dist/vscode-single-select/index.js';
import { el } from './dom.ts';
import { openTowardRoom } from './openTowardRoom.ts';

/** A choice of a list, and its name in it. */
export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** A list of which one is chosen; `chosen` hears of what the person chooses. */
export function choiceList(test: string, label: string, chosen: (value: string) => void): VscodeSingleSelect {
  const select = el('vscode-single-select', { test });
  select.label = label;
  openTowardRoom(select);
  select.addEventListener('change', () => chosen(select.value));
  return select;
}

/** Offers these, with one of them chosen. */
export function offerChoices(select: VscodeSingleSelect, choices: readonly Choice[], chosen: string): void {
  select.replaceChildren(...choices.map(({ value, text }) => Object.assign(el('vscode-option', { text }), { value })));
  select.value = chosen;
}
