import type { Answer, Question, Way, WhyNone } from '../../../../src/neuron/inverseQuestion.ts';
import type { Parameters } from '../../../../src/neuron/parameters.ts';
import type { Tried } from '../../../../src/neuron/wanted.ts';
import type { Language } from '../../../../src/protocol/messages.ts';
import { fullNumber, givenNumber, sumNumber } from '../../../../src/words/shortNumber.ts';
import { findWords } from '../../../../src/words/views/find.ts';

/** What is said to a question: the answer, and how it is come to, line by line. */
export interface FindText {
  readonly answer: string;
  readonly lines: readonly string[];
}

type Found = Extract<Answer, { kind: 'found' }>;

export function findText(language: Language, parameters: Parameters, question: Question, answer: Answer): FindText {
  const words = findWords[language];
  if (answer.kind === 'any') {
    const { any } = words;
    return { answer: answer.why === 'factor' ? any.factor(answer.factor ?? 1) : any[answer.why], lines: [] };
  }
  if (answer.kind === 'none') return { answer: noneText(language, answer.why), lines: [] };
  return { answer: foundText(language, question, answer), lines: linesOf(language, parameters, question, answer) };
}

function noneText(language: Language, why: WhyNone): string {
  const { none } = findWords[language];
  switch (why.kind) {
    case 'start':
      return none.start(why.factor);
    case 'alpha':
      return none.alpha(why.alpha);
    case 'goalsDisagree':
      return why.smallestError === null || why.smallestError === 0
        ? none.noNumber
        : none.goalsDisagree(why.smallestError);
    case 'search':
      return none.search(why.tries, why.from, why.to);
    default:
      return none[why.kind];
  }
}

/** With all digits where the run needs them: this is what the button trains with. */
function foundText(language: Language, { unknown }: Question, { value, by }: Found): string {
  const { found } = findWords[language];
  const name = by === 'times' ? 'inputTimes' : by === 'plus' ? 'weightPlus' : unknown;
  return `${found[name](fullNumber(value))}.`;
}

function linesOf(language: Language, parameters: Parameters, question: Question, answer: Found): readonly string[] {
  const words = findWords[language];
  const { way, range } = answer;
  const lines =
    way.kind === 'plain'
      ? [words.plain[question.unknown]]
      : way.kind === 'search'
        ? [words.searched(way.tries)]
        : formulaLines(language, parameters, question, way, answer);
  if (range !== null) lines.push(words.roundest(...ordered(range.from, range.to, answer.value)));
  return [...lines, triedText(language, question, answer.tried)];
}

const ordered = (from: number, to: number, value: number): [number, number] => (value < 0 ? [-to, -from] : [from, to]);

function formulaLines(
  language: Language,
  { alpha, input }: Parameters,
  { unknown, wanted }: Question,
  { share, square, scale }: Extract<Way, { kind: 'formula' }>,
  { value, range }: Found,
): string[] {
  const words = findWords[language];
  const isDoubled = scale === 2;
  const isOne = typeof input === 'number';
  const [once, twice] = isOne ? [words.squared, words.squaredTwice] : [words.squaredSum, words.squaredSumTwice];
  const [from, to] = typeof share === 'number' ? [share, share] : [share.from, share.to];
  const taken = from === to ? sumNumber(from) : `(${words.between(sumNumber(from), sumNumber(to))})`;
  const found =
    range === null
      ? givenNumber(value)
      : words.between(...(ordered(range.from, range.to, value).map(sumNumber) as [string, string]));
  const leaves =
    unknown === 'alpha'
      ? words.leavesAlpha(isDoubled ? twice : once, scale * square)
      : words.leavesInput(alpha, once, isDoubled);
  const asked =
    wanted.kind === 'bounces'
      ? words.share.bounces(wanted.iterations, from - 1, to - 1)
      : wanted.kind === 'doubles'
        ? words.share.doubles(wanted.iteration, from - 1, to - 1)
        : words.share[wanted.kind === 'halves' ? 'halves' : 'oneStep'];
  const so = () => {
    if (unknown === 'alpha') return words.so.alpha(taken, scale * square, found);
    if (!isOne) return words.so.inputTimes(taken, scale * alpha * square, found);
    const squares = [from, to].map((one) => sumNumber(one / (scale * alpha)));
    return words.so.input(
      taken,
      scale * alpha,
      from === to ? squares[0]! : words.between(squares[0]!, squares[1]!),
      found,
    );
  };
  return [leaves, asked, so()];
}

function triedText(language: Language, { wanted }: Question, { errors }: Tried): string {
  const { tried } = findWords[language];
  const [first, last] = [errors[0]!, errors.at(-1)!];
  switch (wanted.kind) {
    case 'oneStep':
      return tried.oneStep(first, last);
    case 'bounces':
      return tried.bounces(wanted.iterations, first, last);
    case 'doubles':
      return tried.doubles(wanted.iteration, 2 * first, last);
    case 'halves':
      return tried.halves(errors.slice(0, 4));
    case 'neverMoves':
      return tried.neverMoves;
  }
}
