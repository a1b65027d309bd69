import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import fc from 'fast-check';
import type { Run } from '../../src/neuron/run.ts';
import { numberText } from '../../src/words/numberText.ts';
import { programText } from '../../src/words/programs/programText.ts';
import type { ProgramKind } from '../../src/words/programs/writtenRun.ts';
import { anyParameters } from '../unit/neuron/anyParameters.ts';
import { figuresOf, written } from '../unit/words/programs/written.ts';

// Programs that are written out of runs, run by the languages themselves.

const runner = `
import io, json, contextlib, warnings
warnings.simplefilter("ignore")

def printed(text):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(text, "<program>", "exec"), {})
    return out.getvalue()
`;

const numbers = /-?(?:\d[\d.e+-]*|inf)|nan/g;

/** The same runs each time, of every kind: a property's own search would start an interpreter for each. */
const samples = () => fc.sample(anyParameters(8), { seed: 4, numRuns: 400 }).map((parameters) => written(parameters));

function assertPrints(text: string, run: Run, printed: string): void {
  assert.deepEqual(
    printed.match(numbers) ?? [],
    figuresOf(run).map((figure) => numberText(figure, 'python')),
    text,
  );
}

const textsAs = (kind: ProgramKind) => samples().map(({ run, of }) => ({ run, text: programText('en', kind, of) }));

describe('a run as a program prints its figures, to the last bit', () => {
  it('in CPython', async function () {
    this.timeout(120_000);
    const { loadPyodide } = await import('pyodide');
    const python = await loadPyodide({ indexURL: path.join(process.cwd(), 'node_modules/pyodide/') });
    python.runPython(runner);
    const print = python.globals.get('printed');
    for (const { run, text } of textsAs('python')) assertPrints(text, run, print(text));
  });

  // NumPy does not come with the packages of this repository: it is asked where the machine has it.
  it('in NumPy', function () {
    this.timeout(120_000);
    const programs = textsAs('numpy');
    const { status, stdout, stderr } = spawnSync(
      'python3',
      ['-c', `import numpy, sys\n${runner}\nprint(json.dumps([printed(text) for text in json.load(sys.stdin)]))`],
      { input: JSON.stringify(programs.map(({ text }) => text)), encoding: 'utf8', maxBuffer: 1e9 },
    );
    if (status === null || /No module named 'numpy'/.test(stderr)) this.skip();
    assert.equal(status, 0, stderr);
    const outputs = JSON.parse(stdout) as string[];
    for (const [i, { run, text }] of programs.entries()) assertPrints(text, run, outputs[i]!);
  });
});
