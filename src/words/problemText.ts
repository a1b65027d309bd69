import type { Field, Problem } from '../neuron/problem.ts';
import type { ReadingProblem, SourceLanguage } from '../reading/reading.ts';
import type { Language } from './language.ts';
import { programProblemText } from './programText.ts';
import { countText, fullNumber } from './shortNumber.ts';
import { texts } from './texts.ts';

/** What is wrong with a parameter, as one sentence that names it, what was given and what is needed. */
export function problemText(language: Language, problem: Problem): string {
  return sentence(language, problem, '');
}

/** Why a text was not read, as one sentence that names the line, what stands there and what was expected. */
export function readingProblemText(language: Language, problem: ReadingProblem): string {
  const words = texts(language);
  const { problems } = words;
  switch (problem.kind) {
    case 'parameter':
      return sentence(language, problem.problem, problem.range === null ? '' : problems.atLine(problem.range.line));
    case 'jsonSyntax':
      return problem.found === ''
        ? problems.jsonEndsEarly[problem.expected](problem.range.line)
        : problems.json[problem.expected](problem.range.line, problem.found);
    case 'twoKeys':
      return problems.twoKeys(problem.range.line, words.fields.label[problem.field], problem.first, problem.second);
    case 'unknownKey':
      return problems.unknownKey(problem.range.line, problem.name, problem.nearest);
    case 'noData':
      return problems.noData(
        problem.range.line,
        problem.fields.map((field) => words.fields.label[field]),
      );
    case 'bias':
      return problems.bias(problem.range.line, problem.name);
    case 'decimalComma':
      return problem.language === 'text'
        ? problems.decimalCommaInText(problem.range.line, problem.found, problem.suggestion)
        : problems.decimalComma(problem.range.line, problem.found, problem.suggestion, languageName(problem.language));
    case 'tooDeep':
      return problem.range === null ? problems.tooDeep : problems.tooDeepAt(problem.range.line);
    case 'tooLong':
      return problem.range === null ? problems.tooLong : problems.tooLongAt(problem.range.line);
    case 'empty':
      return problems.emptyText;
    case 'binary':
      return problems.binary;
    case 'notReadYet':
      return problems.notReadYet(languageName(problem.language));
    default:
      return programProblemText(words, problem);
  }
}

function sentence(language: Language, problem: Problem, line: string): string {
  const words = texts(language);
  const { problems } = words;
  if (problem.kind === 'unknownField') return problems.unknownField(problem.name, line);
  const label = capitalised(words.fields.label[problem.field]);
  switch (problem.kind) {
    case 'missing':
      return problems.missing(label, line);
    case 'notNumber':
      return problems.notNumber(label, placeInList(problem.at) + line, problem.value);
    case 'outOfRange':
      return problems.outOfRange(label, line, valueText(language, problem.value), neededText(language, problem));
    case 'notOneOf':
      return problems.notOneOf(label, line, problem.value, problem.allowed);
    case 'lengths':
      return problems.lengths(
        label,
        placeInList(problem.at) + line,
        problem.length,
        words.fields.label[problem.other satisfies Field],
        problem.otherLength,
      );
    case 'empty':
      return problems.empty(label, line);
    case 'hotColdNeedsOne':
      return problems.hotColdNeedsOne(label, line, problem.length);
    case 'order':
      return problems.order(label, line, problem.value, problem.column, problem.found);
  }
}

function neededText(language: Language, problem: Extract<Problem, { kind: 'outOfRange' }>): string {
  const { problems } = texts(language);
  const { isWhole } = problem;
  const [min, max] = [problem.min, problem.max].map((bound) => (bound === null ? null : valueText(language, bound)));
  // Its bound is not allowed itself: a step of 0 would try the same weight twice.
  if (problem.field === 'stepAmount' && min && !max) return problems.numberAbove(min);
  if (min && max) return (isWhole ? problems.wholeNumberBetween : problems.numberBetween)(min, max);
  if (min) return (isWhole ? problems.wholeNumberFrom : problems.numberFrom)(min);
  if (max) return (isWhole ? problems.wholeNumberUpTo : problems.numberUpTo)(max);
  return isWhole ? problems.wholeNumber : problems.number;
}

function valueText(language: Language, value: number): string {
  return Number.isSafeInteger(value) && value >= 0 ? countText(value, language) : fullNumber(value);
}

function placeInList(at: string): string {
  return at === '' ? '' : ` ${at}`;
}

function languageName(language: SourceLanguage): string {
  const names = { json: 'JSON', python: 'Python', javascript: 'JavaScript', typescript: 'TypeScript', text: 'text' };
  return names[language];
}

function capitalised(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
