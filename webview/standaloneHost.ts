import { analyse } from '../src/neuron/analysis.ts';
import { checkParameters, defaults, type FlatParameters, flatParameters } from '../src/neuron/parameters.ts';
import type { Field } from '../src/neuron/problem.ts';
import { type Run, startRun } from '../src/neuron/run.ts';
import { rowsInMessage } from '../src/protocol/bounds.ts';
import type { HostMessage, Language, NamedText, PanelMessage, Recipe, Source } from '../src/protocol/messages.ts';
import { readPanelMessage } from '../src/protocol/validation.ts';
import { columnsToWire, extremesToWire, summaryToWire } from '../src/protocol/wire.ts';
import type { Origin, Origins, Written } from '../src/reading/reading.ts';
import { resolveLanguage } from '../src/words/language.ts';
import { pictureBuckets } from '../src/words/picture/sheet.ts';
import { downloadPicture, takeAlong } from './standaloneTakeAlong.ts';

// The address says what to show: ?language=ru&theme=light&alpha=9&input=[1,2]&file=chapter4.py
// Behind a # instead of the ? it is followed while the page is open, as VS Code's settings are.
let query = new URLSearchParams();
let settings: { [F in Field]?: unknown } = {};

function readAddress(): void {
  query = new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);
  settings = { ...defaults };
  for (const field of Object.keys(defaults) as Field[]) {
    const given = query.get(field);
    if (given !== null) settings[field] = parsed(given);
  }
}
readAddress();
window.addEventListener('hashchange', () => {
  readAddress();
  languageSetting = (query.get('language') as Language | null) ?? languageSetting;
  welcome();
  train(true);
});
const file = query.get('file');

let languageSetting: 'auto' | Language = (query.get('language') as Language | null) ?? 'auto';
let hasLargeType = query.get('largeType') === 'true';
let form: FlatParameters = {};
let run: Run | null = null;
let recipe: Recipe | null = null;
let runId = 0;
let hiddenAfter: number | null = null;
/** As what the picture is taken that the panel has been asked for. */
let drawing: 'png' | 'svg' = 'png';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const post = (message: HostMessage) => setTimeout(() => window.postMessage(message, '*'), 0);

const language = () => resolveLanguage(languageSetting, navigator.language);

function welcome(): void {
  post({
    type: 'welcome',
    language: language(),
    languageSetting,
    hasLargeType,
  });
}

const namedText = (name: string | null): NamedText | null =>
  name === null ? null : { name, uri: `file:///${name}`, cell: null };

const place = { start: 0, end: 0, line: 4, column: 1 };

function sourceOfRun(): Source {
  if (file === null) {
    const isChapter = !Object.keys(defaults).some((field) => query.has(field));
    return { kind: 'settings', isChapter, noNeuronIn: namedText(query.get('noNeuronIn')) };
  }
  const lines = { firstLine: 1, lastLine: 9 };
  return {
    kind: 'text',
    name: file,
    uri: `file:///${file}`,
    language: 'python',
    ...lines,
    cell: null,
    title: null,
    isStale: false,
  };
}

function originOf(field: Field): Origin {
  if (field in form) {
    const own = settings[field] as Written;
    const isOther = JSON.stringify(own) !== JSON.stringify(form[field]);
    return {
      from: 'form',
      ...(file === null ? {} : { overrides: place }),
      ...(isOther ? { instead: own } : {}),
    };
  }
  return file === null ? { from: 'settings' } : { from: 'text', range: place };
}

function train(keepsIteration: boolean): void {
  const checked = checkParameters({ ...settings, ...form });
  if (!checked.ok) {
    post({ type: 'refused', problems: checked.problems, from: 'form' });
    return;
  }
  const parameters = checked.value;
  const origins: Origins = Object.fromEntries(
    (Object.keys(defaults) as Field[]).map((field) => [field, originOf(field)]),
  );
  const started = startRun(parameters);
  run = started;
  recipe = { parameters, origins, source: sourceOfRun(), program: null, time: new Date().toISOString() };
  runId++;
  const startedAt = performance.now();
  started.advance(20_000);
  post({
    type: 'run',
    runId,
    recipe,
    analysis: analyse(parameters),
    siblings: [{ title: null, line: 1 }],
    sibling: 0,
    summary: summaryToWire(started.summary()),
    columns: columnsToWire(started.window(0, rowsInMessage(started.inputs))),
    extremes: extremesToWire(started.extremes(0, started.passes, 600)),
    keepsIteration,
    isHidden: query.get('hide') === 'true' && !keepsIteration,
    stale: null,
  });
  let rows = 100_000;
  const goOn = () => {
    if (run !== started || started.isFinished) return;
    const sliceAt = performance.now();
    started.advance(rows);
    rows = performance.now() - sliceAt < 4 ? rows * 2 : Math.max(1000, Math.round(rows / 2));
    progress(started, performance.now() - startedAt);
    setTimeout(goOn, 0);
  };
  goOn();
}

