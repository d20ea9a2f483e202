import type { QuestionId } from '../../states/questions/questions.ts';
import type { StateId } from '../../states/states.ts';
import { MatchHighlight } from './match-highlight.ts';
import { QuestionOption, StateOption } from './option.ts';
import type { SearchSession } from './search-session.ts';

/** Where the results of a list lead, and its words. */
export interface ListContext {
  /** What the questions are called. */
  readonly questions: string;
  /** Address of a state's entry. */
  readonly hrefFor: (id: StateId) => string;
  /** Address of the answer to a question, where there is a page that answers them. */
  readonly hrefForQuestion: ((id: QuestionId) => string) | undefined;
}

/** What of a search session a list shows. */
export type Results = Pick<SearchSession, 'hits' | 'questions' | 'active' | 'finder'>;

/**
 * The states found, or near, and below them the questions. Its options are made once and filled anew: a key changes
 * texts, and what it does not change is neither styled nor laid out again.
 */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #options: StateOption[] = [];
  readonly #questionOptions: QuestionOption[] = [];
  readonly #highlight = new MatchHighlight();
  #group: HTMLElement | undefined;
  #shown = 0;
  #asked = 0;

  /** @param list an empty element, which holds the options and nothing else from now on */
  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Shows results, none without an engine that found them. */
  show(
    { hits, questions, active, finder }: Results,
    { questions: title, hrefFor, hrefForQuestion }: ListContext,
  ): void {
    const found = finder ? hits : [];
    const asked = finder ? questions : [];
    this.#highlight.show(
      found.flatMap((hit, index) => {
        const option = (this.#options[index] ??= new StateOption());
        option.place(index, index === active);
        return finder ? option.show(hit, finder, hrefFor) : [];
      }),
    );
    for (const [place, { id, text }] of asked.entries()) {
      const option = (this.#questionOptions[place] ??= new QuestionOption());
      option.place(found.length + place, found.length + place === active);
      option.show(text, hrefForQuestion?.(id) ?? '');
    }
    this.#attach(found.length, asked.length, title);
  }

  /** Takes out the options that are not needed, and puts in those that are. */
  #attach(shown: number, asked: number, title: string): void {
    for (const { element } of this.#options.slice(shown, this.#shown)) element.remove();
    if (asked > 0) this.#group ??= groupOf(title);
    const group = this.#group;
    for (const { element } of this.#options.slice(this.#shown, shown))
      this.#list.insertBefore(element, this.#asked > 0 && group ? group : null);
    for (const { element } of this.#questionOptions.slice(asked, this.#asked)) element.remove();
    for (const { element } of this.#questionOptions.slice(this.#asked, asked)) group?.append(element);
    if (group && asked === 0) group.remove();
    else if (group && this.#asked === 0) this.#list.append(group);
    if (group && group.ariaLabel !== title) name(group, title);
    this.#shown = shown;
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
