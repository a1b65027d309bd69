import { cardWords } from '../../../src/words/views/cards.ts';
import { curveWords } from '../../../src/words/views/curve.ts';
import { iterationView } from '../../iteration.ts';
import type { App, View } from '../../view.ts';
import { page } from '../page.ts';
import { cardsView } from './cards/cardsView.ts';
import { curveView } from './curveView.ts';

/** Why this step: the selected iteration from close by. */
export function stepTab(app: App): View {
  return page(
    'step',
    [iterationView(app)],
    [
      { name: 'cards-section', title: cardWords[app.language].title, view: cardsView(app) },
      { name: 'curve-section', title: curveWords[app.language].title, view: curveView(app) },
    ],
  );
}
