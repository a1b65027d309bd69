import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import '@vscode-elements/elements/dist/vscode-tabs/index.js';
import type { VscodeTabs } from '@vscode-elements/elements/dist/vscode-tabs/index.js';
import type { Tab } from '../src/protocol/messages.ts';
import { isCoveredTab } from './cover.ts';
import { el, onChange, setHidden, setText } from './dom.ts';
import { runTab } from './runTab.ts';
import type { App, View } from './view.ts';

interface TabEntry {
  readonly name: Tab;
  readonly title: (panel: App['words']['panel']) => string;
  /** What a first look does not need is loaded when it is opened. */
  readonly load: () => Promise<(app: App) => View>;
}

const entries: readonly TabEntry[] = [
  { name: 'run', title: (panel) => panel.tabRun, load: async () => runTab },
  {
    name: 'step',
    title: (panel) => panel.tabStep,
    load: async () => (await import('./views/step/stepTab.ts')).stepTab,
  },
  {
    name: 'alpha',
    title: (panel) => panel.tabAlpha,
    load: async () => (await import('./views/alpha/alphaTab.ts')).alphaTab,
  },
  {
    name: 'side',
    title: (panel) => panel.tabSideBySide,
    load: async () => (await import('./views/side/sideTab.ts')).sideTab,
  },
];

/** The tab bar and the open tab. The others are made when they are first opened, and cost nothing while they are not. */
export function tabsView(app: App): View {
  const views = new Map<Tab, View>([['run', runTab(app)]]);
  const wanted = new Set<Tab>(['run']);
  const headers = entries.map(({ name, title }) =>
    el('vscode-tab-header', { text: title(app.words.panel), test: `tab-${name}`, attributes: { slot: 'header' } }),
  );
  // How many runs stand side by side, once there are several.
  const runs = el('span', { class: 'runs-count', test: 'runsCount' });
  headers[entries.findIndex(({ name }) => name === 'side')]!.append(runs);
  const pages = entries.map(({ name }) => el('vscode-tab-panel', { class: 'tab-page', test: `page-${name}` }));
  pages[0]!.append(views.get('run')!.element);
  const element: VscodeTabs = el('vscode-tabs', { class: 'tabs' }, ...headers, ...pages);
  element.addEventListener('vsc-tabs-select', ({ detail }) => {
    app.change({ type: 'tab', tab: entries[detail.selectedIndex]!.name });
  });
  // A tab is a button to the keyboard: the space bar opens it as Enter does.
  element.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || !(event.target instanceof Element) || !event.target.matches('vscode-tab-header')) return;
    event.preventDefault();
    (event.target as HTMLElement).click();
  });

  // Hidden they would still be gone through by the arrow keys; the last ones can be taken out.
  const showHeaders = onChange((isCovered: boolean) => {
    for (const [i, { name }] of entries.entries()) {
      if (isCovered && !isCoveredTab(name)) headers[i]!.remove();
      else if (headers[i]!.parentElement === null) element.append(headers[i]!);
      headers[i]!.tabIndex = i === element.selectedIndex ? 0 : -1;
    }
    // The arrow keys go on from the open tab, not from one that is gone.
    element.setAttribute('selected-index', String(element.selectedIndex));
  });
  const open = async (at: number): Promise<void> => {
    const { name, load } = entries[at]!;
    if (wanted.has(name)) return;
    wanted.add(name);
    const view = (await load())(app);
    views.set(name, view);
    pages[at]!.append(view.element);
    if (app.state().tab === name) view.show(app.state());
  };
  return {
    element,
    show(state) {
      setHidden(element, state.run === null);
      showHeaders(state.cover !== null);
      setText(runs, state.pinned.length === 0 ? '' : String(state.pinned.length + 1));
      setHidden(runs, state.pinned.length === 0);
      const at = entries.findIndex(({ name }) => name === state.tab);
      if (element.selectedIndex !== at) element.selectedIndex = at;
      void open(at);
      views.get(state.tab)?.show(state);
    },
    dispose() {
      for (const view of views.values()) view.dispose?.();
    },
  };
}
