import type { FlatParameters } from '../neuron/parameters.ts';
import type { Field, Problem } from '../neuron/problem.ts';
import type { ReadRule } from './rule/readRules.ts';

/** A place in the text that was read: offsets in UTF-16 units from 0; line and column (of `start`) from 1. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  /** The notebook's cell, where that is not the cell that was read but one before it; offsets and lines are that cell's. */
  readonly cell?: number;
}

/** What the text is written in; decides how it is read and how its numbers are printed. */
export type SourceLanguage = 'json' | 'python' | 'javascript' | 'typescript' | 'text';

/** Where a parameter's value came from. */
export type Origin =
  | { readonly from: 'text'; readonly range: TextRange }
  | {
      readonly from: 'settings' | 'form' | 'flag' | 'default';
      /** The person's change stands in place of what the text says there. */
      readonly overrides?: TextRange;
      /** What the text, or where there is none the settings, say instead of the person's change. */
      readonly instead?: Written;
    };

/** A parameter's value as it can be written. */
export type Written = string | number | boolean | null | readonly Written[];

export type Origins = { readonly [F in Field]?: Origin };

/** A name in a text that is no parameter's; `nearest` is the parameter that was probably meant. */
export interface IgnoredKey {
  readonly name: string;
  readonly nearest: Field | null;
  readonly range: TextRange;
}

/** One run that the text holds: what it says of the parameters, and where. What it leaves out is not here. */
export interface ReadRun {
  readonly values: FlatParameters;
  readonly ranges: { readonly [F in Field]?: TextRange };
  /** The object, or the lines, that the run was read from. */
  readonly range: TextRange;
  /** The last line of `range`, from 1. */
  readonly lastLine: number;
  /** What the text calls it (`name` or `title` of an object, the key it stands under, of several the comment above), else null. */
  readonly title: string | null;
  /** True where input, weight and goal are the program's own (code): nothing is filled in from the settings. */
  readonly isWhole: boolean;
  /** What is known of a run that a program makes; absent for JSON and lines of `name = number`. */
  readonly program?: ProgramFacts;
}

/** What a value of the program is to the neuron. */
export type Role =
  | 'input'
  | 'weight'
  | 'goal'
  | 'prediction'
  | 'error'
  | 'delta'
  | 'weightDelta'
  | 'alpha'
  | 'stepAmount';

/** The program's own name for a role, null where it has none (`(pred - goal) * input` names no delta). */
export interface RoleInText {
  readonly name: string | null;
  /** Where the program gives it a value, in the order of the text; its expressions where it has no name. */
  readonly ranges: readonly TextRange[];
  /** Where the name is a list's: how it is entered, one way for all inputs or one for each of the first. */
  readonly access?: readonly Access[];
}

/** A name and what stands in brackets behind it: a place, or that of the example or of the input. */
export interface Access {
  readonly name: string;
  readonly path: readonly (number | 'example' | 'input')[];
}

/**
 * How Python prints a role's numbers: `int` without ".0" in every row, `intThenFloat` in row 0 only (`weight = 0`, then
 * 0.4). JavaScript has one kind of number: always `float`.
 */
export type NumberKind = 'int' | 'float' | 'intThenFloat';

export interface ProgramFacts {
  readonly names: { readonly [R in Role]?: RoleInText };
  readonly numbers: { readonly [R in Role]?: NumberKind };
  /** delta is goal − prediction in the program: its values have the other sign than the run's. */
  readonly isDeltaNegated: boolean;
  /** Rows in which the engine was shown to equal the program. */
  readonly rowsProved: number;
  /** Why the run is only a part of what the program does; absent where it is all of it. */
  readonly cut?: Cut;
  /** What a person should be told of this program's lines, in the order of the text. */
  readonly remarks: readonly ProgramRemark[];
}

/** Why a run is only a part of what its program does. */
export type CutReason =
  /** It was followed to a limit of steps or of time, and how it goes on is not certain. */
  | 'limit'
  /** Something of the language that this reader does not follow, or digits that depend on the machine. */
  | 'notFollowed'
  | 'machineOrder'
  /** A whole number of Python passes 2^53, where doubles are exact no longer. */
  | 'tooLargeForExact'
  /** The error is not finite, and the program goes on with Infinity. */
  | 'infinite'
  /** The program predicts once more and leaves its loop before the update. */
  | 'leavesBeforeUpdate'
  /** Its last pass ends in the middle. */
  | 'middleOfPass'
  /** What stands after the loop gives the weight a value again, and was not followed. */
  | 'rest';

