import type { Field, Problem } from '../neuron/problem.ts';
import type { FlatParameters } from '../neuron/parameters.ts';

/** A place in the text that was read: offsets in UTF-16 units from 0; line and column (of `start`) from 1. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** What the text is written in; decides how it is read and how its numbers are printed. */
export type SourceLanguage = 'json' | 'python' | 'javascript' | 'typescript' | 'text';

/** Where a parameter's value came from. */
export type Origin =
  | { readonly from: 'text'; readonly range: TextRange }
  /** `overrides`: the person's change stands in place of what the text says there. */
  | { readonly from: 'settings' | 'form' | 'flag' | 'default'; readonly overrides?: TextRange };

export type Origins = { readonly [F in Field]?: Origin };

/** One run that the text holds: what it says of the parameters, and where. What it leaves out is not here. */
export interface ReadRun {
  readonly values: FlatParameters;
  readonly ranges: { readonly [F in Field]?: TextRange };
  /** The object, or the lines, that the run was read from. */
  readonly range: TextRange;
  /** The last line of `range`, from 1. */
  readonly lastLine: number;
  /** What the text calls it (`name` or `title` of an object, the key it stands under), else null. */
  readonly title: string | null;
  /** True where input, weight and goal are the program's own (code): nothing is filled in from the settings. */
  readonly isWhole: boolean;
}

/** Why a text was not read, or what in it was passed over. `words` makes the sentence. */
export type ReadingProblem =
  | { readonly kind: 'parameter'; readonly problem: Problem; readonly range: TextRange | null }
  /** Not JSON at `range`: what was expected there. */
  | { readonly kind: 'jsonSyntax'; readonly expected: 'value' | 'comma' | 'colon' | 'key' | 'close' | 'end' | 'other'; readonly found: string; readonly range: TextRange }
  /** Two keys for one thing. */
  | { readonly kind: 'twoKeys'; readonly field: Field; readonly first: string; readonly second: string; readonly range: TextRange }
  /** `0,8` where a number was expected: two numbers in code. `suggestion` is what was probably meant. */
  | { readonly kind: 'decimalComma'; readonly found: string; readonly suggestion: string; readonly language: SourceLanguage; readonly range: TextRange }
  | { readonly kind: 'tooDeep' | 'tooLong' | 'empty' | 'binary'; readonly range: TextRange | null }
  /** Python and JavaScript programs, until their reader exists. */
  | { readonly kind: 'notReadYet'; readonly language: SourceLanguage };

export type Reading =
  | {
      readonly kind: 'read';
      readonly language: SourceLanguage;
      /** At least one. */
      readonly runs: readonly ReadRun[];
      /** Keys that name no parameter, each with its range. */
      readonly ignored: readonly { readonly name: string; readonly range: TextRange }[];
    }
  | { readonly kind: 'notRead'; readonly language: SourceLanguage; readonly problems: readonly ReadingProblem[] }
  /** A text in which nothing trains a neuron. */
  | { readonly kind: 'noNeuron'; readonly language: SourceLanguage };
