import type { HostMessage, PanelMessage } from '../src/protocol/messages.ts';
import { type Picture, pictureFont } from '../src/words/picture/picture.ts';
import { placesOf } from '../src/words/picture/pictureSvg.ts';
import { runPicture } from '../src/words/picture/runPicture.ts';
import type { ShownRun } from './shownRun.ts';
import type { PanelState } from './state.ts';

/** A screen's pixels and more, so that it stays sharp on paper. */
const pixelsPerUnit = 2;

/** Draws the host's run as it asks, and answers with the PNG. */
export async function answerDraw(
  { requestId, extremes, theme, to }: Extract<HostMessage, { type: 'draw' }>,
  { analysis, summary, recipe }: ShownRun,
  hiddenAfter: number | null,
  language: PanelState['language'],
): Promise<Extract<PanelMessage, { type: 'drawn' }>> {
  const { parameters, source } = recipe;
  const canvas = canvasPicture(
    runPicture(language, theme, { parameters, analysis, summary, extremes, source, hiddenAfter }),
  );
  const png = canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
  return { type: 'drawn', requestId, png, isCopied: to === 'clipboard' && (await isCopied(canvas)) };
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

/** The picture on a canvas of its own. */
export function canvasPicture({ width, height, background, shapes }: Picture): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelsPerUnit;
  canvas.height = height * pixelsPerUnit;
  const context = canvas.getContext('2d')!;
  context.scale(pixelsPerUnit, pixelsPerUnit);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  context.lineJoin = 'round';
  for (const shape of shapes) {
    context.fillStyle = shape.color;
    context.strokeStyle = shape.color;
    if (shape.kind === 'text') {
      context.font = `${shape.size}px ${pictureFont}`;
      context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
      context.fillText(shape.text, shape.x, shape.y);
    } else if (shape.kind === 'dots') {
      for (const [x, y] of placesOf(shape.points)) {
        context.beginPath();
        context.arc(x, y, shape.radius, 0, 2 * Math.PI);
        context.fill();
      }
    } else {
      context.lineWidth = shape.width;
      context.setLineDash([...shape.dash]);
      context.beginPath();
      for (const [x, y] of placesOf(shape.points)) context.lineTo(x, y);
      context.stroke();
    }
  }
  return canvas;
}
