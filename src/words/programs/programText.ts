import { cutHead } from '../cutText.ts';
import type { Language } from '../language.ts';
import { type NumberKinds, noKinds, wholeText } from '../numberKinds.ts';
import { listOf } from '../sum.ts';
import { texts } from '../texts.ts';
import { takeAlongWords } from '../views/takeAlong.ts';
import { type CodeNames, camelCase, codeNames } from './codeNames.ts';
import { type Dialect, javascript, numpy, python } from './dialect.ts';
import { atom, type Code, orderCode, usesWord } from './orderCode.ts';
import type { ProgramKind, WrittenRun } from './writtenRun.ts';

const dialects: { readonly [K in ProgramKind]: Dialect } = { python, numpy, javascript };

/**
 * A run as a program in the chapter's manner. Run, it prints of each row the weight, the prediction and the error, and
 * then the weight after the last update: the run's own figures, to the last bit.
 */
export function programText(language: Language, kind: ProgramKind, run: WrittenRun): string {
  return `${new Writer(language, kind, run).lines().join('\n')}\n`;
}

/** Writes one run in one dialect. */
class Writer {
  private readonly write: Dialect;
  private readonly names: CodeNames;
  private readonly numbers: NumberKinds;
  private readonly words;
  private readonly inputs: readonly (readonly number[])[];
  private readonly goals: readonly number[];
  /** The weight is a list, and the prediction a sum. */
  private readonly hasList: boolean;
  private readonly hasExamples: boolean;
  private readonly isHotCold: boolean;
  private readonly isAfterPass: boolean;
  private readonly scale: 1 | 2;

  constructor(
    private readonly language: Language,
    private readonly kind: ProgramKind,
    private readonly run: WrittenRun,
  ) {
    const { input, goal, weight, rule } = run.parameters;
    this.write = dialects[kind];
    this.names = codeNames(kind, run);
    this.numbers = run.isAsRead && run.own !== null && kind === 'python' ? run.own.facts.numbers : noKinds;
    this.words = texts(language).sums;
    this.goals = listOf(goal);
    this.isHotCold = rule.method === 'hotCold';
    this.hasList = typeof weight !== 'number' && !this.isHotCold;
    this.hasExamples = this.goals.length > 1;
    this.inputs = rowsOf(input, typeof weight !== 'number');
    this.isAfterPass = rule.update === 'pass' && !this.isHotCold;
    this.scale = rule.gradient === 'true' ? 2 : 1;
  }

  lines(): string[] {
    const { write, run } = this;
    const { iterations } = run.parameters;
    return [
      write.comment(takeAlongWords[this.language].programHead[run.parameters.rule.method](iterations)),
      ...this.part(),
      ...(this.kind === 'numpy' ? ['import numpy as np', ''] : []),
      ...(this.kind === 'python' && run.endsNotFinite ? ['import math', ''] : []),
      ...this.given(),
      '',
      ...(this.hasList && this.kind !== 'numpy' ? [...write.weightedSum(), ''] : []),
      ...this.training(String(iterations)),
      // Where the numbers leave the doubles there is no weight after the last update.
      ...(run.endsNotFinite ? [] : ['', write.print(this.printedWeight())]),
    ];
  }

  /** That the person's own program does more. What ends by its numbers is written to end there by itself. */
  private part(): string[] {
    const { cut, parameters } = this.run;
    if (cut === null || cut.reason === 'infinite') return [];
    return [this.write.comment(cutHead(this.language, cut, parameters.iterations, this.hasExamples))];
  }

