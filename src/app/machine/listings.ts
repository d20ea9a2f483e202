import { html, type TemplateResult } from 'lit';
import type { MachinePlayerMessages } from '../../i18n/en/machine-player.ts';
import { listingTools, type ListingTool } from '../../states/machine/wire/listing-tools.ts';
import { hostNames } from '../../states/machine/wire/world.ts';

/** The tools as their users call them: proper names, the same in every language. */
const toolNames: Readonly<Record<ListingTool, string>> = {
  ss: 'Linux ss -tan',
  'linux-netstat': 'Linux netstat -tan',
  'windows-netstat': 'Windows netstat -an',
  'macos-netstat': 'macOS netstat -an',
  'bsd-netstat': 'FreeBSD netstat -an',
  'solaris-netstat': 'Solaris netstat -an',
};

/** The choice of the tool, and a place for what it prints on each host; `MomentView` fills it. */
export function listings(
  words: MachinePlayerMessages,
  tool: ListingTool,
  setTool: (tool: ListingTool) => void,
): TemplateResult {
  return html`<div class="listings">
    <label
      >${words.tool}
      <select
        translate="no"
        @change=${(event: Event) => {
          setTool((event.target as HTMLSelectElement).value as ListingTool);
        }}
      >
        ${Object.keys(listingTools).map((one) => html`<option value=${one} ?selected=${one === tool}>${toolNames[one as ListingTool]}</option>`)}
      </select></label
    >
    ${hostNames.map(
      (host) =>
        html`<figure>
          <figcaption>${words.prints(host)}</figcaption>
          <pre
            class="scroll"
            tabindex="0"
            translate="no"
            lang="en"
            dir="ltr"
            aria-label=${words.prints(host)}
            role="region"
          ></pre>
        </figure>`,
    )}
  </div>`;
}
