import type { AssignmentTarget, Expression, Place, Program, Statement } from '../program/representation.ts';
import { nodesOf } from '../program/walk.ts';
import type { Proof } from '../proof.ts';
import type { Cut } from '../reading.ts';
import type { Exact } from './exactRows.ts';
import type { Neuron } from './neuron.ts';
import type { Scene } from './scene.ts';

/** Fewer iterations than this prove no rule: where a program was followed no further, it is not shown. */
export const leastFollowed = 3;

/** Why a neuron's run is only a part of what the program does; null where it is all of it. */
export function cutOf(
  neuron: Neuron,
  exact: Exact | null,
  proof: Extract<Proof, { kind: 'proved' }>,
  scene: Scene,
  program: Program,
): Cut | null {
  const { end, rangeOf, textOf } = scene;
  const { total, loop, place, rows, unlearned } = neuron;
  const cut = (reason: Cut['reason'], at: Place, iterations: number | null, found = ''): Cut => ({
    reason,
    iterations,
    found,
    range: rangeOf(at),
  });
  if (exact) {
    const name = scene.storesOf(exact.number)[0]?.name ?? '';
    return cut('tooLargeForExact', exact.number.place, total, name);
  }
  if (end?.kind === 'stops' && end.error === 'overflow') return null;
  if (proof.notFiniteAt !== null) return cut('infinite', rows.at(-1)!.delta?.place ?? place, total);
  if (!neuron.isWhole) {
    if (end === null) return cut('middleOfPass', loop?.place ?? place, total);
    return end?.kind === 'notFollowed' || end?.kind === 'machineOrder'
      ? cut(end.kind, end.place, total, textOf(end.place))
      : cut('limit', loop?.place ?? place, total);
  }
  const lost = lostAt(neuron, scene);
  if (lost) {
    const isInLoop = loop !== null && lost.from < loop.place.to;
    const all = isInLoop && rows.length === neuron.values.iterations ? loop.started : null;
    return cut('notFollowed', lost, all, textOf(lost));
  }
  if (unlearned) return cut('leavesBeforeUpdate', unlearned, total === null ? null : total + 1);
  const again = end && learnsAgain(program, end.place, namesOfWeight(neuron, scene));
  return again ? cut('rest', again, null) : null;
}

/**
 * Where the program went on with something that is not followed: it became the weight, or what is predicted from. What it
 * does from there makes no rows, in the same loop or behind it.
 */
export function lostAt({ loop, rows, roles, unlearned }: Neuron, scene: Scene): Place | null {
  const { stores, firstUnknown } = scene.trace;
  if (firstUnknown === null || (loop !== null && !loop.isFinished)) return null;
  const held = new Map<object, number | string>();
  for (const weight of (roles.weight ?? []).slice(0, 8)) {
    for (const { holder, key } of scene.storesOf(weight)) held.set(holder, key);
  }
  for (let at = scene.firstStoreFrom(rows[0]!.time); at < stores.length; at++) {
    const { holder, key, value } = stores[at]!;
    scene.spend(1);
    if (held.get(holder) === key && value.kind === 'unknown') return value.place;
  }
  if (loop === null || unlearned || rows.length >= loop.started) return null;
  const { place } = firstUnknown;
  return place.from >= loop.place.from && place.to <= loop.place.to ? place : null;
}

function namesOfWeight({ roles: { weight = [] } }: Neuron, scene: Scene): ReadonlySet<string> {
  const names = new Set<string>();
  for (const number of [weight[0], weight.at(-1)]) {
    for (const { name } of number ? scene.storesOf(number) : []) if (name !== null) names.add(name);
  }
  return names;
}

/** The first place after the one where following ended at which the weight is given a value again. */
function learnsAgain({ body }: Program, end: Place, weight: ReadonlySet<string>): Place | null {
  const rest = body.filter(({ from, kind }) => from > end.from && kind !== 'function');
  for (const statement of rest) {
    for (const node of nodesOf({ body: [statement] }))
      if (targetsOf(node).some((name) => weight.has(name))) return statement;
  }
  return null;
}

function targetsOf(node: Statement | Expression): readonly string[] {
  if (node.kind === 'assign') return node.targets.flatMap(namesIn);
  return node.kind === 'augment' || node.kind === 'declare' || node.kind === 'assigning' ? namesIn(node.target) : [];
}

function namesIn(target: AssignmentTarget): readonly string[] {
  switch (target.kind) {
    case 'name':
      return [target.name];
    case 'targets':
      return target.items.flatMap((item) => (item ? namesIn(item) : []));
    case 'rest':
    case 'orElse':
      return namesIn(target.target);
    case 'notFollowed':
      return [];
    case 'entries':
      return target.entries.flatMap((entry) => namesIn(entry.target));
    default: {
      let { object } = target;
      while (object.kind === 'index' || object.kind === 'member') object = object.object;
      return object.kind === 'name' ? [object.name] : [];
    }
  }
}
