import type { Field } from '../src/neuron/problem.ts';

/** What was typed and not yet trained with, by field. */
export type Drafts = { readonly [F in Field]?: string };
