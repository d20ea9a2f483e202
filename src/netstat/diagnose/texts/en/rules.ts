import type { RuleWords } from '../../rule-words.ts';
import type { RuleId } from '../../rules/rules.ts';
import { closeWait } from './close-wait.ts';
import { closing } from './closing.ts';
import { connecting } from './connecting.ts';
import { established } from './established.ts';
import { halfOpen } from './half-open.ts';
import { listening } from './listening.ts';
import { listing } from './listing.ts';
import { ports } from './ports.ts';

/** What every rule says; a rule without words is a compile error. */
export const rules: Readonly<Record<RuleId, RuleWords>> = {
  ...halfOpen,
  ...connecting,
  ...listening,
  ...established,
  ...closeWait,
  ...ports,
  ...closing,
  ...listing,
};
