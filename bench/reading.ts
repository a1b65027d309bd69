import { readFileSync } from 'node:fs';
import { readProgram } from '../src/reading/readProgram.ts';
import type { ParseMemory, ProgramLanguage } from '../src/reading/syntax/parse.ts';
import { atMost, elapsedMs, type Figure, median } from './figure.ts';
import { worstPrograms } from './worstPrograms.ts';

const shouldStop = () => false;

function medianMs(work: () => void): number | null {
  for (let warm = 0; warm < 50; warm++) work();
  return median(Array.from({ length: 15 }, () => elapsedMs(work)));
}

/** The reader on a script of 300 lines: a chapter's program between plain functions. */
export function readingSpeed(): readonly Figure[] {
  const program = readFileSync('test/fixtures/programs/python/direction-and-amount.py', 'utf8');
  const plain = Array.from({ length: 96 }, (_, i) => `def helper_${i}(a, b):\n    return a - b\n`).join('\n');
  const script = `${plain}\n${program}`;
  const edited = script.replace('0.8', '0.81');
  const memory: ParseMemory = { last: null };
  readProgram(script, 'python', { shouldStop, memory });
  let turn = 0;
  const server = Array.from(
    { length: 100 },
    (_, i) => `def route_${i}(request):\n    log(request.path)\n    return render("page_${i}")`,
  );
  return [
    atMost(
      'a 300-line script read',
      medianMs(() => readProgram(script, 'python', { shouldStop })),
      'ms',
      5,
    ),
    atMost(
      "a keystroke's re-read",
      medianMs(() => readProgram(turn++ % 2 ? script : edited, 'python', { shouldStop, memory })),
      'ms',
      2,
    ),
    atMost(
      'a 300-line web server dismissed',
      medianMs(() => readProgram(server.join('\n'), 'python', { shouldStop })),
      'ms',
      1,
    ),
    atMost(
      'the slowest of the worst programs',
      worstMs((text, language) => readProgram(text, language, { shouldStop })),
      'ms',
      200,
    ),
  ];
}

/** Each of the worst programs read once more than it takes to compile what reads them. */
function worstMs(read: (text: string, language: ProgramLanguage) => void): number {
  const times = Object.values(worstPrograms).map(({ text, language }) => {
    read(text, language);
    return elapsedMs(() => read(text, language));
  });
  return Math.max(...times);
}
