import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readProgram } from '../../src/reading/readProgram.ts';

const languages = { '.py': 'python', '.js': 'javascript', '.ts': 'typescript' } as const;

describe('while a person types a program', () => {
  for (const folder of ['python', 'javascript', 'typescript', 'refused']) {
    const place = path.join('test/fixtures/programs', folder);
    // What these show takes thousands of rows, which every other prefix would be followed through.
    for (const file of readdirSync(place).filter((name) => !/million|hot-cold-loop/.test(name))) {
      it(`each beginning of ${folder}/${file} gives a result or a problem`, () => {
        const text = readFileSync(path.join(place, file), 'utf8');
        const language = languages[path.extname(file) as keyof typeof languages];
        for (let end = 0; end <= text.length; end++) {
          let asked = 0;
          const reading = readProgram(text.slice(0, end), language, { shouldStop: () => ++asked > 20 });
          assert(['read', 'notRead', 'noNeuron'].includes(reading.kind));
          assert(asked <= 21, `asked ${asked} times at ${end}`);
        }
      });
    }
  }
});
