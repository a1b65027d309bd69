import { analyse } from '../neuron/analysis.ts';
import { checkParameters, type FlatParameters, type Parameters } from '../neuron/parameters.ts';
import { startRun } from '../neuron/run.ts';
import { resolveParameters } from '../reading/origins.ts';
import type { Origins, ProgramFacts, ReadRun } from '../reading/reading.ts';
import { changesText } from '../words/changesText.ts';
import { shownCut } from '../words/cutText.ts';
import { type Language, resolveLanguage } from '../words/language.ts';
import { type NumberKinds, noKinds } from '../words/numberKinds.ts';
import { terminalTexts } from '../words/terminalTexts.ts';
import { type Options, readFlags } from './flags.ts';
import { environmentLanguage, output, type PrintedRun, print, rulesOutput, say } from './output.ts';
import { flagProblemSentence, parameterSentence } from './sentences.ts';
import { readSource, type Source } from './source.ts';

/** Trains as the command line says. The exit status: 2 where the command line, the file or a parameter is wrong, else 0. */
async function train(args: readonly string[]): Promise<0 | 2> {
  const { options, problems } = readFlags(args);
  const language = resolveLanguage(options.language ?? 'auto', environmentLanguage(process.env));
  const refuse = (sentences: readonly string[]): 2 => {
    say(...sentences);
    return 2;
  };
  try {
    if (options.isHelp) {
      await print([terminalTexts(language).usage]);
      return 0;
    }
    if (problems.length > 0) return refuse(problems.map((problem) => flagProblemSentence(language, problem)));
    const source = readSource(options, language);
    if (!source.ok) return refuse(source.sentences);
    if (source.rules !== undefined) {
      await print(rulesOutput(options.format, source.rules, language, source.numberStyle));
      return 0;
    }
    const { runs, wrong } = checkRuns(source, options, language);
    say(...source.remarks);
    if (wrong.length > 0) return refuse(wrong);
    await print(output(options.format, madeRuns(runs), runs.length, language, source.numberStyle));
    return 0;
  } catch (error) {
    return refuse([terminalTexts(language).notWritten(error instanceof Error ? error.message : String(error))]);
  }
}

interface CheckedRun {
  readonly parameters: Parameters;
  readonly origins: Origins;
  readonly heading: string | null;
  readonly numbers: NumberKinds;
  readonly program: ProgramFacts | null;
}

function checkRuns(source: Source, { file, changes }: Options, language: Language) {
  const runs: CheckedRun[] = [];
  const wrong: string[] = [];
  for (const { run, heading } of source.runs) {
    const { flat, origins } = resolveParameters({ changes, changesFrom: 'flag', run, settings: {} });
    const checked = checkParameters(flat);
    if (checked.ok) {
      const numbers = isAsWritten(changes, run) ? run?.program?.numbers : undefined;
      const parameters = checked.value;
      const changed = changesText(language, { parameters, origins });
      runs.push({
        parameters,
        origins,
        heading: heading === null ? null : heading + changed,
        numbers: numbers ?? noKinds,
        program: run?.program ?? null,
      });
    } else wrong.push(...checked.problems.map((problem) => parameterSentence(language, file, problem, origins)));
  }
  // A wrong flag is wrong for each of the runs, and said once.
  return { runs, wrong: [...new Set(wrong)] };
}

/** The program's own run, or the beginning of it: what its numbers are holds. */
const isAsWritten = ({ iterations, ...others }: FlatParameters, run: ReadRun | null): boolean =>
  Object.keys(others).length === 0 &&
  (iterations === undefined || Number(iterations) <= Number(run?.values.iterations));

/** Each run is made when its turn to be printed comes. */
function* madeRuns(runs: readonly CheckedRun[]): Generator<PrintedRun> {
  for (const { parameters, origins, heading, numbers, program } of runs) {
    const run = startRun(parameters);
    run.advance(run.rowsTotal);
    const cut = shownCut({ origins, program }, run.summary().status);
    yield { run, parameters, origins, analysis: analyse(parameters), heading, numbers, cut };
  }
}

train(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
