import assert from 'node:assert/strict';
import { javascriptProgramOf } from './grammar/javascript.ts';
import { inNode, startPython } from './grammar/languages.ts';
import { pythonProgramOf } from './grammar/python.ts';
import { difference, followed, type Outcome } from './grammar/values.ts';

/** How many programs of each language, and from which seed on: `npm run test:long` asks for more. */
const count = Number(process.env.NEURON_PROGRAMS ?? 150);
const first = Number(process.env.NEURON_SEED ?? 1);

type Language = 'python' | 'javascript';

/** What parts, with the program; null where nothing does, or the program is not followed. */
function parts(text: string, language: Language, theirs: Outcome): string | null | 'notFollowed' {
  const ours = followed(text, language);
  if (ours.kind === 'notFollowed' || theirs.error === 'SyntaxError') return 'notFollowed';
  const isPython = language === 'python';
  const error = theirs.error === 'UnboundLocalError' ? 'NameError' : theirs.error;
  const isSameError = isPython ? ours.error === error : (ours.error === null) === (error === null);
  if (!isSameError) return `ends with ${ours.error} instead of ${error}\n${text}`;
  // Of a script that ends by an error nothing is told in Node.
  if (!isPython && error !== null) return null;
  for (const [name, value] of Object.entries(ours.names)) {
    const other = theirs.names[name];
    const found = other === undefined ? null : difference(value, other);
    if (found) return `${name}: ${found}\n${text}`;
  }
  return null;
}

function assertNoneParts(texts: readonly string[], language: Language, outcomes: readonly Outcome[]): void {
  const all = texts.map((text, i) => parts(text, language, outcomes[i]!));
  const wrong = all.filter((one) => one !== null && one !== 'notFollowed');
  const unfollowed = all.filter((one) => one === 'notFollowed').length;
  console.log(
    `      ${language}: ${all.length - unfollowed - wrong.length} equal, ${unfollowed} not followed, ${wrong.length} other`,
  );
  assert.deepEqual(wrong, []);
  assert(unfollowed < all.length / 2, 'most programs are followed');
}

describe('the evaluator does what the language does, or says that it does not follow', () => {
  const seeds = Array.from({ length: count }, (_, i) => first + i);

  it('CPython: random programs', async function () {
    this.timeout(600_000);
    const run = await startPython();
    const texts = seeds.map(pythonProgramOf);
    assertNoneParts(texts, 'python', run(texts));
  });

  it('Node: random programs', function () {
    this.timeout(600_000);
    const texts = seeds.map(javascriptProgramOf);
    assertNoneParts(texts, 'javascript', texts.map(inNode));
  });
});
