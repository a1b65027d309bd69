import type { Value } from '../values.ts';
import { formattedNumber, formattedText, percentFormat } from './pythonFormat.ts';
import { pythonReprOf, pythonText } from './pythonTexts.ts';

const nowhere = { from: 0, to: 0 };

/** Longer than anybody prints a number. */
const widest = 200;

/** Python's `"…%.2f…" % values`; null where something in it is not followed. */
export function percentFormatted(format: string, given: Value, spend: (steps: number) => void): string | null {
  const values = given.kind === 'list' && given.isTuple ? given.items : [given];
  if (given.kind === 'record') return null;
  let at = 0;
  let isKnown = true;
  const text = format.replace(
    /%(?:%|([-+ 0#]*)(\d*)(\.\d+)?([a-zA-Z]))|%/g,
    (whole: string, flags?: string, width?: string, precision?: string, type?: string) => {
      if (whole === '%%') return '%';
      const value = values[at++];
      const spec = type === undefined ? null : percentFormat(flags!, width!, precision ?? '', type);
      const made = value && spec !== null && Number(width) <= widest ? formatted(value, spec, type!, spend) : null;
      if (made === null) isKnown = false;
      return made ?? '';
    },
  );
  return isKnown && at === values.length ? text : null;
}

function formatted(value: Value, spec: string, type: string, spend: (steps: number) => void): string | null {
  if (type === 's' || type === 'r') {
    const text = type === 's' ? pythonText(value, spend) : pythonReprOf(value, spend);
    return text === null ? null : formattedText(text, spec.replace(/r$/, 's'));
  }
  return value.kind === 'number' ? formattedNumber(value, spec, nowhere) : null;
}
