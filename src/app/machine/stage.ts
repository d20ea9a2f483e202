import { holdParticles } from '../../i18n/particles.ts';
import type { ScenarioId } from '../../states/machine/wire/scenarios.ts';
import { focusedIn } from '../focused-in.ts';

/** What the page holds of the scenarios: the list of them, and for each what is to learn and the table of its steps. */
export class Stage {
  readonly #root: ParentNode;
  #shown: HTMLElement | undefined;
  #rows: readonly HTMLElement[] = [];
  #current: HTMLElement | undefined;

  /** @param root holds the list and the scenarios */
  constructor(root: ParentNode) {
    this.#root = root;
  }

  /** Shows one scenario alone, with the player between what is to learn and the table. */
  show(id: ScenarioId, player: Node): void {
    this.#root.querySelector('.scenarios [aria-current]')?.removeAttribute('aria-current');
    const link = this.#linkTo(id);
    link?.setAttribute('aria-current', 'true');
    // The strip of a page that has just come stands at its first item; asked for its place, all would be laid out.
    if (link && (this.#shown || link.parentElement?.previousElementSibling)) bringIntoStrip(link);
    for (const section of this.#root.querySelectorAll<HTMLElement>('.scenario')) {
      section.hidden = section.dataset['scenario'] !== id;
      if (section.hidden) continue;
      this.#shown = section;
      if (player.parentNode !== section) moveWithFocus(player, section.querySelector(':scope > .scroll'));
    }
    this.#rows = [...(this.#shown?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
  }

  /** Shows all of a scenario in the list that has got the keyboard: browsers leave one of which a part is seen where it is. */
  reveal(target: EventTarget | null): void {
    // Under a pointer it must not move away before the button is let go.
    if (target instanceof HTMLElement && target.matches('.scenarios a:focus-visible')) bringIntoStrip(target);
  }

  /** Marks the row of a step in the table of the scenario that is shown. */
  mark(step: number): void {
    const row = this.#rows[step];
    if (row === this.#current) return;
    this.#current?.removeAttribute('aria-current');
    row?.setAttribute('aria-current', 'step');
    this.#current = row;
  }

  /** What the page says about a step of the scenario that is shown. */
  told(step: number): string {
    return holdParticles(this.#rows[step]?.querySelector('.told')?.textContent.trim() ?? '');
  }

  /** What the page calls a scenario. */
  titleOf(id: ScenarioId): string {
    return this.#linkTo(id)?.textContent ?? id;
  }

  #linkTo(id: ScenarioId): HTMLElement | null {
    return this.#root.querySelector(`.scenarios a[href="#${id}"]`);
  }
}

/** Puts the player before a place; what had the keyboard in it has it there, which browsers take from what is moved. */
function moveWithFocus(player: Node, place: Element | null): void {
  const focused = focusedIn(player);
  place?.before(player);
  focused?.focus({ preventScroll: true });
}

/** Narrow views have the list as a strip that scrolls sideways; its page stays where it is. */
function bringIntoStrip(link: HTMLElement): void {
  const item = link.parentElement;
  const strip = item?.parentElement;
  if (!item || !strip) return;
  strip.scrollLeft = item.offsetLeft - (strip.clientWidth - item.offsetWidth) / 2;
}
