import { html, type TemplateResult } from 'lit';
import { stateName } from '../../components/state-name/state-name.ts';
import { aliasesOf } from '../../states/aliases-of.ts';
import type { PlatformId } from '../../states/platforms.ts';
import { rfcStateIds, type RfcStateId } from '../../states/rfc-states.ts';
import { spellingOn } from '../../states/spelling.ts';
import { stateById } from '../../states/state-look-up.ts';
import { linkToState, type PageContext } from './page.ts';

/** The tools side by side: what most readers have before them. */
const columns: readonly { readonly name: string; readonly platform: PlatformId; readonly systems: string }[] = [
  { name: 'Linux netstat', platform: 'linux/net-tools netstat', systems: 'linux' },
  { name: 'Linux ss', platform: 'linux/ss', systems: 'linux' },
  { name: '/proc/net/tcp', platform: 'linux//proc/net/tcp, tcp6', systems: 'linux' },
  { name: 'Windows netstat', platform: 'windows/netstat', systems: 'windows' },
  { name: 'PowerShell', platform: 'windows/Get-NetTCPConnection', systems: 'windows' },
  { name: 'macOS, BSD netstat', platform: 'macos/netstat', systems: 'macos bsd' },
  { name: 'Solaris netstat', platform: 'solaris,illumos/netstat', systems: 'solaris' },
];

/** What a tool shows for a state; a spelling that was not seen in the program itself carries a question mark. */
function cell(platform: PlatformId, id: RfcStateId): string {
  const verified = spellingOn(platform, id);
  if (verified !== undefined) return verified;
  const rows = aliasesOf(id).filter((alias) => alias.platform === platform);
  const row = rows.find(({ role }) => role === 'printed' || role === 'numeric');
  return row === undefined ? '–' : row.token + (row.verified === false ? '?' : '');
}

/** The eleven states in the spelling of every common tool. */
export function spellingOverview(context: PageContext): TemplateResult {
  const { app } = context.catalogue;
  return html`<section class="compare">
    <h2 id="compare">${app.spellings}</h2>
    <p class="remark">${app.spellingsNote}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="compare">
      <table class="tools-beside">
        <thead>
          <tr>
            <th scope="col">${app.standardName}</th>
            ${columns.map(({ name, systems }) => html`<th scope="col" translate="no" data-systems=${systems}>${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rfcStateIds.map(
            (id) =>
              html`<tr data-phase=${stateById(id).phase}>
                <th scope="row"><a href=${linkToState(context, id)}>${stateName(id)}</a></th>
                ${columns.map(({ platform }) => html`<td>${stateName(cell(platform, id))}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
