import type { ProgramProblem, Role } from '../reading/reading.ts';
import { fullNumber } from './shortNumber.ts';
import type { Texts } from './texts.ts';

/** Why a program was not read, as one sentence with its line. */
export function programProblemText({ programs, fields, columns }: Texts, problem: ProgramProblem): string {
  const { line } = problem.range;
  switch (problem.kind) {
    case 'syntax':
      return problem.found.trim() === ''
        ? programs.endsEarly[problem.expected](line)
        : programs.syntax[problem.expected](line, problem.found);
    case 'unknownName':
      return programs.unknownName(line, problem.name, problem.nearest);
    case 'stops':
      return programs.stops[problem.error](line, problem.found);
    case 'notFollowed':
      return programs.notFollowed(line, problem.found);
    case 'runsOn':
      return programs.runsOn(line, problem.rows);
    case 'noComparison':
      return programs.noComparison(line, problem.found);
    case 'machineOrder':
      return programs.machineOrder(line, problem.found);
    case 'neverCalled':
      return programs.neverCalled(line, problem.name);
    case 'otherUpdate':
      return programs.otherUpdate(line, problem.name, problem.found);
    case 'assignsMinus':
      return programs.assignsMinus(line, problem.name);
    case 'updateAfterLoop':
      return programs.updateAfterLoop(line, problem.rows);
    case 'updateVaries':
      return programs.updateVaries(line, problem.row);
    case 'movesWhileTried':
      return programs.movesWhileTried(line, fields.label[problem.role], problem.found);
    case 'turnsDiffer':
      return programs.turnsDiffer(line, problem.row, problem.found);
    case 'otherError':
      return programs.otherError[problem.is](line, problem.found);
    case 'otherPrediction':
      return programs.otherPrediction(line, problem.found);
    case 'twoNeurons':
      return programs.twoNeurons(line, problem.first, problem.second);
    case 'differs': {
      const labels: { readonly [R in Role]: string } = { ...fields.label, ...columns };
      const { row, role, program, engine } = problem;
      return programs.differs(line, row, labels[role], fullNumber(program), fullNumber(engine));
    }
  }
}
