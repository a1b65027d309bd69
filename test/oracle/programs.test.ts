import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadRun, Role } from '../../src/reading/reading.ts';
import { readProgram } from '../../src/reading/readProgram.ts';
import { type Assignment, valuesInNode } from './node.ts';
import { type Interest, type PythonRun, startPython } from './python.ts';
import { changes, engineValues, isWithinOneUlp } from './rows.ts';

const fixtures = path.join(process.cwd(), 'test/fixtures/programs');
const compared: readonly Role[] = ['weight', 'prediction', 'delta', 'weightDelta', 'error'];

const filesIn = (folder: string): string[] => readdirSync(path.join(fixtures, folder));
const textOf = (folder: string, file: string): string => readFileSync(path.join(fixtures, folder, file), 'utf8');

function runOf(text: string, language: 'python' | 'javascript' | 'typescript'): ReadRun {
  const reading = readProgram(text, language, { shouldStop: () => false });
  assert(reading.kind === 'read', JSON.stringify(reading));
  return reading.runs[0]!;
}

/** The engine's values are those that the program gave to the role's name. */
function assertSame(role: Role, run: ReadRun, actual: readonly number[], file: string): void {
  // It computes its error after the update.
  const isErrorOfNextRow = file === 'error-after-update.py';
  const engine = engineValues(run)[role]!;
  // Hot and cold assigns a weight only where it moves; a weight that a function is given is not assigned before.
  const [ours, theirs] = role === 'weight' ? [changes(engine), changes(actual)] : [engine, actual];
  const isGiven = role === 'weight' && theirs.length === ours.length - 1;
  const expected = isGiven || (role === 'error' && isErrorOfNextRow) ? ours.slice(1) : ours;
  const count = Math.min(expected.length, theirs.length);
  assert(count > 0, `${role}: the program's own values were not seen`);
  if (role === 'prediction' && !goesOn(run)) assert.equal(theirs.length, count, 'predictions of the program');
  for (let row = 0; row < count; row++) {
    const [a, b] = [expected[row]!, theirs[row]!];
    const isSame = role === 'error' ? isWithinOneUlp(a, b) : Object.is(a, b);
    assert(isSame, `${role} in row ${row}: the engine has ${a}, the program ${b}`);
  }
}

/** The program predicts after the run's last row: behind numbers that are not exact, or once more before its break. */
const goesOn = ({ program }: ReadRun): boolean =>
  program!.cut !== undefined || program!.remarks.some(({ kind }) => kind === 'overflow');

/** Roles with a name of their own and one number a row. */
function namedRoles({ program, values }: ReadRun): Role[] {
  return compared.filter((role) => {
    const isList = Array.isArray(values.weight) && (role === 'weight' || role === 'weightDelta');
    return program!.names[role]?.name && !isList;
  });
}

describe('the real languages compute what the engine does', () => {
  describe('CPython', () => {
    let python: (text: string, interests: readonly Interest[]) => PythonRun;
    before(async function () {
      this.timeout(120_000);
      python = await startPython();
    });

    for (const file of filesIn('python').filter((name) => name !== 'million.py')) {
      it(file, () => {
        const text = textOf('python', file);
        const run = runOf(text, 'python');
        const roles = namedRoles(run);
        assert(roles.length > 0);
        const interests = roles.map((role) => {
          const { name, ranges } = run.program!.names[role]!;
          return { name: name!, lines: ranges.map(({ line }) => line) };
        });
        const { log, error } = python(text, interests);
        const raised = run.program!.remarks.some((remark) => remark.kind === 'overflow' && remark.does === 'raises');
        assert.equal(error, raised ? 'OverflowError' : null);
        for (const [index, role] of roles.entries()) {
          const { name, lines } = interests[index]!;
          const valuesOn = (some: readonly number[]): number[] =>
            log.flatMap(([other, line, value]) =>
              other === name && some.includes(line) && typeof value === 'string' ? [numberOf(value)] : [],
            );
          // A function's own variable of the same name has each value once more.
          const rows = run.program!.rowsProved;
          const oneARow = lines.find((line) => role !== 'weight' && valuesOn([line]).length === rows);
          const values = valuesOn(oneARow === undefined ? lines : [oneARow]);
          if (values.length > 0) assertSame(role, run, values, file);
        }
      });
    }
  });

  for (const [folder, language] of [
    ['javascript', 'javascript'],
    ['typescript', 'typescript'],
  ] as const) {
    describe(`Node, ${folder}`, () => {
      for (const file of filesIn(folder).filter((name) => !name.startsWith('two-thousand-million'))) {
        it(file, () => {
          const text = textOf(folder, file);
          const run = runOf(text, language);
          for (const role of namedRoles(run)) {
            const { name, ranges } = run.program!.names[role]!;
            const assignments: Assignment[] = ranges.map((range) => ({ name: name!, range }));
            const values = valuesInNode(text, language, assignments).map(([, value]) => value);
            if (values.length > 0) assertSame(role, run, values, file);
          }
        });
      }
    });
  }
});

const numberOf = (printed: string): number =>
  printed === 'inf' ? Number.POSITIVE_INFINITY : printed === '-inf' ? Number.NEGATIVE_INFINITY : Number(printed);
