/** Rows for the pages that draw themselves again and again. */
const states = ['ESTABLISHED', 'CLOSE_WAIT', 'TIME_WAIT', 'FIN_WAIT2', 'LAST_ACK'];

/** What went wrong while drawing, from the library and from the page. */
export const errors = [];
addEventListener('error', ({ message }) => errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
globalThis.errors = errors;

/** The rows of one rendering: some are new, some are gone, some have moved, all may have another state. */
export function rowsOf(round) {
  return Array.from({ length: 6 + (round % 5) }, (_, index) => {
    const key = (index * 7 + round) % 11;
    return {
      key,
      cells: [
        'tcp',
        '0',
        '0',
        '192.0.2.10:8080',
        `198.51.100.9:${60_000 + key}`,
        states[(key + round) % states.length],
      ],
    };
  });
}
