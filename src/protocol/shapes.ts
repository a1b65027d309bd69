import type { Analysis } from '../neuron/analysis.ts';
import type { FlatParameters, Parameters } from '../neuron/parameters.ts';
import type { Field, Problem } from '../neuron/problem.ts';
import type { Columns, Extremes } from '../neuron/row.ts';
import type { Gradient, Method, RuleChoices, Update } from '../neuron/ruleChoices.ts';
import type { Status } from '../neuron/status.ts';
import type {
  Access,
  Cut,
  NumberKind,
  Origin,
  Origins,
  ProgramFacts,
  ProgramRemark,
  ReadingProblem,
  Role,
  RoleInText,
  SourceLanguage,
  TextRange,
  Written,
} from '../reading/reading.ts';
import type { FollowedRun } from '../reading/rule/followedRun.ts';
import type {
  Followed,
  IgnoredName,
  Language,
  NamedText,
  Quantity,
  Recipe,
  Source,
  Stale,
  WireSummary,
} from './messages.ts';
import {
  anything,
  boolean,
  count,
  doubles,
  either,
  list,
  nullable,
  number,
  object,
  oneOf,
  pair,
  type Shape,
  someOf,
  text,
  union,
} from './shape.ts';

// A record that the compiler asks to be whole gives a list that is.
const names = <T extends string>(all: { readonly [K in T]: true }) => Object.keys(all) as T[];

const fields = names<Field>({
  input: true,
  weight: true,
  goal: true,
  alpha: true,
  iterations: true,
  method: true,
  stepAmount: true,
  gradient: true,
  update: true,
  tolerance: true,
  order: true,
  onlyIfBetter: true,
});
export const field = oneOf(fields);

export const language = oneOf<Language>(['en', 'ru']);
export const languageSetting = oneOf<'auto' | Language>(['auto', 'en', 'ru']);
const sourceLanguage = oneOf<SourceLanguage>(['json', 'python', 'javascript', 'typescript', 'text']);

const numbers = list(number);
const numberOrNumbers = either(number, numbers);

const range = object<TextRange>({ start: count, end: count, line: count, column: count, cell: count }, ['cell']);
const written: Shape<Written> = (value, at) =>
  Array.isArray(value) ? list(written)(value, at) : nullable(either(either(text, boolean), number))(value, at);
const elsewhere = object<{ readonly overrides?: TextRange; readonly instead?: Written }>(
  { overrides: range, instead: written },
  ['overrides', 'instead'],
);
const origin = union<Origin, 'from'>('from', {
  text: object({ range }),
  settings: elsewhere,
  form: elsewhere,
  flag: elsewhere,
  default: elsewhere,
});
const origins: Shape<Origins> = someOf(fields, origin);

/** What was typed into fields. */
export const drafts: Shape<{ readonly [F in Field]?: string }> = someOf(fields, text);

/** Values that the person gave, whatever they are: what is wrong with them is said at their fields, not here. */
export const changes: Shape<FlatParameters> = someOf(fields, anything);

const rule = object<RuleChoices>({
  method: oneOf<Method>(['gradientDescent', 'hotCold']),
  gradient: oneOf<Gradient>(['book', 'true']),
  update: oneOf<Update>(['example', 'pass', 'none']),
  order: text,
  onlyIfBetter: boolean,
});

export const parameters = object<Parameters>({
  version: oneOf([1]),
  input: either(number, list(numberOrNumbers)) as Shape<Parameters['input']>,
  weight: numberOrNumbers,
  goal: numberOrNumbers,
  alpha: number,
  iterations: count,
  stepAmount: number,
  tolerance: nullable(number),
  rule,
});

export const namedText = object<NamedText>({ name: text, uri: text, cell: nullable(count) });

const followedRun = object<FollowedRun>({
  names: list(text),
  carried: count,
  prediction: text,
  error: text,
  goal: nullable(text),
  isErrorOurs: boolean,
  examples: count,
  rows: count,
  rowsTotal: count,
  isComplete: boolean,
  exactness: oneOf(['exact', 'lastDigits']),
  values: doubles,
  range,
  lastLine: count,
});

const source = union<Source, 'kind'>('kind', {
  settings: object({ isChapter: boolean, noNeuronIn: nullable(namedText) }),
  text: object<Omit<Extract<Source, { kind: 'text' }>, 'kind'>>(
    {
      name: text,
      uri: text,
      language: sourceLanguage,
      firstLine: count,
      lastLine: count,
      cell: nullable(count),
      title: nullable(text),
      isStale: boolean,
      ignored: list(object<IgnoredName>({ name: text, nearest: nullable(field) })),
    },
    ['ignored'],
  ),
});

export const followed = object<Followed>({ run: followedRun, source });

const status = union<Status, 'kind'>('kind', {
  running: object({}),
  failed: object({}),
  stopped: object({}),
  compared: object({}),
  diverged: object({ doubledAt: nullable(count), notFiniteAt: nullable(count) }),
  neverMoved: object({ cause: oneOf(['input', 'alpha', 'step', 'goal']) }),
  circling: object({ between: nullable(pair(number)) }),
  converged: object({ at: count, byTolerance: boolean }),
  settled: object({ period: oneOf([1, 2]) }) as Shape<Omit<Extract<Status, { kind: 'settled' }>, 'kind'>>,
  unfinished: object({}),
});

export const summary = object<WireSummary>({
  status,
  rows: count,
  passes: count,
  inputs: count,
  examples: count,
  hasFinal: boolean,
  weightIsArray: boolean,
  figures: doubles,
});

