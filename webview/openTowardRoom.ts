import type { VscodeSingleSelect } from '@vscode-elements/elements/dist/vscode-single-select/index.js';

/** What a list of a few options takes. */
const listHeight = 160;

/** The list of a select closes when the page scrolls: at the lower edge it has to open upward to be reached. */
export function openTowardRoom(select: VscodeSingleSelect): void {
  const turn = () => {
    const { top, bottom } = select.getBoundingClientRect();
    const isTight = window.innerHeight - bottom < listHeight && top > window.innerHeight - bottom;
    select.position = isTight ? 'above' : 'below';
  };
  select.addEventListener('pointerdown', turn, { capture: true });
  select.addEventListener('keydown', turn, { capture: true });
}
