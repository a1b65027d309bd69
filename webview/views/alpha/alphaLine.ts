import type { Landmark, Region, Regions, Zone } from '../../../src/neuron/regions.ts';
import { fullNumber, sumNumber } from '../../../src/words/shortNumber.ts';
import { rulerWords } from '../../../src/words/views/ruler.ts';
import { button, el, svg } from '../../dom.ts';
import type { App } from '../../view.ts';
import type { RulerScale } from './rulerScale.ts';

/** Narrower than this part of the ruler a zone's name has no room. */
const leastNamed = 0.14;

/** The zones with their names above, and under them the landmarks' alphas and names. A click on a name goes there. */
export function alphaLine(
  app: App,
  { zones, landmarks }: Regions,
  scale: RulerScale,
  goTo: (alpha: number) => void,
): { readonly names: HTMLElement; readonly fields: HTMLElement[]; readonly values: HTMLElement } {
  const words = rulerWords[app.language];
  const shown = zones.map((zone) => shownPart(zone, scale)).filter((zone) => zone.width > 0);
  const names = shown
    .filter(({ width }) => width >= leastNamed)
    .map(({ region, middle }) => {
      const alpha = scale.alphaAt(middle, 200);
      return link(words.region[region], words.goTo(words.region[region], alpha), middle, alpha, goTo);
    });
  const ends = landmarks.filter(({ alpha }) => isShown(scale, alpha));
  return {
    names: el('div', { class: 'alpha-names' }, ...names),
    fields: [...shown.map(zoneField), ...ends.map((landmark) => tick(scale.shareOf(landmark.alpha), landmark.kind))],
    values: el(
      'div',
      { class: 'alpha-values' },
      value(scale.shareOf(0), 0, null),
      ...ends.map(({ alpha, kind }) => {
        const name = landmarkName(app, kind, landmarks);
        if (name === null) return value(scale.shareOf(alpha), alpha, null);
        const named = link(name, words.goTo(name, alpha), 0, alpha, goTo);
        return value(scale.shareOf(alpha), alpha, named);
      }),
    ),
  };
}

/** The same line for the other slope: zones and the landmarks' alphas, to be compared with. */
export function otherLine({ zones, landmarks }: Regions, scale: RulerScale, text: string): HTMLElement {
  const shown = zones.map((zone) => shownPart(zone, scale)).filter((zone) => zone.width > 0);
  const ends = landmarks.filter(({ alpha }) => isShown(scale, alpha));
  return el(
    'div',
    { class: 'alpha-other', test: 'otherGradient' },
    el('p', { class: 'faint', text }),
    el(
      'div',
      { class: 'alpha-zones' },
      ...shown.map(({ region, left, width }) => zoneOf(region, left, width)),
      ...ends.map(({ alpha, kind }) => tick(scale.shareOf(alpha), kind)),
    ),
    el('div', { class: 'alpha-values' }, ...ends.map(({ alpha }) => value(scale.shareOf(alpha), alpha, null))),
  );
}

const isShown = (scale: RulerScale, alpha: number) => scale.shareOf(alpha) <= 1;

/** A landmark where several intervals end needs no name: the zones beside it have theirs. */
function landmarkName(app: App, kind: Landmark['kind'], all: readonly Landmark[]): string | null {
  const isOneLimit = all.filter((one) => one.kind === 'forever').length === 1;
  return kind !== 'forever' || isOneLimit ? rulerWords[app.language].landmark[kind] : null;
}

interface ShownZone {
  readonly region: Region;
  readonly left: number;
  readonly width: number;
  readonly middle: number;
  readonly isNegative: boolean;
}

function shownPart({ region, from, to }: Zone, scale: RulerScale): ShownZone {
  const left = Math.max(0, scale.shareOf(from));
  const right = Math.min(1, scale.shareOf(to));
  return { region, left, width: right - left, middle: (left + right) / 2, isNegative: to <= 0 };
}

function zoneOf(region: Region, left: number, width: number): HTMLElement {
  const element = el('div', { class: `alpha-zone is-${region}` });
  element.style.setProperty('--at', String(left));
  element.style.setProperty('--width', String(width));
  return element;
}

function zoneField({ region, left, width, isNegative }: ShownZone): HTMLElement {
  const element = zoneOf(region, left, width);
  if (width >= leastNamed) element.append(sketch(region, isNegative));
  return element;
}

/** What the miss does in such a zone, iteration after iteration: a factor of its own for each. */
const sketched: { readonly [R in Region]?: number } = {
  smooth: 0.62,
  learning: 0.62,
  bouncing: -0.7,
  diverging: -1.5,
};

const sketchWidth = 54;
const sketchHeight = 22;
const sketchSteps = 6;

function sketch(region: Region, isNegative: boolean): SVGSVGElement {
  const factor = isNegative ? 1.5 : (sketched[region] ?? 1);
  const largest = Math.max(1, Math.abs(factor) ** sketchSteps);
  const points = Array.from({ length: sketchSteps + 1 }, (_, i) => {
    const y = sketchHeight / 2 - (factor ** i / largest) * (sketchHeight / 2 - 2);
    return `${(2 + (i / sketchSteps) * (sketchWidth - 4)).toFixed(1)},${y.toFixed(1)}`;
  });
  return svg(
    'svg',
    { width: sketchWidth, height: sketchHeight, viewBox: `0 0 ${sketchWidth} ${sketchHeight}`, 'aria-hidden': 'true' },
    svg('line', { x1: 2, x2: sketchWidth - 2, y1: sketchHeight / 2, y2: sketchHeight / 2, class: 'sketch-goal' }),
    svg('polyline', { points: points.join(' '), class: 'sketch-miss' }),
  );
}

function tick(share: number, kind: Landmark['kind']): HTMLElement {
  const element = el('div', { class: `alpha-tick is-${kind}` });
  element.style.setProperty('--at', String(share));
  return element;
}

function link(text: string, title: string, share: number, alpha: number, goTo: (alpha: number) => void): HTMLElement {
  const element = button(
    { class: 'link alpha-name', text, test: 'alphaRegion', attributes: { title, 'aria-label': title } },
    () => goTo(alpha),
  );
  element.style.setProperty('--at', String(share));
  return element;
}

/** Five digits, all of them to be pointed at. */
function value(share: number, alpha: number, named: HTMLElement | null): HTMLElement {
  const number = el('span', { text: sumNumber(alpha), test: 'alphaValue', attributes: { title: fullNumber(alpha) } });
  const element = el('div', { class: 'alpha-value' }, number, ...(named === null ? [] : [named]));
  element.style.setProperty('--at', String(share));
  return element;
}
