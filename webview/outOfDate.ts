import type { Stale } from '../src/protocol/messages.ts';
import type { ShownRun } from './shownRun.ts';

/** Why a run is not what its text says now, where the text says nothing that could be trained: it has no verdict then. */
export const outOfDate = (run: ShownRun | null): Exclude<Stale, { why: 'notFollowed' }> | null =>
  run === null || run.stale === null || run.stale.why === 'notFollowed' ? null : run.stale;
