import { checkParameters } from '../neuron/parameters.ts';
import { shapeOf } from '../neuron/shape.ts';
import { javascript, python } from './program/dialect.ts';
import { endProblem } from './program/endProblem.ts';
import { type Evaluated, evaluate } from './program/evaluate.ts';
import { Budget, defaultLimits, recognitionGrace, recognitionSteps } from './program/limits.ts';
import { type EarlierCell, type ProgramText, programText } from './program/programText.ts';
import type { Place, Program } from './program/representation.ts';
import { Ended, type EndReason } from './program/stop.ts';
import { mayHoldNeuron } from './program/walk.ts';
import type { Reading, ReadingProblem, ReadRun } from './reading.ts';
import { leastFollowed, lostAt } from './recognition/cut.ts';
import { leftOut } from './recognition/leftOut.ts';
import type { Neuron } from './recognition/neuron.ts';
import { neuronsIn } from './recognition/neuronsIn.ts';
import { readNeuron } from './recognition/readNeuron.ts';
import { type Scene, sceneOf } from './recognition/scene.ts';
import { type ReadRule, rulesIn } from './rule/readRules.ts';
import { decimalCommaIn } from './syntax/decimalComma.ts';
import { javascriptProgram } from './syntax/javascriptProgram.ts';
import { mayTrain } from './syntax/mayTrain.ts';
import { type Parsed, type ParseMemory, type ProgramLanguage, parse } from './syntax/parse.ts';
import { pythonProgram } from './syntax/pythonProgram.ts';
import { syntaxProblem } from './syntax/syntaxProblem.ts';
import type { TreeFault } from './syntax/treeCheck.ts';
import { commentAbove } from './text/commentAbove.ts';
import { type PlacesIn, quoted } from './text/range.ts';

export interface ProgramOptions {
  /** The part to train; what stands before it is its context. Null or empty: all. */
  readonly selection?: { readonly start: number; readonly end: number } | null;
  /** A notebook's cells that ran before this text, in the order in which they ran. */
  readonly before?: readonly EarlierCell[];
  /** Kept by a caller that reads a text again after each edit. */
  readonly memory?: ParseMemory;
  /** See `ReadOptions`. */
  readonly placesIn?: PlacesIn;
  /** Whether a loop that is no neuron is read as the rule that it follows. */
  readonly followsRules?: boolean;
  /** Asked now and then; true ends the reading. */
  shouldStop(): boolean;
}

/**
 * Reads the neurons that a Python, JavaScript or TypeScript program trains: followed by our own evaluator, recognised from
 * its data flow, and each proved against the engine row by row. Never throws.
 */
export function readProgram(own: string, language: ProgramLanguage, options: ProgramOptions): Reading {
  const { before = [], shouldStop, memory } = options;
  const source = programText(own, before, options.placesIn);
  const { text, rangeOf } = source;
  if (!mayTrain(text)) return { kind: 'noNeuron', language };
  const target = targetIn(source, options.selection ?? null);
  let parsed = parse(text, language, shouldStop, memory);
  // What stands behind a selection may be half typed.
  if (target.end < text.length && isFaulty(parsed)) parsed = parse(text.slice(0, target.end), language, shouldStop);
  if (parsed.kind === 'stopped') {
    return notRead(language, { kind: 'tooLong', range: rangeOf({ from: parsed.at, to: parsed.at }) });
  }
  const { fault, tree } = parsed;
  if (fault) {
    const problem = faultProblem(fault, source, language);
    const sound = before.filter((cell) => !isFaulty(parse(cell.text, language, shouldStop)));
    const broken = before.filter((cell) => !sound.includes(cell));
    if (broken.length === 0) return notRead(language, problem);
    const reading = readProgram(own, language, { ...options, before: sound });
    return lacksWhatIsIn(broken, reading) ? notRead(language, problem) : reading;
  }
  const whole = language === 'python' ? pythonProgram(tree, text) : javascriptProgram(tree, text);
  const program: Program = { ...whole, body: whole.body.filter(({ from }) => from < target.end) };
  if (!mayHoldNeuron(program)) return { kind: 'noNeuron', language };
  const reading = followed(program, source, target.start, language, options);
  const comma = reading.kind === 'notRead' ? decimalCommaIn(program, text) : null;
  if (!comma) return reading;
  const { found, suggestion, place } = comma;
  return notRead(language, { kind: 'decimalComma', found, suggestion, language, range: rangeOf(place) });
}

