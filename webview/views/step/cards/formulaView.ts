import { el, mathml, setText } from '../../../dom.ts';
import { markable } from '../../../marks.ts';
import { type Equation, type EquationGroup, equationText, type Formula, type Named, type Piece } from './formula.ts';

/** A text of a formula, and the element that it stands in. */
interface Leaf {
  readonly element: MathMLElement;
  readonly piece: Piece;
}

/** Sets a formula as MathML: its pieces, between which a line may break. */
export type SetFormula = (formula: Formula) => readonly MathMLElement[];

/**
 * Formulas that stay: `build` makes their elements anew when `of` differs in more than its values; else only texts are
 * written, so that what has the focus keeps it. `formulas` are those that `build` sets, in its order.
 */
export function keptFormulas() {
  let shape = '';
  let leaves: Leaf[] = [];
  return (of: unknown, formulas: readonly Formula[], isFull: boolean, build: (set: SetFormula) => void): void => {
    const wanted = JSON.stringify(of, (key, value: unknown) => (key === 'text' || key === 'full' ? undefined : value));
    if (wanted !== shape) {
      shape = wanted;
      leaves = [];
      build((formula) => segments(formula, leaves));
    }
    const pieces = formulas.flatMap(leavesOf);
    for (const [i, { element }] of leaves.entries()) setText(element, textOf(pieces[i]!, isFull));
  };
}

/** Groups of equations, a column each. */
export function equationsView() {
  const element = el('div', { class: 'equations' });
  const write = keptFormulas();
  return {
    element,
    show(groups: readonly EquationGroup[], isFull: boolean) {
      const equations = groups.flat();
      const formulas = equations.flatMap(({ left, lines }) => [left, ...lines]);
      write(groups, formulas, isFull, (set) =>
        element.replaceChildren(...groups.map((group) => groupElement(group, set))),
      );
      for (const [i, math] of element.querySelectorAll('math').entries()) nameMath(math, equationText(equations[i]!));
    },
  };
}

/** What a formula says to those who do not see it. */
export function nameMath(math: Element, text: string): void {
  if (math.ariaLabel !== text) math.ariaLabel = text;
}

const textOf = (piece: Piece, isFull: boolean): string =>
  piece.kind === 'quantity' ? (isFull ? piece.full : piece.text) : 'text' in piece ? piece.text : '';

const leavesOf = (formula: Formula): readonly Piece[] =>
  formula.flatMap((piece) => (piece.kind === 'squared' ? leavesOf(piece.of) : piece.kind === 'sum' ? [] : [piece]));

function groupElement(group: EquationGroup, set: SetFormula): HTMLElement {
  const name = group.length > 1 ? 'equation-group is-list' : 'equation-group';
  return el('div', { class: name }, ...group.map((equation) => equationElement(equation, set)));
}

function equationElement({ left, lines }: Equation, set: SetFormula): MathMLElement {
  const [first = [], ...others] = lines;
  // The last line of several is what it comes to.
  const line = (before: Formula, formula: Formula, index: number) =>
    mathml(
      'mrow',
      { class: 'equation-line' },
      mathml('mrow', { class: 'equation-left' }, ...set(before)),
      mathml('mo', { class: 'equation-equals' }, lines.length === 0 ? '' : '='),
      mathml(
        'mrow',
        { class: index > 0 && index === lines.length - 1 ? 'equation-right result' : 'equation-right' },
        ...set(formula),
      ),
    );
  return mathml(
    'math',
    { class: 'equation' },
    line(left, first, 0),
    ...others.map((other, i) => line([], other, i + 1)),
  );
}

/** The formula in pieces between which a line may break: each begins with its operator. */
function segments(formula: Formula, leaves: Leaf[]): readonly MathMLElement[] {
  const parts: Piece[][] = [[]];
  for (const piece of formula) {
    if (piece.kind === 'operator') parts.push([piece]);
    else parts.at(-1)!.push(piece);
  }
  return parts
    .filter((part) => part.length > 0)
    .map((part) => mathml('mrow', {}, strut(), ...part.map((piece) => pieceElement(piece, leaves))));
}

/** Formulas are as high as what is in them: this makes all lines alike. */
const strut = () => mathml('mspace', { height: '1.05em', depth: '0.4em' });

function pieceElement(piece: Piece, leaves: Leaf[]): MathMLElement {
  const leaf = (element: MathMLElement): MathMLElement => {
    leaves.push({ element, piece });
    return element;
  };
  switch (piece.kind) {
    case 'quantity':
      return leaf(quantityElement(piece));
    case 'operator':
      return leaf(mathml('mo', { form: 'infix', lspace: '0.3em', rspace: '0.3em' }));
    case 'bracket':
      return leaf(mathml('mo', { form: piece.text === ')' ? 'postfix' : 'prefix', stretchy: 'false' }));
    case 'number':
      return leaf(mathml('mn'));
    case 'words':
      // Text would count as a space: the operator before it would lose its own.
      return leaf(mathml('mi'));
    case 'squared': {
      const of = mathml('mrow', {}, ...piece.of.map((inner) => pieceElement(inner, leaves)));
      return mathml('msup', {}, of, mathml('mn', { class: 'exponent' }, '2'));
    }
    case 'sum': {
      const sign = mathml('mo', { class: 'sum-sign' }, '∑');
      return piece.index === null ? sign : mathml('munder', {}, sign, mathml('mi', {}, piece.index));
    }
  }
}

const quantityElement = ({ quantity, as }: Named): MathMLElement =>
  markable(mathml(as === 'value' ? 'mn' : 'mi', { class: `quantity in-${as}`, tabindex: '-1' }), quantity);
