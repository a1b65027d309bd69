import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import type { ProgramRemark } from '../src/reading/reading.ts';
import { changesText } from '../src/words/changesText.ts';
import { placedRemarkText } from '../src/words/placedText.ts';
import { shownName } from '../src/words/shownName.ts';
import { ignoredNames, type NamedPlace, placeOfRun, textName } from '../src/words/sourceText.ts';
import { button, el, icon, onChange, setHidden, setText } from './dom.ts';
import { icons } from './icons.ts';
import { outOfDate } from './outOfDate.ts';
import type { ShownRun } from './shownRun.ts';
import type { App, View } from './view.ts';

/** So many runs stand side by side, one of them open and the others links; more are chosen from a list. */
const namedAtMost = 5;

/** That its numbers outgrow the doubles tells how a run goes on. */
const tellsOfGrowth: ReadonlySet<ProgramRemark['kind']> = new Set(['overflow']);

/** The first line: where the run comes from, with a way there; then the text's runs, and what to know of the text. */
export function sourceView(app: App): View {
  const { words, language } = app;
  const link = button({ class: 'link', test: 'sourceLink' }, () => {
    const { run, notRead } = app.state();
    const isText = run === null ? notRead?.text !== null : run.recipe.source.kind === 'text';
    app.post({ type: isText ? 'openSource' : 'openSettings', field: null });
  });
  const changes = el('span', { class: 'changed', test: 'changes' });
  const takeBack = button({ class: 'tool take-back', test: 'takeBackAll' }, () =>
    app.post({ type: 'takeBack', field: null }),
  );
  takeBack.append(icon(icons.takeBack));
  const line = el(
    'p',
    { class: 'source-line', test: 'source' },
    el('span', { class: 'from', text: `${words.sources.from} ` }),
    el('span', {}, link, changes, takeBack),
  );
  const siblings = el('p', { class: 'siblings', test: 'siblings' });
  const ignored = el('p', { test: 'ignored' });
  const remarks = el('div', { test: 'remarks' });
  const element = el('div', { class: 'source', attributes: { role: 'group', 'aria-label': words.panel.source } });
  element.append(line, siblings, ignored, remarks);

  /** A run with all that is known of its text; a text that is followed, and says nothing now, by its name alone. */
  const showLine = onChange(
    (
      recipe: ShownRun['recipe'] | null,
      unread: NamedPlace | null,
      runs: ShownRun['siblings'],
      at: number,
      isCovered: boolean,
    ) => {
      const ownName = recipe === null ? words.sources.settings : placeOfRun(language, recipe);
      const name = unread === null ? ownName : textName(language, unread);
      setText(link, name);
      link.title = name;
      const known = unread === null ? recipe : null;
      const changed = known === null ? '' : changesText(language, known);
      setText(changes, changed);
      setHidden(takeBack, changed === '');
      const { backToText, backToSettings } = words.sources;
      takeBack.title = known?.source.kind === 'text' ? backToText : backToSettings;
      takeBack.setAttribute('aria-label', takeBack.title);
      const hasOthers = known !== null && runs.length > 1;
      siblings.replaceChildren(...(hasOthers ? runsOfText(app, runs, at) : []));
      setHidden(siblings, !hasOthers);
      const source = known?.source;
      const names = ignoredNames(language, (source?.kind === 'text' && source.ignored) || []);
      const isIgnoring = known !== null && names.length > 0;
      setText(ignored, isIgnoring ? words.panel.ignored(names.map(shownName)) : '');
      setHidden(ignored, !isIgnoring);
      // What ends a part of a program is said in its sentence.
      const isSaid = known?.program?.cut?.reason === 'infinite';
      const said = (known?.program?.remarks ?? []).filter(
        ({ kind }) => !((isCovered || isSaid) && tellsOfGrowth.has(kind)),
      );
      remarks.replaceChildren(...said.map((remark) => el('p', { text: placedRemarkText(language, remark) })));
    },
  );
  return {
    element,
    show({ run: shown, kept, cover, notRead }) {
      // What is tried by dragging is not said before it is let go: nothing moves below the pointer.
      const run = kept ?? shown;
      setHidden(element, run === null && notRead === null);
      const unread = run === null ? (notRead?.text ?? null) : unreadText(run);
      showLine(run?.recipe ?? null, unread, run?.siblings ?? noRuns, run?.sibling ?? 0, cover !== null);
    },
  };
}

const noRuns: ShownRun['siblings'] = [];

function unreadText(run: ShownRun): NamedPlace | null {
  const { source } = run.recipe;
  return outOfDate(run) !== null && source.kind === 'text' ? source : null;
}

/** In the order of the text, the open one marked. */
function runsOfText(app: App, siblings: ShownRun['siblings'], at: number): (Node | string)[] {
  const { runsInFile, runAtLine } = app.words.panel;
  const open = (sibling: number) => app.post({ type: 'openSibling', sibling });
  const names = siblings.map(({ title, line }) => (title === null ? runAtLine(line) : shownName(title)));
  if (names.length <= namedAtMost) {
    const named = names.map((text, sibling) =>
      sibling === at
        ? el('strong', { class: 'open-run', text, test: 'openRun', attributes: { 'aria-current': 'true' } })
        : button({ class: 'link', text }, () => open(sibling)),
    );
    return [runsInFile, ...named.flatMap((element) => [' ', element])];
  }
  const list = el('vscode-single-select', { test: 'siblingList' });
  list.label = runsInFile;
  for (const [sibling, text] of names.entries()) {
    const option = el('vscode-option', { text });
    option.value = String(sibling);
    option.selected = sibling === at;
    list.append(option);
  }
  list.addEventListener('change', () => open(Number(list.value)));
  return [runsInFile, ' ', list];
}
