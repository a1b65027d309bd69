import type { FlatParameters } from '../neuron/parameters.ts';
import type { Field } from '../neuron/problem.ts';
import { parseJson, plainValue } from '../reading/jsonTree.ts';
import { fieldNamed, fields } from '../reading/parameterNames.ts';
import { nearestName } from '../reading/program/nearestName.ts';
import { rangesOf } from '../reading/text/range.ts';
import type { Language } from '../words/language.ts';

export const formats = ['table', 'json', 'csv'] as const;
const languages = ['en', 'ru'] as const satisfies readonly Language[];

/** What was asked for on the command line; the parameters are unchecked. */
export interface Options {
  readonly file: string | null;
  readonly changes: FlatParameters;
  /** As written, e.g. `3:9`. */
  readonly selection: string | null;
  readonly cell: string | null;
  readonly format: (typeof formats)[number];
  /** Null: that of the environment. */
  readonly language: Language | null;
  readonly isHelp: boolean;
}

/** What is wrong with the command line. */
export type FlagProblem =
  | { readonly kind: 'unknownFlag'; readonly flag: string; readonly nearest: string | null }
  | { readonly kind: 'missingValue' | 'flagTwice'; readonly flag: string }
  | {
      readonly kind: 'wrongChoice';
      readonly flag: string;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'oneFile'; readonly second: string };

/** `stepAmount` → `--step-amount`. */
export const flagOf = (field: Field): string => `--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const fieldOfFlag = new Map(fields.map((field) => [flagOf(field), field]));
const flagNames = [...fieldOfFlag.keys(), '--selection', '--cell', '--format', '--language', '--help'];

/** Reads the arguments after the program's name; all that is wrong with them is told at once. */
export function readFlags(args: readonly string[]): { readonly options: Options; readonly problems: FlagProblem[] } {
  const problems: FlagProblem[] = [];
  const given = new Map<string, string>();
  const files: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (!arg.startsWith('-')) {
      files.push(arg);
      continue;
    }
    if (arg === '--') {
      files.push(...args.slice(i + 1));
      break;
    }
    const equals = arg.indexOf('=');
    const flag = equals < 0 ? arg : arg.slice(0, equals);
    if (flag === '--help' || flag === '-h') {
      given.set('--help', '');
      continue;
    }
    if (!flagNames.includes(flag)) {
      problems.push({ kind: 'unknownFlag', flag, nearest: nearestFlag(flag) });
      continue;
    }
    // A number below 0 is a value; another flag is not.
    const isNextValue = equals < 0 && args[i + 1]?.startsWith('--') === false;
    const value = isNextValue ? args[++i] : equals < 0 ? undefined : arg.slice(equals + 1);
    if (given.has(flag)) problems.push({ kind: 'flagTwice', flag });
    else if (!value) problems.push({ kind: 'missingValue', flag });
    given.set(flag, value ?? '');
  }
  // What follows an unknown flag is most likely its value, not a second file.
  if (!problems.some(({ kind }) => kind === 'unknownFlag')) {
    for (const second of files.slice(1)) problems.push({ kind: 'oneFile', second });
  }

  const choice = <T extends string>(flag: string, allowed: readonly T[]): T | null => {
    const value = given.get(flag);
    const found = allowed.find((one) => one === value);
    if (value && found === undefined) problems.push({ kind: 'wrongChoice', flag, value, allowed });
    return found ?? null;
  };
  const options: Options = {
    file: files[0] ?? null,
    changes: Object.fromEntries(
      [...fieldOfFlag].flatMap(([flag, field]) => (given.get(flag) ? [[field, flagValue(given.get(flag) ?? '')]] : [])),
    ),
    selection: given.get('--selection') ?? null,
    cell: given.get('--cell') ?? null,
    format: choice('--format', formats) ?? 'table',
    language: choice('--language', languages),
    isHelp: given.has('--help'),
  };
  return { options, problems };
}

/** `--stepAmount` and `--learning-rate` are other names of a parameter; `--itertions` is misspelt. */
function nearestFlag(flag: string): string | null {
  const field = fieldNamed(flag);
  return field === null ? nearestName(flag, flagNames) : flagOf(field);
}

/** A number, a list as JSON, true, false or null; else the text itself, which checkParameters judges. */
function flagValue(text: string): unknown {
  const trimmed = text.trim();
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  const parsed = parseJson(trimmed, 0, trimmed.length, false, rangesOf(trimmed));
  const value = parsed.ok ? plainValue(parsed.value) : text;
  return typeof value === 'string' ? text : value;
}