const isFaulty = (parsed: Parsed): boolean => parsed.kind === 'parsed' && parsed.fault !== null;

function faultProblem(fault: TreeFault, { text, rangeOf }: ProgramText, language: ProgramLanguage): ReadingProblem {
  if (fault.kind === 'tooDeep') return { kind: 'tooDeep', range: rangeOf(fault) };
  if (fault.kind === 'unevenIndent') {
    const found = quoted(text, fault.from, fault.to);
    return { kind: 'syntax', language, found, expected: 'evenIndent', range: rangeOf(fault) };
  }
  return syntaxProblem(fault, text, language, rangeOf);
}

/** Whether a cell was not read for want of a name that stands in a cell whose grammar is broken. */
function lacksWhatIsIn(broken: readonly EarlierCell[], reading: Reading): boolean {
  const [problem] = reading.kind === 'notRead' ? reading.problems : [];
  return problem?.kind === 'unknownName' && broken.some(({ text }) => text.includes(problem.name));
}

const notRead = (language: ProgramLanguage, problem: ReadingProblem): Reading => ({
  kind: 'notRead',
  language,
  problems: [problem],
});

function targetIn({ start, text }: ProgramText, selection: ProgramOptions['selection'] | null) {
  if (!selection || selection.start >= selection.end) return { start, end: text.length };
  return { start: start + selection.start, end: start + selection.end };
}

function followed(
  program: Program,
  source: ProgramText,
  start: number,
  language: ProgramLanguage,
  { shouldStop, followsRules = false }: ProgramOptions,
): Reading {
  const first = program.body.find(({ to }) => to > start);
  const dialect = language === 'python' ? python : javascript;
  const evaluated = evaluate(program, dialect, defaultLimits, shouldStop, {
    start: first?.from ?? start,
    cellStarts: source.cellStarts,
  });
  const reading = neuronsRead(program, source, evaluated, first ?? program.body[0]!, language, shouldStop);
  // A run that is all of its program needs no second reading.
  const isAll = reading.kind === 'read' && reading.runs.every(({ program }) => program?.cut === undefined);
  if (!followsRules || isAll) return reading;
  const rules = rulesRead(evaluated, source, first ?? program.body[0]!, shouldStop);
  return rules.length > 0 && rowsOf(rules) > rowsRead(reading) ? { ...reading, rules } : reading;
}

const rowsOf = (rules: readonly ReadRule[]): number => rules.reduce((sum, { rule }) => sum + rule.rows, 0);

/** How many rows the neurons make that were read; 0 where none was. */
function rowsRead(reading: Reading): number {
  if (reading.kind !== 'read') return 0;
  return reading.runs.reduce((sum, { values }) => {
    const checked = checkParameters(values);
    return sum + (checked.ok ? checked.value.iterations * shapeOf(checked.value).examples : 0);
  }, 0);
}

/** What the recognition of a trace may cost, and when the person's time is over. */
function budgetFor(evaluated: Evaluated, shouldStop: () => boolean): Budget {
  const size = evaluated.trace.numbers.length + 1000;
  const mayAsk = (): boolean => !evaluated.isStopped && budget.steps > recognitionGrace * size;
  const budget = new Budget({ ...defaultLimits, steps: recognitionSteps * size }, () => mayAsk() && shouldStop());
  return budget;
}

function rulesRead(
  evaluated: Evaluated,
  { rangeOf }: ProgramText,
  place: Place,
  shouldStop: () => boolean,
): readonly ReadRule[] {
  const budget = budgetFor(evaluated, shouldStop);
  try {
    return rulesIn(evaluated, rangeOf, (steps) => budget.spend(steps, place));
  } catch (error) {
    if (error instanceof Ended) return [];
    throw error;
  }
}

function neuronsRead(...what: Parameters<typeof neuronsFollowed>): Reading {
  try {
    return neuronsFollowed(...what);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    const [, source, , , language] = what;
    return notRead(language, endProblem(error.reason, source));
  }
}

