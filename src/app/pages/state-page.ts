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
import { citedSource, numbersOf } from '../citations.ts';
import { nameOf } from '../../components/state-name/name-of.ts';
import { durationsOf } from '../../states/durations.ts';
import { ladders, type Ladder } from '../../states/ladders.ts';
import type { Citation } from '../../states/references.ts';
import { commandsFor } from '../../states/commands/commands.ts';
import { pitfallsAbout } from '../../states/pitfalls/pitfalls.ts';
import { questionsAbout } from '../../states/questions/questions.ts';
import { stateCommands } from './command-list.ts';
import { limits } from './limits.ts';
import { noteHref } from './notes.ts';
import { familyWords, otherFamilies } from './other-words.ts';
import { scenarioLinks } from './machine.ts';
import { linkTo, linkToState, type Page, type PageContext } from './page.ts';
import { pitfallsOf } from './pitfalls.ts';
import { questionsOf } from './questions.ts';
import { readerName, readerWord } from './reader-name.ts';
import { sameWord, sharingWords } from './same-word.ts';
import { sourceName } from './sources.ts';

function spellingRows(id: StateId): readonly SpellingRow[] {
  return aliasesOf(id).map(({ token, role, platform, verified, lang, source, alsoIn = [] }) => ({
    token,
    role,
    platform,
    verified: verified !== false,
    ...(role === 'localized' && lang !== undefined ? { lang } : {}),
    notes: numbersOf([source, ...alsoIn]),
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

/** What the texts of the page rest on, and the way to all sources. */
function sourceList(id: StateId, context: PageContext): TemplateResult {
  const { entry, pages } = context.catalogue;
  const keys: Citation[] = durationsOf(id).flatMap(({ sources }): readonly Citation[] => sources);
  // What is no state of the RFC is known from the tools alone that write it.
  const own: Citation[] = isRfcState(id)
    ? ['rfc9293-3.3.2']
    : aliasesOf(id).flatMap(({ verified, source }) => (verified === false ? [] : [source]));
  const cited = [...new Set<Citation>([...own, ...keys])].map(citedSource);
  return html`<section class="sources">
    <h2 id="sources">${entry.sources}</h2>
    ${
      cited.length > 0
        ? html`<ul>
            ${cited.map((source) => html`<li>${sourceName(source, context)}</li>`)}
          </ul>`
        : nothing
    }
    <p><a href=${linkTo(context, 'sources')}>${pages.allSources}</a></p>
  </section>`;
}

const passes = ({ left, right }: Ladder, id: StateId) => [...left, ...right].some(({ state }) => state === id);

/** The exchanges of segments in which a state occurs. */
function handshakesWith(id: StateId, context: PageContext): TemplateResult | typeof nothing {
  const { ladders: words, pages } = context.catalogue;
  const found = ladders.filter((ladder) => passes(ladder, id));
  if (found.length === 0) return nothing;
  const page = linkTo(context, 'handshakes');
  return html`<p class="handshake">
    ${pages.handshake}: ${found.map((ladder) => html`<a href="${page}#${ladder.id}">${words[ladder.id]}</a> `)}
  </p>`;
}

/** The way through the page: its parts, as far as this state has them. */
function jump(id: StateId, context: PageContext): TemplateResult {
  const { commands, entry, pages } = context.catalogue;
  const parts: readonly (readonly [anchor: string, name: string, isThere: boolean])[] = [
    ['ways-out', entry.waysOut, isRfcState(id)],
    ['commands', commands.title, commandsFor(id).length > 0],
    ['questions', pages.questions, questionsAbout(id).length > 0],
    ['spellings', entry.spellings, true],
    ['same-word', pages.sameWord, sharingWords(id).length > 0],
    ['corrections', pages.claimed, pitfallsAbout(id).length > 0],
    ['sources', entry.sources, true],
  ];
  return html`<nav class="jump" aria-label=${pages.onThisPage}>
    ${parts.filter(([, , isThere]) => isThere).map(([anchor, name]) => html`<a href="#${anchor}">${name}</a> `)}
  </nav>`;
}

/** What stands beside the spellings: the same word elsewhere, and what is said about the state. */
function beside(id: StateId, context: PageContext): TemplateResult | typeof nothing {
  const parts = [sameWord(id, context), pitfallsOf(id, context)];
  return parts.every((part) => part === nothing) ? nothing : html`<div class="beside">${parts}</div>`;
}

/** The page of one state or word. */
export function statePage(id: StateId, context: PageContext): Page {
  const { app, entry: words, phases, summaries, entries, transitionWords } = context.catalogue;
  const summary = summaryOf(id, summaries);
  const name = nameOf(id);
  const content = {
    id,
    name: isRfcState(id) ? readerName(id) : stateName(name),
    summary,
    entry: entryOf(id, entries),
    spellings: spellingGroups(spellingRows(id)),
  };
  const options: EntryOptions = {
    words,
    phases,
    hrefFor: (other) => linkToState(context, other),
    nameOf,
    transitionWords,
    level: 1,
    openSystems: ['linux'],
    noteHref: noteHref(context),
    toolNames: context.catalogue.platformNames,
    readerName,
    readerWord,
    ...(summary.duration === undefined ? {} : { limits: limits(id, summary.duration, context) }),
    between: html`${handshakesWith(id, context)} ${isRfcState(id) ? scenarioLinks(id, context) : nothing}
    ${stateCommands(id, context)} ${questionsOf(id, context)}`,
  };
  const { family: kin } = stateById(id);
  const title = kin === 'rfc9293' || kin === 'tool-words' ? name : `${name} (${context.catalogue.families[kin]})`;
  return {
    slug: slugOf(id),
    title: `${title} · ${app.name}`,
    description: app.stateDescription(title, summary.line),
    term: title,
    sheet: 'state',
    main: html`<article data-phase=${stateById(id).phase}>
      ${place(id, context)} ${entryHead(content, options)} ${jump(id, context)} ${entryBody(content, options)}
      ${beside(id, context)} ${family(id, context)} ${sourceList(id, context)}
    </article>`,
  };
}
