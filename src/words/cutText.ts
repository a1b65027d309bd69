import type { Status } from '../neuron/status.ts';
import type { Cut, Origins, ProgramFacts } from '../reading/reading.ts';
import type { Language } from './language.ts';
import { type Texts, texts } from './texts.ts';

/**
 * Why a run is only a part of what its program does; null where it is all of it. With a number of iterations that the
 * person chose it is theirs, and whole.
 */
export function shownCut(
  { origins, program }: { readonly origins: Origins; readonly program: ProgramFacts | null },
  status: Status,
): Cut | null {
  const cut = program?.cut ?? null;
  if (cut?.reason === 'infinite') return status.kind === 'diverged' && status.notFiniteAt !== null ? cut : null;
  const from = origins.iterations?.from ?? 'text';
  return from === 'text' || from === 'default' ? cut : null;
}

/** How much is shown: "Shown as far as it was followed: the first 12 of 5,000 iterations." */
export function cutHead(language: Language, cut: Cut, made: number, hasPasses: boolean): string {
  const { readings } = texts(language);
  const isFollowed = ['limit', 'notFollowed', 'machineOrder', 'rest'].includes(cut.reason);
  const [one, passes] = isFollowed
    ? [readings.followed, readings.followedPasses]
    : [readings.part, readings.partPasses];
  return (hasPasses ? passes : one)(made, cut.iterations);
}

/** Why it ends there, with the line; of an earlier cell with that. */
export function cutReason(language: Language, { reason, found, range }: Cut): string {
  const words: Texts = texts(language);
  const why = words.readings.why[reason](range.line, found);
  return range.cell === undefined ? why : words.sources.inCell(range.cell, why);
}
