import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { contrast, type Rgb, rgbOf, seenBy, sightings, unlikeness } from '../../page/colours.ts';

const css = readFileSync('webview/styles/palette.css', 'utf8');

/** The lines' colours of the rule with this selector, by name. */
function palette(selector: string): Map<string, Rgb> {
  const at = css.indexOf(`\n${selector}`);
  assert.notEqual(at, -1, selector);
  const rule = css.slice(at, css.indexOf('}', at));
  return new Map([...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name!, rgbOf(hex!)]));
}

/** Backgrounds of the editor in VS Code's four default themes; a window test reads them from VS Code itself. */
const themes = [
  { palette: palette('body {'), backgrounds: ['#1f1f1f', '#000000'] },
  { palette: palette('body.vscode-light'), backgrounds: ['#ffffff'] },
];

/** In OKLab, where 1 is the way from black to white: a line beside another is then told from it at a glance. */
const clearlyUnlike = 0.12;

describe('the colours of lines', () => {
  for (const { palette, backgrounds } of themes) {
    const on = `on ${backgrounds.join(' and ')}`;

    it(`can be told apart by everyone ${on}`, () => {
      assert.equal(palette.size, 6);
      for (const sight of sightings) {
        for (const [one, colour] of palette) {
          for (const [other, otherColour] of palette) {
            if (one >= other) continue;
            const apart = unlikeness(seenBy(sight, colour), seenBy(sight, otherColour));
            assert.ok(apart >= clearlyUnlike, `${one} and ${other}, ${sight}: ${apart.toFixed(3)}`);
          }
        }
      }
    });

    it(`stand out ${on}, the error's and the weight's as much as a text`, () => {
      for (const background of backgrounds) {
        for (const [name, colour] of palette) {
          const needed = name === 'error-color' || name === 'line-color-1' ? 4.5 : 3;
          const stands = contrast(colour, rgbOf(background));
          assert.ok(stands >= needed, `${name} on ${background}: ${stands.toFixed(2)}`);
        }
      }
    });
  }
});
