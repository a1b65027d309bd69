import '@vscode-elements/elements/dist/vscode-button/index.js';
import { placedProblemText } from '../src/words/placedText.ts';
import { problemText } from '../src/words/problemText.ts';
import { button, el, onChange, setHidden } from './dom.ts';
import type { PanelState } from './state.ts';
import type { App, View } from './view.ts';

/** Why nothing was trained: a text that was not read, or a setting that was refused. What was on screen stays below. */
export function noticeView(app: App): View {
  const element = el('div', { class: 'notice', attributes: { role: 'status' } });
  const showNotice = onChange((notRead: PanelState['notRead'], refused: PanelState['refusedSettings']) => {
    element.replaceChildren(
      ...(notRead ? [notReadBox(app, notRead)] : []),
      ...(refused.length ? [refusedBox(app, refused)] : []),
    );
    setHidden(element, element.childElementCount === 0);
  });
  return { element, show: ({ notRead, refusedSettings }) => showNotice(notRead, refusedSettings) };
}

function notReadBox(app: App, { source, problems, offersSettings }: NonNullable<PanelState['notRead']>): HTMLElement {
  const box = el('div', { class: 'notice-box', test: 'notRead' });
  if (source.kind === 'text') {
    box.append(button({ class: 'link', text: source.name }, () => app.post({ type: 'openSource', field: null })));
  }
  box.append(...problems.map((problem) => el('p', { text: placedProblemText(app.language, problem) })));
  if (offersSettings) {
    box.append(action(app.words.panel.trainSettings, 'useSettings', () => app.post({ type: 'trainSettings' })));
  }
  return box;
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
