import { trials } from '../../../../src/neuron/hotCold.ts';
import type { Row } from '../../../../src/neuron/row.ts';
import { shapeOf } from '../../../../src/neuron/shape.ts';
import type { Quantity, Recipe } from '../../../../src/protocol/messages.ts';
import type { Language } from '../../../../src/words/language.ts';
import { cardWords } from '../../../../src/words/views/cards.ts';
import type { SelectedStep } from '../../../selectedStep.ts';
import {
  type Equation,
  type EquationGroup,
  type Formula,
  operand,
  operator,
  type Piece,
  squared,
  value,
} from './formula.ts';
import { hasOwnNames, type Names, namesOf } from './names.ts';
import { type OrderTerms, type OrderValues, orderTerms, type Say, type Term, termFormula } from './orderFormula.ts';
import { type TrialsTable, trialsTable } from './trialsTable.ts';

/** One of the three steps: its equations, and what is to be said of it. */
export interface Card {
  readonly equations: readonly EquationGroup[];
  readonly trials: TrialsTable | null;
  readonly note: string | null;
}

/** What the cards of a row are made of. */
export interface CardFacts extends SelectedStep {
  readonly language: Language;
  readonly recipe: Recipe;
  /** All rows of the pass, where the update is after the pass and they are few enough to be summed here; else null. */
  readonly pass: readonly Row[] | null;
}

/** Of a sum so many terms are written, of several weights so many. */
export const mostTerms = 4;

const dots: Piece = { kind: 'words', text: '…' };
const sumSign = (index: string | null): Piece => ({ kind: 'sum', index });
const equals = operator('=');
const listOf = (one: number | readonly number[]): readonly number[] => (typeof one === 'number' ? [one] : one);

/** Predict, compare and learn of one row, in names, then in values, then what they come to. */
export function cardsOf(facts: CardFacts): { readonly predict: Card; readonly compare: Card; readonly learn: Card } {
  const names = namesOf(facts.language, facts.recipe, facts.row.example);
  return {
    predict: card([[predictEquation(facts, names)]]),
    compare: card(compareEquations(facts, names).map((equation) => [equation])),
    learn: learnCard(facts, names),
  };
}

const card = (
  equations: readonly EquationGroup[],
  note: string | null = null,
  table: TrialsTable | null = null,
): Card => ({
  equations,
  trials: table,
  note,
});

const grouped = (...groups: readonly EquationGroup[]): Card => card(groups.filter((group) => group.length > 0));

function predictEquation({ recipe, row }: CardFacts, names: Names): Equation {
  const inputs = shapeOf(recipe.parameters).inputAt(row.example);
  const weights = listOf(row.weight);
  const isOne = weights.length === 1;
  const product = (index: number | string | null) => [names('input', index), operator('×'), names('weight', index)];
  const inNames = isOne
    ? product(null)
    : hasOwnNames(recipe, 'input') || hasOwnNames(recipe, 'weight')
      ? inputs.slice(0, mostTerms).flatMap((_, i) => [...(i === 0 ? [] : [operator('+')]), ...product(i)])
      : [sumSign('i'), ...product('i')];
  const terms = inputs
    .slice(0, mostTerms)
    .flatMap((input, i) => [
      ...(i === 0 ? [value('input', input)] : [operator('+'), ...operand(value('input', input))]),
      operator('×'),
      ...operand(value('weight', weights[i]!)),
    ]);
  const rest = inputs.length > mostTerms ? [operator('+'), dots] : [];
  return {
    left: [names('prediction')],
    lines: [
      [...inNames, ...(inNames[0]!.kind === 'sum' ? [] : rest)],
      [...terms, ...rest],
      [value('prediction', row.prediction)],
    ],
  };
}

function compareEquations({ recipe, row }: CardFacts, names: Names): readonly Equation[] {
  const goal = shapeOf(recipe.parameters).goalAt(row.example);
  const isNegated = hasNegatedDelta(recipe);
  const delta = isNegated ? -row.delta : row.delta;
  const difference = (prediction: Piece, aim: Piece): Formula => {
    const [from, to] = isNegated ? [aim, prediction] : [prediction, aim];
    return [from, operator('−'), ...operand(to)];
  };
  return [
    {
      left: [names('delta')],
      lines: [
        difference(names('prediction'), names('goal')),
        difference(value('prediction', row.prediction), value('goal', goal)),
        [value('delta', delta)],
      ],
    },
    {
      left: [names('error')],
      lines: [[squared(names('delta'))], [squared(value('delta', delta))], [value('error', row.error)]],
    },
  ];
}

function learnCard(facts: CardFacts, names: Names): Card {
  const { recipe, row, nextWeight, language } = facts;
  const { parameters } = recipe;
  const words = cardWords[language];
  if (parameters.rule.update === 'none') return card([], words.notChanged);
  if (nextWeight === null) return card([], words.runEndsHere);
  if (parameters.rule.method === 'hotCold' && typeof row.weight === 'number' && typeof nextWeight === 'number') {
    const tried = trials(parameters, row.weight);
    return card([], null, trialsTable(words, names, { parameters, row, nextWeight, ...tried }));
  }
  const isPass = parameters.rule.update === 'pass' && shapeOf(parameters).examples > 1;
  return isPass ? passCard(facts, names, listOf(nextWeight)) : updateCard(facts, names, listOf(nextWeight));
}

function updateCard(facts: CardFacts, names: Names, next: readonly number[]): Card {
  const { order } = facts.recipe.parameters.rule;
  const terms = next.slice(0, mostTerms).map((_, i) => orderTerms(order, valuesOf(facts, i)));
  const update = terms.map(({ update }, i) => ({ term: update, result: next[i]! }));
  return grouped(
    weightDeltas(facts.recipe, terms, next.length, names),
    stepEquations(facts.recipe, 'weight', update, next.length, names),
  );
}

