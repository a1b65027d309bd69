import { cardWords } from '../../../src/words/views/cards.ts';
import { curveWords } from '../../../src/words/views/curve.ts';
import { squaresWords } from '../../../src/words/views/squares.ts';
import { iterationView } from '../../iteration.ts';
import type { App, View } from '../../view.ts';
import { page } from '../page.ts';
import { cardsView } from './cards/cardsView.ts';
import { curveView } from './curve/curveView.ts';
import { squaresView } from './squares/squaresView.ts';

/** Why this step: the selected iteration from close by. */
export function stepTab(app: App): View {
  const { language } = app;
  return page(
    app,
    'step',
    [iterationView(app)],
    [
      [{ name: 'curve-section', title: curveWords[language].title, view: curveView(app) }],
      [
        { name: 'cards-section', title: cardWords[language].title, view: cardsView(app) },
        { name: 'squares-section', title: squaresWords[language].title, view: squaresView(app) },
      ],
    ],
  );
}
