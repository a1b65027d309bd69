import { withAlphaWritten } from '../../../../src/neuron/alphaChange.ts';
import { changesTo } from '../../../../src/neuron/difference.ts';
import {
  checkParameters,
  type FlatParameters,
  flatParameters,
  type Parameters,
} from '../../../../src/neuron/parameters.ts';
import { changesAt } from '../../../../src/neuron/sweep.ts';
import { previewOf } from '../../../preview.ts';
import { putAside } from '../../../putAside.ts';
import type { App } from '../../../view.ts';
import { recipeWith } from '../../side/recipeWith.ts';
import type { SweepGrid } from './sweepGrid.ts';

/** What can be done with the run of a cell. */
export interface CellActions {
  open(cell: number): void;
  /** Shows it in the place of the run on screen; null gives that back. */
  tryOut(cell: number | null): void;
  /** Whether it could be put beside the run on screen. */
  putBeside(cell: number): boolean;
}

/** The runs of a grid's cells are the kept run with the cell's parameters. */
export function cellActions(app: App, grid: () => SweepGrid | null): CellActions {
  const keptRun = () => app.state().kept ?? app.state().run;
  const parametersAt = (cell: number): Parameters | null => {
    const [kept, swept] = [keptRun(), grid()];
    if (kept === null || swept === null) return null;
    const changes = changesAt(swept.sweep, cell % swept.columns, Math.floor(cell / swept.columns));
    const checked = checkParameters({ ...flatParameters(withAlphaWritten(kept.recipe.parameters)), ...changes });
    return checked.ok ? checked.value : null;
  };
  const changesFor = (cell: number): FlatParameters => {
    const [from, to] = [keptRun()?.recipe.parameters, parametersAt(cell)];
    return !from || to === null ? {} : changesTo(from, to);
  };
  return {
    open(cell) {
      const changes = changesFor(cell);
      if (Object.keys(changes).length === 0) app.preview(null);
      else app.post({ type: 'change', changes });
    },
    tryOut(cell) {
      const kept = keptRun();
      if (kept !== null) app.preview(cell === null ? null : previewOf(kept, changesFor(cell)));
    },
    putBeside(cell) {
      const [kept, parameters] = [keptRun(), parametersAt(cell)];
      if (kept === null || parameters === null) return false;
      putAside(app, [recipeWith(kept.recipe, parameters)]);
      return true;
    },
  };
}
