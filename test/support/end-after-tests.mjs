// Loaded before tests that start programs: a suite that fails while it begins leaves open what it has started by then,
// and Node would wait for that for ever. Whoever starts a program ends it when the process exits.
import process from 'node:process';
import { after } from 'node:test';

/** Milliseconds in which what is closed at the end of a test is closed, and those in which reports are written. */
const grace = 1000;

after(() => {
  setTimeout(() => {
    console.error(`Left open by the tests: ${process.getActiveResourcesInfo().join(', ')}`);
    // Reporters sum up when nothing is left to be waited for.
    process.emit('beforeExit', 0);
    setTimeout(() => process.exit(), grace).unref();
  }, grace).unref();
});
// Without a listener a signal ends a process at once, and nobody hears of the exit.
process.once('SIGTERM', () => process.exit(1));
