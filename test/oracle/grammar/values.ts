import { javascript, python } from '../../../src/reading/program/dialect.ts';
import { evaluate } from '../../../src/reading/program/evaluate.ts';
import { defaultLimits } from '../../../src/reading/program/limits.ts';
import { exceptionOf } from '../../../src/reading/program/python/exceptions.ts';
import { hole, type Value } from '../../../src/reading/program/values.ts';
import { javascriptProgram } from '../../../src/reading/syntax/javascriptProgram.ts';
import { parse } from '../../../src/reading/syntax/parse.ts';
import { pythonProgram } from '../../../src/reading/syntax/pythonProgram.ts';

/** A value with its kind, in a form that both sides can make: `["float", "0.5"]`; null where it is not followed. */
export type Tagged = readonly [kind: string, value: unknown] | null;

export interface Outcome {
  /** What each name of the program has at its end. */
  readonly names: { readonly [name: string]: Tagged };
  /** The class of the error that ended it; null where none did. */
  readonly error: string | null;
}

export type Followed =
  | ({ readonly kind: 'followed' } & Outcome)
  /** `why`: the place where it ends, or what its last digits depend on. */
  | { readonly kind: 'notFollowed'; readonly why: string };

const double = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

function tagged(value: Value, isPython: boolean, depth = 0): Tagged {
  if (depth > 6) return null;
  const all = (items: readonly Value[]): readonly Tagged[] => items.map((item) => tagged(item, isPython, depth + 1));
  switch (value.kind) {
    case 'number':
      return value.isInt ? ['int', String(value.value)] : ['float', double(Number(value.value))];
    case 'truth':
      return ['truth', value.value];
    case 'text':
      return ['text', value.value];
    case 'nothing':
      return ['nothing', null];
    case 'undefined':
      return [value === hole ? 'hole' : 'undefined', null];
    case 'list':
      return [value.isTuple ? 'tuple' : 'list', all(value.items)];
    case 'record': {
      const ids = isPython ? [...value.entries.keys()] : [...value.entries.keys()].sort();
      const entries = ids.map(
        (id) => [isPython ? all([value.keys.get(id)!])[0] : ['text', id], all([value.entries.get(id)!])[0]] as const,
      );
      return ['record', entries];
    }
    default:
      return null;
  }
}

/** What our evaluator makes of a program. */
export function followed(text: string, language: 'python' | 'javascript'): Followed {
  const isPython = language === 'python';
  const parsed = parse(text, language, () => false);
  if (parsed.kind !== 'parsed' || parsed.fault) return { kind: 'notFollowed', why: 'grammar' };
  const program = isPython ? pythonProgram(parsed.tree, text) : javascriptProgram(parsed.tree, text);
  const { trace, end, names } = evaluate(program, isPython ? python : javascript, defaultLimits, () => false);
  if (trace.rough.length > 0) return { kind: 'notFollowed', why: 'last digits' };
  if (end && end.kind !== 'stops' && end.kind !== 'unknownName') {
    return { kind: 'notFollowed', why: text.slice(end.place.from, end.place.to).split('\n')[0]! };
  }
  const error =
    end === null
      ? null
      : end.kind === 'unknownName'
        ? 'NameError'
        : (end.exception ?? exceptionOf[end.error] ?? end.error);
  const made: { [name: string]: Tagged } = {};
  for (const [name, { value }] of names) if (value) made[name] = tagged(value, isPython);
  return { kind: 'followed', names: made, error };
}

/** Where two values part, as a path; null where they do not. What is not followed parts from nothing. */
export function difference(ours: Tagged, theirs: Tagged): string | null {
  if (ours === null || theirs === null) return null;
  const [kind, value] = ours;
  const [otherKind, other] = theirs;
  if (kind !== otherKind) return `${kind} ${JSON.stringify(value)} instead of ${otherKind} ${JSON.stringify(other)}`;
  if (!Array.isArray(value) || !Array.isArray(other)) {
    return Object.is(value, other) ? null : `${JSON.stringify(value)} instead of ${JSON.stringify(other)}`;
  }
  if (value.length !== other.length) return `${JSON.stringify(value)} instead of ${JSON.stringify(other)}`;
  for (const [i, item] of value.entries()) {
    const isEntry = kind === 'record';
    const found = isEntry
      ? (difference(item[0], other[i][0]) ?? difference(item[1], other[i][1]))
      : difference(item, other[i]);
    if (found) return `[${i}]: ${found}`;
  }
  return null;
}
