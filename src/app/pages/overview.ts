import { html } from 'lit';
import { lifeMap, stationName } from '../../components/life-map/life-map.ts';
import type { MapPhase } from '../../components/life-map/tracks.ts';
import { stateById } from '../../states/state-look-up.ts';
import { otherWords } from './other-words.ts';
import { linkToState, type Page, type PageContext } from './page.ts';
import { readerName } from './reader-name.ts';
import { spellingOverview } from './spelling-overview.ts';

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
      ${spellingOverview(context)} ${otherWords(context)}
    `,
  };
}
