import type { ReadingProblem, TextRange } from '../reading.ts';
import { quoted } from '../text/range.ts';
import type { Place } from './representation.ts';
import type { EndReason } from './stop.ts';

/** Why the program was not followed to its end, as a problem of the reading. */
export function endProblem(
  end: EndReason,
  { rangeOf, textOf }: { rangeOf(place: Place): TextRange; textOf(place: Place): string },
): ReadingProblem {
  const range = rangeOf(end.place);
  const found = textOf(end.place);
  switch (end.kind) {
    case 'stops':
      return { kind: 'stops', error: end.error, found, range };
    case 'unknownName':
      return { kind: 'unknownName', name: quoted(end.name, 0, end.name.length), nearest: end.nearest, range };
    case 'notFollowed':
    case 'machineOrder':
      return { kind: end.kind, found, range };
    case 'limit':
    case 'exit':
      return { kind: 'tooLong', range };
  }
}
