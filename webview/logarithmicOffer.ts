import { button, onChange, setHidden } from './dom.ts';
import type { ShownRun } from './shownRun.ts';
import type { App, View } from './view.ts';

/** On a linear axis errors farther apart than this are one line along the bottom and one up the side. */
const widestLinear = 1000;

/** On the chart of a run that diverges over more than three decades: the logarithmic axis, and the linear one again. */
export function logarithmicOffer(app: App): View {
  const { logarithmicAxis: text } = app.words.panel;
  const element = button({ class: 'tool corner-tool axis-offer', text, test: 'logarithmic' }, () =>
    app.change({ type: 'logarithmic', isLogarithmic: !app.state().isLogarithmic }),
  );
  const press = onChange((isPressed: boolean) => {
    element.ariaPressed = String(isPressed);
  });
  return {
    element,
    show({ run, isLogarithmic }) {
      setHidden(element, run === null || !isWide(run));
      press(isLogarithmic);
    },
  };
}

/** Also where the last error is larger than any number. */
const isWide = ({ summary: { status, firstError, lastError } }: ShownRun): boolean =>
  status.kind === 'diverged' && !(lastError <= widestLinear * firstError);
