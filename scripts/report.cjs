// Mocha's spec report, and beside it a file with the counts, so that several suites add up to one closing line.
const { writeFileSync } = require('node:fs');
const Mocha = require('mocha');

module.exports = class Report extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const again = [];
    runner.on('retry', (test, error) => again.push(`${test.fullTitle()}: ${error.message}`));
    const file = options.reporterOptions?.file ?? process.env.NEURON_REPORT;
    runner.once('end', () => {
      for (const one of again) Mocha.reporters.Base.consoleLog('  failed at first: %s', one);
      const { passes, failures, pending } = runner.stats;
      if (file) writeFileSync(file, JSON.stringify({ passes, failures, pending }));
    });
  }
};
