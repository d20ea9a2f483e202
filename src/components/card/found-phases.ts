/**
 * The phase of every state, for the page's script, which paints by phase and carries no other table of states.
 *
 * This module is run at build time (scripts/build/evaluate-plugin.mjs) and only its plain data is shipped, so it
 * must export no function.
 */
import type { Phase } from '../../states/state-facts.ts';
import { states, type StateId } from '../../states/states.ts';

/** Phases by state; states that are no part of a connection's life are left out, theirs is `other`. */
export const foundPhases: Readonly<Partial<Record<StateId, Phase>>> = Object.fromEntries(
  states.flatMap(({ id, phase }) => (phase === 'other' ? [] : [[id, phase]])),
);
