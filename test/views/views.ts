import { curve } from './curve.ts';
import { divergence } from './divergence.ts';
import { find } from './find.ts';
import { firstRun } from './firstRun.ts';
import { guess } from './guess.ts';
import { ruler } from './ruler.ts';
import { side } from './side.ts';
import { squares } from './squares.ts';
import { sweep } from './sweep.ts';
import { tabs } from './tabs.ts';

/** Those that are more than the page: what is loaded when it is asked for, a worker under VS Code's policy, what the host hides. */
export const viewsOfWindows = [firstRun, tabs, sweep, guess];

/** The tests of each view, which hold wherever the panel stands. */
export const views = [firstRun, tabs, curve, squares, ruler, divergence, sweep, find, guess, side];
