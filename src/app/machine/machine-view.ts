import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { phaseOf } from '../../components/life-map/tracks.ts';
import { PlacesOnMap, placesMap } from '../../components/machine/places-map.ts';
import { RunLadder } from '../../components/machine/run-ladder.ts';
import { afterRest } from '../../components/search/after-rest.ts';
import { stateName } from '../../components/state-name/state-name.ts';
import { lifeMap as mapWordsIn } from '../../i18n/every-language/life-map.ts';
import { machinePlayer as wordsIn } from '../../i18n/every-language/machine-player.ts';
import { phases as phasesIn } from '../../i18n/every-language/phases.ts';
import type { Language } from '../../i18n/language.ts';
import type { MachinePlayerMessages } from '../../i18n/en/machine-player.ts';
import { run, scenarios, stateOf, worldAt, type Run, type ScenarioId } from '../../states/machine/wire/scenarios.ts';
import { listingTools, type ListingTool } from '../../states/machine/wire/listing-tools.ts';
import { waitIn, waitsOf, type MachineSystem } from '../../states/machine/wire/waits.ts';
import { hostNames, type World } from '../../states/machine/wire/world.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { slugOf } from '../../states/slug.ts';
import { controls, speeds, type Speed } from './controls.ts';
import { listings } from './listings.ts';
import { ownRow, rowIn, type OwnRow } from './own-row.ts';
import { Stage } from './stage.ts';

/** How long the steps must rest before the address follows, in milliseconds: it takes longer than a step itself. */
const restTime = 200;

/** A scenario's run, for each system one clock. */
function runOf(id: ScenarioId, system: MachineSystem): Run {
  const scenario = scenarios.find((one) => one.id === id) ?? scenarios[0];
  return run(scenario, waitsOf(system));
}

/**
 * Plays the scenarios of its page. What they are called, what is to learn and what every step says stands in the page
 * already; this element shows one of them at a time and draws the moment. A step touches what it changes, and no more.
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

  /** The scenario's run; there before anything is rendered. */
  private played!: Run;
  private ladder!: RunLadder;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly following = afterRest(restTime, () => {
    this.write('replace');
  });
  private numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
  private readonly stage = new Stage(this);
  private readonly placesOnMap = new PlacesOnMap();

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

  private show(step: number): void {
    this.step = Math.min(Math.max(step, 0), this.played.happenings.length);
    this.following.wait();
  }

  private readonly goTo = (step: number): void => {
    this.isPlaying = false;
    this.show(step);
  };

  private readonly togglePlay = (): void => {
    if (!this.isPlaying && this.step === this.played.happenings.length) this.show(0);
    this.isPlaying = !this.isPlaying;
  };

  private readonly setSpeed = (speed: Speed): void => {
    this.speed = speed;
  };

  private readonly setTool = (tool: ListingTool): void => {
    this.tool = tool;
  };

  private readonly chooseWay = (id: ScenarioId, step: number): void => {
    this.scenario = id;
    this.step = step;
    this.isPlaying = false;
    this.write('replace');
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('language')) this.numbers = new Intl.NumberFormat(this.language, { maximumFractionDigits: 2 });
    if (changed.has('scenario') || changed.has('tool')) {
      this.played = runOf(this.scenario, listingTools[this.tool]);
      this.ladder = new RunLadder(this.played);
    }
    this.step = Math.min(this.step, this.played.happenings.length);
  }

  protected override updated(changed: PropertyValues): void {
    clearTimeout(this.timer);
    if (this.isPlaying) {
      if (this.step >= this.played.happenings.length) this.isPlaying = false;
      else
        this.timer = setTimeout(() => {
          this.show(this.step + 1);
        }, speeds[this.speed] * 1000);
    }
    if (changed.has('scenario')) this.stage.show(this.scenario, this.renderRoot);
    this.stage.mark(this.step);
    this.placesOnMap.show(this.renderRoot, this.places());
    this.ladder.show(this.step, wordsIn[this.language].ladder(this.step));
  }

  private world(): World {
    return worldAt(this.played, this.step);
  }

  /** The states of both hosts. */
  private places(): readonly RfcStateId[] {
    return hostNames.map((host) => stateOf(this.world(), host));
  }

  private addressOf(id: RfcStateId): string {
    return new URL(`${slugOf(id)}/${this.index}`, this.home).href;
  }

  private map(): TemplateResult {
    return placesMap({
      words: { ...mapWordsIn[this.language], label: wordsIn[this.language].map },
      phases: phasesIn[this.language],
      hrefFor: (id) => this.addressOf(id),
    });
  }

  private time(words: MachinePlayerMessages): string {
    return words.after(words.seconds(this.numbers.format(this.world().now / 1000)));
  }

  /** Whether the last step waited for a time that is not known for the system. */
  private isClockUnknown(): boolean {
    const action = this.played.scenario.steps[this.step - 1];
    if (action?.do !== 'timer' || action.timer === 'retransmission' || action.timer === 'persist') return false;
    const before = stateOf(worldAt(this.played, this.step - 1), action.on);
    return waitIn(before, listingTools[this.tool]) === undefined;
  }

  /** Where both hosts are, for the spoken line. */
  private spokenPlaces(): TemplateResult[] {
    return this.places().map(
      (id, index) =>
        html`${index > 0 ? ', ' : nothing}${hostNames[index]} <span data-phase=${phaseOf(id)}>${stateName(id)}</span>`,
    );
  }

  protected override render(): TemplateResult {
    const { language, home, index, played, step, isPlaying, speed, row, goTo, togglePlay, setSpeed } = this;
    const words = wordsIn[language];
    const last = played.happenings.length;
    const own =
      row &&
      ownRow(row, {
        words,
        shown: this.scenario,
        titleOf: (id) => this.stage.titleOf(id),
        waysOut: `${this.addressOf(row.state)}#ways-out`,
        choose: this.chooseWay,
      });
    return html`${controls({ words, step, last, isPlaying, speed, goTo, togglePlay, setSpeed })}
      <p class="line" role="status" aria-live="polite">
        <b>${words.stepOf(step, last)}</b> ${this.stage.told(this.scenario, step)}
        <span class="places">${this.spokenPlaces()}</span>
      </p>
      <p class="remark">${this.time(words)}${this.isClockUnknown() ? html`. ${words.unknownClock}` : nothing}</p>
      ${own ?? nothing} ${guard([language, home, index], () => this.map())}
      <div class="drawn">${this.ladder.element} ${listings(words, this.world(), this.tool, this.setTool)}</div>`;
  }
}
