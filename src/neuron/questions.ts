import { analyse } from './analysis.ts';
import { trials } from './hotCold.ts';
import { hasFactor } from './passFactor.ts';
import type { Question, QuestionKind } from './question.ts';
import type { Run } from './run.ts';
import { shapeOf } from './shape.ts';

/** In this order they are asked, each about the next step. */
export const questionKinds = ['direction', 'size', 'error', 'alpha', 'input', 'slope', 'stops', 'outcome'] as const;

/** Nearer to each other than this, relative to their size, two steps are equally long: the rest is rounding. */
const rounding = 2 ** -30;

/** What a pass begins with: the weights before it and its error. */
interface Pass {
  readonly weights: Float64Array;
  readonly error: number;
}

interface Scene {
  readonly run: Run;
  readonly iteration: number;
  readonly last: Pass | null;
  readonly now: Pass;
  readonly next: Pass;
}

/**
 * The question to ask at an iteration after so many were asked: the first, from the next kind on, that has an answer
 * there; null where none has, as at the end of the run. `run` has been made beyond the iteration, or is finished.
 */
export function questionAt(run: Run, iteration: number, asked: number): Question | null {
  const scene = sceneAt(run, iteration);
  if (scene === null) return null;
  for (let i = 0; i < questionKinds.length; i++) {
    const question = ask[questionKinds[(asked + i) % questionKinds.length]!](scene);
    if (question !== null) return question;
  }
  return null;
}

function sceneAt(run: Run, iteration: number): Scene | null {
  if (run.parameters.rule.update === 'none') return null;
  const now = passAt(run, iteration);
  const next = passAt(run, iteration + 1);
  if (now === null || next === null || !Number.isFinite(next.error)) return null;
  return { run, iteration, last: passAt(run, iteration - 1), now, next };
}

/** The pass, or what is left after the last one. */
function passAt(run: Run, pass: number): Pass | null {
  if (pass < 0) return null;
  if (pass < run.passes) {
    const { weightMin, errorMin } = run.extremes(pass, pass + 1, 1);
    return { weights: weightMin, error: errorMin[0]! };
  }
  const { finalWeight, finalError } = run.summary();
  if (pass > run.passes || !run.isFinished || finalWeight === null || finalError === null) return null;
  return {
    weights: Float64Array.from(typeof finalWeight === 'number' ? [finalWeight] : finalWeight),
    error: finalError,
  };
}

type Ask = { readonly [K in QuestionKind]: (scene: Scene) => Extract<Question, { kind: K }> | null };

const isSingle = ({ inputs, examples }: Run) => inputs === 1 && examples === 1;
const isHotCold = ({ parameters }: Run) => parameters.rule.method === 'hotCold';

const ask: Ask = {
  direction({ run, iteration, now, next }) {
    const [weight, moved] = [now.weights[0]!, next.weights[0]!];
    if (run.inputs > 1 || weight === moved) return null;
    return {
      kind: 'direction',
      choices: ['up', 'down'],
      right: moved > weight ? 'up' : 'down',
      weight,
      next: moved,
      why: reasonOf(run, iteration),
    };
  },

  size({ run, last, now, next }) {
    if (run.inputs > 1 || last === null) return null;
    const [before, after] = [now.weights[0]! - last.weights[0]!, next.weights[0]! - now.weights[0]!].map(Math.abs);
    const isSame = Math.abs(after! - before!) <= rounding * before!;
    const right = isSame ? 'same' : after! > before! ? 'more' : 'less';
    return {
      kind: 'size',
      choices: ['less', 'same', 'more'],
      right,
      last: before!,
      now: after!,
      isHotCold: isHotCold(run),
    };
  },

  error({ now, next }) {
    if (Math.abs(next.error - now.error) <= rounding * now.error) return null;
    const right = next.error < now.error ? 'smaller' : 'larger';
    return { kind: 'error', choices: ['smaller', 'larger'], right, error: now.error, next: next.error };
  },

  alpha({ run, now, next }) {
    const { idealWeight } = analyse(run.parameters);
    if (!isSingle(run) || !hasFactor(run.parameters) || typeof idealWeight !== 'number') return null;
    const weight = now.weights[0]!;
    const landing = weight + 2 * (next.weights[0]! - weight);
    // How much of the way to the ideal weight twice the step is.
    const share = (landing - weight) / (idealWeight - weight);
    if (!(share > 0) || Math.abs(share - 1) <= rounding) return null;
    const right = share < 1 ? 'short' : 'beyond';
    return {
      kind: 'alpha',
      choices: ['short', 'beyond'],
      right,
      alpha: 2 * run.parameters.alpha,
      landing,
      idealWeight,
    };
  },

  input({ run, now }) {
    if (!isSingle(run) || !hasFactor(run.parameters)) return null;
    const { input, delta } = comparedAt(run, now.weights[0]!);
    if (input === 0 || delta === 0) return null;
    return { kind: 'input', choices: ['half', 'same', 'double'], right: 'double', input, delta };
  },

  slope({ run, last, now }) {
    if (!isSingle(run) || last === null) return null;
    const [before, after] = [comparedAt(run, last.weights[0]!), comparedAt(run, now.weights[0]!)];
    const slopeShare = Math.abs(after.delta / before.delta);
    // A share whose root and square look the same asks nothing.
    if (!(slopeShare > 0.08 && slopeShare < 0.95) && !(slopeShare > 1.05 && slopeShare < 50)) return null;
    return {
      kind: 'slope',
      choices: ['root', 'same', 'square'],
      right: 'root',
      errorShare: slopeShare * slopeShare,
      slopeShare,
      slope: 2 * after.delta * after.input,
      lastSlope: 2 * before.delta * before.input,
    };
  },

  stops({ run, now }) {
    if (!isSingle(run)) return null;
    const { input, delta } = comparedAt(run, now.weights[0]!);
    const { stepAmount, alpha } = run.parameters;
    if (input === 0 || delta === 0 || alpha === 0) return null;
    const circles = isHotCold(run) && run.summary().status.kind === 'circling';
    if (isHotCold(run) && !circles) return null;
    return {
      kind: 'stops',
      choices: ['missZero', 'weightZero', 'never'],
      right: circles ? 'never' : 'missZero',
      stepAmount,
    };
  },

  outcome({ run }) {
    const { course, factor } = analyse(run.parameters);
    if (!isSingle(run) || factor === null) return null;
    const right =
      course === 'smooth' || course === 'oneStep' ? 'smoothly' : course === 'bouncing' ? 'jumping' : 'never';
    return { kind: 'outcome', choices: ['smoothly', 'jumping', 'never'], right, factor };
  },
};

/** What moved the weight, as far as the chapter has a word for it. */
function reasonOf(run: Run, iteration: number): Extract<Question, { kind: 'direction' }>['why'] {
  const { parameters } = run;
  const { weight, weightDelta } = run.row(iteration * run.examples);
  if (!isSingle(run)) return { by: 'examples' };
  if (isHotCold(run)) return { by: 'trials', ...trials(parameters, Number(weight)) };
  return hasFactor(parameters) && typeof weightDelta === 'number'
    ? { by: 'weightDelta', alpha: parameters.alpha, weightDelta }
    : { by: 'examples' };
}

function comparedAt({ parameters }: Run, weight: number): { readonly input: number; readonly delta: number } {
  const { inputAt, goalAt } = shapeOf(parameters);
  const input = inputAt(0)[0]!;
  return { input, delta: input * weight - goalAt(0) };
}
