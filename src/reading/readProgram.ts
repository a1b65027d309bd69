import { checkParameters } from '../neuron/parameters.ts';
import { javascript, python } from './program/dialect.ts';
import { evaluate } from './program/evaluate.ts';
import { defaultLimits } from './program/limits.ts';
import type { Place, Program } from './program/representation.ts';
import type { EndReason } from './program/stop.ts';
import { mayHoldNeuron, silentConditions } from './program/walk.ts';
import { prove } from './proof.ts';
import type { ProgramProblem, ProgramRemark, Reading, ReadingProblem, ReadRun, TextRange } from './reading.ts';
import { namesOf, numberKindsOf, rangesOf } from './recognition/facts.ts';
import type { Neuron } from './recognition/neuron.ts';
import { neuronsIn } from './recognition/neuronsIn.ts';
import { type Scene, sceneOf } from './recognition/scene.ts';
import { javascriptProgram } from './syntax/javascriptProgram.ts';
import { mayTrain } from './syntax/mayTrain.ts';
import { type ProgramLanguage, parse } from './syntax/parse.ts';
import { pythonProgram } from './syntax/pythonProgram.ts';
import { syntaxProblem } from './syntax/syntaxProblem.ts';
import { treeFault } from './syntax/treeCheck.ts';
import { quoted, rangesOf as rangesIn } from './text/range.ts';

export interface ProgramOptions {
  /** The part to train; what stands before it is its context. Null or empty: all. */
  readonly selection: { readonly start: number; readonly end: number } | null;
  /** Asked now and then; true ends the reading as too long. */
  shouldStop(): boolean;
}

/**
 * Reads the neurons that a Python, JavaScript or TypeScript program trains: followed by our own evaluator, recognised from
 * its data flow, and each proved against the engine row by row. Never throws.
 */
export function readProgram(text: string, language: ProgramLanguage, options: ProgramOptions): Reading {
  const notRead = (...problems: ReadingProblem[]): Reading => ({ kind: 'notRead', language, problems });
  const rangeOfOffsets = rangesIn(text);
  const rangeOf = ({ from, to }: Place): TextRange => rangeOfOffsets(from, to);
  const textOf = ({ from, to }: Place): string => quoted(text, from, to);
  if (!mayTrain(text)) return { kind: 'noNeuron', language };

  const parsed = parse(text, language, options.shouldStop);
  if (parsed.kind === 'stopped') return notRead({ kind: 'tooLong', range: rangeOfOffsets(parsed.at, parsed.at) });
  const { start, end } =
    options.selection && options.selection.start < options.selection.end
      ? options.selection
      : { start: 0, end: text.length };
  const fault = treeFault(parsed.tree);
  if (fault?.kind === 'tooDeep') return notRead({ kind: 'tooDeep', range: rangeOf(fault) });
  if (fault) return notRead(syntaxProblem(fault, text, language, rangeOf));

  const whole = language === 'python' ? pythonProgram(parsed.tree, text) : javascriptProgram(parsed.tree, text);
  const program: Program = { ...whole, body: whole.body.filter(({ from }) => from < end) };
  if (!mayHoldNeuron(program)) return { kind: 'noNeuron', language };
  const target = program.body.find(({ to }) => to > start);
  const dialect = language === 'python' ? python : javascript;
  const evaluated = evaluate(program, dialect, defaultLimits, options.shouldStop, [target?.from ?? start]);
  const silent = silentConditions(program);
  const [from] = evaluated.markTimes as [number];
  const scene = sceneOf(evaluated.trace, from, evaluated.end, rangeOf, textOf, (place) => silent.has(place));

  const { neurons, problems } = neuronsIn(scene);
  const runs: ReadRun[] = [];
  for (const neuron of neurons) {
    const read = proved(neuron, scene, language);
    if ('kind' in read) problems.push(read);
    else runs.push(read);
  }
  if (problems.length > 0) return notRead(problems[0]!);
  if (runs.length > 0) return { kind: 'read', language, runs, ignored: [] };
  return evaluated.end ? notRead(endProblem(evaluated.end, scene)) : nothingCompared(scene, language);
}

