import type { Cut } from '../reading/reading.ts';
import { cutHead, cutReason } from './cutText.ts';
import type { Facts, Said } from './verdictFacts.ts';

/** A part of what the program does: how much of it, where the error went in it, and why it ends there. No verdict. */
export function sayPart({ language, readings, summary, speaksOfPasses }: Facts, cut: Cut): Said {
  const { passes, firstError, lastError } = summary;
  const went = speaksOfPasses ? readings.wentPasses : readings.went;
  return {
    tone: 'neutral',
    sentences: [
      cutHead(language, cut, passes, speaksOfPasses),
      Number.isFinite(firstError + lastError) ? went(passes, firstError, lastError) : null,
      cutReason(language, cut),
    ],
  };
}
