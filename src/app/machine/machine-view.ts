import { planLadder, RunLadder } from '../../components/machine/run-ladder.ts';
import { afterRest } from '../../components/search/after-rest.ts';
import type { MachinePlayerMessages } from '../../i18n/en/machine-player.ts';
import { machinePlayer as wordsIn } from '../../i18n/every-language/machine-player.ts';
import { isLanguage } from '../../i18n/language.ts';
import { listing } from '../../states/machine/wire/listing.ts';
import { listingTools, type ListingTool } from '../../states/machine/wire/listing-tools.ts';
import { run, scenarios, stateOf, worldAt, type Run, type ScenarioId } from '../../states/machine/wire/scenarios.ts';
import { waitIn, waitsOf } from '../../states/machine/wire/waits.ts';
import { hostNames, type World } from '../../states/machine/wire/world.ts';
import { nextTask } from '../next-task.ts';
import { MomentView } from './moment-view.ts';
import { OwnRowView, rowIn, type OwnRow } from './own-row.ts';
import { speeds, type Speed } from './speeds.ts';
import { Stage } from './stage.ts';

/** How long the steps must rest before the address follows, in milliseconds: it takes longer than a step itself. */
const restTime = 200;

const isTool = (name: string | null): name is ListingTool => name !== null && Object.hasOwn(listingTools, name);
const isSpeed = (text: string): text is Speed => Object.hasOwn(speeds, text);

/**
 * Plays the scenarios of its page. What they are called, what is to learn, what every step says, and the player itself
 * stand in the page already; this element shows one scenario at a time and lets the player follow it.
 */
export class MachineView extends HTMLElement {
  #scenario: ScenarioId = 'open';
  #step = 0;
  #tool: ListingTool = 'ss';
  #speed: Speed = '1';
  #isPlaying = false;
  #hasStarted = false;
  /** The reader's own row, where a link brought one. */
  #row: OwnRow | undefined;
  #ownRow: OwnRowView | undefined;

  /** The scenario's run, once it is wanted, and its drawing. */
  #played: Run | undefined;
  #ladder: RunLadder | undefined;