/** After a pass over all examples the weight changes by the sum of its weight deltas; until then it stays. */
function passCard(facts: CardFacts, names: Names, next: readonly number[]): Card {
  const { recipe, row, pass, language } = facts;
  const { rule } = recipe.parameters;
  const shown = next.slice(0, mostTerms);
  const terms = shown.map((_, i) => orderTerms(rule.order, { ...valuesOf(facts, i), weightDelta: 'named' }));
  const deltas = weightDeltas(recipe, terms, next.length, names);
  if (row.example < shapeOf(recipe.parameters).examples - 1)
    return card([deltas], cardWords[language].staysUntilPassEnds);
  const perWeight = (i: number) => (next.length === 1 ? null : i);
  const ofPass = shown.map((_, i) => pass?.map(({ weightDelta }) => listOf(weightDelta ?? Number.NaN)[i]!));
  const totals = ofPass.map((each) => each?.reduce((sum, one) => sum + one, 0));
  const sums = ofPass.flatMap((each, i): Equation[] => {
    if (each === undefined) return [];
    const summed = sumOf(each, 'weightDelta');
    const total = [value('weightDelta', totals[i]!)];
    const left = [sumSign(null), names('weightDelta', perWeight(i))];
    return [{ left, lines: next.length === 1 ? [summed, total] : [[...summed, equals, ...total]] }];
  });
  const updates = terms.map(({ update }, i): Equation => {
    const inNames = termFormula(update, (quantity) => [
      ...(quantity === 'weightDelta' ? [sumSign(null)] : []),
      names(quantity, quantity === 'alpha' ? null : perWeight(i)),
    ]);
    const inValues = termFormula(update, (quantity, one, isFirst) =>
      valueSay(quantity, quantity === 'weightDelta' ? totals[i]! : one, isFirst),
    );
    const result = [value('weight', next[i]!)];
    const lines = totals[i] === undefined ? [inNames, result] : [inNames, inValues, result];
    return { left: [names('weight', perWeight(i))], lines };
  });
  return grouped(deltas, sums, updates);
}

const weightDeltas = (recipe: Recipe, terms: readonly OrderTerms[], count: number, names: Names): readonly Equation[] =>
  stepEquations(
    recipe,
    'weightDelta',
    terms.flatMap(({ weightDelta }) =>
      weightDelta === null ? [] : [{ term: weightDelta.term, result: weightDelta.value }],
    ),
    count,
    names,
  );

/** One weight: names, values and result below each other. Several: the names once, where all have the same, then a line each. */
function stepEquations(
  recipe: Recipe,
  quantity: 'weight' | 'weightDelta',
  steps: readonly { readonly term: Term; readonly result: number }[],
  count: number,
  names: Names,
): readonly Equation[] {
  const [first] = steps;
  if (first === undefined) return [];
  const index = count === 1 ? null : 'i';
  const inNames = termFormula(first.term, (one) => [names(one, perInput.includes(one) ? index : null)]);
  if (count === 1) {
    return [
      { left: [names(quantity)], lines: [inNames, termFormula(first.term, valueSay), [value(quantity, first.result)]] },
    ];
  }
  return [
    ...(perInput.some((one) => hasOwnNames(recipe, one)) ? [] : [{ left: [names(quantity, 'i')], lines: [inNames] }]),
    ...steps.map(({ term, result }, i) => ({
      left: [names(quantity, i)],
      lines: [[...termFormula(term, valueSay), equals, value(quantity, result)]],
    })),
    ...(count > mostTerms ? [{ left: [dots], lines: [] }] : []),
  ];
}

const perInput: readonly Quantity[] = ['input', 'weight', 'weightDelta'];

const valueSay: Say = (quantity, number, isFirst) =>
  isFirst ? [value(quantity, number)] : operand(value(quantity, number));

function sumOf(all: readonly number[], quantity: Quantity): Formula {
  const terms = all
    .slice(0, mostTerms)
    .flatMap((one, i) => [...(i === 0 ? [] : [operator('+')]), ...valueSay(quantity, one, i === 0)]);
  return all.length > mostTerms ? [...terms, operator('+'), dots] : terms;
}

/** The weight deltas as the program has them: of a delta that is goal − prediction they have the other sign. */
export function ownWeightDeltas(recipe: Recipe, row: Row): readonly number[] {
  const { order } = recipe.parameters.rule;
  return listOf(row.weightDelta ?? []).map(
    (run, i) => orderTerms(order, valuesOf({ recipe, row }, i)).weightDelta?.value ?? run,
  );
}

function valuesOf({ recipe, row }: Pick<CardFacts, 'recipe' | 'row'>, input: number): OrderValues {
  const { parameters, program } = recipe;
  const { inputAt, goalAt } = shapeOf(parameters);
  const isNamed = program === null || typeof program.names.weightDelta?.name === 'string';
  return {
    values: {
      weight: listOf(row.weight)[input]!,
      alpha: parameters.alpha,
      delta: row.delta,
      input: inputAt(row.example)[input]!,
      goal: goalAt(row.example),
      prediction: row.prediction,
      weightDelta: listOf(row.weightDelta ?? Number.NaN)[input]!,
    },
    isTrue: parameters.rule.gradient === 'true',
    hasNegatedDelta: hasNegatedDelta(recipe),
    weightDelta: isNamed ? (program === null ? 'named' : 'negated') : null,
  };
}

/** The program's own delta has a name and is goal − prediction. */
const hasNegatedDelta = ({ program }: Recipe): boolean =>
  program?.isDeltaNegated === true && typeof program.names.delta?.name === 'string';
