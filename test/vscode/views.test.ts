import type { Stage } from '../page/stage.ts';
import { viewsOfWindows } from '../views/views.ts';
import { PanelPage } from './panel.ts';
import { setSetting, startAfresh, train, watchConsole, window } from './window.ts';

const beside: Stage = {
  window,
  async train(settings = {}) {
    for (const [name, value] of Object.entries(settings)) await setSetting(name, value);
    return train();
  },
  openedPanel: () => PanelPage.open(),
  setSetting,
  startAfresh,
  watchConsole: async () => watchConsole(await window()),
};

for (const view of viewsOfWindows) view(beside);
