import type { Row } from '../src/neuron/row.ts';
import { type PanelState, selectedIteration } from './state.ts';
import type { App } from './view.ts';

/** A pass of more rows is not taken apart in the panel. */
const mostRows = 1024;

/** All rows of the selected pass; null while they are on their way, where the run ended within it, or where they are too many. */
export function passRows(app: App, state: PanelState): readonly Row[] | null {
  const { run } = state;
  if (run === null || run.examples > mostRows) return null;
  const first = selectedIteration(state) * run.examples;
  const rows = Array.from({ length: run.examples }, (_, i) => app.rows.get(first + i));
  return rows.every((row) => row !== null) ? rows : null;
}
