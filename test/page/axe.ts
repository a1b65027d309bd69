import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import type { PanelPage } from './panelPage.ts';

/** What axe-core finds wrong on the panel as it stands: a line for each element. */
export async function findings(panel: PanelPage): Promise<string[]> {
  const page = await frameOf(panel);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
        return `${id}: ${target.join(' ')} ${html.slice(0, 160)} (${why})`;
      }),
    );
  });
}

async function frameOf(panel: PanelPage): Promise<Frame> {
  const body = await panel.frame.locator('body').elementHandle();
  const frame = await body?.ownerFrame();
  assert.ok(frame);
  return frame;
}
