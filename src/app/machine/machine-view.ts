import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { lifeMap, stationName } from '../../components/life-map/life-map.ts';
import { mapPhases, phaseOf } from '../../components/life-map/tracks.ts';
import { runLadder } from '../../components/machine/run-ladder.ts';
import { afterRest } from '../../components/search/after-rest.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import { lifeMap as mapWordsIn } from '../../i18n/every-language/life-map.ts';
import { machinePlayer as wordsIn } from '../../i18n/every-language/machine-player.ts';
import { phases as phasesIn } from '../../i18n/every-language/phases.ts';
import type { Language } from '../../i18n/language.ts';
import { listing } from '../../states/machine/wire/listing.ts';
import {
  run,
  scenarios,
  scenariosThrough,
  stateOf,
  worldAt,
  type Run,
  type ScenarioId,
} from '../../states/machine/wire/scenarios.ts';
import { listingTools, type ListingTool } from '../../states/machine/wire/listing-tools.ts';
import { waitIn, waitsOf, type MachineSystem } from '../../states/machine/wire/waits.ts';
import { otherHost, type HostName } from '../../states/machine/wire/world.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { slugOf } from '../../states/slug.ts';

/** How long the steps must rest before the address follows, in milliseconds: it takes longer than a step itself. */
const restTime = 200;

/** Seconds that a step stays, by the speed chosen. */
const speeds = { '0.5': 4, '1': 2, '2': 1 } as const;
type Speed = keyof typeof speeds;

const hosts: readonly HostName[] = ['A', 'B'];

/** A scenario's run, for each system one clock. */
function runOf(id: ScenarioId, system: MachineSystem): Run {
  const scenario = scenarios.find((one) => one.id === id) ?? scenarios[0];
  return run(scenario, waitsOf(system));
}

/** A row of the reader's listing, with its ends in the roles of the scenarios that lead to its state. */
interface OwnRow {
  readonly state: RfcStateId;
  /** The host that stands for the reader's own. */
  readonly host: HostName;
  readonly ends: Readonly<Record<HostName, string>>;
  readonly ways: ReturnType<typeof scenariosThrough>;
}

/** An address and port that a link names for a host; anything else is left out. */
const isEnd = (text: string): boolean => /^[\d.:a-fA-F[\]%*]{3,60}$/.test(text);
const portOf = (end: string): number => Number(/:(\d+)$/.exec(end)?.[1] ?? Number.NaN);

/** The row that a link of the paste view speaks of. It stands behind the `#`, which no server is told. */
function rowIn(hash: string): OwnRow | undefined {
  const said = new URLSearchParams(hash.slice(1));
  const state = mapPhases.flatMap(({ states }): readonly RfcStateId[] => states).find((id) => id === said.get('state'));
  if (state === undefined) return undefined;
  const [here, there] = [said.get('here') ?? '', said.get('there') ?? ''];
  // Services have the lower port; where there is none to compare, the state tells, or any host will do.
  const isServer = portOf(here) < portOf(there) || state === 'LISTEN' || (state === 'SYN-RECEIVED' && there === '');
  const wanted: HostName = isServer ? 'B' : 'A';
  const own = scenariosThrough(state, wanted);
  const host = own.length > 0 ? wanted : otherHost(wanted);
  const ends = [here, there].map((end) => (isEnd(end) ? end : ''));
  const [a = '', b = ''] = host === 'A' ? ends : ends.toReversed();
  return { state, host, ends: { A: a, B: b }, ways: own.length > 0 ? own : scenariosThrough(state, host) };
}

/**
 * Plays the scenarios of its page. What they are called, what is to learn and what every step says stands in the page
 * already; this element shows one of them at a time and draws the moment.
 */
export class MachineView extends LitElement {
  @property() language: Language = 'en';
  /** Address of the overview in this language, below which the states' pages lie. */
  @property({ attribute: false }) home: URL = new URL('./', document.baseURI);
  /** What a link to a folder ends with. */
  @property({ attribute: false }) index = '';

  @state() private scenario: ScenarioId = 'open';
  @state() private step = 0;
  @state() private tool: ListingTool = 'ss';
  @state() private speed: Speed = '1';
  @state() private isPlaying = false;
  /** The reader's own row, where a link brought one. */
  @state() private row: OwnRow | undefined;

  private played: Run = runOf('open', 'linux');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly following = afterRest(restTime, () => {
    this.write('replace');
  });
  private numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

