import { analyse } from '../src/neuron/analysis.ts';
import { orderInBookWords } from '../src/neuron/order.ts';
import type { Run } from '../src/neuron/run.ts';
import { endsNotFinite, runUpTo } from '../src/neuron/runUpTo.ts';
import type { Language, Recipe } from '../src/protocol/messages.ts';
import { shownCut } from '../src/words/cutText.ts';
import { programText } from '../src/words/programs/programText.ts';
import type { ProgramKind } from '../src/words/programs/writtenRun.ts';
import { runCsv, runJson, runMarkdown } from '../src/words/runText.ts';
import { takeAlongWords } from '../src/words/views/takeAlong.ts';
import { button, el } from './dom.ts';

/** How the panel is asked for a picture. */
export type Draw = (as: 'png' | 'svg', run: Run) => void;

/** In a browser there is no list of VS Code's to choose from: a dialog with the same choices, and what is chosen is downloaded. */
export function takeAlong(
  language: Language,
  recipe: Recipe,
  whole: Run,
  hiddenAfter: number | null,
  draw: Draw,
): void {
  const words = takeAlongWords[language];
  const title = hiddenAfter === null ? words.title : words.titleUpTo(hiddenAfter);
  const run = hiddenAfter === null ? whole : runUpTo(whole, hiddenAfter);
  const { parameters, origins } = recipe;
  const analysis = analyse(parameters);
  const cut = shownCut(recipe, run.summary().status);
  const told = { run, parameters, origins, analysis, hiddenAfter, cut };
  const program = (kind: ProgramKind) =>
    programText(language, kind, {
      parameters: run.parameters,
      update: orderInBookWords(parameters.rule.order),
      endsNotFinite: endsNotFinite(run),
      own: null,
      isAsRead: true,
      cut,
    });
  const text = (name: string, content: () => Iterable<string>) => () => download(name, new Blob([...content()]));
  const dialog = el('dialog', { class: 'take-along', test: 'takeAlong', attributes: { 'aria-label': title } });
  const choice = (label: string, choose: () => void) =>
    button({ class: 'menu-item', text: label, test: `take-${label}` }, () => {
      dialog.close();
      choose();
    });
  dialog.append(
    el('h2', { text: title }),
    choice(words.png.label, () => draw('png', run)),
    choice(words.svg.label, () => draw('svg', run)),
    choice(
      words.csv.label,
      text('run.csv', () => runCsv(run, 'python')),
    ),
    choice(
      words.json.label,
      text('run.json', () => runJson(language, told)),
    ),
    choice(
      words.markdown.label,
      text('run.md', () => runMarkdown(language, told, 'python')),
    ),
    choice(
      words.programs.python.label,
      text('run.py', () => [program('python')]),
    ),
    choice(
      words.programs.numpy.label,
      text('run_numpy.py', () => [program('numpy')]),
    ),
    choice(
      words.programs.javascript.label,
      text('run.js', () => [program('javascript')]),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** The picture that the panel has drawn. */
export function downloadPicture(as: 'png' | 'svg', content: string): void {
  const isText = as === 'svg';
  const bytes = isText ? content : Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  download(`run.${as}`, new Blob([bytes], { type: isText ? 'image/svg+xml' : 'image/png' }));
}

function download(name: string, content: Blob): void {
  const link = el('a', { attributes: { download: name, href: URL.createObjectURL(content) } });
  link.click();
  URL.revokeObjectURL(link.href);
}
