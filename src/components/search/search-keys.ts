import { isForInputMethod } from './composition.ts';
import type { SearchSession } from './search-session.ts';

/** The field whose keys are answered. */
export interface KeyedField {
  readonly session: SearchSession;
  readonly input: HTMLInputElement;
  readonly clear: () => void;
  /** Opens the chosen result. */
  readonly open: (event: KeyboardEvent) => Promise<void>;
}

/** Answers a key: arrows move through the results, Enter opens one, Esc clears the field and, once it is empty, leaves it. */
export function answerKey(event: KeyboardEvent, { session, input, clear, open }: KeyedField): void {
  if (isForInputMethod(event)) return;
  const { key } = event;
  if (key === 'Escape') {
    // In two steps, and in a popup or dialog only the step after both closes it.
    event.preventDefault();
    event.stopPropagation();
    if (input.value === '') input.blur();
    else clear();
    return;
  }
  // Other keys are for the button or link they are pressed on.
  if (event.composedPath()[0] !== input) return;
  if ((key === 'ArrowDown' || key === 'ArrowUp') && !event.altKey && !event.ctrlKey && !event.metaKey) {
    if (session.count === 0) return;
    event.preventDefault();
    session.move(key === 'ArrowDown' ? 1 : -1);
  } else if (key === 'Enter') {
    event.preventDefault();
    void open(event);
  }
}
