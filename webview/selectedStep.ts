import type { Row } from '../src/neuron/row.ts';
import { type PanelState, selectedRow } from './state.ts';
import type { App } from './view.ts';

/** A row, and the weight after it: null where the run ended before its update. */
export interface SelectedStep {
  readonly row: Row;
  readonly nextWeight: Row['weight'] | null;
}

/** The selected row and the weight after it; null while they are on their way. */
export function selectedStep(app: App, state: PanelState): SelectedStep | null {
  const { run } = state;
  const index = selectedRow(state);
  const row = app.rows.get(index);
  if (run === null || row === null) return null;
  if (index + 1 >= run.summary.rows) return { row, nextWeight: run.summary.finalWeight };
  const next = app.rows.get(index + 1);
  return next && { row, nextWeight: next.weight };
}
