import { html, nothing, type TemplateResult } from 'lit';
import { runTable } from '../../components/machine/run-table.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { run, scenarios, scenariosThrough } from '../../states/machine/wire/scenarios.ts';
import { waitsOf } from '../../states/machine/wire/waits.ts';
import { machinePlayer } from './machine-player.ts';
import { linkTo, type Page, type PageContext } from './page.ts';
import { readerSpelling } from './reader-name.ts';

/** The state machine to run: every scenario as a table, which a script of this page alone brings to life. */
export function machinePage(context: PageContext): Page {
  const { app, language, machine: words, machineNotes: notes, scenarios: texts } = context.catalogue;
  return {
    slug: 'machine',
    title: `${words.title} · ${app.name}`,
    description: words.lead,
    sheet: 'machine',
    main: html`<h1 class="title">${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <tcp-machine language=${language}>
        <nav class="scenarios" aria-label=${words.scenarios}>
          <ul role="list">
            ${scenarios.map(({ id }) => html`<li><a href="#${id}">${texts[id].title}</a></li>`)}
          </ul>
        </nav>
        <div class="stage">
          ${scenarios.map((scenario, index) => {
            const played = run(scenario, waitsOf('linux'));
            return html`<section class="scenario" data-scenario=${scenario.id}>
              <h2 id=${scenario.id}>${texts[scenario.id].title}</h2>
              <p class="lesson">${texts[scenario.id].lesson}</p>
              ${index === 0 ? machinePlayer(context, played) : nothing}
              ${runTable(played, { words, notes }, texts[scenario.id].title, readerSpelling)}
            </section>`;
          })}
        </div>
      </tcp-machine>`,
  };
}

/** Links to the scenarios that pass through a state, each at the step where it is reached. */
export function scenarioLinks(state: RfcStateId, context: PageContext): TemplateResult {
  const { machine: words, scenarios: texts } = context.catalogue;
  const found = scenariosThrough(state);
  const onA = new Set(scenariosThrough(state, 'A').map(({ id }) => id));
  const isOnBoth = new Set(scenariosThrough(state, 'B').flatMap(({ id }) => (onA.has(id) ? [id] : [])));
  const page = linkTo(context, 'machine');
  return html`<details class="run-it">
    <summary>${words.runState(found.length)}</summary>
    <ul role="list" class="links">
      ${found.map(
        ({ id, step, host }) =>
          html`<li>
            <a href=${`${page}?scenario=${id}&step=${step}#${id}`}>${texts[id].title}</a>
            ${isOnBoth.has(id) ? nothing : html`<small>${host === 'A' ? words.asA : words.asB}</small>`}
          </li>`,
      )}
    </ul>
  </details>`;
}
