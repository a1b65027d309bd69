import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type ParseMemory, parse } from '../../../../src/reading/syntax/parse.ts';

const file = path.join(process.cwd(), 'test/fixtures/programs/python/several-inputs.py');
const text = readFileSync(file, 'utf8');
const never = () => false;

const treeOf = (source: string, memory?: ParseMemory): string => {
  const parsed = parse(source, 'python', never, memory);
  assert(parsed.kind === 'parsed');
  return parsed.tree.toString();
};

describe('parsing', () => {
  it('of an edited text gives the tree that it has anew', () => {
    const edits = fc.array(
      fc.tuple(fc.nat(text.length), fc.nat(40), fc.constantFrom('', 'x', '\n', ' ', '    ', '(', '0.5', ' * ')),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(edits, (all) => {
        const memory: ParseMemory = { last: null };
        let edited = text;
        treeOf(edited, memory);
        for (const [at, length, piece] of all) {
          edited = edited.slice(0, at) + piece + edited.slice(at + length);
          assert.equal(treeOf(edited, memory), treeOf(edited));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stops where the caller wants it to', () => {
    const parsed = parse(text.repeat(20), 'python', () => true);
    assert(parsed.kind === 'stopped');
    assert(parsed.at < text.length * 20);
  });
});
