import { analyse } from '../src/neuron/analysis.ts';
import type { Extremes } from '../src/neuron/row.ts';
import { startRun } from '../src/neuron/run.ts';
import { shownCut } from '../src/words/cutText.ts';
import type { Picture } from '../src/words/picture/picture.ts';
import { type PictureLook, runPicture } from '../src/words/picture/runPicture.ts';
import { type PicturedBeside, runsPicture } from '../src/words/picture/runsPicture.ts';
import { type PictureTheme, pictureBuckets } from '../src/words/picture/sheet.ts';
import { placeOfLetter } from './letters.ts';
import type { PanelState } from './state.ts';
import { differingTexts } from './views/side/differingTexts.ts';
import { rowsReplayed } from './views/side/replays.ts';

/**
 * What the charts show, to be taken along: the run, or with others beside it all of them; their axis as it is on screen.
 * While what comes next is hidden, the run alone as far as it can be seen.
 */
export function shownPicture(
  { run, cover, language, isLogarithmic, pinned, letters }: PanelState,
  extremes: Extremes,
  theme: PictureTheme,
): Picture {
  const look: PictureLook = { language, theme, isLogarithmic };
  const { recipe, analysis, summary } = run!;
  const { parameters, origins, source } = recipe;
  const cut = shownCut(recipe, summary.status);
  const shown = { parameters, origins, analysis, summary, extremes, source, cut };
  if (cover !== null || pinned.length === 0) return runPicture(look, { ...shown, hiddenAfter: cover?.shown ?? null });
  const others = pinned.map((other, i): PicturedBeside => {
    const replayed = startRun(other.parameters);
    replayed.advance(rowsReplayed);
    const replayedSummary = replayed.summary();
    return {
      parameters: other.parameters,
      analysis: analyse(other.parameters),
      summary: replayedSummary,
      cut: shownCut(other, replayedSummary.status),
      extremes: replayed.extremes(0, replayed.passes, pictureBuckets),
      origins: other.origins,
      source: other.source,
      letter: letters[i]!,
      place: placeOfLetter(letters[i]!),
      differs: differingTexts(language, recipe, other),
      isCut: !replayed.isFinished,
    };
  });
  return runsPicture(look, [{ ...shown, letter: 'A', place: 0, differs: [], isCut: false }, ...others]);
}