function progress(of: Run, elapsedMs: number): void {
  post({ type: 'progress', runId, summary: summaryToWire(of.summary()), rowsTotal: of.rowsTotal, elapsedMs });
}

function draw(to: 'png' | 'svg', of: Run): void {
  drawing = to;
  const theme = /(^|-)(light)/i.test(document.body.className) ? 'light' : 'dark';
  const extremes = extremesToWire(of.extremes(0, of.passes, pictureBuckets));
  post({ type: 'draw', runId, requestId: 0, extremes, theme, to });
}

function answer(message: PanelMessage): void {
  switch (message.type) {
    case 'ready':
      welcome();
      train(message.hasState);
      break;
    case 'rows': {
      const columns = columnsToWire(run!.window(message.from, message.to));
      if (message.runId === runId) post({ type: 'rows', runId, requestId: message.requestId, columns });
      break;
    }
    case 'extremes': {
      const extremes = extremesToWire(run!.extremes(message.from, message.to, message.buckets));
      if (message.runId === runId) post({ type: 'extremes', runId, requestId: message.requestId, extremes });
      break;
    }
    case 'change':
      form = { ...form, ...message.changes };
      train(true);
      break;
    case 'takeBack':
      form =
        message.field === null
          ? {}
          : Object.fromEntries(Object.entries(form).filter(([name]) => name !== message.field));
      train(true);
      break;
    case 'stop':
      run?.stop();
      if (run !== null) progress(run, 1000);
      break;
    case 'letItLearn':
      form = { ...form, update: 'example', alpha: 1, iterations: 20 };
      train(false);
      break;
    case 'trainAgain':
    case 'trainSettings':
      form = {};
      train(false);
      break;
    case 'openRun':
      form = flatParameters(message.recipe.parameters);
      train(true);
      break;
    case 'covered':
      hiddenAfter = message.shown;
      break;
    case 'takeAlong':
      if (run !== null && recipe !== null) takeAlong(language(), recipe, run, hiddenAfter, draw);
      break;
    case 'drawn':
      downloadPicture(drawing, message.content);
      break;
    case 'setLanguage':
      languageSetting = message.language;
      welcome();
      break;
    case 'setLargeType':
      hasLargeType = message.isLarge;
      welcome();
      break;
    case 'copy':
      void navigator.clipboard.writeText(message.text);
      break;
    case 'compared':
      // The page keeps it itself.
      break;
    case 'mark':
      // Here is no source to mark it in.
      break;
    default:
      console.info('The host would now:', message);
  }
}

const themes: { readonly [name: string]: string } = {
  dark: 'vscode-dark',
  light: 'vscode-light',
  hc: 'vscode-high-contrast',
  hcLight: 'vscode-high-contrast-light vscode-high-contrast',
};
const prefersLight = matchMedia('(prefers-color-scheme: light)').matches;
document.body.className = themes[query.get('theme') ?? (prefersLight ? 'light' : 'dark')] ?? 'vscode-dark';

const stateKey = `single-neuron${location.search}`;
Object.assign(window, {
  acquireVsCodeApi: () => ({
    postMessage(sent: unknown) {
      const message = readPanelMessage(JSON.parse(JSON.stringify(sent)));
      if (message.ok) setTimeout(() => answer(message.value), 0);
      else console.error(`The panel sent a message that is not one: ${message.reason}`);
    },
    getState: () => JSON.parse(sessionStorage.getItem(stateKey) ?? 'null'),
    setState: (kept: unknown) => sessionStorage.setItem(stateKey, JSON.stringify(kept)),
  }),
});
