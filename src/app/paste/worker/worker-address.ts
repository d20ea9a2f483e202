/** Where the worker's script lies; the build puts the name of the built file here (scripts/build/worker-plugin.mjs). */
export const workerAddress: URL = new URL('./paste-worker.ts', import.meta.url);
