import { divergenceWords } from '../../../src/words/views/divergence.ts';
import { findWords } from '../../../src/words/views/find.ts';
import { rulerWords } from '../../../src/words/views/ruler.ts';
import { sweepWords } from '../../../src/words/views/sweep.ts';
import { iterationView } from '../../iteration.ts';
import type { App, View } from '../../view.ts';
import { page } from '../page.ts';
import { divergenceView } from './divergenceView.ts';
import { findView } from './find/findView.ts';
import { stabilityRuler } from './stabilityRuler.ts';
import { sweepView } from './sweep/sweepView.ts';

/** What alpha does to the run. */
export function alphaTab(app: App): View {
  return page(
    'alpha',
    [iterationView(app)],
    [
      { name: 'stability-section', title: rulerWords[app.language].title, view: stabilityRuler(app) },
      { name: 'divergence-section', title: divergenceWords[app.language].title, view: divergenceView(app) },
      { name: 'sweep-section', title: sweepWords[app.language].title, view: sweepView(app) },
      { name: 'find-section', title: findWords[app.language].title, view: findView(app) },
    ],
  );
}