/** Where a run ends although its program goes on. */
export interface Cut {
  readonly reason: CutReason;
  /** The program's iterations in all; null where that is not certain. */
  readonly iterations: number | null;
  /** What could not be followed, or the name of the number that grew too large; empty where nothing is quoted. */
  readonly found: string;
  readonly range: TextRange;
}

/** What a line of a program that was read does, where a person may not expect it. */
export type ProgramRemark =
  /** The program ends in `row` by Python's OverflowError, or goes on with Infinity (JavaScript; Python's `*`). */
  | { readonly kind: 'overflow'; readonly row: number; readonly does: 'raises' | 'goesOn'; readonly range: TextRange }
  /** The weight is never changed in a loop that predicts `rows` times. */
  | { readonly kind: 'neverUpdated'; readonly rows: number; readonly range: TextRange }
  /** The program stops with an error of its own after the last row. */
  | { readonly kind: 'stopsAfter'; readonly problem: ReadingProblem; readonly range: TextRange }
  /** `name =- value`: the name becomes minus the value; nothing is subtracted. */
  | { readonly kind: 'assignsMinus'; readonly name: string; readonly range: TextRange }
  /** The last digits may differ: Python 3.12 adds otherwise than earlier versions, libraries round powers otherwise. */
  | { readonly kind: 'lastDigits'; readonly by: 'sum' | 'power'; readonly range: TextRange }
  /** The notebook's cells were run in another order than they stand; they are read as they stand. */
  | { readonly kind: 'cellsOutOfOrder'; readonly range: TextRange };

/** Why a text was not read, or what in it was passed over. `words` makes the sentence. */
export type ReadingProblem =
  | { readonly kind: 'parameter'; readonly problem: Problem; readonly range: TextRange | null }
  /** Not JSON at `range`: what was expected there. */
  | {
      readonly kind: 'jsonSyntax';
      readonly expected: 'value' | 'comma' | 'colon' | 'key' | 'close' | 'end' | 'other';
      readonly found: string;
      readonly range: TextRange;
    }
  /** Two keys for one thing. */
  | {
      readonly kind: 'twoKeys';
      readonly field: Field;
      readonly first: string;
      readonly second: string;
      readonly range: TextRange;
    }
  /** A name that is none, near that of a parameter which the text does not give. */
  | { readonly kind: 'unknownKey'; readonly name: string; readonly nearest: Field; readonly range: TextRange }
  /** Parameters, and no input, weight or goal among them: nothing to train. */
  | { readonly kind: 'noData'; readonly fields: readonly Field[]; readonly range: TextRange }
  /** A number that would be added to input × weight: no neuron here has one yet. */
  | { readonly kind: 'bias'; readonly name: string; readonly range: TextRange }
  /** `0,8` where a number was expected: two numbers in code. `suggestion` is what was probably meant. */
  | {
      readonly kind: 'decimalComma';
      readonly found: string;
      readonly suggestion: string;
      readonly language: SourceLanguage;
      readonly range: TextRange;
    }
  | { readonly kind: 'tooDeep' | 'tooLong' | 'empty' | 'binary'; readonly range: TextRange | null }
  /** Python and JavaScript programs, until their reader exists. */
  | { readonly kind: 'notReadYet'; readonly language: SourceLanguage }
  | ProgramProblem;

