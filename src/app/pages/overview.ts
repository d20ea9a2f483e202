import { html, type TemplateResult } from 'lit';
import { smallLadder } from '../../components/ladder/ladder.ts';
import { lifeMap, stationName } from '../../components/life-map/life-map.ts';
import type { MapPhase } from '../../components/life-map/tracks.ts';
import { ladders } from '../../states/ladders.ts';
import { stateById } from '../../states/state-look-up.ts';
import { otherWords } from './other-words.ts';
import { linkTo, linkToState, type Page, type PageContext } from './page.ts';
import { readerName } from './reader-name.ts';
import { spellingOverview } from './spelling-overview.ts';

/** Set-up and close of a connection in small drawings, for the printed sheet and for wide screens. */
function handshakes(context: PageContext): TemplateResult {
  const { ladders: words } = context.catalogue;
  const page = linkTo(context, 'handshakes');
  return html`<section class="handshakes" aria-labelledby="handshakes">
    <h2 id="handshakes"><a href=${page}>${words.title}</a></h2>
    <div>
      ${ladders.map(
        (ladder) =>
          html`<a href="${page}#${ladder.id}" aria-labelledby="small-${ladder.id}"
            >${smallLadder(ladder, { words, hrefFor: (id) => linkToState(context, id) })}</a
          >`,
      )}
    </div>
  </section>`;
}

/** The start page: the map of all states, their spellings side by side, and the words that are none. */
export function overview(context: PageContext): Page {
  const { app, lifeMap: words, phases, summaries } = context.catalogue;
  return {
    slug: '',
    title: `${app.name}: ${app.tagline}`,
    description: app.description,
    isOverview: true,
    sheet: 'overview',
    main: html`
      ${lifeMap({
        words,
        phases,
        headings: 2,
        hrefFor: (id) => linkToState(context, id),
        content: (id) =>
          html`${stationName(stateById(id).phase as MapPhase, readerName(id))}<span class="line"
              >${summaries[id].line}</span
            >`,
      })}
      ${handshakes(context)} ${spellingOverview(context)} ${otherWords(context)}
    `,
  };
}
