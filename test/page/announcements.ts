import type { PanelPage } from './panelPage.ts';

/** What a screen reader says from now on: each text that a live region changes to. Read it by the function returned. */
export async function listenToLiveRegions(panel: PanelPage): Promise<() => Promise<string[]>> {
  const body = panel.frame.locator('body');
  await body.evaluate((element) => {
    const said: string[] = [];
    Object.assign(window, { said });
    const isLive = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]';
    new MutationObserver((records) => {
      const regions = records.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(isLive),
      );
      for (const region of new Set(regions)) if (region?.textContent) said.push(region.textContent);
    }).observe(element, { subtree: true, childList: true, characterData: true });
  });
  return () => body.evaluate(() => (window as unknown as { said: string[] }).said.splice(0));
}
