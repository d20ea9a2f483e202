import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { placesMap } from '../../components/machine/places-map.ts';
import { RunLadder } from '../../components/machine/run-ladder.ts';
import { afterRest } from '../../components/search/after-rest.ts';
import { lifeMap as mapWordsIn } from '../../i18n/every-language/life-map.ts';
import { machinePlayer as wordsIn } from '../../i18n/every-language/machine-player.ts';
import { phases as phasesIn } from '../../i18n/every-language/phases.ts';
import type { Language } from '../../i18n/language.ts';
import { run, scenarios, stateOf, worldAt, type Run, type ScenarioId } from '../../states/machine/wire/scenarios.ts';
import { listing } from '../../states/machine/wire/listing.ts';
import { listingTools, type ListingTool } from '../../states/machine/wire/listing-tools.ts';
import { waitIn, waitsOf, type MachineSystem } from '../../states/machine/wire/waits.ts';
import { hostNames, type World } from '../../states/machine/wire/world.ts';
import type { RfcStateId } from '../../states/rfc-states.ts';
import { slugOf } from '../../states/slug.ts';
import { controls, speeds, type Goal, type Speed } from './controls.ts';
import { listings } from './listings.ts';
import { MomentView } from './moment-view.ts';
import { ownRow, rowIn, type OwnRow } from './own-row.ts';
import { spokenLine } from './spoken-line.ts';
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
 * already; this element shows one of them at a time. It renders the player of a scenario, which a {@link MomentView}
 * fills with each step.
 */
export class MachineView extends LitElement {
  @property() language: Language = 'en';
  /** Address of the overview in this language, below which the states' pages lie. */
  @property({ attribute: false }) home: URL = new URL('./', document.baseURI);
  /** What a link to a folder ends with. */
  @property({ attribute: false }) index = '';

  @state() private scenario: ScenarioId = 'open';
  @state() private tool: ListingTool = 'ss';
  /** The reader's own row, where a link brought one. */
  @state() private row: OwnRow | undefined;

  private step = 0;
  private speed: Speed = '1';
  private isPlaying = false;
  /** The scenario's run and its drawing; there before anything is rendered. */
  private played!: Run;
  private ladder!: RunLadder;
  private moment: MomentView | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly following = afterRest(restTime, () => {
    this.write('replace');
  });
  private numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
  private readonly stage = new Stage(this);

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
    const { searchParams, hash } = new URL(location.href);
    const wanted = searchParams.get('scenario') ?? hash.slice(1);
    const found = scenarios.find(({ id }) => id === wanted);
    const tool = searchParams.get('tool');
    if (tool !== null && Object.hasOwn(listingTools, tool)) this.tool = tool as ListingTool;
    const row = rowIn(hash);
    this.row = row;
    const [first] = row?.ways ?? [];
    if (found || !first) this.begin(found?.id ?? 'open', Math.trunc(Number(searchParams.get('step'))) || 0);
    else this.begin(first.id, first.step);
  };

  private readonly choose = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.scenarios a') : null;
    const found = scenarios.find(({ id }) => link?.hash === `#${id}`);
    if (!found) return;
    event.preventDefault();
    this.row = undefined;
    this.begin(found.id, 0);
    this.write('push');
    this.querySelector<HTMLElement>(`#${found.id}`)?.scrollIntoView({ block: 'nearest' });
  };

  /** Takes a scenario to be shown at a step, as far as it has one. */
  private begin(scenario: ScenarioId, step: number): void {
    this.following.stop();
    this.isPlaying = false;
    this.scenario = scenario;
    this.step = step;
    this.requestUpdate();
  }

  /** A link to this moment stands in the address. */
  private write(how: 'push' | 'replace'): void {
    this.following.stop();
    const address = new URL(location.href);
    if (!this.row) address.hash = '';
    address.searchParams.set('scenario', this.scenario);
    address.searchParams.set('step', String(this.step));
    history[`${how}State`](history.state, '', address);
  }

  private readonly goTo = (to: Goal): void => {
    const steps = { first: 0, back: this.step - 1, next: this.step + 1 };
    this.isPlaying = false;
    this.walk(typeof to === 'number' ? to : steps[to]);
  };

  private readonly togglePlay = (): void => {
    this.isPlaying = !this.isPlaying;
    if (this.isPlaying && this.step === this.played.happenings.length) this.walk(0);
    else this.showMoment();
  };

  private walk(step: number): void {
    this.step = step;
    this.showMoment();
    this.following.wait();
  }

  private readonly setSpeed = (speed: Speed): void => {
    this.speed = speed;
    this.showMoment();
  };

  private readonly setTool = (tool: ListingTool): void => {
    this.tool = tool;
  };

  private readonly chooseWay = (id: ScenarioId, step: number): void => {
    this.begin(id, step);
    this.write('replace');
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('language')) this.numbers = new Intl.NumberFormat(this.language, { maximumFractionDigits: 2 });
    if (!changed.has('scenario') && !changed.has('tool')) return;
    this.played = runOf(this.scenario, listingTools[this.tool]);
    this.ladder = new RunLadder(this.played);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('language')) this.moment = new MomentView(this.renderRoot, wordsIn[this.language]);
    if (changed.has('scenario')) this.stage.show(this.scenario, this.renderRoot);
    this.showMoment();
  }

  /** Shows the step, and waits for the next one while the scenario plays. */
  private showMoment(): void {
    clearTimeout(this.timer);
    const { played, tool, ladder } = this;
    const last = played.happenings.length;
    const step = Math.min(Math.max(this.step, 0), last);
    this.step = step;
    this.isPlaying &&= step < last;
    const world = worldAt(played, step);
    this.moment?.show({
      step,
      last,
      isPlaying: this.isPlaying,
      told: this.stage.told(step),
      time: this.time(world),
      places: hostNames.map((host) => stateOf(world, host)),
      listings: hostNames.map((host) => listing(world, host, tool)),
      ladder,
    });
    this.stage.mark(step);
    if (!this.isPlaying) return;
    this.timer = setTimeout(() => {
      this.walk(step + 1);
    }, speeds[this.speed] * 1000);
  }

  private time(world: World): string {
    const words = wordsIn[this.language];
    const time = words.after(words.seconds(this.numbers.format(world.now / 1000)));
    return this.isClockUnknown() ? `${time}. ${words.unknownClock}` : time;
  }

  /** Whether the last step waited for a time that is not known for the system. */
  private isClockUnknown(): boolean {
    const action = this.played.scenario.steps[this.step - 1];
    if (action?.do !== 'timer' || action.timer === 'retransmission' || action.timer === 'persist') return false;
    const before = stateOf(worldAt(this.played, this.step - 1), action.on);
    return waitIn(before, listingTools[this.tool]) === undefined;
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

  protected override render(): TemplateResult {
    const { language, home, index, row, tool, goTo, togglePlay, setSpeed } = this;
    const words = wordsIn[language];
    const own =
      row &&
      ownRow(row, {
        words,
        shown: this.scenario,
        titleOf: (id) => this.stage.titleOf(id),
        waysOut: `${this.addressOf(row.state)}#ways-out`,
        choose: this.chooseWay,
      });
    return html`${controls({ words, goTo, togglePlay, setSpeed })} ${spokenLine()} ${own ?? nothing}
      ${guard([language, home, index], () => this.map())}
      <div class="drawn">${this.ladder.element} ${listings(words, tool, this.setTool)}</div>`;
  }
}