function neuronsFollowed(
  program: Program,
  source: ProgramText,
  evaluated: Evaluated,
  place: Place,
  language: ProgramLanguage,
  shouldStop: () => boolean,
): Reading {
  const { trace, end, isSilent } = evaluated;
  const budget = budgetFor(evaluated, shouldStop);
  const spend = (steps: number): void => budget.spend(steps, place);
  const sceneFrom = (from: number): Scene => sceneOf(trace, from, end, source.rangeOf, source.textOf, isSilent, spend);

  // A cell that only chooses, or only updates, has its predictions in the cells before it.
  const from = evaluated.startTime;
  const near = sceneFrom(from);
  const own = neuronsIn(near);
  const hasOwn = from === 0 || own.neurons.length > 0 || own.problems.length > 0;
  const scene = hasOwn ? near : sceneFrom(0);
  const { neurons, problems } = hasOwn ? own : endingAfter(neuronsIn(scene), from);

  if (end && isCutShort(neurons, end)) return notRead(language, endProblem(end, scene));
  const runs: ReadRun[] = [];
  const titles = titlesOf(neurons, scene, source.text);
  for (const [i, neuron] of neurons.entries()) {
    const { isWhole, rows, values, loop, place } = neuron;
    if (!isWhole && Number(values.iterations) < leastFollowed) {
      problems.push({ kind: 'runsOn', rows: rows.length, range: scene.rangeOf(loop?.place ?? place) });
      continue;
    }
    const lost = Number(values.iterations) < leastFollowed ? lostAt(neuron, scene) : null;
    if (lost) {
      problems.push({ kind: 'notFollowed', found: scene.textOf(lost), range: scene.rangeOf(lost) });
      continue;
    }
    const other = leftOut(neuron, neurons, scene);
    if (other) {
      problems.push(other);
      continue;
    }
    const read = readNeuron(neuron, scene, program, language);
    if ('kind' in read) problems.push(read);
    else runs.push({ ...read, title: titles[i]! });
  }
  if (problems.length > 0) return notRead(language, problems[0]!);
  if (runs.length > 0) return { kind: 'read', language, runs, ignored: [] };
  const nothing = nothingCompared(program, evaluated, near);
  return nothing ? notRead(language, nothing) : { kind: 'noNeuron', language };
}

/** Of several neurons the comment above each: above its first line, or where that is shared above its weight or loop. */
function titlesOf(neurons: readonly Neuron[], { storesOf }: Scene, text: string): readonly (string | null)[] {
  if (neurons.length < 2) return [null];
  return neurons.map(({ place, loop, roles }, i) => {
    const [weight] = roles.weight ?? [];
    const starts = [place, weight && storesOf(weight)[0]?.place, loop?.place].filter((one) => one !== undefined);
    const after = neurons[i - 1]?.place.to ?? 0;
    for (const { from } of starts) {
      const title = from >= after ? commentAbove(text, from) : null;
      if (title !== null) return title;
    }
    return null;
  });
}

/** Those neurons whose last weight was made after a time. */
function endingAfter({ neurons, problems }: ReturnType<typeof neuronsIn>, time: number): ReturnType<typeof neuronsIn> {
  const late = neurons.filter(({ after }) => after?.some((weight) => weight.time >= time));
  return { neurons: late, problems: late.length > 0 ? [] : problems };
}

/**
 * The program was followed no further than into a neuron's loop, or to before anything was learned: then it is shown only
 * where what it learned so far proves its rule, and not where the program itself stops there.
 */
function isCutShort(neurons: readonly Neuron[], end: EndReason): boolean {
  if (neurons.length === 0) return true;
  if (end.kind === 'limit' || (end.kind === 'stops' && end.error === 'overflow')) return false;
  const isOwnStop = end.kind === 'stops' || end.kind === 'unknownName';
  return neurons.some(({ after, isWhole, values }) => {
    if (isWhole) return after === null;
    return isOwnStop || values.update === 'none' || Number(values.iterations) < leastFollowed;
  });
}

/** Why a program that multiplies and subtracts holds no neuron; null where it never meant to. */
function nothingCompared(program: Program, { called }: Evaluated, scene: Scene): ReadingProblem | null {
  const { trace, from, rangeOf, textOf } = scene;
  if (trace.firstUnknown) {
    const { place } = trace.firstUnknown;
    return { kind: 'notFollowed', found: textOf(place), range: rangeOf(place) };
  }
  for (const statement of program.body) {
    if (statement.kind !== 'function' || called.has(statement.code) || !mayHoldNeuron(statement.code)) continue;
    return { kind: 'neverCalled', name: statement.code.name, range: rangeOf(statement) };
  }
  const isNamedProduct = ({ operation, left, right, time }: (typeof trace.numbers)[number]): boolean =>
    time >= from && operation === '*' && scene.isNamed(left!) && scene.isNamed(right!);
  const product = trace.numbers.find(isNamedProduct);
  return product ? { kind: 'noComparison', found: textOf(product.place), range: rangeOf(product.place) } : null;
}
