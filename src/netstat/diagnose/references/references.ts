import type { RuleReference } from '../rule-words.ts';
import type { RuleId } from '../rules/rules.ts';
import { closeWait } from './close-wait.ts';
import { closing } from './closing.ts';
import { connecting } from './connecting.ts';
import { established } from './established.ts';
import { halfOpen } from './half-open.ts';
import { listening } from './listening.ts';
import { listing } from './listing.ts';
import { ports } from './ports.ts';

/** Commands and sources of every rule. */
export const references: Readonly<Record<RuleId, RuleReference>> = {
  ...halfOpen,
  ...connecting,
  ...listening,
  ...established,
  ...closeWait,
  ...ports,
  ...closing,
  ...listing,
};
