// npm run test:long: what takes too long for every run of the tests. Every kind of run through the pages' tests, and test/long.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runAloneTests } from './alone.mjs';
import { root } from './fetched.mjs';
import { runUnitTests } from './unit.mjs';

process.env.NEURON_LONG = '1';
const statuses = [await runAloneTests(null, ['test/alone/accessibility.test.ts', 'test/alone/layout.test.ts'])];
if (existsSync(path.join(root, 'test/long'))) statuses.push(await runUnitTests(['test/long'], null));
process.exit(statuses.some((status) => status !== 0) ? 1 : 0);