export const analysis = object<Analysis>({
  factor: nullable(number),
  course: oneOf<Analysis['course']>([
    'oneStep',
    'smooth',
    'bouncing',
    'circling',
    'diverging',
    'standing',
    'rotating',
    'none',
  ]),
  alphaMax: nullable(number),
  alphaBest: nullable(number),
  stableAlphas: list(pair(number)),
  alphaOffered: nullable(number),
  idealWeight: nullable(numberOrNumbers),
  fixedPoint: nullable(numberOrNumbers),
  smallestError: nullable(number),
});

export const columns = object<Columns>({
  from: count,
  count,
  weight: doubles,
  prediction: doubles,
  error: doubles,
  delta: doubles,
  weightDelta: doubles,
});

export const extremes = object<Extremes>({
  from: count,
  to: count,
  starts: doubles,
  errorMin: doubles,
  errorMax: doubles,
  weightMin: doubles,
  weightMax: doubles,
});

export const problem = union<Problem, 'kind'>('kind', {
  missing: object({ field }),
  notNumber: object({ field, value: text, at: text }),
  outOfRange: object({ field, value: number, min: nullable(number), max: nullable(number), isWhole: boolean }),
  notOneOf: object({ field, value: text, allowed: list(text) }),
  lengths: object({ field, at: text, length: count, other: field, otherLength: count }),
  empty: object({ field }),
  hotColdNeedsOne: object({ field: oneOf(['weight', 'input', 'goal']), length: count }),
  order: object({ field: oneOf(['order']), value: text, column: count, found: text }),
  unknownField: object({ name: text }),
});

const roles = names<Role>({
  input: true,
  weight: true,
  goal: true,
  prediction: true,
  error: true,
  delta: true,
  weightDelta: true,
  alpha: true,
  stepAmount: true,
});

export const quantity = oneOf<Quantity>(roles);

const place = object({ range: nullable(range) });
const foundAt = object({ found: text, range });
const namedAt = object({ name: text, range });

export const readingProblem = union<ReadingProblem, 'kind'>('kind', {
  parameter: object({ problem, range: nullable(range) }),
  jsonSyntax: object({
    expected: oneOf(['value', 'comma', 'colon', 'key', 'close', 'end', 'other']),
    found: text,
    range,
  }),
  twoKeys: object({ field, first: text, second: text, range }),
  unknownKey: object({ name: text, nearest: field, range }),
  noData: object({ fields: list(field), range }),
  bias: namedAt,
  decimalComma: object({ found: text, suggestion: text, language: sourceLanguage, range }),
  tooDeep: place,
  tooLong: place,
  empty: place,
  binary: place,
  notReadYet: object({ language: sourceLanguage }),
  syntax: object({
    language: sourceLanguage,
    found: text,
    expected: oneOf(['expression', 'colon', 'indent', 'evenIndent', 'close', 'printCall', 'unknown']),
    range,
  }),
  unknownName: object({ name: text, nearest: nullable(text), range }),
  stops: object({
    error: oneOf([
      'divisionByZero',
      'overflow',
      'index',
      'key',
      'type',
      'arguments',
      'unpack',
      'constant',
      'notCallable',
      'value',
      'raised',
    ]),
    found: text,
    range,
  }),
  notFollowed: foundAt,
  machineOrder: foundAt,
  runsOn: object({ rows: count, range }),
  noComparison: foundAt,
  neverCalled: namedAt,
  otherUpdate: object({ name: nullable(text), found: text, range }),
  assignsMinus: namedAt,
  updateAfterLoop: object({ rows: count, range }),
  updateVaries: object({ row: count, range }),
  movesWhileTried: object({ role: oneOf(['input', 'goal', 'stepAmount']), found: text, range }),
  turnsDiffer: object({ row: count, found: text, range }),
  otherError: object({ is: oneOf(['doubled', 'absolute', 'halved', 'other']), found: text, range }),
  otherPrediction: foundAt,
  twoNeurons: object({ first: text, second: text, range }),
  differs: object({
    row: count,
    role: oneOf(roles),
    program: number,
    engine: number,
    range,
  }),
});

export const stale = union<Stale, 'why'>('why', {
  problems: object({ problems: list(readingProblem) }),
  noNeuron: object({}),
  deleted: object({}),
  notFollowed: object({}),
});

const remark = union<ProgramRemark, 'kind'>('kind', {
  overflow: object({ row: count, does: oneOf(['raises', 'goesOn']), range }),
  neverUpdated: object({ rows: count, range }),
  stopsAfter: object({ problem: readingProblem, range }),
  assignsMinus: namedAt,
  lastDigits: object({ by: oneOf(['sum', 'power']), range }),
  cellsOutOfOrder: object({ range }),
});

const cut = object<Cut>({
  reason: oneOf([
    'limit',
    'notFollowed',
    'machineOrder',
    'tooLargeForExact',
    'infinite',
    'leavesBeforeUpdate',
    'middleOfPass',
    'rest',
  ]),
  iterations: nullable(count),
  found: text,
  range,
});

const access = object<Access>({ name: text, path: list(either(count, oneOf(['example', 'input']))) });

const program = object<ProgramFacts>(
  {
    names: someOf(
      roles,
      object<RoleInText>({ name: nullable(text), ranges: list(range), access: list(access) }, ['access']),
    ),
    numbers: someOf(roles, oneOf<NumberKind>(['int', 'float', 'intThenFloat'])),
    isDeltaNegated: boolean,
    rowsProved: count,
    cut,
    remarks: list(remark),
  },
  ['cut'],
);

/** A recipe, as it is saved and as it travels. */
export const recipe = object<Recipe>({ parameters, origins, source, program: nullable(program), time: text });
