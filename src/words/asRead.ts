import type { Origins, ProgramFacts } from '../reading/reading.ts';
import { type NumberKinds, noKinds } from './numberKinds.ts';

/** Whether nothing was changed since the run was read from its program: then its kinds of numbers are the program's. */
export const isAsRead = ({ origins }: { readonly origins: Origins }): boolean =>
  Object.values(origins).every(({ from }) => from === 'text' || from === 'default');

/** Which numbers of a run are printed as Python's int, in its table as in whatever is made of it. */
export const kindsOf = (run: { readonly origins: Origins; readonly program: ProgramFacts | null }): NumberKinds =>
  run.program !== null && isAsRead(run) ? run.program.numbers : noKinds;
