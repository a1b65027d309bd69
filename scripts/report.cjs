// Mocha's spec report, and beside it a file with the counts, so that several suites add up to one closing line. What one process
// runs one after the other adds up in one file.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class Report extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const failedFirst = new Map();
    const again = [];
    const took = [];
    runner.on('retry', (test, error) => failedFirst.set(test.fullTitle(), error.message));
    runner.on('pass', (test) => {
      const message = failedFirst.get(test.fullTitle());
      if (message !== undefined) again.push(`${test.fullTitle()}: ${message}`);
    });
    runner.on('test end', (test) => took.push([test.duration ?? 0, test.fullTitle()]));
    const file = options.reporterOptions?.file ?? process.env.NEURON_REPORT;
    runner.once('end', () => {
      if (!file) return;
      const { passes, failures, pending } = runner.stats;
      const before = existsSync(file)
        ? JSON.parse(readFileSync(file, 'utf8'))
        : { passes: 0, failures: 0, pending: 0, again: [], took: [] };
      const all = {
        passes: before.passes + passes,
        failures: before.failures + failures,
        pending: before.pending + pending,
        again: [...before.again, ...again],
        took: [...before.took, ...took],
      };
      writeFileSync(file, JSON.stringify(all));
    });
  }
};
