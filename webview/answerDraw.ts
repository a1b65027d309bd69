import type { HostMessage, PanelMessage } from '../src/protocol/messages.ts';
import { pictureSvg } from '../src/words/picture/pictureSvg.ts';
import { canvasPicture } from './canvasPicture.ts';
import { shownPicture } from './shownPicture.ts';
import type { PanelState } from './state.ts';

/** Draws what can be seen as the host asks, and answers with the picture. */
export async function answerDraw(
  { requestId, extremes, theme, to }: Extract<HostMessage, { type: 'draw' }>,
  seen: PanelState,
): Promise<Extract<PanelMessage, { type: 'drawn' }>> {
  const picture = shownPicture(seen, extremes, theme);
  if (to === 'svg') return { type: 'drawn', requestId, content: pictureSvg(picture), isCopied: false };
  const canvas = canvasPicture(picture);
  const content = canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
  return { type: 'drawn', requestId, content, isCopied: to === 'clipboard' && (await isCopied(canvas)) };
}

/** Puts it into the clipboard; false where the page may not. */
async function isCopied(canvas: HTMLCanvasElement): Promise<boolean> {
  try {
    // The clipboard is open to the page that a person is on: after a choice elsewhere, that has to be this one again.
    window.focus();
    const blob = new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('No picture was made.'))), 'image/png');
    });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return true;
  } catch {
    return false;
  }
}
