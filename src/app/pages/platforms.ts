import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../components/state-name/name-of.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import { phaseMark } from '../../components/theme/phase-mark.ts';
import { aliasesOn } from '../../states/aliases-of.ts';
import { platforms, type PlatformId } from '../../states/platforms.ts';
import { stateById } from '../../states/state-look-up.ts';
import { linkToState, type Page, type PageContext } from './page.ts';

/** Every system with its tools, in the order of the platform table. */
const systems = [...new Set(Object.values(platforms).map(({ system }) => system))].map((system) => ({
  system,
  tools: (Object.keys(platforms) as PlatformId[]).filter((id) => platforms[id].system === system),
}));

function tool(id: PlatformId, context: PageContext): TemplateResult | typeof nothing {
  const { pages, entry } = context.catalogue;
  const rows = aliasesOn(id);
  if (rows.length === 0) return nothing;
  return html`<details>
    <summary>
      <b translate="no">${platforms[id].name}</b>
      <span>${pages.words(rows.length)}</span>
    </summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${pages.platformsWord}</th>
          <th scope="col">${entry.kind}</th>
          <th scope="col">${pages.platformsState}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ token, role, lang, state, verified }) => {
          const { phase } = stateById(state);
          return html`<tr>
            <th scope="row">${stateName(token)}</th>
            <td>
              ${entry[role]}${role === 'localized' && lang !== undefined ? html` <span translate="no">(${lang})</span>` : nothing}
              ${verified === false ? html`<em title=${entry.unverified}>${entry.unverifiedMark}</em>` : nothing}
            </td>
            <td data-phase=${phase}>
              <a class="to-state" href=${linkToState(context, state)}>${phaseMark(phase)}${stateName(nameOf(state))}</a>
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </details>`;
}

/** Everything each tool prints, in its own order. */
export function platformsPage(context: PageContext): Page {
  const { app, entry, pages } = context.catalogue;
  return {
    slug: 'platforms',
    title: `${pages.platformsTitle} · ${app.name}`,
    description: pages.platformsLead,
    main: html`<h1 class="title">${pages.platformsTitle}</h1>
      <p class="lead">${pages.platformsLead}</p>
      <div class="platforms">
        ${systems.map(
          ({ system, tools }) =>
            html`<section>
              <h2>${entry[system]}</h2>
              ${tools.map((id) => tool(id, context))}
            </section>`,
        )}
      </div>`,
  };
}
