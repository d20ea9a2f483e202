import { html, nothing, type TemplateResult } from 'lit';
import { inCode } from '../../components/entry/entry.ts';
import { systemOrder } from '../../components/entry/spelling-groups.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import { phaseMark } from '../../components/theme/phase-mark.ts';
import { aliasesOn } from '../../states/aliases-of.ts';
import type { CommandGoal, CommandSystem } from '../../states/commands/command.ts';
import { commands, commandSystems, exampleOf } from '../../states/commands/commands.ts';
import { platforms, type PlatformId, type System } from '../../states/platforms.ts';
import { stateById } from '../../states/state-look-up.ts';
import { readerSystems } from '../../states/systems.ts';
import { commandLines, commandSystemName } from './command-list.ts';
import { notes } from './notes.ts';
import { linkTo, linkToState, type Page, type PageContext } from './page.ts';
import { readerName } from './reader-name.ts';

/** Where a tool prints a word; names of files and fields are the same in every language. */
function place(where: string, { catalogue: { places } }: PageContext): TemplateResult {
  const said = places[where] ?? where;
  return said === where ? html`<span lang="en" translate="no">${where}</span>` : html`<span>${said}</span>`;
}

/** Every system with its tools that have words. */
const systems = systemOrder.map((system) => ({
  system,
  tools: (Object.keys(platforms) as PlatformId[]).filter(
    (id) => platforms[id].system === system && aliasesOn(id).length > 0,
  ),
}));

/** What the readers of each system have before them. */
const readersTools: readonly PlatformId[] = Object.values(readerSystems).flatMap(({ tools }) => [...tools]);

const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Slug of the page of a system's tools. */
function platformSlug(system: System): string {
  return `platforms/${slug(system)}`;
}

/** Anchor of a tool on the page of its system. */
function toolAnchor(id: PlatformId): string {
  return slug(platforms[id].name);
}

/** What a tool is called in the language of the page, where that is not its English name. */
function ownName(id: PlatformId, { catalogue }: PageContext): TemplateResult | typeof nothing {
  const name = catalogue.platformNames[id];
  return name === undefined ? nothing : html`<span class="own-name">${name}</span>`;
}

