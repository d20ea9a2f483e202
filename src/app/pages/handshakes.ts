import { html } from 'lit';
import { ladderFigure } from '../../components/ladder/ladder.ts';
import { ladders } from '../../states/ladders.ts';
import { linkToState, type Page, type PageContext } from './page.ts';
import { readerSpan, readerSpelling } from './reader-name.ts';

/** Set-up and close of a connection, segment by segment. */
export function handshakesPage(context: PageContext): Page {
  const { app, ladders: words } = context.catalogue;
  return {
    slug: 'handshakes',
    title: `${words.title} · ${app.name}`,
    description: words.lead,
    main: html`<h1 class="title">${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <div class="exchanges">
        ${ladders.map((ladder) =>
          ladderFigure(ladder, {
            words,
            hrefFor: (id) => linkToState(context, id),
            nameInDrawing: readerSpan,
            nameInTable: readerSpelling,
          }),
        )}
      </div>`,
  };
}