  /** The names' first values. */
  private given(): string[] {
    const { write, names, numbers } = this;
    const { weight, alpha, stepAmount, tolerance, rule } = this.run.parameters;
    const lines: string[] = [];
    const weights = listOf(weight).map((value) => this.number(value, isInt(numbers.weight)));
    const isNumpyNumber = this.kind === 'numpy' && !this.hasList;
    if (this.hasList) lines.push(write.first(names.weights, write.list(weights)));
    else lines.push(write.first(names.weight, isNumpyNumber ? `np.float64(${weights[0]})` : weights[0]!, true));
    const input = (row: readonly number[]) => {
      const entries = row.map((value) => this.number(value, numbers.input === 'int'));
      return this.hasList ? write.list(entries) : entries[0]!;
    };
    const goals = this.goals.map((value) => this.number(value, numbers.goal === 'int'));
    if (this.hasExamples) {
      lines.push(write.first(names.inputs, write.list(this.inputs.map(input))));
      lines.push(write.first(names.goals, write.list(goals)));
    } else lines.push(write.first(names.input, input(this.inputs[0]!)), write.first(names.goal, goals[0]!));
    if (rule.update !== 'none') {
      if (this.isHotCold) {
        lines.push(write.first(names.stepAmount, this.number(stepAmount, numbers.stepAmount === 'int')));
      } else if (usesWord(this.run.update, 'alpha')) {
        lines.push(write.first(names.alpha, this.number(alpha, numbers.alpha === 'int')));
      }
    }
    if (tolerance !== null) lines.push(write.first('tolerance', this.number(tolerance, false)));
    return lines;
  }

  private training(iterations: string): string[] {
    const { write, names } = this;
    const { tolerance } = this.run.parameters;
    const error = this.hasExamples ? this.own('pass_error') : names.error;
    const loop = write.loop('iteration', iterations, [
      ...(tolerance !== null && this.hasExamples ? [write.first(error, '0', true)] : []),
      ...(this.isAfterPass ? [this.noSums()] : []),
      ...this.pass(),
      ...(tolerance === null ? [] : write.when(`${error} <= tolerance`, [this.leave('break')])),
    ]);
    return this.isLabelled() ? [`training: ${loop[0]}`, ...loop.slice(1)] : loop;
  }

  private pass(): string[] {
    const { names } = this;
    const afterwards = this.isAfterPass ? this.learnFromPass() : [];
    if (!this.hasExamples) return [...this.row(), ...afterwards];
    const { input, inputs, goal, goals } = names;
    const loop = this.write.examples({ input, inputs, goal, goals }, this.row());
    // Python leaves one loop at a time.
    const leaveOuter =
      this.run.endsNotFinite && !this.isLabelled()
        ? this.write.when(this.write.isNotFinite(names.error), ['break'])
        : [];
    return [...loop, ...leaveOuter, ...afterwards];
  }

  /** Predict, compare, learn. */
  private row(): string[] {
    const { write, names, words } = this;
    const { input, weight, weights, prediction, delta, error, goal } = names;
    const { tolerance, rule } = this.run.parameters;
    const product = this.kind === 'numpy' ? `sum(${input} * ${weights})` : `${this.own('w_sum')}(${input}, ${weights})`;
    return [
      write.comment(words.predict),
      write.first(prediction, this.hasList ? product : `${input} * ${weight}`),
      write.comment(words.compare),
      write.first(delta, `${prediction} - ${goal}`),
      write.first(error, `${delta} * ${delta}`),
      ...(tolerance !== null && this.hasExamples
        ? [write.set(this.own('pass_error'), `${this.own('pass_error')} + ${error}`)]
        : []),
      write.print(this.printedWeight(), ['Prediction', prediction], ['Error', error]),
      ...(this.run.endsNotFinite ? write.when(write.isNotFinite(error), [this.leave('break')]) : []),
      ...(rule.update === 'none'
        ? []
        : this.isAfterPass
          ? this.learn()
          : [write.comment(words.learn), ...this.learn()]),
    ];
  }

  private learn(): string[] {
    if (this.isHotCold) return this.learnByTrying();
    const { write, names } = this;
    const weightDelta = `${this.scale === 2 ? '2 * ' : ''}${names.delta} * ${this.entry(names.input)}`;
    const sum = this.entry(this.own(this.hasList ? 'weight_delta_sums' : 'weight_delta_sum'));
    const usesWeightDelta = usesWord(this.run.update, 'weightDelta');
    const steps = this.isAfterPass
      ? [write.set(sum, `${sum} + ${weightDelta}`)]
      : [
          ...(usesWeightDelta ? [write.first(names.weightDelta, weightDelta)] : []),
          write.set(this.entry(this.weight()), this.update(names.weightDelta)),
        ];
    return this.eachWeight(steps);
  }

