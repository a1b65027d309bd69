import type { Role } from '../../reading/reading.ts';
import type { ProgramKind, WrittenRun } from './writtenRun.ts';

/** What each value is called in the program. */
export interface CodeNames {
  readonly weight: string;
  readonly weights: string;
  readonly input: string;
  readonly inputs: string;
  readonly goal: string;
  readonly goals: string;
  readonly alpha: string;
  readonly stepAmount: string;
  readonly prediction: string;
  readonly delta: string;
  readonly error: string;
  readonly weightDelta: string;
}

/** As the chapter calls them. */
const chapterNames: CodeNames = {
  weight: 'weight',
  weights: 'weights',
  input: 'input',
  inputs: 'inputs',
  goal: 'goal_pred',
  goals: 'goals',
  alpha: 'alpha',
  stepAmount: 'step_amount',
  prediction: 'pred',
  delta: 'delta',
  error: 'error',
  weightDelta: 'weight_delta',
};

const roles: readonly (Role & keyof CodeNames)[] = [
  'weight',
  'input',
  'goal',
  'alpha',
  'stepAmount',
  'prediction',
  'delta',
  'error',
  'weightDelta',
];

/** Words of both languages, and names that the programs use for themselves. */
const taken =
  `False None True and as assert async await break case catch class const continue debugger def default del delete do elif
  else enum eval except export extends finally for from function global if implements import in instanceof interface is
  lambda let match new nonlocal not null or package pass private protected public raise return static super switch this
  throw true false try type typeof undefined var void while with yield arguments
  iteration row i a b output print range zip len sum math np console Number w_sum wSum tolerance pass_error passError
  weight_delta_sum weightDeltaSum weight_delta_sums weightDeltaSums up_delta upDelta up_error upError down_delta downDelta
  down_error downError`.split(/\s+/);

/** The person's own names where they have some that can be used, else the chapter's. */
export function codeNames(kind: ProgramKind, { own }: WrittenRun): CodeNames {
  const isScript = kind === 'javascript';
  const styled = isScript ? camelCase : (name: string) => name;
  const names = Object.fromEntries(
    Object.entries(chapterNames).map(([role, name]) => [role, styled(name)]),
  ) as unknown as { -readonly [R in keyof CodeNames]: string };
  if (own === null) return names;
  const isFromScript = own.language === 'javascript' || own.language === 'typescript';
  const inStyle = isFromScript === isScript ? (name: string) => name : isScript ? camelCase : snakeCase;
  for (const role of roles) {
    // A delta that is goal − prediction in the person's program has another value here: it is not given its name.
    if (own.facts.isDeltaNegated && (role === 'delta' || role === 'weightDelta')) continue;
    const given = own.facts.names[role]?.name;
    const name = given ? inStyle(given) : null;
    if (name === null || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || taken.includes(name)) continue;
    if (Object.entries(names).some(([other, used]) => other !== role && used === name)) continue;
    names[role] = name;
    // A list of weights is the weight that the program has.
    if (role === 'weight' && name !== names.input) names.weights = name === 'weight' ? 'weights' : name;
  }
  return names;
}

export const camelCase = (name: string): string =>
  name.replace(/(?<=[\p{L}\p{N}])_+(\p{L})/gu, (_, letter: string) => letter.toUpperCase());

const snakeCase = (name: string): string => name.replace(/(?<=\p{Ll})\p{Lu}/gu, (letter) => `_${letter.toLowerCase()}`);
