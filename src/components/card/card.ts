import type { StateId } from '../../states/states.ts';
import type { CardContent, Neighbour } from './card-content.ts';
import { elementsOf, type Content } from './element.ts';

/** What the buttons of the card do; a button without an action is left out. */
export interface CardActions {
  /** Opens the full entry. */
  readonly open?: (state: StateId) => void;
  /** Copies the explanation; resolves once it is in the clipboard. */
  readonly copy?: (text: string) => Promise<void>;
}

/**
 * The small card that explains one state: what it is called, what it means, who waits for whom, how long it
 * lasts, and where it stands in the life of a connection. `card-sheet.ts` has its style sheet.
 *
 * It is made of plain elements: content scripts cannot define any of their own, and a template library would be
 * a sixth of the script that runs in a page. The ids `name`, `kind` and `line` label and describe it, so it wants
 * a shadow root to itself.
 *
 * @param token the state as it is spelled where the reader found it
 */
export function card(document: Document, token: string, content: CardContent, actions: CardActions = {}): HTMLElement {
  const { labels, standard, before, next } = content;
  const { open, copy } = actions;
  const others = content.spellings.filter((spelling) => spelling !== token && spelling !== standard);

  const element = elementsOf(document);
  /** A state's name or a token: never translated, always left to right. */
  const name = (word: string): Content => element('bdi', { translate: 'no', lang: 'en', dir: 'ltr' }, word);
  const list = (names: readonly string[]): readonly Content[] =>
    names.flatMap((word, index) => (index > 0 ? [', ', name(word)] : [name(word)]));
  const row = (term: string, ...value: readonly Content[]): Content =>
    value.some((part) => part !== undefined)
      ? element('div', {}, element('dt', {}, term), element('dd', {}, ...value))
      : undefined;
  const side = (className: string, label: string, neighbours: readonly Neighbour[]): Content =>
    element(
      'ul',
      { class: className, 'aria-label': label },
      ...neighbours.map((neighbour) => element('li', { 'data-phase': neighbour.phase }, name(neighbour.name))),
    );
  const button = (label: string, action: (button: HTMLElement) => void): Content => {
    const made = element('button', { type: 'button' }, label);
    made.addEventListener('click', () => {
      action(made);
    });
    return made;
  };

  return element(
    'div',
    {
      class: 'card',
      lang: content.language,
      'data-phase': content.phase,
      role: 'dialog',
      tabindex: '-1',
      'aria-labelledby': 'name kind',
      'aria-describedby': 'line',
    },
    element(
      'header',
      {},
      element('h1', { id: 'name' }, name(token)),
      element('p', { id: 'kind' }, ...(standard === token ? [] : [name(standard), ' · ']), content.kind),
      // A word that is no RFC state has no phase; its kind says all there is to say.
      content.phase === 'other' ? undefined : element('p', { class: 'phase' }, content.phaseName),
    ),
    element('p', { id: 'line' }, content.line),
    next.length > 0
      ? element(
          'div',
          { class: 'life', dir: 'ltr' },
          side('before', labels.before, before),
          element('p', { class: 'here' }, name(standard)),
          side('next', labels.next, next),
        )
      : undefined,
    element(
      'dl',
      {},
      row(labels.nearest, ...list(content.nearest)),
      row(labels.waiting, content.waiting),
      row(labels.duration, content.duration),
      row(labels.otherSpellings, ...list(others)),
    ),
    element(
      'footer',
      {},
      open &&
        button(labels.fullEntry, () => {
          open(content.state);
        }),
      copy &&
        button(labels.copy, (made) => {
          void copy(cardText(token, content)).then(() => {
            made.textContent = labels.copied;
          });
        }),
    ),
  );
}

/** The card as plain text, one fact a line. */
export function cardText(token: string, content: CardContent): string {
  const { labels } = content;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.nearest, content.nearest.join(', ')],
    [labels.waiting, content.waiting],
    [labels.duration, content.duration],
    [labels.next, content.next.map(({ name }) => name).join(', ')],
  ];
  return [
    `${token} · ${content.standard} · ${content.kind}`,
    content.line,
    ...rows.flatMap(([term, value]) => (value ? [`${term}: ${value}`] : [])),
  ].join('\n');
}
