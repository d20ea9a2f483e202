/** Milliseconds that a browser may take to start: on a busy machine many times as many as on an idle one. */
export const startLimit = 120_000;
