import type { Rule } from '../rule.ts';
import { closeWaitRules } from './close-wait.ts';
import { closingRules } from './closing.ts';
import { connectingRules } from './connecting.ts';
import { establishedRules } from './established.ts';
import { halfOpenRules } from './half-open.ts';
import { listeningRules } from './listening.ts';
import { listingRules } from './listing.ts';
import { portsRules } from './ports.ts';

const all = [
  ...halfOpenRules,
  ...connectingRules,
  ...listeningRules,
  ...establishedRules,
  ...closeWaitRules,
  ...portsRules,
  ...closingRules,
  ...listingRules,
] as const;

/** Name of a rule. */
export type RuleId = (typeof all)[number]['id'];

/** Every rule, in the order of a connection's life. */
export const rules: readonly Rule<RuleId>[] = all;
