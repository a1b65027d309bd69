import { checkParameters } from '../../neuron/parameters.ts';
import { endProblem } from '../program/endProblem.ts';
import type { Place, Program } from '../program/representation.ts';
import { type Proof, prove } from '../proof.ts';
import type { ProgramRemark, ReadingProblem, ReadRun, SourceLanguage } from '../reading.ts';
import { cutOf } from './cut.ts';
import { exactRows } from './exactRows.ts';
import { namesOf, numberKindsOf, rangesOf } from './facts.ts';
import { lastDigitsOf } from './lastDigits.ts';
import type { Neuron } from './neuron.ts';
import type { Scene } from './scene.ts';

/** A recognised neuron as a run, if the engine gives the program's own numbers; else the problem. */
export function readNeuron(
  found: Neuron,
  scene: Scene,
  program: Program,
  language: SourceLanguage,
): ReadRun | ReadingProblem {
  const exact = exactRows(found);
  const neuron = exact?.neuron ?? found;
  const { rows, values, place } = neuron;
  if (rows.length === 0) {
    const tooLarge = exact!.number.place;
    return { kind: 'notFollowed', found: scene.textOf(tooLarge), range: scene.rangeOf(tooLarge) };
  }
  const ranges = rangesOf(neuron, scene);
  const checked = checkParameters(values);
  if (!checked.ok) {
    const problem = checked.problems[0]!;
    const range = 'field' in problem ? ranges[problem.field] : undefined;
    return { kind: 'parameter', problem, range: range ?? scene.rangeOf(place) };
  }
  const proof = prove(neuron, checked.value);
  if (proof.kind === 'differs') {
    const { number, ...difference } = proof.difference;
    return { kind: 'differs', ...difference, range: scene.rangeOf(number.place) };
  }
  const cut = cutOf(neuron, exact, proof, scene, program);
  return {
    values,
    ranges,
    range: scene.rangeOf(place),
    lastLine: lastLineOf(place, scene),
    title: null,
    isWhole: true,
    program: {
      names: namesOf(neuron, scene),
      numbers: language === 'python' ? numberKindsOf(neuron) : {},
      isDeltaNegated: rows[0]!.isNegated,
      rowsProved: proof.rows,
      remarks: [...remarksOn(neuron, proof, scene), ...lastDigitsOf(neuron, scene)],
      ...(cut && { cut }),
    },
  };
}

function remarksOn(neuron: Neuron, proof: Extract<Proof, { kind: 'proved' }>, scene: Scene): ProgramRemark[] {
  const { end } = scene;
  const { rows, loop, place, values } = neuron;
  const remarks: ProgramRemark[] = [];
  if (values.update === 'none' && rows.length > 1 && loop && values.iterations !== 1) {
    remarks.push({ kind: 'neverUpdated', rows: rows.length, range: scene.rangeOf(loop.place) });
  }
  const lastPlace = rows[rows.length - 1]!.delta?.place ?? place;
  if (end?.kind === 'stops' && end.error === 'overflow') {
    remarks.push({ kind: 'overflow', row: rows.length - 1, does: 'raises', range: scene.rangeOf(end.place) });
  } else if (proof.notFiniteAt !== null) {
    remarks.push({ kind: 'overflow', row: proof.notFiniteAt, does: 'goesOn', range: scene.rangeOf(lastPlace) });
  } else if (neuron.isWhole && end && end.kind !== 'limit') {
    remarks.push({ kind: 'stopsAfter', problem: endProblem(end, scene), range: scene.rangeOf(end.place) });
  }
  return remarks;
}

/** A Python block ends where the next line starts; people count it to the line before. */
function lastLineOf({ to }: Place, { rangeOf }: Scene): number {
  const { line, column } = rangeOf({ from: to, to });
  return column === 1 && line > 1 ? line - 1 : line;
}
