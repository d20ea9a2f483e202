/** Seconds that a step stays, by the speed chosen. */
export const speeds = { '0.5': 4, '1': 2, '2': 1 } as const;
export type Speed = keyof typeof speeds;
