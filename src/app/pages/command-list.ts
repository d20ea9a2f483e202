import { html, nothing, type TemplateResult } from 'lit';
import { inCode } from '../../components/entry/entry.ts';
import type { CommandSystem } from '../../states/commands/command.ts';
import { commandsFor, commandSystems, type TypedCommand } from '../../states/commands/commands.ts';
import type { StateId } from '../../states/states.ts';
import { notes } from './notes.ts';
import { linkTo, type PageContext } from './page.ts';

/** The name of a system that has commands. */
export function commandSystemName(system: CommandSystem, { catalogue }: PageContext): string {
  return system === 'containers' ? catalogue.commands.containers : catalogue.entry[system];
}

/**
 * Commands as lines to copy, each with what it is for and how far it was checked.
 *
 * @param state the word for the state they ask for: the one of the page, or any as an example
 */
export function commandLines(lines: readonly TypedCommand[], context: PageContext, state: string): TemplateResult {
  const { commands: words, commandLabels } = context.catalogue;
  return html`<ul role="list" class="lines">
    ${lines.map(
      ({ command, line }) =>
        html`<li>
          <span class="purpose"
            >${inCode(commandLabels[command.id].replace('{one}', state))} <em>${words[command.evidence]}</em>${
              command.source === undefined ? nothing : notes(context, [command.source])
            }</span
          >
          <code class="line" translate="no" lang="en" dir="ltr">${line}</code>
        </li>`,
    )}
  </ul>`;
}

/** States that no process owns, as the tools of Linux show them. */
const ownerless: readonly StateId[] = ['SYN-RECEIVED', 'TIME-WAIT', 'NEW_SYN_RECV'];

/** The commands that show one state, in its own spelling, system by system. */
export function stateCommands(id: StateId, context: PageContext): TemplateResult | typeof nothing {
  const { commands: words } = context.catalogue;
  const all = commandsFor(id);
  if (all.length === 0) return nothing;
  const systems = commandSystems.filter((system) => all.some(({ command }) => command.system === system));
  return html`<section class="commands">
    <h2 id="commands">${words.about}</h2>
    <div class="systems" data-copy=${words.copy} data-copied=${words.copied} data-by-hand=${words.copyByHand}>
      ${systems.map(
        (system, index) =>
          html`<details data-system=${system} ?open=${index === 0}>
            <summary><b>${commandSystemName(system, context)}</b></summary>
            ${commandLines(
              all.filter(({ command }) => command.system === system),
              context,
              words.thisState,
            )}
            ${system === 'linux' && ownerless.includes(id) ? html`<p class="remark">${words.ownerless}</p>` : nothing}
          </details>`,
      )}
    </div>
    <p class="remark">${words.evidence} <a href=${linkTo(context, 'platforms')}>${words.all}</a></p>
  </section>`;
}
