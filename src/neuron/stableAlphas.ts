import { goldenSection } from './goldenSection.ts';
import type { PassMap } from './passMap.ts';
import { radiusOf } from './radius.ts';

/** The alphas at which passes lead somewhere, and the best of them. */
export interface AlphaRange {
  readonly stableAlphas: readonly (readonly [number, number])[];
  readonly alphaMax: number | null;
  readonly alphaBest: number | null;
}

/** Multiplications that the search may cost in all. */
const mostWork = 2e7;
/** Evaluations for a first look: at the most, and the fewest that make a search worth while. */
const mostPlaces = 720;
const fewest = 500;
/** Evaluations for the first edge alone, and how far apart its steps are. */
const fewestForFirst = 150;
const firstStep = 1.05;
/** Evaluations for a turning point and for an edge: to 1e-6 and to 1e-13 of the grid's step. */
const turnSteps = 30;
const edgeSteps = 45;

const none: AlphaRange = { stableAlphas: [], alphaMax: null, alphaBest: null };

/**
 * Where the spectral radius of a pass is below 1. An update after each pass has one interval, in closed form. After each
 * example each factor I − a·x·xᵀ shrinks while a < 2 ÷ |x|² and the determinant grows beyond 1 once a > 2 ÷ |x|² for all
 * x: between the largest and the smallest |x| the edges are searched for, on a grid with the places at which a factor
 * vanishes, and then by bisection. Where examples are many, intervals narrower than the grid's step may be missed; where
 * they are too many, only the first is looked for.
 */
export function alphaRangeOf(map: PassMap): AlphaRange {
  const { scale, slopes, squares } = map;
  if (squares.length === 0) return none;
  if (slopes) {
    const largest = slopes.reduce((one, other) => Math.max(one, other));
    return range([[0, 2 / largest]], 2 / (largest + slopes.reduce((one, other) => Math.min(one, other))), scale);
  }
  const budget = Math.floor(mostWork / map.work);
  const radius = (a: number): number => radiusOf(map.eigenvaluesAt(a));
  const known = 2 / squares.reduce((one, other) => Math.max(one, other));
  if (budget < fewest) return budget < fewestForFirst ? none : firstRange(known, radius, scale);
  const nodes = nodesOf(squares, Math.min(mostPlaces, budget / 3)).map((a) => nodeAt(a, radius, known));
  const turned = withTurns(nodes, radius, known, budget / 6 / turnSteps);
  const edges: number[] = [0];
  for (let i = 1; i < turned.length && edges.length < budget / 3 / edgeSteps; i++) {
    const [before, after] = [turned[i - 1]!, turned[i]!];
    if (before.isStable !== after.isStable) edges.push(nearSpecial(edgeBetween(before, after, radius), squares));
  }
  const intervals: [number, number][] = [];
  for (let i = 1; i < edges.length; i += 2) intervals.push([edges[i - 1]!, edges[i]!]);
  return range(intervals, bestOf(turned, radius), scale);
}

function range(intervals: readonly [number, number][], best: number | null, scale: number): AlphaRange {
  const stableAlphas = intervals.map(([from, to]) => [from / scale, to / scale] as const);
  const alphaBest = best === null ? null : best / scale;
  if (![...stableAlphas.flat(), alphaBest ?? 0].every(Number.isFinite)) return none;
  return { stableAlphas, alphaMax: stableAlphas[0]?.[1] ?? null, alphaBest };
}

/** The first interval alone: upward from where the radius is known to be below 1. */
function firstRange(known: number, radius: (a: number) => number, scale: number): AlphaRange {
  let from = nodeAt(known / firstStep, radius, known);
  for (let i = 0; i < fewestForFirst - edgeSteps; i++) {
    const to = nodeAt(from.a * firstStep, radius, known);
    if (!to.isStable) return range([[0, edgeBetween(from, to, radius)]], null, scale);
    from = to;
  }
  return none;
}

interface Node {
  readonly a: number;
  readonly radius: number;
  readonly isStable: boolean;
}

/** Below `known` the radius is below 1, if by less than its rounding. */
function nodeAt(a: number, radius: (a: number) => number, known: number): Node {
  const value = radius(a);
  return { a, radius: value, isStable: a < known || value < 1 };
}

/** Ascending, from just above 0 to just above 2 ÷ the smallest square, where the radius is above 1. */
function nodesOf(squares: readonly number[], most: number): readonly number[] {
  const first = 2 / squares.reduce((one, other) => Math.max(one, other));
  const last = (2 / squares.reduce((one, other) => Math.min(one, other))) * (1 + 1e-6);
  const third = Math.floor(most / 3);
  const special = squares.flatMap((square) => [1 / square, 2 / square]).sort((one, other) => one - other);
  const between = special.slice(1).map((a, i) => (a + special[i]!) / 2);
  const step = Math.max(1, Math.ceil((special.length + between.length) / third));
  const chosen = [...special, ...between].filter((_, i) => i % step === 0);
  const even = Array.from({ length: third }, (_, i) => (first * (i + 1)) / (third + 1));
  const apart = Array.from({ length: third }, (_, i) => first * (last / first) ** (i / (third - 1)));
  const all = [...chosen, ...even, ...apart, last].filter((a) => a <= last).sort((one, other) => one - other);
  return all.filter((a, i) => i === 0 || a > all[i - 1]!);
}

/** Adds turning points, up to `most`, at which the radius crosses 1 and comes back between two nodes. */
function withTurns(
  nodes: readonly Node[],
  radius: (a: number) => number,
  known: number,
  most: number,
): readonly Node[] {
  const turns: Node[] = [];
  let tried = 0;
  nodes.forEach((node, i) => {
    const [before, after] = [nodes[i - 1], nodes[i + 1]];
    if (!before || !after || node.a < known || tried >= most) return;
    if (before.isStable !== node.isStable || after.isStable !== node.isStable) return;
    const sign = node.isStable ? -1 : 1;
    if (sign * node.radius > sign * before.radius || sign * node.radius > sign * after.radius) return;
    tried++;
    const turn = nodeAt(
      goldenSection(before.a, after.a, (a) => sign * radius(a), turnSteps),
      radius,
      known,
    );
    if (turn.isStable !== node.isStable) turns.push(turn);
  });
  return [...nodes, ...turns].sort((one, other) => one.a - other.a);
}

function edgeBetween(from: Node, to: Node, radius: (a: number) => number): number {
  let low = from.a;
  let high = to.a;
  for (let i = 0; i < edgeSteps; i++) {
    const middle = (low + high) / 2;
    if (radius(middle) < 1 === from.isStable) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Where an edge is 2 ÷ |x|² but for rounding, it is that. */
const nearSpecial = (edge: number, squares: readonly number[]): number =>
  squares.map((square) => 2 / square).find((special) => Math.abs(special - edge) <= 1e-10 * special) ?? edge;

function bestOf(nodes: readonly Node[], radius: (a: number) => number): number {
  const best = nodes.reduce((least, node, i) => (node.radius < nodes[least]!.radius ? i : least), 0);
  const node = nodes[best]!;
  const a = goldenSection(nodes[best - 1]?.a ?? node.a, nodes[best + 1]?.a ?? node.a, radius, 60);
  return radius(a) < node.radius ? a : node.a;
}
