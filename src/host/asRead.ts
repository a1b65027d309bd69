import type { Recipe } from '../protocol/messages.ts';

/** Whether nothing was changed since the run was read from its program: then its kinds of numbers are the program's. */
export const isAsRead = ({ origins }: Recipe): boolean =>
  Object.values(origins).every(({ from }) => from === 'text' || from === 'default');
