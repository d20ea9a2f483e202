import type { MessagesLike } from '../messages.ts';

/** Words that change while a scenario is played. */
export const machinePlayer = {
  play: 'Play',
  pause: 'Pause',
  stepOf: (step: number, last: number): string => `Step ${step} of ${last}`,
  ladder: (step: number): string => `Segments until step ${step}; the table below says the same`,
  after: (time: string): string => `${time} after the beginning`,
  unknownClock: 'How long this system waits here is not established; the clock stands still.',
  seconds: (seconds: number): string => `${seconds} s`,
  leadsHere: (host: string): string => `How did it get here? Scenarios that lead ${host} into this state:`,
  getsOut: 'What gets it out? Events, who must act, and how long it takes',
  roles: (a: string, b: string): string => `In your row: A is ${a}, B is ${b}.`,
};

export type MachinePlayerMessages = MessagesLike<typeof machinePlayer>;
