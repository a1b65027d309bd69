import { mutationsOf } from '../../../src/neuron/mutants.ts';
import { sideWords } from '../../../src/words/views/side.ts';
import { iterationView } from '../../iteration.ts';
import type { App, View } from '../../view.ts';
import { page } from '../page.ts';
import { hasLedger, ledgerView } from './ledgerView.ts';
import { runsView } from './runsView.ts';
import { whatIfView } from './whatIfView.ts';

/** Runs beside each other. */
export function sideTab(app: App): View {
  const words = sideWords[app.language];
  return page(
    app,
    'side',
    [iterationView(app)],
    [
      [{ name: 'runs-section', title: words.runs, view: runsView(app) }],
      [
        {
          name: 'what-if-section',
          title: words.whatIf,
          view: whatIfView(app),
          isOffered: ({ run }) => run !== null && mutationsOf(run.recipe.parameters).length > 0,
        },
      ],
      [
        {
          name: 'ledger-section',
          title: words.ledger,
          view: ledgerView(app),
          isOffered: ({ run }) => run !== null && hasLedger(run.recipe.parameters),
        },
      ],
    ],
  );
}
