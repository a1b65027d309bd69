import { divergenceWords } from '../../../src/words/views/divergence.ts';
import { findWords } from '../../../src/words/views/find.ts';
import { rulerWords } from '../../../src/words/views/ruler.ts';
import { sweepWords } from '../../../src/words/views/sweep.ts';
import { iterationView } from '../../iteration.ts';
import type { App, View } from '../../view.ts';
import { isLearning, page } from '../page.ts';
import { divergenceView, hasStory } from './divergenceView.ts';
import { findView } from './find/findView.ts';
import { stabilityRuler } from './stabilityRuler.ts';
import { sweepView } from './sweep/sweepView.ts';

/** What alpha does to the run. */
export function alphaTab(app: App): View {
  const { language } = app;
  const isOffered = isLearning;
  return page(
    app,
    'alpha',
    [iterationView(app)],
    [
      [
        { name: 'stability-section', title: rulerWords[language].title, view: stabilityRuler(app) },
        {
          name: 'divergence-section',
          title: divergenceWords[language].title,
          view: divergenceView(app),
          isOffered: ({ run }) => run !== null && hasStory(run),
        },
      ],
      [
        { name: 'sweep-section', title: sweepWords[language].title, view: sweepView(app), isOffered },
        { name: 'find-section', title: findWords[language].title, view: findView(app), isOffered },
      ],
    ],
  );
}
