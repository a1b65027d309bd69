import type { Machine } from './machine.ts';
import { formattedValue } from './python/functions.ts';
import type { Expression, Place, TemplatePart } from './representation.ts';
import { stops } from './stop.ts';
import { javascriptText } from './texts/javascriptTexts.ts';
import { pythonReprOf, pythonText } from './texts/pythonTexts.ts';
import type { Scope, Value } from './values.ts';

/** Python's f-strings and JavaScript's template strings, as they are made. */
export function templates(machine: Machine) {
  const { isPython, budget, trace, builtins } = machine;

  function template({ parts, ...place }: Extract<Expression, { kind: 'template' }>, scope: Scope): Value {
    const made = written(parts, place, scope);
    return made === null ? { kind: 'unknown', found: '', place } : builtins.text(made, place);
  }

  /** All parts are evaluated, also where one of them is not followed. */
  function written(parts: readonly TemplatePart[], place: Place, scope: Scope): string | null {
    const texts: string[] = [];
    let isKnown = true;
    for (const part of parts) {
      if (typeof part === 'string') {
        texts.push(part);
        continue;
      }
      const value = machine.valueOrUnknown(part.value, scope);
      const format = written(part.format, place, scope);
      const text = value.kind === 'unknown' || format === null ? null : textOf(value, part.conversion, format, place);
      if (text === null) isKnown = false;
      else {
        budget.spend(text.length >> 5, place);
        texts.push(text);
      }
    }
    return isKnown ? texts.join('') : null;
  }

  function textOf(value: Value, conversion: 'r' | 's' | null, format: string, place: Place): string | null {
    if (!isPython) {
      return value.kind === 'record' || value.kind === 'function' ? null : javascriptText(value);
    }
    if (conversion === null) {
      // Nothing but a number, a truth or a text takes a format.
      const isFormatted = value.kind === 'number' || value.kind === 'text' || value.kind === 'truth';
      if (format !== '' && !isFormatted) return value.kind === 'list' && !value.isArray ? stops('type', place) : null;
      return formattedValue(value, format, place, { spend: builtins.spend, budget });
    }
    if (trace.hasArrays) return null;
    const spend = builtins.spend(place);
    const text = conversion === 'r' ? pythonReprOf(value, spend) : pythonText(value, spend);
    return text === null
      ? null
      : formattedValue({ kind: 'text', value: text }, format, place, { spend: builtins.spend, budget });
  }

  return { template };
}
