import { type Picture, type PictureShape, pictureFont } from './picture.ts';

/** The picture as an SVG file. */
export function pictureSvg({ width, height, background, title, description, shapes }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(pictureFont)}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...shapes.map(shapeSvg),
    '</svg>',
    '',
  ].join('\n');
}

function shapeSvg(shape: PictureShape): string {
  switch (shape.kind) {
    case 'line': {
      const { points, color, width, dash } = shape;
      const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
      return `<polyline points="${pairsOf(points)}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="round"${dashes}/>`;
    }
    case 'dots': {
      const { points, color, radius } = shape;
      const circles = placesOf(points).map(([x, y]) => `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}"/>`);
      return `<g fill="${color}">${circles.join('')}</g>`;
    }
    case 'text': {
      const { x, y, text, color, size, anchor } = shape;
      return `<text x="${short(x)}" y="${short(y)}" fill="${color}" font-size="${size}" text-anchor="${anchor}">${escaped(text)}</text>`;
    }
  }
}

/** The points of a list x, y, x, y … */
export const placesOf = (points: readonly number[]): [number, number][] =>
  Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i]!, points[2 * i + 1]!]);

const pairsOf = (points: readonly number[]): string =>
  placesOf(points)
    .map(([x, y]) => `${short(x)},${short(y)}`)
    .join(' ');

/** A hundredth of a pixel is more than can be seen. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

const entities: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!);
