import { type PanelState, selectedIteration, zoomableFrom } from './state.ts';
import type { App } from './view.ts';

/** How many iterations Page up and Page down move by. */
const page = 10;

/** The keys that work everywhere but in a field: they move the selection and zoom the picture. */
export function listenToKeys(app: App): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { run } = app.state();
    if (run === null || event.ctrlKey || event.metaKey || event.altKey || hasItsOwnKeys(event)) return;
    const target = iterationAfter(event.key, app.state(), run.iterations);
    const zoomBy = { '+': 0.5, '=': 0.5, '-': 2, '0': Number.POSITIVE_INFINITY }[event.key];
    if (target !== null) app.change({ type: 'select', iteration: target });
    else if (zoomBy !== undefined) app.change({ type: 'zoom', zoom: zoomed(app.state(), run.iterations, zoomBy) });
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** Fields, menus and the table have keys of their own; the slider has ours. */
function hasItsOwnKeys(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return true;
  return event.composedPath().some((node) => {
    if (node instanceof HTMLInputElement) return node.type !== 'range' && node.type !== 'checkbox';
    return (
      node instanceof Element && node.matches('select, textarea, vscode-single-select, [role="grid"], [role="menu"]')
    );
  });
}

function iterationAfter(key: string, state: PanelState, iterations: number): number | null {
  const selected = selectedIteration(state);
  switch (key) {
    case 'ArrowLeft':
      return selected - 1;
    case 'ArrowRight':
      return selected + 1;
    case 'PageUp':
      return selected - page;
    case 'PageDown':
      return selected + page;
    case 'Home':
      return 0;
    case 'End':
      return iterations - 1;
    default:
      return null;
  }
}

const fewestZoomed = 10;

/** The picture around the selected iteration, so many times as long. */
function zoomed(state: PanelState, iterations: number, times: number): PanelState['zoom'] {
  if (iterations < zoomableFrom) return null;
  const { from, to } = state.zoom ?? { from: 0, to: iterations };
  const length = Math.max(fewestZoomed, Math.round((to - from) * times));
  if (length >= iterations) return null;
  const selected = selectedIteration(state);
  const start = Math.min(Math.max(0, selected - Math.floor(length / 2)), iterations - length);
  return { from: start, to: start + length };
}
