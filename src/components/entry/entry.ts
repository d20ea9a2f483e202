import { html, nothing, type TemplateResult } from 'lit';
import type { EntryMessages } from '../../i18n/en/entry.ts';
import type { PhaseMessages } from '../../i18n/en/phases.ts';
import { isRfcState, type RfcStateId } from '../../states/rfc-states.ts';
import { stateById } from '../../states/state-look-up.ts';
import type { PlatformNames } from '../../states/platform-names.ts';
import type { System } from '../../states/platforms.ts';
import type { Entry, Summary } from '../../states/state-texts.ts';
import type { StateId } from '../../states/states.ts';
import type { TransitionWords } from '../../states/transition-words.ts';
import { stateName } from '../state-name/state-name.ts';
import { phaseMark } from '../theme/phase-mark.ts';
import { wholeNames } from '../whole-words/whole-words.ts';
import { spellingsTable } from './spellings-table.ts';
import type { SpellingGroup } from './spelling-groups.ts';
import { waysInto, waysOutOf } from './ways.ts';
import { waysTable } from './ways-table.ts';

/** What the full entry of a state is made of. */
export interface EntryContent {
  readonly id: StateId;
  /** The name to show largest: the reader's spelling, or the standard one. */
  readonly name: string | TemplateResult;
  readonly summary: Pick<Summary, 'line'> & Partial<Summary>;
  /** The longer texts, for a state that has them. */
  readonly entry?: Entry | undefined;
  readonly spellings: readonly SpellingGroup[];
}

/** What the full entry of a state needs to be shown. */
export interface EntryOptions {
  readonly words: EntryMessages;
  readonly phases: PhaseMessages;
  /** Address of a state's page. */
  readonly hrefFor: (id: StateId) => string;
  /** The word a state is known by, for links. */
  readonly nameOf: (id: StateId) => string;
  /** The name of a state with the spelling of the reader's system first, for the ways from state to state. */
  readonly readerName?: (id: StateId) => TemplateResult;
  /** The same for a name inside a sentence: one spelling alone. */
  readonly readerWord?: (id: StateId) => TemplateResult;
  /** The words of the transitions, in a language that is not English. */
  readonly transitionWords?: TransitionWords | undefined;
  /** Level of the entry's own heading. */
  readonly level: 1 | 2;
  /** Systems whose spellings are open from the start; the others show their words alone. */
  readonly openSystems: readonly System[];
  /** Address of a footnote, where the spellings have any. */
  readonly noteHref?: (note: number) => string;
  /** What tools are called in the language of the page, where that is not their English name. */
  readonly toolNames?: PlatformNames;
  /** How long the state lasts on each system, below the sentence or in its place. */
  readonly limits?: TemplateResult;
  /** Sections between the ways and the spellings. */
  readonly between?: TemplateResult;
}

const row = (label: string, value: string | TemplateResult | undefined) =>
  value === undefined || value === ''
    ? nothing
    : html`<div>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;

/** Head of an entry: the name, what kind of word it is, and its meaning in one line. */
export function entryHead({ id, name, summary }: EntryContent, { words, phases, level }: EntryOptions): TemplateResult {
  const { kind, phase } = stateById(id);
  const heading = typeof name === 'string' ? stateName(name) : name;
  return html`<header class="entry-head" data-phase=${phase}>
    ${level === 1 ? html`<h1>${heading}</h1>` : html`<h2>${heading}</h2>`}
    <p class="kind">${phaseMark(phase)} ${kind === 'rfc' ? phases[phase] : words[kind]}</p>
    <p class="lead">${summary.line}</p>
  </header>`;
}

/** The nearest states and, for a tracker's word, how long it is kept: what a word without an own entry can say. */
function facts(
  { id, summary, entry }: EntryContent,
  { words, hrefFor, nameOf, readerName, limits }: EntryOptions,
): TemplateResult {
  const { nearest = [], timeoutSeconds } = stateById(id);
  return html`<dl class="facts">
    ${row(words.waiting, summary.waiting)} ${row(words.seenBy, entry?.seenBy)}
    ${row(words.duration, limits ?? summary.duration)} ${row(words.many, entry?.many)}
    ${row(
      words.nearest,
      nearest.length === 0
        ? undefined
        : html`${nearest.map(
            (near) =>
              html`<a href=${hrefFor(near as StateId)}
                >${readerName?.(near as StateId) ?? stateName(nameOf(near as StateId))}</a
              > `,
          )}`,
    )}
    ${row(words.trackerTimeout, timeoutSeconds === undefined ? undefined : words.seconds(timeoutSeconds))}
  </dl>`;
}

/** Ways into and out of a state of RFC 9293; those out of it with who must act. */
function ways(id: RfcStateId, options: EntryOptions): TemplateResult {
  const { words } = options;
  return html`<section class="ways">
    <div>
      <h2 id="ways-in">${words.waysIn}</h2>
      ${waysTable('from', waysInto(id), options)}
    </div>
    <div>
      <h2 id="ways-out">${words.waysOut}</h2>
      ${waysTable('to', waysOutOf(id), options)}
    </div>
    <p class="remark">${words.waysSource}</p>
  </section>`;
}

/**
 * The full entry of a state: the same template on the pages built in advance and in the extension's popup.
 * Headings inside follow a heading of level 1.
 */
export function entryBody(content: EntryContent, options: EntryOptions): TemplateResult {
  const { id, entry, spellings } = content;
  const { words } = options;
  return html`
    ${facts(content, options)}
    ${
      entry
        ? html`<section class="explanation">
            <h2 id="explanation">${words.explanation}</h2>
            <p>${inCode(entry.explanation, options.readerWord)}</p>
          </section>`
        : nothing
    }
    ${isRfcState(id) ? ways(id, options) : nothing} ${options.between ?? nothing}
    <section class="spellings">
      <h2 id="spellings">${words.spellings}</h2>
      ${spellingsTable(spellings, { words, open: options.openSystems, noteHref: options.noteHref ?? (() => ''), toolNames: options.toolNames ?? {} })}
    </section>
  `;
}

/** A state named in a text as such, in no tool's spelling: its id between braces. */
const named = /\{([A-Z]+(?:-[A-Z]+)?(?:-[12])?)\}/;

/** A text of the catalogue with nothing to format: without backticks, states by their standard name. */
export function plainText(text: string): string {
  return text.replaceAll(new RegExp(named, 'g'), '$1').replaceAll('`', '');
}

/**
 * Text in which words between backticks are code, names with a hyphen stay whole, and states between braces are named.
 *
 * @param nameInText name of a state inside a sentence; the standard one if not given
 */
export function inCode(text: string, nameInText?: (id: StateId) => TemplateResult): TemplateResult {
  const withNames = (part: string) =>
    part
      .split(named)
      .map((piece, index) => (index % 2 === 1 && nameInText ? nameInText(piece as StateId) : wholeNames(piece)));
  return html`${text
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? html`<code translate="no" lang="en" dir="ltr">${part}</code>` : withNames(part),
    )}`;
}
