import type { FlatParameters } from '../neuron/parameters.ts';
import { readText } from './read.ts';

/** What a link asks for: `vscode://single-neuron.single-neuron/train?input=2&alpha=0.1&hide=true`. */
export interface Link {
  readonly parameters: FlatParameters;
  readonly isHidden: boolean;
}

/** The link's parameters, in the spellings that a JSON file may have; null where a name is none. */
export function readLink(query: string): Link | null {
  const { hide, ...given } = Object.fromEntries(new URLSearchParams(query));
  const isHidden = hide !== undefined && hide !== 'false';
  if (Object.keys(given).length === 0) return { parameters: {}, isHidden };
  const reading = readText(JSON.stringify(Object.fromEntries(Object.entries(given).map(withValue))), 'json', null);
  if (reading.kind !== 'read' || reading.ignored.length > 0) return null;
  return { parameters: reading.runs[0]?.values ?? {}, isHidden };
}

function withValue([name, text]: [string, string]): [string, unknown] {
  try {
    return [name, JSON.parse(text)];
  } catch {
    return [name, text];
  }
}