/** Everything one tool prints; whoever follows a link to it finds it open. */
function tool(id: PlatformId, isOpen: boolean, context: PageContext): TemplateResult {
  const { pages, entry } = context.catalogue;
  const rows = aliasesOn(id);
  return html`<details ?open=${isOpen}>
    <summary>
      <h3 translate="no" lang="en">${platforms[id].name}</h3>
      ${ownName(id, context)} <small>${pages.words(rows.length)}</small>
    </summary>
    <table class="tool-words" id=${toolAnchor(id)}>
      <thead>
        <tr>
          <th scope="col">${pages.platformsWord}</th>
          <th scope="col">${pages.platformsState}</th>
          <th scope="col">${entry.kind}</th>
          <th scope="col">${pages.platformsColumn}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ token, role, lang, state, verified, context: where, source, alsoIn = [] }) => {
          const { phase } = stateById(state);
          return html`<tr>
            <th scope="row">${stateName(token)}</th>
            <td data-phase=${phase}>
              <a class="to-state" href=${linkToState(context, state)}>${phaseMark(phase)}${readerName(state)}</a>
            </td>
            <td>
              ${entry[role]}${role === 'localized' && lang !== undefined ? html` <span translate="no">(${lang})</span>` : nothing}
              ${verified === false ? html`<em title=${entry.unverified}>${entry.unverifiedMark}</em>` : nothing}
            </td>
            <td class="where">${place(where, context)}${notes(context, [source, ...alsoIn])}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </details>`;
}

const goals: readonly CommandGoal[] = ['list', 'filter', 'count', 'process', 'more'];

/** Systems of commands that belong on the page of a system. */
function commandSystemsOn(system: System): readonly CommandSystem[] {
  return commandSystems.filter((known) => known === system || (known === 'containers' && system === 'linux'));
}

/** Every command of a system, by what it is for, and what goes wrong with them. */
function systemCommands(system: CommandSystem, context: PageContext): TemplateResult {
  const { commands: words, commandTraps } = context.catalogue;
  const own = commands.filter((command) => command.system === system);
  return html`<section
    class="commands"
    data-copy=${words.copy}
    data-copied=${words.copied}
    data-by-hand=${words.copyByHand}
  >
    <h2 id="${system}-commands">
      ${system === 'containers' ? `${words.title}: ${commandSystemName(system, context)}` : words.title}
    </h2>
    <p class="remark">${words.evidence}</p>
    <div class="goals">
      ${goals
        .filter((goal) => own.some((command) => command.goal === goal))
        .map(
          (goal) =>
            html`<section>
              <h3>${words[goal]}</h3>
              ${commandLines(own.filter((command) => command.goal === goal).map(exampleOf), context, words.anyState)}
            </section>`,
        )}
      <section class="traps">
        <h3>${words.traps}</h3>
        <ul>
          ${commandTraps[system].map((trap) => html`<li>${inCode(trap)}</li>`)}
        </ul>
      </section>
    </div>
  </section>`;
}

function systemPage(system: System, tools: readonly PlatformId[], context: PageContext): Page {
  const { app, entry, pages } = context.catalogue;
  const name = entry[system];
  const own = commandSystemsOn(system);
  return {
    slug: platformSlug(system),
    title: `${pages.platformTitle(name)} · ${app.name}`,
    description: pages.platformLead(name),
    main: html`<h1 class="title">${name}</h1>
      <p class="lead">${own.length > 0 ? pages.platformLead(name) : pages.platformsTitle}</p>
      <nav class="jump" aria-label=${pages.onThisPage}>
        ${own.map((known) => html`<a href="#${known}-commands">${pages.commandsByGoal}${known === 'containers' ? `: ${commandSystemName(known, context)}` : ''}</a> `)}
        <a href="#words">${pages.platformsTitle}</a>
      </nav>
      ${own.length === 0 && system !== 'standard' && system !== 'library' ? html`<p class="remark">${pages.noCommands}</p>` : nothing}
      ${own.map((known) => systemCommands(known, context))}
      <section class="tools-of-system">
        <h2 id="words">${pages.platformsTitle}</h2>
        ${tools.map((id) => tool(id, readersTools.includes(id), context))}
      </section>`,
  };
}

/** The systems with their tools, each tool leading to everything it prints. */
function indexPage(context: PageContext): Page {
  const { app, entry, pages } = context.catalogue;
  return {
    slug: 'platforms',
    title: `${pages.platformsTitle} · ${app.name}`,
    description: pages.platformsLead,
    main: html`<h1 class="title">${pages.platformsTitle}</h1>
      <p class="lead">${pages.platformsLead}</p>
      <div class="platforms systems">
        ${systems.map(
          ({ system, tools }) =>
            html`<details data-system=${system} ?open=${system === 'linux'}>
              <summary><b>${entry[system]}</b> <small>${pages.tools(tools.length)}</small></summary>
              <ul role="list" class="links">
                <li><a href=${linkTo(context, platformSlug(system))}>${pages.platformTitle(entry[system])}</a></li>
                ${tools.map(
                  (id) =>
                    html`<li>
                      <a href="${linkTo(context, platformSlug(system))}#${toolAnchor(id)}" translate="no" lang="en"
                        >${platforms[id].name}</a
                      >
                      ${ownName(id, context)}
                      <small>${pages.words(aliasesOn(id).length)}</small>
                    </li>`,
                )}
              </ul>
            </details>`,
        )}
      </div>`,
  };
}

/** The pages about tools: the list of all of them, and for each system its commands and what its tools print. */
export function platformsPages(contextOf: (slug: string) => PageContext): readonly Page[] {
  return [
    indexPage(contextOf('platforms')),
    ...systems.map(({ system, tools }) => systemPage(system, tools, contextOf(platformSlug(system)))),
  ];
}
