import type { Analysis } from '../neuron/analysis.ts';
import type { FlatParameters, Parameters } from '../neuron/parameters.ts';
import type { Field, Problem } from '../neuron/problem.ts';
import type { Columns, Extremes } from '../neuron/row.ts';
import type { Status } from '../neuron/status.ts';
import type { IgnoredKey, Origins, ProgramFacts, ReadingProblem, Role, SourceLanguage } from '../reading/reading.ts';
import type { FollowedRun } from '../reading/rule/followedRun.ts';

/** The human language of the panel: what the setting resolved to. */
export type Language = 'en' | 'ru';

/** What a number on the panel is, wherever it stands: whatever has a role in a program has one in a run. */
export type Quantity = Role;

/** A text, as people call it. */
export interface NamedText {
  /** The file's name, or "Untitled-1". */
  readonly name: string;
  readonly uri: string;
  /** The notebook's cell, counted from 1 over all cells; else null. */
  readonly cell: number | null;
}

/** Why the run on screen is not what its text says now. */
export type Stale =
  /** The text was edited and cannot be read since. */
  | { readonly why: 'problems'; readonly problems: readonly ReadingProblem[] }
  /** Nothing in it trains a neuron any longer. */
  | { readonly why: 'noNeuron' }
  /** Its file was deleted. */
  | { readonly why: 'deleted' }
  /** It was edited, and is not followed. */
  | { readonly why: 'notFollowed' };

/** Where a run's parameters came from: the panel's first line. */
export type Source =
  | {
      readonly kind: 'settings';
      /** The numbers are the chapter's first cell and nothing was changed. */
      readonly isChapter: boolean;
      /** The text that was looked at, and is followed, in which nothing trains a neuron yet; else null. */
      readonly noNeuronIn: NamedText | null;
    }
  | (NamedText & {
      readonly kind: 'text';
      readonly language: SourceLanguage;
      readonly firstLine: number;
      readonly lastLine: number;
      /** The run's title in a list of several; else null. */
      readonly title: string | null;
      /** The text was edited since: this run is from before that change. */
      readonly isStale: boolean;
      /** Names in it that are no parameters'; absent where there is none. */
      readonly ignored?: readonly IgnoredName[];
    });

export type IgnoredName = Pick<IgnoredKey, 'name' | 'nearest'>;

/** A run as it is kept: replayed from this it has the same bits. */
export interface Recipe {
  readonly parameters: Parameters;
  readonly origins: Origins;
  readonly source: Source;
  /** What is known of the program that the run was read from: its names, its kinds of numbers, its remarkable lines. */
  readonly program: ProgramFacts | null;
  /** ISO 8601. */
  readonly time: string;
}

/**
 * A Summary as it travels: a message is JSON, in which NaN and Infinity become null, so its numbers go as doubles. See
 * summaryToWire and summaryFromWire.
 */
export interface WireSummary {
  readonly status: Status;
  readonly rows: number;
  readonly passes: number;
  readonly inputs: number;
  readonly examples: number;
  readonly hasFinal: boolean;
  readonly weightIsArray: boolean;
  /** firstError, lastError, firstDelta, lastDelta, lastPrediction, lastGoal, finalError, then finalWeight's numbers. */
  readonly figures: Float64Array;
}

/** What the panel is told when a run starts. Whatever a running run has made so far can be asked for at once. */
export interface RunStarted {
  readonly type: 'run';
  /** Counts up; answers to an older run are dropped. */
  readonly runId: number;
  readonly recipe: Recipe;
  readonly analysis: Analysis;
  /** The runs in the same text, in its order, and this one's place among them. */
  readonly siblings: readonly { readonly title: string | null; readonly line: number }[];
  readonly sibling: number;
  readonly summary: WireSummary;
  /** The first rows (at most 1,024) and the picture of what there is so far, so that a short run needs no question. */
  readonly columns: Columns;
  readonly extremes: Extremes;
  /** The panel goes to iteration 0 (a new run), or keeps the iteration it has (a follow-up after an edit). */
  readonly keepsIteration: boolean;
  /** What comes after iteration 0 is hidden until the person reveals it. */
  readonly isHidden: boolean;
  /** Its text says something else by now; null: it says this. */
  readonly stale: Stale | null;
}

/** A loop that is no neuron, as it runs, and where it stands. */
export interface Followed {
  readonly run: FollowedRun;
  readonly source: Source;
}

