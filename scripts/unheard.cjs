// For each suite in plain Node: a promise that is rejected, and nobody hears of it, fails the suite.
const unheard = [];
process.on('unhandledRejection', (reason) => unheard.push(reason instanceof Error ? reason.stack : String(reason)));

exports.mochaHooks = {
  async afterAll() {
    // Node tells of a rejection only once nothing else is to be done.
    await new Promise((resolve) => setImmediate(resolve));
    if (unheard.length > 0) throw new Error(`Rejected, and not heard:\n${unheard.splice(0).join('\n')}`);
  },
};