  private learnFromPass(): string[] {
    const sum = this.entry(this.own(this.hasList ? 'weight_delta_sums' : 'weight_delta_sum'));
    return [
      this.write.comment(this.words.learn),
      ...this.eachWeight([this.write.set(this.entry(this.weight()), this.update(sum))]),
    ];
  }

  private noSums(): string {
    const count = listOf(this.run.parameters.weight).length;
    return this.hasList
      ? this.write.first(this.own('weight_delta_sums'), this.write.list(new Array<string>(count).fill('0')), false)
      : this.write.first(this.own('weight_delta_sum'), '0', true);
  }

  private learnByTrying(): string[] {
    const { write, names, own } = this;
    const { weight, input, goal, error, stepAmount } = names;
    const trial = (sign: string, way: string) => [
      write.first(own(`${way}_delta`), `${input} * (${weight} ${sign} ${stepAmount}) - ${goal}`),
      write.first(own(`${way}_error`), `${own(`${way}_delta`)} * ${own(`${way}_delta`)}`),
    ];
    const [up, down] = [own('up_error'), own('down_error')];
    const isBetter = (one: string, other: string) =>
      this.run.parameters.rule.onlyIfBetter ? write.and(`${one} < ${other}`, `${one} < ${error}`) : `${one} < ${other}`;
    return [
      ...trial('+', 'up'),
      ...trial('-', 'down'),
      ...write.when(isBetter(down, up), [write.set(weight, `${weight} - ${stepAmount}`)]),
      ...write.when(isBetter(up, down), [write.set(weight, `${weight} + ${stepAmount}`)]),
    ];
  }

  /** The update's right side; `weightDelta` is what it subtracts alpha times. */
  private update(weightDelta: string): string {
    const { names, scale } = this;
    const words: { readonly [word: string]: Code } = {
      weight: atom(this.entry(this.weight())),
      alpha: atom(names.alpha),
      delta: scale === 2 ? { text: `2 * ${names.delta}`, binds: 2 } : atom(names.delta),
      input: atom(this.entry(names.input)),
      goal: atom(names.goal),
      prediction: atom(names.prediction),
      weightDelta: atom(weightDelta),
    };
    return orderCode(this.run.update, (word) => words[word]!, this.write.number, scale).text;
  }

  /** NumPy computes with whole arrays; elsewhere a list is gone through. */
  private eachWeight(steps: readonly string[]): string[] {
    return this.hasList && this.kind !== 'numpy' ? this.write.each('i', this.names.weights, steps) : [...steps];
  }

  private entry(name: string): string {
    return this.hasList && this.kind !== 'numpy' ? `${name}[i]` : name;
  }

  private weight(): string {
    return this.hasList ? this.names.weights : this.names.weight;
  }

  private printedWeight(): readonly [string, string, boolean] {
    return [this.hasList ? 'Weights' : 'Weight', this.weight(), this.hasList];
  }

  private isLabelled(): boolean {
    return this.kind === 'javascript' && this.hasExamples && this.run.endsNotFinite;
  }

  private leave(how: string): string {
    return this.kind === 'javascript' ? `${how}${this.isLabelled() ? ' training' : ''};` : how;
  }

  /** A name of the program's own, in the language's manner. */
  private own = (name: string): string => (this.kind === 'javascript' ? camelCase(name) : name);

  private number(value: number, isWhole: boolean): string {
    return (isWhole && wholeText(value)) || this.write.number(value);
  }
}

const isInt = (kind: string | undefined): boolean => kind === 'int' || kind === 'intThenFloat';

/** The inputs of each example. */
function rowsOf(
  input: number | readonly number[] | readonly (readonly number[])[],
  hasWeights: boolean,
): readonly (readonly number[])[] {
  if (typeof input === 'number') return [[input]];
  if (hasWeights && typeof input[0] === 'number') return [input as readonly number[]];
  return input.map((entry) => listOf(entry));
}