/** From the host to the panel. */
export type HostMessage =
  | {
      readonly type: 'welcome';
      readonly language: Language;
      readonly languageSetting: 'auto' | Language;
      /** For a projector. */
      readonly hasLargeType: boolean;
    }
  | RunStarted
  /** Sent while a run goes on, and once with its end. `elapsedMs` since it started. */
  | {
      readonly type: 'progress';
      readonly runId: number;
      readonly summary: WireSummary;
      readonly rowsTotal: number;
      readonly elapsedMs: number;
    }
  | { readonly type: 'rows'; readonly runId: number; readonly requestId: number; readonly columns: Columns }
  | { readonly type: 'extremes'; readonly runId: number; readonly requestId: number; readonly extremes: Extremes }
  /** Nothing was trained: why. No run is on screen then. `offersSettings`: a button trains on the settings instead. */
  | {
      readonly type: 'notRead';
      /** The text that could not be read, and is followed; null: the settings were refused. */
      readonly text: NamedText | null;
      readonly problems: readonly ReadingProblem[];
      readonly offersSettings: boolean;
      /** No neuron, and followed all the same: shown as it runs, in place of problems. */
      readonly followed?: Followed;
    }
  /** A parameter was refused: the form marks it; the run on screen stays. `settings`: the value stands in the settings. */
  | { readonly type: 'refused'; readonly problems: readonly Problem[]; readonly from: 'form' | 'settings' }
  /** The runs that an earlier panel had put aside, and the letter of each. */
  | { readonly type: 'compared'; readonly recipes: readonly Recipe[]; readonly letters: readonly string[] }
  /** Runs to be put aside: the text's others. */
  | { readonly type: 'aside'; readonly recipes: readonly Recipe[] }
  /** The picture on screen to be drawn, the run from extremes of all its passes: to give it back, or to put it into the clipboard. */
  | {
      readonly type: 'draw';
      readonly runId: number;
      readonly requestId: number;
      readonly extremes: Extremes;
      readonly theme: 'light' | 'dark';
      readonly to: 'png' | 'svg' | 'clipboard';
    }
  /** The text that the run came from says something else by now, or (null) what it said again. */
  | { readonly type: 'stale'; readonly runId: number; readonly stale: Stale | null };

/** From the panel to the host. */
export type PanelMessage =
  /** Repeated until answered by what there is to show, `run` or `notRead`. */
  | { readonly type: 'ready'; readonly hasState: boolean }
  | {
      readonly type: 'rows';
      readonly runId: number;
      readonly requestId: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly type: 'extremes';
      readonly runId: number;
      readonly requestId: number;
      readonly from: number;
      readonly to: number;
      readonly buckets: number;
    }
  /** Trains again with these parameters changed by the person. */
  | { readonly type: 'change'; readonly changes: FlatParameters }
  /** Back to what the text (or the settings) says of this parameter; null: of all. */
  | { readonly type: 'takeBack'; readonly field: Field | null }
  | { readonly type: 'stop'; readonly runId: number }
  | { readonly type: 'trainAgain' }
  /** A run that was put aside comes back on screen, as it was. */
  | { readonly type: 'openRun'; readonly recipe: Recipe }
  /** The runs that are put aside now: they outlive the panel. */
  | { readonly type: 'compared'; readonly recipes: readonly Recipe[]; readonly letters: readonly string[] }
  /** Opens the run's loop as Python beside the panel, and trains it. */
  | { readonly type: 'seeAsPython' }
  /** Asks for the other runs of the text, to be put beside: answered by `aside`. */
  | { readonly type: 'siblingsAside' }
  /** The text's sibling run at this index. */
  | { readonly type: 'openSibling'; readonly sibling: number }
  /** A program that only compares gets alpha and iterations from the settings. */
  | { readonly type: 'letItLearn' }
  | { readonly type: 'trainSettings' }
  | { readonly type: 'openSource'; readonly field: Field | null }
  /** To the place of a problem, by its index among those on screen. */
  | { readonly type: 'openProblem'; readonly problem: number }
  /** The person looks at this quantity: its places in the source are marked; null: none is. */
  | { readonly type: 'mark'; readonly quantity: Quantity | null }
  | { readonly type: 'openProgram' }
  | { readonly type: 'openSettings'; readonly field: Field | null }
  | { readonly type: 'setLanguage'; readonly language: 'auto' | Language }
  /** What comes after this iteration is hidden, and is not taken along; null: nothing is. */
  | { readonly type: 'covered'; readonly shown: number | null }
  /** The run as a picture, a table or a program: asks which. */
  | { readonly type: 'takeAlong' }
  /** The picture that was asked for: an SVG's text, or a PNG in base 64. `isCopied`: it is in the clipboard. */
  | { readonly type: 'drawn'; readonly requestId: number; readonly content: string; readonly isCopied: boolean }
  | { readonly type: 'setLargeType'; readonly isLarge: boolean }
  | { readonly type: 'copy'; readonly text: string };

/** The passes that the picture shows: from the first to before the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The panel's tabs: what happened, why in this step, what alpha does, runs beside each other. */
export type Tab = 'run' | 'step' | 'alpha' | 'side';

/** What the panel keeps by `setState`: enough to have the same screen again after it was hidden, or the window reloaded. */
export interface SavedState {
  readonly recipe: Recipe;
  readonly iteration: number;
  readonly example: number;
  /** The part of the picture that is zoomed in on; null: all of it. */
  readonly zoom: Stretch | null;
  readonly isLogarithmic: boolean;
  readonly tab: Tab;
  /** Runs that were put aside to be compared with, and the letter of each. */
  readonly pinned: readonly Recipe[];
  /** The last iteration that can be seen, where what comes after it is hidden; else null. */
  readonly shown: number | null;
  readonly letters?: readonly string[];
  /** Sections that the person has folded or unfolded: they stand the other way than at first. */
  readonly folded?: readonly string[];
  /** What was typed into fields and could not be trained with yet. */
  readonly drafts?: { readonly [F in Field]?: string };
}
