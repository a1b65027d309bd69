import { el, mathml, setText } from '../../../dom.ts';
import { markable } from '../../../marks.ts';
import {
  type Equation,
  type EquationGroup,
  equationText,
  type Formula,
  formulaText,
  type Named,
  type Piece,
} from './formula.ts';

/** Groups of equations as MathML, a column each. They are built anew when what they are made of changes; a step only writes their texts. */
export interface FormulaView {
  readonly element: HTMLElement;
  show(groups: readonly EquationGroup[], isFull: boolean): void;
}

/** A text of a formula, and the element that it stands in. */
interface Leaf {
  readonly element: MathMLElement;
  piece: Piece;
}

export function equationsView(): FormulaView {
  const element = el('div', { class: 'equations' });
  let shape = '';
  let leaves: Leaf[] = [];
  let maths: MathMLElement[] = [];
  return {
    element,
    show(groups, isFull) {
      const equations = groups.flat();
      const pieces = equations.flatMap(({ left, lines }) => [left, ...lines].flatMap(leavesOf));
      const wanted = shapeOf(groups);
      if (wanted !== shape) {
        shape = wanted;
        leaves = [];
        const made = (group: EquationGroup) => group.map((equation) => equationElement(equation, leaves));
        element.replaceChildren(
          ...groups.map((group) =>
            el('div', { class: group.length > 1 ? 'equation-group is-list' : 'equation-group' }, ...made(group)),
          ),
        );
        maths = [...element.querySelectorAll<MathMLElement>('math')];
      }
      for (const [i, leaf] of leaves.entries()) setText(leaf.element, textOf(pieces[i]!, isFull));
      for (const [i, equation] of equations.entries()) {
        const text = equationText(equation);
        if (maths[i]!.ariaLabel !== text) maths[i]!.ariaLabel = text;
      }
    },
  };
}

/** A single formula in a line; `write` gives its numbers all their digits, or five. */
export function formulaLine(formula: Formula): { readonly element: MathMLElement; write(isFull: boolean): void } {
  const leaves: Leaf[] = [];
  const element = mathml(
    'math',
    { class: 'formula-math', 'aria-label': formulaText(formula) },
    ...segments(formula, leaves),
  );
  return {
    element,
    write(isFull) {
      for (const { element: leaf, piece } of leaves) setText(leaf, textOf(piece, isFull));
    },
  };
}

const textOf = (piece: Piece, isFull: boolean): string =>
  piece.kind === 'quantity' ? (isFull ? piece.full : piece.text) : 'text' in piece ? piece.text : '';

const leavesOf = (formula: Formula): readonly Piece[] =>
  formula.flatMap((piece) => (piece.kind === 'squared' ? leavesOf(piece.of) : piece.kind === 'sum' ? [] : [piece]));

/** Equal for formulas that differ in their values only. */
function shapeOf(groups: readonly EquationGroup[]): string {
  return JSON.stringify(groups, (key, value: unknown) => (key === 'text' || key === 'full' ? undefined : value));
}

function equationElement({ left, lines }: Equation, leaves: Leaf[]): MathMLElement {
  const [first = [], ...others] = lines;
  // The last line of several is what it comes to.
  const line = (before: Formula, formula: Formula, index: number) =>
    mathml(
      'mrow',
      { class: 'equation-line' },
      mathml('mrow', { class: 'equation-left' }, ...segments(before, leaves)),
      mathml('mo', { class: 'equation-equals' }, lines.length === 0 ? '' : '='),
      mathml(
        'mrow',
        { class: index > 0 && index === lines.length - 1 ? 'equation-right result' : 'equation-right' },
        ...segments(formula, leaves),
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
