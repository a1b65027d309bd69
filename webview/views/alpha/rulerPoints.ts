import { withAlphaWritten } from '../../../src/neuron/alphaChange.ts';
import type { Parameters } from '../../../src/neuron/parameters.ts';
import { passFactor } from '../../../src/neuron/passFactor.ts';
import { passMapOf } from '../../../src/neuron/passMap.ts';
import { leftOf, type Regions } from '../../../src/neuron/regions.ts';
import type { Language } from '../../../src/protocol/messages.ts';
import { numberText } from '../../../src/words/numberText.ts';
import { rulerWords } from '../../../src/words/views/ruler.ts';
import type { Points } from '../../figure/points.ts';
import type { RulerScale } from './rulerScale.ts';

/** The ruler is heard as so many alphas. */
const alphasHeard = 90;

/** The stretches and the single alphas of the ruler, from left to right. */
function partsOf(language: Language, { zones, landmarks }: Regions) {
  const { region, landmark } = rulerWords[language];
  const stretches = zones.map(({ region: name, from, to }) => ({ name: region[name], from, to }));
  const places = landmarks.map(({ kind, alpha }) => ({ name: landmark[kind], from: alpha, to: alpha }));
  return [...stretches, ...places].sort((one, other) => one.from - other.from || one.to - other.to);
}

/** The ruler in a sentence: each zone with its ends. */
export function rulerSentence(language: Language, { zones }: Regions): string {
  const { region: names, below, above, between } = rulerWords[language];
  const texts = zones.map(({ region, from, to }) =>
    !Number.isFinite(from)
      ? below(names[region], to)
      : Number.isFinite(to)
        ? between(names[region], from, to)
        : above(names[region], from),
  );
  return `${texts.join(', ')}.`;
}

/** The ruler's numbers: a row each for its zones and the alphas between them; heard is how much of the miss is left. */
export function rulerPoints(language: Language, regions: Regions, scale: RulerScale, parameters: Parameters): Points {
  const parts = partsOf(language, regions);
  const endText = (alpha: number) => (Number.isFinite(alpha) ? numberText(alpha, 'python') : alpha < 0 ? '-∞' : '∞');
  const cells = (at: number) => [parts[at]!.name, endText(parts[at]!.from), endText(parts[at]!.to)];
  return {
    count: parts.length,
    said: (at) => cells(at).join(' '),
    heads: rulerWords[language].heads,
    cells,
    heard() {
      const written = withAlphaWritten(parameters);
      const map = passMapOf(written);
      const left = Array.from({ length: alphasHeard }, (_, i) => {
        const alpha = scale.from + ((scale.to - scale.from) * i) / (alphasHeard - 1);
        const tried = { ...written, alpha };
        return Math.abs(leftOf(tried, passFactor(tried, map)) ?? Number.NaN);
      });
      return [left];
    },
  };
}

/** The row that an alpha belongs to. */
export function rowOfAlpha(language: Language, regions: Regions, alpha: number): number {
  const parts = partsOf(language, regions);
  const place = parts.findIndex(({ from, to }) => from === alpha && to === alpha);
  return place >= 0 ? place : parts.findIndex(({ from, to }) => alpha > from && alpha < to);
}