/** Why a program was not read. `range` is the place, `found` the text there (at most 40 characters). */
export type ProgramProblem =
  /** The language's own grammar is broken at `range`. */
  | {
      readonly kind: 'syntax';
      readonly language: SourceLanguage;
      readonly found: string;
      /** `printCall`: Python 2's `print x`; `unknown`: no better guess than "something else". */
      readonly expected: 'expression' | 'colon' | 'indent' | 'evenIndent' | 'close' | 'printCall' | 'unknown';
      readonly range: TextRange;
    }
  /** A name that has no value there; `nearest` is a name that has one and is spelt alike. */
  | { readonly kind: 'unknownName'; readonly name: string; readonly nearest: string | null; readonly range: TextRange }
  /** The program itself stops there with an error. */
  | {
      readonly kind: 'stops';
      readonly error:
        | 'divisionByZero'
        | 'overflow'
        | 'index'
        | 'key'
        | 'type'
        | 'arguments'
        | 'unpack'
        | 'constant'
        | 'notCallable'
        | 'value'
        /** It raises an error itself. */
        | 'raised';
      readonly found: string;
      readonly range: TextRange;
    }
  /** Something of the language that this reader does not follow. */
  | { readonly kind: 'notFollowed'; readonly found: string; readonly range: TextRange }
  /** A sum whose last digits depend on the machine: NumPy's dot product, or its sum of eight numbers and more. */
  | { readonly kind: 'machineOrder'; readonly found: string; readonly range: TextRange }
  /** The program runs longer than it is followed, and what it does from there is not certain. */
  | { readonly kind: 'runsOn'; readonly rows: number; readonly range: TextRange }
  /** Something is multiplied, but no prediction is compared with a goal (by prediction − goal). */
  | { readonly kind: 'noComparison'; readonly found: string; readonly range: TextRange }
  /** A function holds the neuron and nothing calls it. */
  | { readonly kind: 'neverCalled'; readonly name: string; readonly range: TextRange }
  /** The weight is changed, and not by alpha · delta · input (`found` is the right side). */
  | { readonly kind: 'otherUpdate'; readonly name: string | null; readonly found: string; readonly range: TextRange }
  /** `name =- value`: the name becomes minus the value; nothing is subtracted. */
  | { readonly kind: 'assignsMinus'; readonly name: string; readonly range: TextRange }
  /** The update stands after the loop, which predicts `rows` times with the same weight. */
  | { readonly kind: 'updateAfterLoop'; readonly rows: number; readonly range: TextRange }
  /** What a neuron keeps is another one while it learns by hot and cold. */
  | {
      readonly kind: 'movesWhileTried';
      readonly role: 'input' | 'goal' | 'stepAmount';
      readonly found: string;
      readonly range: TextRange;
    }
  /** From `row` on the loop predicts in another way than before. */
  | { readonly kind: 'turnsDiffer'; readonly row: number; readonly found: string; readonly range: TextRange }
  /** The update differs between rows: alpha's value, or the order of operations. */
  | { readonly kind: 'updateVaries'; readonly row: number; readonly range: TextRange }
  /** What is kept as an error is not delta squared: delta · 2, |delta|, half of the square, or something else. */
  | {
      readonly kind: 'otherError';
      readonly is: 'doubled' | 'absolute' | 'halved' | 'other';
      readonly found: string;
      readonly range: TextRange;
    }
  /** The prediction is not the sum of input · weight: something is added (a bias) or done to it. */
  | { readonly kind: 'otherPrediction'; readonly found: string; readonly range: TextRange }
  /** Two weights that are not summed into one prediction. */
  | { readonly kind: 'twoNeurons'; readonly first: string; readonly second: string; readonly range: TextRange }
  /** The engine and the program part in `row`: nothing is shown rather than something wrong. */
  | {
      readonly kind: 'differs';
      readonly row: number;
      readonly role: Role;
      readonly program: number;
      readonly engine: number;
      readonly range: TextRange;
    };

export type Reading =
  | {
      readonly kind: 'read';
      readonly language: SourceLanguage;
      /** At least one. */
      readonly runs: readonly ReadRun[];
      /** Keys that name no parameter. */
      readonly ignored: readonly IgnoredKey[];
      /** Where loops were followed further than the runs go. */
      readonly rules?: readonly ReadRule[];
    }
  | {
      readonly kind: 'notRead';
      readonly language: SourceLanguage;
      readonly problems: readonly ReadingProblem[];
      /** What was followed all the same: loops that are more, or less, than one neuron. */
      readonly rules?: readonly ReadRule[];
    }
  /** A text in which nothing trains a neuron. */
  | { readonly kind: 'noNeuron'; readonly language: SourceLanguage; readonly rules?: readonly ReadRule[] };