  /** The player stands in the section of its scenario, between what is to learn and the table. */
  protected override createRenderRoot(): HTMLElement {
    const player = document.createElement('div');
    player.className = 'player';
    return player;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.choose);
    addEventListener('popstate', this.restore);
    this.restore();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('click', this.choose);
    removeEventListener('popstate', this.restore);
    this.following.stop();
    clearTimeout(this.timer);
  }

  /** What the address says, as far as it can be believed. */
  private readonly restore = (): void => {
    this.following.stop();
    const { searchParams, hash } = new URL(location.href);
    const wanted = searchParams.get('scenario') ?? hash.slice(1);
    const found = scenarios.find(({ id }) => id === wanted);
    const last = (found ?? scenarios[0]).steps.length;
    this.scenario = found?.id ?? 'open';
    this.step = Math.min(Math.max(Math.trunc(Number(searchParams.get('step'))) || 0, 0), last);
    const tool = searchParams.get('tool');
    if (tool !== null && Object.hasOwn(listingTools, tool)) this.tool = tool as ListingTool;
    const row = rowIn(hash);
    this.row = row;
    const [first] = row?.ways ?? [];
    if (found || !first) return;
    this.scenario = first.id;
    this.step = first.step;
  };

  private readonly choose = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.scenarios a') : null;
    const found = scenarios.find(({ id }) => link?.hash === `#${id}`);
    if (!found) return;
    event.preventDefault();
    this.isPlaying = false;
    this.scenario = found.id;
    this.step = 0;
    this.row = undefined;
    this.write('push');
    this.querySelector<HTMLElement>(`#${found.id}`)?.scrollIntoView({ block: 'nearest' });
  };

  /** A link to this moment stands in the address. */
  private write(how: 'push' | 'replace'): void {
    this.following.stop();
    const address = new URL(location.href);
    if (!this.row) address.hash = '';
    address.searchParams.set('scenario', this.scenario);
    address.searchParams.set('step', String(this.step));
    history[`${how}State`](history.state, '', address);
  }

  private goTo(step: number, { keepsPlaying = false } = {}): void {
    this.step = Math.min(Math.max(step, 0), this.played.happenings.length);
    if (!keepsPlaying) this.isPlaying = false;
    this.following.wait();
  }

  private readonly togglePlay = (): void => {
    if (!this.isPlaying && this.step === this.played.happenings.length) this.goTo(0);
    this.isPlaying = !this.isPlaying;
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('language')) this.numbers = new Intl.NumberFormat(this.language, { maximumFractionDigits: 2 });
    if (changed.has('scenario') || changed.has('tool')) this.played = runOf(this.scenario, listingTools[this.tool]);
    this.step = Math.min(this.step, this.played.happenings.length);
  }

  protected override updated(): void {
    clearTimeout(this.timer);
    if (this.isPlaying) {
      if (this.step >= this.played.happenings.length) this.isPlaying = false;
      else
        this.timer = setTimeout(() => {
          this.goTo(this.step + 1, { keepsPlaying: true });
        }, speeds[this.speed] * 1000);
    }
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.scenarios a')) {
      if (link.hash === `#${this.scenario}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    for (const section of this.querySelectorAll<HTMLElement>('.scenario')) {
      const isShown = section.dataset['scenario'] === this.scenario;
      section.hidden = !isShown;
      if (!isShown) continue;
      if (this.renderRoot.parentNode !== section) section.querySelector('.scroll')?.before(this.renderRoot);
      for (const [index, row] of section.querySelectorAll('tbody tr').entries()) {
        row.toggleAttribute('data-to-come', index > this.step);
        if (index === this.step) row.setAttribute('aria-current', 'step');
        else row.removeAttribute('aria-current');
      }
    }
  }

  /** What the page says about a step. */
  private told(): string {
    const section = this.querySelector(`.scenario[data-scenario="${this.scenario}"]`);
    return section?.querySelectorAll('.told')[this.step]?.textContent.trim() ?? '';
  }

  private place(host: HostName): RfcStateId {
    return stateOf(worldAt(this.played, this.step), host);
  }

  private map(): TemplateResult {
    const places = hosts.map((host) => stateOf(worldAt(this.played, this.step), host));
    return lifeMap({
      words: { ...mapWordsIn[this.language], label: wordsIn[this.language].map },
      phases: phasesIn[this.language],
      lit: places,
      hrefFor: (id) => new URL(`${slugOf(id)}/${this.index}`, this.home).href,
      content: (id) =>
        html`${stationName(phaseOf(id), stateName(id))}<span class="who"
            >${hosts.map((host, index) => (places[index] === id ? html`<b>${host}</b>` : nothing))}</span
          >`,
    });
  }

  private time(): string {
    const words = wordsIn[this.language];
    return words.after(words.seconds(this.numbers.format(worldAt(this.played, this.step).now / 1000)));
  }

  /** Whether the last step waited for a time that is not known for the system. */
  private isClockUnknown(): boolean {
    const action = this.played.scenario.steps[this.step - 1];
    if (action?.do !== 'timer' || action.timer === 'retransmission' || action.timer === 'persist') return false;
    const before = stateOf(worldAt(this.played, this.step - 1), action.on);
    return waitIn(before, listingTools[this.tool]) === undefined;
  }

  private controls(): TemplateResult {
    const words = wordsIn[this.language];
    const last = this.played.happenings.length;
    return html`<div class="controls" role="group" aria-label=${words.controls}>
      <button
        type="button"
        ?disabled=${this.step === 0}
        @click=${() => {
          this.goTo(0);
        }}
      >
        ${words.first}
      </button>
      <button
        type="button"
        ?disabled=${this.step === 0}
        @click=${() => {
          this.goTo(this.step - 1);
        }}
      >
        ${words.back}
      </button>
      <button type="button" class="play" @click=${this.togglePlay}>${this.isPlaying ? words.pause : words.play}</button>
      <button
        type="button"
        ?disabled=${this.step === last}
        @click=${() => {
          this.goTo(this.step + 1);
        }}
      >
        ${words.next}
      </button>
      <label class="scrub"
        ><span>${words.position}</span>
        <input
          type="range"
          min="0"
          max=${last}
          step="1"
          .value=${String(this.step)}
          aria-valuetext=${words.stepOf(this.step, last)}
          @input=${(event: Event) => {
            this.goTo((event.target as HTMLInputElement).valueAsNumber);
          }}
      /></label>
      <label
        >${words.speed}
        <select
          @change=${(event: Event) => {
            this.speed = (event.target as HTMLSelectElement).value as Speed;
          }}
        >
          ${Object.keys(speeds).map((speed) => html`<option value=${speed} ?selected=${speed === this.speed}>${speed}×</option>`)}
        </select></label
      >
    </div>`;
  }

  private listings(): TemplateResult {
    const words = wordsIn[this.language];
    const world = worldAt(this.played, this.step);
    return html`<div class="listings">
      <label
        >${words.tool}
        <select
          translate="no"
          @change=${(event: Event) => {
            this.tool = (event.target as HTMLSelectElement).value as ListingTool;
          }}
        >
          ${Object.keys(listingTools).map((tool) => html`<option value=${tool} ?selected=${tool === this.tool}>${toolNames[tool as ListingTool]}</option>`)}
        </select></label
      >
      ${hosts.map(
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
            >
${listing(world, host, this.tool)}</pre>
          </figure>`,
      )}
    </div>`;
  }

  /** The reader's own row: what the roles are, which scenarios lead there, and what leads on. */
  private ownRow(): TemplateResult | typeof nothing {
    const { row } = this;
    if (!row) return nothing;
    const words = wordsIn[this.language];
    const { state, host, ends, ways } = row;
    const title = (id: ScenarioId): string => this.querySelector(`.scenarios a[href="#${id}"]`)?.textContent ?? id;
    return html`<section class="own-row">
      ${ends.A !== '' && ends.B !== '' ? html`<p>${words.roles(ends.A, ends.B)}</p>` : nothing}
      <p>${words.leadsHere(host)}</p>
      <div class="controls">
        ${ways.map(
          ({ id, step }) =>
            html`<button
              type="button"
              aria-pressed=${id === this.scenario}
              @click=${() => {
                this.scenario = id;
                this.step = step;
                this.isPlaying = false;
                this.write('replace');
              }}
            >
              ${title(id)}
            </button>`,
        )}
      </div>
      <p><a href="${new URL(`${slugOf(state)}/${this.index}`, this.home).href}#ways-out">${words.getsOut}</a></p>
    </section>`;
  }

  protected override render(): TemplateResult {
    const words = wordsIn[this.language];
    const last = this.played.happenings.length;
    return html`${this.controls()}
      <p class="line" role="status" aria-live="polite">
        <b>${words.stepOf(this.step, last)}</b> ${this.told()}
        <span class="places"
          >A <span data-phase=${phaseOf(this.place('A'))}>${stateName(this.place('A'))}</span>, B
          <span data-phase=${phaseOf(this.place('B'))}>${stateName(this.place('B'))}</span></span
        >
      </p>
      <p class="remark">${this.time()}${this.isClockUnknown() ? html`. ${words.unknownClock}` : nothing}</p>
      ${this.ownRow()} ${this.map()}
      <div class="drawn">${runLadder(this.played, this.step, words.ladder(this.step))} ${this.listings()}</div>`;
  }
}

/** The tools as their users call them: proper names, the same in every language. */
const toolNames: Readonly<Record<ListingTool, string>> = {
  ss: 'Linux ss -tan',
  'linux-netstat': 'Linux netstat -tan',
  'windows-netstat': 'Windows netstat -an',
  'macos-netstat': 'macOS netstat -an',
  'bsd-netstat': 'FreeBSD netstat -an',
  'solaris-netstat': 'Solaris netstat -an',
};
