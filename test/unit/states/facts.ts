import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An alias as the fact base writes it. */
export interface FactAlias {
  token: string;
  platform: string;
  context: string;
  role: string;
  numeric?: number;
  width?: string;
  notes?: string;
  lang?: string;
  verified: boolean;
  matchRisk: string;
  source: { key: string };
  alsoIn?: string[];
}

/** The parts of the fact base that the tables must hold. */
export interface Facts {
  counts: Record<string, number | Record<string, number>>;
  sources: Record<string, unknown>;
  numericTables: Record<string, Record<string, string | number>>;
  filters: ({ tool: string; name: string; source: { key: string } } & Record<string, unknown>)[];
  ambiguousTokens: { token: string; meanings: { state: string; platforms: string[] }[] }[];
  states: {
    id: string;
    kind: string;
    synchronized: boolean | null;
    rfc: { section: string } | null;
    timeoutSeconds?: number;
    aliases: FactAlias[];
  }[];
}

/** The parts of the transition facts that the tables must hold. */
export interface TransitionFacts {
  transitions: Record<string, unknown>[];
  paths: Record<string, unknown>[];
  osDifferences: Record<string, unknown>[];
}

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'facts');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

export const facts = read('states.json') as Facts;
export const transitionFacts = read('transitions.json') as TransitionFacts;
