import { heldTogether } from '../src/words/heldTogether.ts';
import { figureWords } from '../src/words/views/figure.ts';
import { el, setText } from './dom.ts';
import type { Points } from './figure/points.ts';
import { pointTable } from './figure/pointTable.ts';
import { listenButton } from './figureCorner.ts';
import { readout, type Spot } from './readout.ts';
import type { App } from './view.ts';

interface FigureOptions {
  /** What it is called in the page: "sweep" makes the parts sweepTable, sweepListen, sweepCaption, sweepSaid. */
  readonly name: string;
  /** In a few words what the picture is of. */
  readonly label: string;
  /** A canvas, an svg, or elements with a role of their own. */
  readonly picture: HTMLElement | SVGSVGElement;
  /** Where the picture stands with what lies over it; else it gets a box of its own (style: `.figure-box`). */
  readonly box?: HTMLElement;
  /** Goes to a point, by a key or a click on the table. Left out where the picture holds controls with keys of their own. */
  readonly choose?: (point: number) => void;
  /** What stands beside the pointer at this place of the picture; null: nothing. */
  readonly read?: (at: Spot) => string | null;
  /** Enter and the space bar at a point. */
  readonly open?: (point: number) => void;
  /** The sentence is seen under the picture; else only heard. */
  readonly isCaptionSeen?: boolean;
  /** What stands above the picture on the left, beside "Table" and "Listen" in its corner. */
  readonly above?: HTMLElement;
  /** "Table" and "Listen" are put elsewhere by the caller, with a table of its own. */
  readonly isBare?: boolean;
}

/** A chart that everyone can use. */
export interface Figure {
  readonly element: HTMLElement;
  /** Lets it be heard; stands in the figure's corner. */
  readonly listen: HTMLElement;
  /**
   * `sentence` says what the picture shows; `at` is the point that is selected. `points` is to be the same object as long
   * as the numbers are the same: an open table is made anew with each other one.
   */
  show(sentence: string, points: Points, at: number): void;
  dispose(): void;
}

/** How many points Page up and Page down go by. */
const page = 10;

/**
 * The frame around every chart: it says in a sentence what the picture shows, goes through its points by the keys and
 * says each, lists them in a table, and lets them be heard.
 *
 *     const picture = el('canvas', { test: 'sweep' });
 *     const figure = createFigure(app, { name: 'sweep', label: words.sweep, picture, choose: (point) => {
 *       at = point;                    // a point of its own; over iterations: app.change({ type: 'select', iteration })
 *       view.show(app.state());
 *     } });
 *     const pointsOf = onChange(…)     // the same object as long as the numbers are: over iterations, runPoints() makes it
 *     // in the view: element: figure.element, and in show(): figure.show(sentence, points, at); in dispose(): figure.dispose()
 *
 * The picture's height is that of `.figure-box` (240 px; set `--figure-height`, or `height: auto` for an svg).
 */
export function createFigure(app: App, options: FigureOptions): Figure {
  const {
    name,
    label,
    picture,
    choose,
    open,
    read,
    isCaptionSeen = false,
    isBare = false,
    above = el('span'),
  } = options;
  const words = figureWords[app.language];
  const box = options.box ?? el('div', { class: 'figure-box' }, picture);
  const besidePointer = read ? readout(picture, box, `${name}Readout`, read) : null;
  if (besidePointer) box.append(besidePointer.element);
  const caption = el('figcaption', {
    class: isCaptionSeen ? 'figure-caption' : 'unseen',
    test: `${name}Caption`,
    attributes: { id: `${name}-caption` },
  });
  const keys = el('span', { class: 'unseen', text: words.keys, attributes: { id: `${name}-keys` } });
  const said = el('span', { class: 'unseen', test: `${name}Said`, attributes: { role: 'status' } });
  const table = isBare ? null : pointTable(app, name, label, choose ?? null);
  const listen = listenButton(words, `${name}Listen`, () => void listenOrStop());
  const corner = table && el('div', { class: 'figure-tools' }, table.opener, listen.element);
  const element = el(
    'figure',
    { class: 'figure' },
    ...(corner ? [el('div', { class: 'figure-top' }, above, corner)] : []),
    box,
    caption,
    ...(choose ? [keys, said] : []),
    ...(table ? [table.element] : []),
  );
  let shown: { readonly points: Points; readonly at: number } | null = null;
  let isListening = false;

  picture.setAttribute('aria-label', label);
  picture.setAttribute('aria-describedby', choose ? `${caption.id} ${keys.id}` : caption.id);
  if (choose) {
    picture.classList.add('figure-picture');
    picture.setAttribute('tabindex', '0');
    // An "application" keeps its arrow keys: a screen reader would take those of an image for its own.
    picture.setAttribute('role', 'application');
    picture.setAttribute('aria-roledescription', words.chart);
    picture.addEventListener('keydown', (event) => onKey(event as KeyboardEvent, choose));
    picture.addEventListener('focus', () => say());
  } else if (!picture.hasAttribute('role')) picture.setAttribute('role', 'img');

  const onKey = (event: KeyboardEvent, goTo: (point: number) => void) => {
    if (shown === null || event.ctrlKey || event.metaKey || event.altKey || event.target !== picture) return;
    const { points, at } = shown;
    const target = pointAfter(event.key, at, points);
    if (target !== null) {
      const next = Math.min(Math.max(0, target), points.count - 1);
      // A second key before the next frame goes on from here.
      shown = { points, at: next };
      goTo(next);
    } else if (open && (event.key === 'Enter' || event.key === ' ')) open(at);
    else return;
    event.preventDefault();
  };
  // Who goes through the picture hears where they are; who plays it, or is elsewhere, is not talked to.
  const say = () => {
    if (shown === null || document.activeElement !== picture || app.state().isPlaying) return;
    const text = shown.points.said(shown.at);
    if (text !== null) setText(said, text);
  };
  const listenOrStop = async () => {
    const sound = await import('./figure/sound.ts');
    const lines = shown?.points.heard?.();
    if (isListening || lines === undefined) return sound.stopListening();
    sound.listen(lines, () => setListening(false));
    setListening(true);
  };
  const setListening = (isOn: boolean) => {
    isListening = isOn;
    listen.show(isOn);
  };
  return {
    element,
    listen: listen.element,
    show(sentence, points, at) {
      // What was said of other numbers is not left standing.
      if (shown !== null && shown.points !== points && document.activeElement !== picture) setText(said, '');
      shown = { points, at };
      setText(caption, heldTogether(sentence));
      table?.show(points, at);
      besidePointer?.show();
      listen.element.hidden = points.heard === undefined;
      say();
    },
    dispose() {
      if (isListening) void listenOrStop();
    },
  };
}

function pointAfter(key: string, at: number, { count, perRow }: Points): number | null {
  const inRow = perRow ?? count;
  switch (key) {
    case 'ArrowLeft':
      return at - 1;
    case 'ArrowRight':
      return at + 1;
    case 'ArrowUp':
      return perRow === undefined ? null : at - inRow >= 0 ? at - inRow : at;
    case 'ArrowDown':
      return perRow === undefined ? null : at + inRow < count ? at + inRow : at;
    case 'PageUp':
      return at - page;
    case 'PageDown':
      return at + page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
