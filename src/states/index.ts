/**
 * The facts: the states of TCP, how every tool and system spells them, how one leads to another, what they mean, and
 * where each fact is from. Data and look-ups without dependencies.
 *
 * @packageDocumentation
 */
export { aliases } from './aliases/aliases.ts';
export type { Alias, AliasRole, MatchRisk } from './alias.ts';
export { filterGroups } from './filter-groups.ts';
export type { FilterGroup } from './filter-groups.ts';
export { platforms } from './platforms.ts';
export type { Platform, PlatformId, System } from './platforms.ts';
export { sources } from './sources.ts';
export type { Source, SourceKey } from './sources.ts';
export { shownSpellings, spellingOn, spellingsOf } from './spelling.ts';
export type { ShownSpelling, Spelling } from './spelling.ts';
export type { Family, Phase, StateFacts, StateKind } from './state-facts.ts';
export { isStateId, stateById } from './state-look-up.ts';
export { stateTable } from './state-table.ts';
export type { State } from './state-table.ts';
export type { StateId } from './states.ts';
export type { LineOnly, Summaries, Summary } from './state-texts.ts';
export { summaries } from './texts/every-language/summaries.ts';
export { systemDifferences } from './system-differences.ts';
export type { SystemDifference } from './system-differences.ts';
export { namedPaths, transitions } from './transitions.ts';
export type { NamedPath, Transition } from './transitions.ts';
