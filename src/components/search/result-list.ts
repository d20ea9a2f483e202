import type { SearchMessages } from '../../i18n/en/search.ts';
import type { QuestionId } from '../../states/questions/questions.ts';
import type { StateId } from '../../states/states.ts';
import { MatchHighlight } from './match-highlight.ts';
import { QuestionOption, StateOption } from './option.ts';
import { reuse } from './reuse.ts';
import type { SearchSession } from './search-session.ts';

/** Where the results of a list lead, and its words. */
export interface ListContext {
  readonly words: SearchMessages;
  /** Address of a state's entry. */
  readonly hrefFor: (id: StateId) => string;
  /** Address of the answer to a question, where there is a page that answers them. */
  readonly hrefForQuestion: ((id: QuestionId) => string) | undefined;
}

/** What of a search session a list shows. */
export type Results = Pick<SearchSession, 'hits' | 'questions' | 'active' | 'finder'>;

/**
 * The states found, or near, and below them the questions. Its options are made once and used again: a state that stays
 * keeps its option, and what a key does not change is neither styled nor laid out again.
 */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #highlight = new MatchHighlight();
  /** Options in the list, in their order, and those that are out of it. */
  #options: readonly StateOption[] = [];
  readonly #spare: StateOption[] = [];
  readonly #questionOptions: QuestionOption[] = [];
  #group: HTMLElement | undefined;
  #asked = 0;

  /** @param list an empty element, which holds the options and nothing else from now on */
  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Shows results, none without an engine that found them. */
  show({ hits, questions, active, finder }: Results, { words, hrefFor, hrefForQuestion }: ListContext): void {
    const found = finder ? hits : [];
    const asked = finder ? questions : [];
    this.#placeOptions(found.map(({ state }) => state));
    this.#highlight.show(
      this.#options.flatMap((option, index) => {
        const hit = found[index];
        option.place(index, index === active);
        return finder && hit ? option.show(hit, finder, hrefFor) : [];
      }),
    );
    for (const [place, question] of asked.entries()) {
      const option = (this.#questionOptions[place] ??= new QuestionOption());
      option.place(found.length + place, found.length + place === active);
      if (hrefForQuestion) option.show(question, hrefForQuestion);
    }
    this.#placeQuestions(asked.length, words.questions);
  }

  /** Takes out the options that are not needed, and puts in those that are. */
  #placeOptions(states: readonly StateId[]): void {
    const before = this.#options;
    if (before.length === states.length && states.every((state, place) => state === before[place]?.state)) return;
    const places = reuse(
      before.map(({ state }) => state),
      states,
    );
    const used = new Set(places);
    for (const [place, option] of before.entries())
      if (!used.has(place)) {
        option.element.remove();
        this.#spare.push(option);
      }
    let next: Element | null = this.#asked > 0 ? (this.#group ?? null) : null;
    const options: StateOption[] = [];
    for (let index = places.length - 1; index >= 0; index -= 1) {
      const kept = before[places[index] ?? -1];
      const option = kept ?? this.#spare.pop() ?? new StateOption();
      if (!kept) this.#list.insertBefore(option.element, next);
      next = option.element;
      options[index] = option;
    }
    this.#options = options;
  }

  #placeQuestions(asked: number, title: string): void {
    if (asked > 0) this.#group ??= groupOf(title);
    const group = this.#group;
    for (const { element } of this.#questionOptions.slice(asked, this.#asked)) element.remove();
    for (const { element } of this.#questionOptions.slice(this.#asked, asked)) group?.append(element);
    if (group && asked === 0) group.remove();
    else if (group && this.#asked === 0) this.#list.append(group);
    if (group && group.ariaLabel !== title) name(group, title);
    this.#asked = asked;
  }
}

/** The questions with what they are called above them. */
function groupOf(title: string): HTMLElement {
  const group = document.createElement('div');
  group.className = 'questions';
  group.role = 'group';
  const heading = document.createElement('p');
  heading.className = 'near';
  heading.ariaHidden = 'true';
  group.append(heading);
  name(group, title);
  return group;
}

function name(group: HTMLElement, title: string): void {
  group.ariaLabel = title;
  const heading = group.querySelector('p');
  if (heading) heading.textContent = title;
}
