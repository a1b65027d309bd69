import type { FlatParameters } from '../neuron/parameters.ts';
import { gather } from './entries.ts';

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
  const entries = Object.entries(given).map(([name, text]) => ({ name, ...nowhere, value: parsed(text) }));
  const { values, ignored, problems } = gather(entries, (start, end) => ({ start, end, line: 1, column: 1 }));
  return ignored.length + problems.length > 0 ? null : { parameters: values, isHidden };
}

const nowhere = { nameStart: 0, nameEnd: 0, start: 0, end: 0 };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
