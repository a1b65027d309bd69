import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { ReadingProblem } from '../src/reading/reading.ts';
import { placedProblemText } from '../src/words/placedText.ts';
import { problemText } from '../src/words/problemText.ts';
import { textName } from '../src/words/sourceText.ts';
import { button, el, onChange, setHidden } from './dom.ts';
import { outOfDate } from './outOfDate.ts';
import type { PanelState } from './state.ts';
import type { App, View } from './view.ts';

/** Why nothing was trained, or why the run below is from before: a text that is not read, or a setting that was refused. */
export function noticeView(app: App): View {
  const element = el('div', { class: 'notice', attributes: { role: 'status' } });
  const showNotice = onChange(
    (
      notRead: PanelState['notRead'],
      stale: ReturnType<typeof outOfDate>,
      name: string,
      refused: PanelState['refusedSettings'],
    ) => {
      element.replaceChildren(
        ...(notRead && notRead.followed === undefined ? [notReadBox(app, notRead)] : []),
        ...(stale ? [staleBox(app, stale, name)] : []),
        ...(refused.length ? [refusedBox(app, refused)] : []),
      );
      setHidden(element, element.childElementCount === 0);
    },
  );
  return {
    element,
    show({ notRead, refusedSettings, run: shown, kept }) {
      const run = kept ?? shown;
      const source = run?.recipe.source;
      const name = source?.kind === 'text' ? textName(app.language, source) : '';
      showNotice(notRead, outOfDate(run), name, refusedSettings);
    },
  };
}

function notReadBox(app: App, { problems, offersSettings }: NonNullable<PanelState['notRead']>): HTMLElement {
  const box = el('div', { class: 'notice-box', test: 'notRead' }, ...problemLines(app, problems));
  if (offersSettings) {
    box.append(action(app.words.panel.trainSettings, 'useSettings', () => app.post({ type: 'trainSettings' })));
  }
  return box;
}

/** The program's problem stands where its verdict stood. */
function staleBox(app: App, stale: NonNullable<ReturnType<typeof outOfDate>>, name: string): HTMLElement {
  const { trainsNoMore, deleted } = app.words.sources;
  const lines =
    stale.why === 'problems'
      ? problemLines(app, stale.problems)
      : [el('p', { text: stale.why === 'deleted' ? deleted(name) : trainsNoMore(name) })];
  return el('div', { class: 'notice-box', test: 'notRead' }, ...lines);
}

/** Each problem as a sentence, with the way to its line. */
function problemLines(app: App, problems: readonly ReadingProblem[]): readonly HTMLElement[] {
  const { goToLine, goToCellLine } = app.words.panel;
  return problems.map((problem, index) => {
    const sentence = el('p', { text: placedProblemText(app.language, problem) });
    const range = 'range' in problem ? problem.range : null;
    if (range === null) return sentence;
    const text = range.cell === undefined ? goToLine(range.line) : goToCellLine(range.cell, range.line);
    sentence.append(
      ' ',
      button({ class: 'link go-to', text, test: 'goToProblem' }, () =>
        app.post({ type: 'openProblem', problem: index }),
      ),
    );
    return sentence;
  });
}

function refusedBox(app: App, problems: PanelState['refusedSettings']): HTMLElement {
  const box = el('div', { class: 'notice-box', test: 'refusedSettings' });
  for (const problem of problems) box.append(el('p', { text: problemText(app.language, problem) }));
  const [first] = problems;
  const field = first !== undefined && 'field' in first ? first.field : null;
  box.append(action(app.words.panel.openSetting, 'openSetting', () => app.post({ type: 'openSettings', field })));
  return box;
}

function action(text: string, test: string, onClick: () => void): HTMLElement {
  const element = el('vscode-button', { text, test });
  element.addEventListener('click', onClick);
  return element;
}
