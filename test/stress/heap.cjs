/** Loaded into a server that is to be measured: at a signal, it sweeps and writes down what is in use. */
const { renameSync, writeFileSync } = require('node:fs');

const file = process.env.ICB_TEST_HEAP;
process.on('SIGUSR2', () => {
  for (let times = 0; times < 3; times += 1) globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  writeFileSync(`${file}.new`, JSON.stringify({ heapUsed, rss }));
  renameSync(`${file}.new`, file);
});
