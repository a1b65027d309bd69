import { iterationView } from '../../iteration.ts';
import type { App, View } from '../../view.ts';
import { page } from '../page.ts';

/** What alpha does to the run. */
export function alphaTab(app: App): View {
  return page('alpha', [iterationView(app)], []);
}
