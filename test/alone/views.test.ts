import type { Page } from 'playwright-core';
import { PanelPage } from '../page/panelPage.ts';
import type { Stage } from '../page/stage.ts';
import { views } from '../views/views.ts';
import { newPage } from './browser.ts';

let page: Page | null = null;
let settings: { [name: string]: unknown } = {};
const errors: string[] = [];

/** As wide as the panel is beside an editor. */
const [width, height] = [640, 800];

const opened = (): Page => {
  if (page === null) throw new Error('The panel is not open.');
  return page;
};

const address = () =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}`)
    .join('&');

async function setSetting(name: string, value: unknown): Promise<void> {
  if (value === undefined) delete settings[name];
  else settings[name] = value;
  await page?.evaluate((hash) => {
    location.hash = hash;
  }, address());
}

const alone: Stage = {
  window: async () => opened(),
  async train(changes = {}) {
    for (const [name, value] of Object.entries(changes)) await setSetting(name, value);
    if (page === null) {
      page = (await newPage(width, height, errors)).page;
      await page.goto(`${process.env.NEURON_PANEL}#${address()}`);
    } else await page.reload();
    return PanelPage.on(page);
  },
  openedPanel: () => PanelPage.on(opened()),
  setSetting,
  async startAfresh() {
    settings = {};
    await page?.close();
    page = null;
  },
  watchConsole: async () => () => errors.splice(0),
};

for (const view of views) view(alone);
