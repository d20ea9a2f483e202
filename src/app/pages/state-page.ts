import { html, nothing, type TemplateResult } from 'lit';
import { entryBody, entryHead, type EntryOptions } from '../../components/entry/entry.ts';
import { spellingGroups, type SpellingRow } from '../../components/entry/spelling-groups.ts';
import { lifeMap, stationName } from '../../components/life-map/life-map.ts';
import type { MapPhase } from '../../components/life-map/tracks.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import { aliasesOf } from '../../states/aliases-of.ts';
import { isRfcState, type RfcStateId } from '../../states/rfc-states.ts';
import { entryOf, slugOf, stateById, summaryOf } from '../../states/state-look-up.ts';
import type { StateId } from '../../states/states.ts';
import { Footnotes, sourceLink, sourceTitle } from '../footnotes.ts';
import { nameOf } from '../../components/state-name/name-of.ts';
import { familyWords, otherFamilies } from './other-words.ts';
import { linkToState, type Page, type PageContext } from './page.ts';
import { readerName } from './reader-name.ts';

function spellingRows(id: StateId, footnotes: Footnotes): readonly SpellingRow[] {
  return aliasesOf(id).map(({ token, role, platform, verified, lang, source, alsoIn = [] }) => ({
    token,
    role,
    platform,
    verified: verified !== false,
    ...(role === 'localized' && lang !== undefined ? { lang } : {}),
    notes: footnotes.numbersOf([source, ...alsoIn]),
  }));
}

/** The map with the state's place lit; for a word that is none, the places of the nearest states. */
function place(id: StateId, context: PageContext): TemplateResult {
  const { lifeMap: words, phases } = context.catalogue;
  const { nearest = [] } = stateById(id);
  const lit = isRfcState(id) ? [id] : (nearest as readonly RfcStateId[]);
  return lifeMap({
    words,
    phases,
    lit,
    isHere: isRfcState(id),
    hrefFor: (other) => linkToState(context, other),
    content: (other) => stationName(stateById(other).phase as MapPhase, readerName(other)),
  });
}

function family(id: StateId, context: PageContext): TemplateResult | typeof nothing {
  const { entry, families } = context.catalogue;
  const found = otherFamilies.find(({ ids }) => ids.includes(id));
  if (!found || found.ids.length < 2) return nothing;
  return html`<section class="siblings" data-phase="other">
    <h2>${entry.siblings}: ${families[found.family]}</h2>
    ${familyWords(context, found.ids, id)}
  </section>`;
}

function sourceList(footnotes: Footnotes, title: string): TemplateResult {
  return html`<section class="sources">
    <h2 id="sources">${title}</h2>
    <ol>
      ${footnotes.list.map((source, index) => {
        const link = sourceLink(source);
        const name = sourceTitle(source);
        return html`<li id="source-${index + 1}" lang="en">
          ${link === undefined ? name : html`<a href=${link} rel="noreferrer">${name}</a>`}
        </li>`;
      })}
    </ol>
  </section>`;
}

/** The page of one state or word. */
export function statePage(id: StateId, context: PageContext): Page {
  const { app, entry: words, phases, summaries, entries, transitionWords } = context.catalogue;
  const footnotes = new Footnotes();
  const summary = summaryOf(id, summaries);
  const name = nameOf(id);
  const content = {
    id,
    name: isRfcState(id) ? readerName(id) : stateName(name),
    summary,
    entry: entryOf(id, entries),
    spellings: spellingGroups(spellingRows(id, footnotes)),
  };
  const options: EntryOptions = {
    words,
    phases,
    hrefFor: (other) => linkToState(context, other),
    nameOf,
    transitionWords,
    level: 1,
  };
  const { family: kin } = stateById(id);
  const title = kin === 'rfc9293' || kin === 'tool-words' ? name : `${name} (${context.catalogue.families[kin]})`;
  return {
    slug: slugOf(id),
    title: `${title} · ${app.name}`,
    description: app.stateDescription(title, summary.line),
    term: title,
    main: html`<article data-phase=${stateById(id).phase}>
      ${place(id, context)} ${entryHead(content, options)} ${entryBody(content, options)} ${family(id, context)}
      ${sourceList(footnotes, words.sources)}
    </article>`,
  };
}
