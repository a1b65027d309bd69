/** Red, green and blue as light, from 0 to 1 (not as sRGB writes them). */
export type Rgb = readonly [number, number, number];

/** How people see: all three kinds of cones, or one of them missing. */
export const sightings = ['all colours', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Sight = (typeof sightings)[number];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const seen: { readonly [S in Sight]: readonly [Rgb, Rgb, Rgb] } = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (rows: readonly [Rgb, Rgb, Rgb], [a, b, c]: Rgb): Rgb =>
  rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Rgb;

/** `#rrggbb` as light. */
export function rgbOf(hex: string): Rgb {
  return [1, 3, 5].map((at) => {
    const written = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return written <= 0.04045 ? written / 12.92 : ((written + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
}

/** A colour as it looks to these eyes. */
export function seenBy(sight: Sight, colour: Rgb): Rgb {
  return times(seen[sight], colour).map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb;
}

/** How far two colours are apart in OKLab. */
export function unlikeness(one: Rgb, other: Rgb): number {
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function oklab(light: Rgb): Rgb {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map(Math.cbrt) as unknown as Rgb;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** Contrast as WCAG counts it, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}