  #moment!: MomentView;
  #player!: HTMLElement;
  #words!: MachinePlayerMessages;
  readonly #stage = new Stage(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #following = afterRest(restTime, () => {
    this.#write('replace');
  });

  connectedCallback(): void {
    const player = this.querySelector<HTMLElement>('.player');
    if (!player) return;
    const tag = this.getAttribute('language') ?? '';
    const language = isLanguage(tag) ? tag : 'en';
    this.#words = wordsIn[language];
    this.#player = player;
    this.#moment = new MomentView(player, this.#words);
    this.addEventListener('click', this.#pressed);
    this.addEventListener('focusin', ({ target }) => {
      this.#stage.reveal(target);
    });
    player.addEventListener('input', this.#chosen);
    addEventListener('popstate', this.#restore);
    this.#restore();
    // The page shows the beginning of the first scenario; a link to another moment waits until that is drawn.
    player.hidden = this.#scenario !== scenarios[0].id || this.#step !== 0;
    player.querySelector('.controls')?.removeAttribute('inert');
    void this.#start();
  }

  /** Makes the first picture in several tasks, none of which is long, and lets it be seen when it is complete. */
  async #start(): Promise<void> {
    await nextTask();
    const played = this.#wanted;
    await nextTask();
    const plan = planLadder(played);
    await nextTask();
    const ladder = new RunLadder(plan, this.#moment.nameInDrawing);
    await nextTask();
    // Another run may be wanted by now; it is drawn with the moment.
    if (this.#played === played) this.#ladder = ladder;
    this.#hasStarted = true;
    this.#showMoment();
    await nextTask();
    this.#showLadder();
    this.#player.hidden = false;
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#restore);
    this.#following.stop();
    clearTimeout(this.#timer);
  }

  /** What the address says, as far as it can be believed. */
  readonly #restore = (): void => {
    const { searchParams, hash } = new URL(location.href);
    const wanted = searchParams.get('scenario') ?? hash.slice(1);
    const found = scenarios.find(({ id }) => id === wanted);
    const tool = searchParams.get('tool');
    if (isTool(tool)) this.#setTool(tool);
    this.#setRow(rowIn(hash));
    const [first] = this.#row?.ways ?? [];
    if (found || !first) this.#begin(found?.id ?? 'open', Math.trunc(Number(searchParams.get('step'))) || 0);
    else this.#begin(first.id, first.step);
  };

  /** What was pressed: a scenario of the list, or a button of the player. */
  readonly #pressed = (event: Event): void => {
    const pressed =
      event.target instanceof Element
        ? event.target.closest('.scenarios a, .controls > button:not([aria-disabled=true])')
        : null;
    if (pressed instanceof HTMLAnchorElement) this.#choose(event, pressed);
    else if (pressed?.classList.contains('play')) this.#togglePlay();
    else if (pressed) {
      const goal = { first: 0, back: this.#step - 1, next: this.#step + 1 }[pressed.className];
      if (goal !== undefined) this.#goTo(goal);
    }
  };

  /** What was chosen with the slider and the lists of the player. */
  readonly #chosen = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.#goTo(target.valueAsNumber);
    if (!(target instanceof HTMLSelectElement)) return;
    const { value } = target;
    if (isTool(value)) {
      this.#setTool(value);
      this.#following.wait();
    } else if (isSpeed(value)) this.#speed = value;
    this.#show();
  };

  #choose(event: Event, link: HTMLAnchorElement): void {
    const found = scenarios.find(({ id }) => link.hash === `#${id}`);
    if (!found) return;
    event.preventDefault();
    this.#setRow(undefined);
    this.#begin(found.id, 0);
    this.#write('push');
    this.querySelector<HTMLElement>(`#${found.id}`)?.scrollIntoView({ block: 'nearest' });
  }

  #setTool(tool: ListingTool): void {
    this.#tool = tool;
    const list = this.#player.querySelector<HTMLSelectElement>('.tool');
    if (list) list.value = tool;
    // Each system has a clock of its own.
    this.#forget();
  }

  /** Another run is wanted. */
  #forget(): void {
    this.#played = undefined;
    this.#ladder = undefined;
  }

  #setRow(row: OwnRow | undefined): void {
    this.#row = row;
    this.#ownRow?.element.remove();
    const link = row && this.#player.querySelector<HTMLAnchorElement>(`.at-${row.state} a`);
    this.#ownRow =
      row &&
      new OwnRowView(row, {
        words: this.#words,
        titleOf: (id) => this.#stage.titleOf(id),
        waysOut: `${link?.href ?? ''}#ways-out`,
        choose: (id, step) => {
          this.#begin(id, step);
          this.#write('replace');
        },
      });
    if (this.#ownRow) this.#player.querySelector('.remark')?.after(this.#ownRow.element);
  }

  /** Shows a scenario at a step, as far as it has one. */
  #begin(scenario: ScenarioId, step: number): void {
    this.#following.stop();
    this.#isPlaying = false;
    this.#step = step;
    if (scenario !== this.#scenario) this.#forget();
    this.#scenario = scenario;
    this.#stage.show(scenario, this.#player);
    this.#ownRow?.show(scenario);
    this.#show();
  }

  /** A link to this moment stands in the address. */
  #write(how: 'push' | 'replace'): void {
    this.#following.stop();
    const address = new URL(location.href);
    if (!this.#row) address.hash = '';
    address.searchParams.set('scenario', this.#scenario);
    address.searchParams.set('step', String(this.#step));
    // Another tool than the one in the address would be forgotten by a reload, and by Back.
    if (this.#tool !== 'ss' || address.searchParams.has('tool')) address.searchParams.set('tool', this.#tool);
    history[`${how}State`](history.state, '', address);
  }

  #goTo(step: number): void {
    this.#isPlaying = false;
    this.#walk(step);
  }

  #walk(step: number): void {
    this.#step = step;
    this.#show();
    this.#following.wait();
  }

  #togglePlay(): void {
    this.#isPlaying = !this.#isPlaying;
    if (this.#isPlaying && this.#step === this.#played?.happenings.length) this.#walk(0);
    else this.#show();
  }

  /** The scenario, played with the clock of the system. */
  get #wanted(): Run {
    const scenario = scenarios.find(({ id }) => id === this.#scenario) ?? scenarios[0];
    return (this.#played ??= run(scenario, waitsOf(listingTools[this.#tool])));
  }

  /** The ladder of a run, in its place in the player. */
  #ladderInPlace(): RunLadder {
    const ladder = (this.#ladder ??= new RunLadder(planLadder(this.#wanted), this.#moment.nameInDrawing));
    if (!ladder.element.isConnected) {
      this.#player.querySelector('.run-ladder')?.remove();
      this.#player.querySelector('.drawn')?.prepend(ladder.element);
    }
    return ladder;
  }

  /** Shows the step, and waits for the next one while the scenario plays. */
  #show(): void {
    if (!this.#hasStarted) return;
    this.#showMoment();
    this.#showLadder();
  }

  /** Shows the ladder of the step that stands there, which costs the most, and waits for the next one. */
  #showLadder(): void {
    clearTimeout(this.#timer);
    const step = this.#step;
    this.#ladderInPlace().show(step, this.#words.ladder(step));
    this.#stage.mark(step);
    if (!this.#isPlaying) return;
    this.#timer = setTimeout(() => {
      this.#walk(step + 1);
    }, speeds[this.#speed] * 1000);
  }

  /** Shows everything of the step but its ladder. */
  #showMoment(): void {
    const played = this.#wanted;
    const last = played.happenings.length;
    const step = Math.min(Math.max(this.#step, 0), last);
    this.#step = step;
    this.#isPlaying &&= step < last;
    const world = worldAt(played, step);
    this.#moment.show({
      step,
      last,
      isPlaying: this.#isPlaying,
      told: this.#stage.told(step),
      time: this.#time(played, world),
      places: hostNames.map((host) => stateOf(world, host)),
      listings: hostNames.map((host) => listing(world, host, this.#tool)),
    });
  }

  #time(played: Run, world: World): string {
    const words = this.#words;
    const time = words.after(words.seconds(Math.round(world.now / 10) / 100));
    return this.#isClockUnknown(played) ? `${time}. ${words.unknownClock}` : time;
  }

  /** Whether the last step waited for a time that is not known for the system. */
  #isClockUnknown(played: Run): boolean {
    const action = played.scenario.steps[this.#step - 1];
    if (action?.do !== 'timer' || action.timer === 'retransmission' || action.timer === 'persist') return false;
    const before = stateOf(worldAt(played, this.#step - 1), action.on);
    return waitIn(before, listingTools[this.#tool]) === undefined;
  }
}
