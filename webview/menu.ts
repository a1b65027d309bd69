import { coverFrom } from './cover.ts';
import { button, el, icon } from './dom.ts';
import { icons } from './icons.ts';
import { putShownAside } from './putAside.ts';
import { selectedIteration } from './state.ts';
import type { App, View } from './view.ts';

interface Item {
  readonly text: string;
  readonly test: string;
  /** Undefined where the item is neither on nor off. */
  readonly isChecked?: boolean;
  readonly role: 'menuitem' | 'menuitemcheckbox' | 'menuitemradio';
  choose(): void;
}

/** ⋯: what is wanted now and then. */
export function menuView(app: App): View {
  const { panel } = app.words;
  const list = el('div', { class: 'menu', attributes: { role: 'menu', 'aria-label': panel.more } });
  list.hidden = true;
  const opener = button(
    {
      class: 'tool',
      test: 'menu',
      attributes: { 'aria-label': panel.more, title: panel.more, 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    },
    () => (list.hidden ? open() : close()),
  );
  opener.append(icon(icons.more));
  const element = el('div', { class: 'menu-place' }, opener, list);

  const open = () => {
    list.replaceChildren(
      ...groupsOf(app).flatMap((group, i) => [...(i ? [separator()] : []), ...group.map(itemElement)]),
    );
    list.hidden = false;
    opener.ariaExpanded = 'true';
    document.addEventListener('pointerdown', closeElsewhere);
    (list.querySelector('button') as HTMLButtonElement).focus();
  };
  const close = () => {
    list.hidden = true;
    opener.ariaExpanded = 'false';
    document.removeEventListener('pointerdown', closeElsewhere);
  };
  const closeElsewhere = (event: Event) => {
    if (!element.contains(event.target as Node)) close();
  };
  const itemElement = ({ text, test, isChecked, role, choose }: Item) => {
    const item = button({ class: 'menu-item', test, attributes: { role, tabindex: '-1' } }, () => {
      close();
      opener.focus();
      choose();
    });
    if (isChecked !== undefined) item.ariaChecked = String(isChecked);
    item.append(el('span', { class: 'icon-slot' }, ...(isChecked ? [icon(icons.check)] : [])), text);
    return item;
  };
  list.addEventListener('keydown', (event) => {
    const items = [...list.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      items.at(next % items.length)?.focus();
      event.preventDefault();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      close();
      opener.focus();
      if (event.key === 'Escape') event.preventDefault();
    }
  });
  return { element, show() {}, dispose: close };
}

const separator = () => el('div', { class: 'menu-separator', attributes: { role: 'separator' } });

function groupsOf(app: App): Item[][] {
  const { panel } = app.words;
  const { languageSetting, isLogarithmic, run } = app.state();
  const guess = guessItems(app);
  const languages = [
    ['auto', `${panel.language}: ${panel.languageAuto}`],
    ['en', panel.languageEnglish],
    ['ru', panel.languageRussian],
  ] as const;
  const ofRun: Item[] = [
    {
      text: panel.logarithmicAxis,
      test: 'menuLogarithmic',
      role: 'menuitemcheckbox',
      isChecked: isLogarithmic,
      choose: () => app.change({ type: 'logarithmic', isLogarithmic: !isLogarithmic }),
    },
    {
      text: panel.trainAgain,
      test: 'menuTrainAgain',
      role: 'menuitem',
      choose: () => app.post({ type: 'trainAgain' }),
    },
    { text: panel.putAside, test: 'menuPutAside', role: 'menuitem', choose: () => putShownAside(app) },
    { text: panel.takeAlong, test: 'menuTakeAlong', role: 'menuitem', choose: () => app.post({ type: 'takeAlong' }) },
  ];
  return [
    ...(run === null ? [] : [ofRun]),
    ...(guess.length === 0 ? [] : [guess]),
    languages.map(([language, text]) => ({
      text,
      test: `menuLanguage-${language}`,
      role: 'menuitemradio' as const,
      isChecked: languageSetting === language,
      choose: () => app.post({ type: 'setLanguage', language }),
    })),
    [
      {
        text: panel.largeType,
        test: 'menuLargeType',
        role: 'menuitemcheckbox',
        isChecked: app.state().hasLargeType,
        choose: () => app.post({ type: 'setLargeType', isLarge: !app.state().hasLargeType }),
      },
      {
        text: panel.openSettings,
        test: 'menuSettings',
        role: 'menuitem',
        choose: () => app.post({ type: 'openSettings', field: null }),
      },
    ],
  ];
}

/** Guessing the next step, on the tabs that show it; a program that only compares has none. */
function guessItems(app: App): Item[] {
  const { panel } = app.words;
  const { run, tab, cover } = app.state();
  const isSteps = run !== null && (tab === 'run' || tab === 'step') && run.recipe.parameters.rule.update !== 'none';
  if (!isSteps || cover !== null) return [];
  const coverAt = (shown: number, isAsking: boolean) => {
    // A melody would go on into what is hidden.
    void import('./figure/sound.ts').then(({ stopListening }) => stopListening());
    app.change({ type: 'cover', cover: coverFrom(shown, isAsking) });
    app.change({ type: 'select', iteration: shown });
  };
  return [
    {
      text: panel.guess,
      test: 'menuGuess',
      role: 'menuitem',
      choose: () => coverAt(selectedIteration(app.state()), true),
    },
    { text: panel.hideNext, test: 'menuHide', role: 'menuitem', choose: () => coverAt(0, false) },
  ];
}
