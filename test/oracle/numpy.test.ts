import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkParameters } from '../../src/neuron/parameters.ts';
import { startRun } from '../../src/neuron/run.ts';
import type { ReadRun, Role } from '../../src/reading/reading.ts';
import { readProgram } from '../../src/reading/readProgram.ts';
import { type Interest, type PythonRun, tracer } from './python.ts';
import { engineValues, isWithinOneUlp } from './rows.ts';

const folder = path.join(process.cwd(), 'test/fixtures/programs/numpy');
const compared: readonly Role[] = ['prediction', 'delta', 'error', 'weight', 'weightDelta'];

function runOf(text: string): ReadRun {
  const reading = readProgram(text, 'python', { shouldStop: () => false });
  assert(reading.kind === 'read', JSON.stringify(reading));
  return reading.runs[0]!;
}

/** The machine's own NumPy: what the names are given, line by line. */
function followed(texts: readonly { readonly text: string; readonly interests: readonly Interest[] }[]) {
  const follow =
    'print(json.dumps([json.loads(follow(one["text"], one["interests"])) for one in json.load(sys.stdin)]))';
  return spawnSync(
    'python3',
    [
      '-W',
      'ignore',
      '-c',
      `import numpy\n${tracer.replace('{"print"', '{"__name__": "__main__", "print"')}\n${follow}`,
    ],
    { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1e9 },
  );
}

/** Of weights that a list holds, those of all rows and the last ones, one after the other. */
function engineOf(run: ReadRun, role: Role): readonly number[] {
  if (role !== 'weight') return engineValues(run)[role]!;
  const checked = checkParameters(run.values);
  assert(checked.ok);
  const engine = startRun(checked.value);
  engine.advance(20_000);
  const { finalWeight } = engine.summary();
  return [...engine.window(0, engine.rows).weight, ...(finalWeight === null ? [] : [finalWeight].flat())];
}

// NumPy does not come with the packages of this repository: it is asked where the machine has it.
describe('NumPy computes what the engine does', () => {
  const files = readdirSync(folder);
  const programs = files.map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const run = runOf(text);
    const roles = compared.filter((role) => run.program!.names[role]?.name);
    const interests = roles.map((role): Interest => {
      const { name, ranges } = run.program!.names[role]!;
      return { name: name!, lines: ranges.map(({ line }) => line) };
    });
    return { text, run, roles, interests };
  });
  let results: readonly PythonRun[] = [];
  before(function () {
    const { status, stdout, stderr } = followed(programs);
    if (status === null || /No module named 'numpy'/.test(stderr)) this.skip();
    assert.equal(status, 0, stderr);
    results = JSON.parse(stdout);
  });

  for (const [i, file] of files.entries()) {
    it(file, () => {
      const { run, roles, interests } = programs[i]!;
      const { log, error } = results[i]!;
      assert.equal(error, null);
      for (const [at, role] of roles.entries()) {
        const { name, lines } = interests[at]!;
        const given = log.filter(([other, line]) => other === name && lines.includes(line));
        const theirs = given.flatMap(([, , value]) => value).map(numberOf);
        const ours = engineOf(run, role);
        const count = Math.min(ours.length, theirs.length);
        assert(count >= run.program!.rowsProved, `${role} was seen ${theirs.length} times`);
        for (let row = 0; row < count; row++) {
          const [a, b] = [ours[row]!, theirs[row]!];
          const isSame = role === 'error' ? isWithinOneUlp(a, b) : Object.is(a, b);
          assert(isSame, `${role}, number ${row}: the engine has ${a}, the program ${b}`);
        }
      }
    });
  }
});

const numberOf = (printed: string): number =>
  /inf/.test(printed) ? Number(printed.replace('inf', 'Infinity')) : Number(printed);
