// Loaded before every test in Node: property tests start from one seed, so that a run says the same twice.
// `npm run fuzz` gives PROPERTY_SEED another value each time.
import process from 'node:process';
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 9293) });
