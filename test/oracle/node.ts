import vm from 'node:vm';
import { transformSync } from 'esbuild';
import type { TextRange } from '../../src/reading/reading.ts';

/** Where the program gives a name a value: from the name to the value's end. */
export interface Assignment {
  readonly name: string;
  readonly range: TextRange;
}

/** Runs a program in Node with each of these assignments noted: the values that the names were given, in order. */
export function valuesInNode(
  text: string,
  language: 'javascript' | 'typescript',
  assignments: readonly Assignment[],
): readonly (readonly [name: string, value: number])[] {
  const log: [string, number][] = [];
  const note = (name: string, value: unknown): unknown => {
    if (typeof value === 'number') log.push([name, value]);
    return value;
  };
  let instrumented = text;
  for (const { name, range } of [...assignments].sort((a, b) => b.range.start - a.range.start)) {
    const said = text.slice(range.start, range.end);
    const noted = withNote(said, name);
    if (noted) instrumented = instrumented.slice(0, range.start) + noted + instrumented.slice(range.end);
  }
  const { code } = transformSync(instrumented, { loader: language === 'typescript' ? 'ts' : 'js', format: 'cjs' });
  vm.runInNewContext(code, { console: { log: () => {} }, note, module: { exports: {} } });
  return log;
}

/** `name = value` (or `name[i] -= value`) with its value noted; null for another kind of binding. */
function withNote(said: string, name: string): string | null {
  const parts = /^(\w+(?:\[[^\]]*\])?(?:\s*:\s*\w+)?)\s*([-+*/]?=)(?![=>])(.*)$/s.exec(said);
  if (!parts) return null;
  const [, target, sign, value] = parts;
  if (sign === '=') return `${target} = note(${JSON.stringify(name)}, ${value})`;
  return `note(${JSON.stringify(name)}, ${target} ${sign} (${value}))`;
}
