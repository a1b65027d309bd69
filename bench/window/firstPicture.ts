import type { Page } from 'playwright-core';
import * as vscode from 'vscode';
import { startAfresh, window } from '../../test/vscode/window.ts';

/** By the clock that the extension host and the page have in common. */
const now = () => performance.timeOrigin + performance.now();

/** In the panel's page: when the sentence stands and the picture is drawn, once that frame is on screen. */
function whenDrawn(): Promise<number> {
  const isDrawn = () => {
    const sentence = document.querySelector('[data-test=sentence]');
    const canvas = document.querySelector<HTMLCanvasElement>('[data-test=chart]');
    if (!sentence?.textContent || !canvas?.width) return false;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value > 0);
  };
  return new Promise((resolve) => {
    const look = () => {
      const afterFrame = new MessageChannel();
      afterFrame.port1.onmessage = () => {
        const at = performance.timeOrigin + performance.now();
        if (isDrawn()) resolve(at);
        else requestAnimationFrame(look);
      };
      afterFrame.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

async function drawnAt(page: Page): Promise<number> {
  for (const deadline = now() + 20_000; now() < deadline; ) {
    const frame = page.frames().find((one) => one.url().includes('/fake.html'));
    try {
      if (frame !== undefined) return await frame.evaluate(whenDrawn);
    } catch {
      // The frame is replaced while the panel opens.
    }
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1)));
  }
  throw new Error('The panel was not drawn.');
}

/** From the command to the picture on screen, the window being warm: a panel was opened in it before, and closed. */
export async function firstPictureMs(rounds: number): Promise<readonly number[]> {
  const page = await window();
  const times: number[] = [];
  for (let i = 0; i <= rounds; i++) {
    await startAfresh();
    const at = now();
    const drawn = drawnAt(page);
    await vscode.commands.executeCommand('neuron.train');
    const ms = (await drawn) - at;
    if (i > 0) times.push(ms);
  }
  return times;
}