function proved(neuron: Neuron, scene: Scene, language: ProgramLanguage): ReadRun | ReadingProblem {
  const { rows, values, place } = neuron;
  const checked = checkParameters(values);
  const ranges = rangesOf(neuron, scene);
  if (!checked.ok) {
    const [problem] = checked.problems as [(typeof checked.problems)[number]];
    return { kind: 'parameter', problem, range: ('field' in problem && ranges[problem.field]) || scene.rangeOf(place) };
  }
  const proof = prove(neuron, checked.value);
  if (proof.kind === 'differs') {
    const { number, ...difference } = proof.difference;
    return { kind: 'differs', ...difference, range: scene.rangeOf(number.place) };
  }
  const { end } = scene;
  const remarks: ProgramRemark[] = [];
  const lastRange = scene.rangeOf(rows[rows.length - 1]!.delta?.place ?? place);
  if (end?.kind === 'stops' && end.error === 'overflow') {
    remarks.push({ kind: 'overflow', row: rows.length - 1, does: 'raises', range: scene.rangeOf(end.place) });
  } else if (proof.notFiniteAt !== null) {
    remarks.push({ kind: 'overflow', row: proof.notFiniteAt, does: 'goesOn', range: lastRange });
  } else if (!neuron.isWhole) {
    remarks.push({ kind: 'followedTo', rows: rows.length, range: scene.rangeOf(neuron.loop?.place ?? place) });
  } else if (end && end.kind !== 'limit') {
    const problem = endProblem(end, scene);
    remarks.push({ kind: 'stopsAfter', problem, range: scene.rangeOf(end.place) });
  }
  if (values.update === 'none' && rows.length > 1 && neuron.loop && values.iterations !== 1) {
    remarks.push({ kind: 'neverUpdated', rows: rows.length, range: scene.rangeOf(neuron.loop.place) });
  }
  const range = scene.rangeOf(place);
  return {
    values,
    ranges,
    range,
    lastLine: scene.rangeOf({ from: place.to, to: place.to }).line,
    title: null,
    isWhole: true,
    program: {
      names: namesOf(neuron, scene),
      numbers: language === 'python' ? numberKindsOf(neuron) : {},
      isDeltaNegated: rows[0]!.isNegated,
      rowsProved: proof.rows,
      remarks,
    },
  };
}

function endProblem(end: EndReason, scene: Scene): ReadingProblem {
  const range = scene.rangeOf(end.place);
  const found = scene.textOf(end.place);
  switch (end.kind) {
    case 'stops':
      return { kind: 'stops', error: end.error, found, range };
    case 'unknownName':
      return { kind: 'unknownName', name: end.name, nearest: end.nearest, range };
    case 'notFollowed':
      return { kind: 'notFollowed', found, range };
    case 'limit':
      return { kind: 'tooLong', range };
  }
}

/** A program that multiplies values it has under names, and compares none of the products. */
function nothingCompared({ trace, from, rangeOf, textOf, ...scene }: Scene, language: ProgramLanguage): Reading {
  if (trace.firstUnknown) {
    const { place } = trace.firstUnknown;
    return {
      kind: 'notRead',
      language,
      problems: [{ kind: 'notFollowed', found: textOf(place), range: rangeOf(place) }],
    };
  }
  const product = [...trace.numbers]
    .reverse()
    .find(
      ({ operation, left, right, time }) =>
        time >= from && operation === '*' && scene.isNamed(left!) && scene.isNamed(right!),
    );
  if (!product) return { kind: 'noNeuron', language };
  const problem: ProgramProblem = { kind: 'noComparison', found: textOf(product.place), range: rangeOf(product.place) };
  return { kind: 'notRead', language, problems: [problem] };
}
