import { html, type TemplateResult } from 'lit';
import { entryBody, entryHead, type EntryOptions } from '../../components/entry/entry.ts';
import { spellingGroups, type SpellingRow } from '../../components/entry/spelling-groups.ts';
import { nameOf } from '../../components/state-name/name-of.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import type { Language } from '../../i18n/language.ts';
import { isRfcState } from '../../states/rfc-states.ts';
import { shownSpellings, spellingsOf } from '../../states/spelling.ts';
import { entryOf, stateById, summaryOf } from '../../states/state-look-up.ts';
import type { StateId } from '../../states/states.ts';
import type { ReaderSystem } from '../../states/systems.ts';
import { entryTexts } from './entry-texts.ts';

/** How an entry is shown to one reader. */
export interface EntryViewOptions {
  readonly language: Language;
  readonly system: ReaderSystem;
  /** Address of a state's entry. */
  readonly hrefFor: (id: StateId) => string;
}

function spellingRows(id: StateId): readonly SpellingRow[] {
  return spellingsOf(id).flatMap(({ token, role, platforms, verified, lang }) =>
    platforms.map((platform) => ({ token, role, platform, verified, ...(lang === undefined ? {} : { lang }) })),
  );
}

/** The name to show largest: the reader's own spelling, with the standard name in sight. */
function headName(id: StateId, system: ReaderSystem): TemplateResult {
  const standard = nameOf(id);
  const own = isRfcState(id) ? (shownSpellings(id, system)[0]?.token ?? standard) : standard;
  return own === standard
    ? stateName(standard)
    : html`${stateName(own)} <small class="standard">${stateName(standard)}</small>`;
}

/** The full entry of a state, as the popup shows it. */
export function entryView(id: StateId, { language, system, hrefFor }: EntryViewOptions): TemplateResult {
  const { entry: words, phases, summaries, entries, transitionWords, platformNames: toolNames } = entryTexts(language);
  const content = {
    id,
    name: headName(id, system),
    summary: summaryOf(id, summaries),
    entry: entryOf(id, entries),
    spellings: spellingGroups(spellingRows(id), system),
  };
  const options: EntryOptions = {
    words,
    phases,
    hrefFor,
    nameOf,
    transitionWords,
    toolNames,
    level: 1,
    openSystems: [system],
  };
  return html`<article class="entry" data-phase=${stateById(id).phase}>
    ${entryHead(content, options)} ${entryBody(content, options)}
  </article>`;
}
