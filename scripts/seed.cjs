// For the whole suite: the same code is tested with the same cases. A folder's tests alone try new ones each time.
const { configureGlobal } = require('fast-check');

configureGlobal({ seed: 4 });
