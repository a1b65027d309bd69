import { type Picture, pictureFont } from '../src/words/picture/picture.ts';
import { placesOf } from '../src/words/picture/pictureSvg.ts';

/** A screen's pixels and more, so that it stays sharp on paper. */
const pixelsPerUnit = 2;

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
