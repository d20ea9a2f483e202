import { render } from 'lit';
import { ResultList, type ListContext, type Results } from './result-list.ts';
import type { ReportContext } from './report.ts';
import { searchMessage } from './search-message.ts';
import type { SearchSession } from './search-session.ts';

/** A list that is closed holds nothing. */
const noResults: Results = { hits: [], questions: [], active: -1, finder: undefined };

/** What stands below the field: what is said of the search, and what it found. */
export class ResultPanel {
  readonly #message: HTMLElement;
  readonly #list: ResultList;

  /**
   * @param message an empty element, in which the panel writes what is said
   * @param list an empty element, in which it places the options
   */
  constructor(message: HTMLElement, list: HTMLElement) {
    this.#message = message;
    this.#list = new ResultList(list);
  }

  /** Shows what a session found, or nothing of it while the panel is closed. */
  show(session: SearchSession, isOpen: boolean, context: ListContext & ReportContext): void {
    render(isOpen && session.status !== 'found' ? searchMessage(session, context) : '', this.#message);
    this.#list.show(isOpen ? session : noResults, context);
  }
}
