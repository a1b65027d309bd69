import type { Page } from 'playwright-core';
import { PanelPage as PanelAnywhere } from '../page/panelPage.ts';
import { panel } from './window.ts';

/** The panel in a VS Code window. */
export class PanelPage extends PanelAnywhere {
  static async open(page?: Page): Promise<PanelAnywhere> {
    return PanelAnywhere.on(await panel(page));
  }
}
