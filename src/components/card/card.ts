import type { StateId } from '../../states/states.ts';
import type { CardContent, Neighbour } from './card-content.ts';
import { cardText, paragraphs } from './card-text.ts';
import { elementsOf, type Content, type ElementMaker } from './element.ts';
import type { RowContent, RowEnd } from './row-content.ts';

/** What the buttons of the card do; a button without an action is left out. */
export interface CardActions {
  /** Opens the full entry. */
  readonly open?: (state: StateId) => void;
  /** Copies the explanation; resolves once it is in the clipboard, and rejects where it does not come there. */
  readonly copy?: (text: string) => Promise<void>;
  /** Opens the state machine where it comes to this state; for states that it has. */
  readonly play?: (state: StateId, row?: RowContent) => void;
}

/** What the card says of the row its token stands in: nothing, a row, or that the row is not there any more. */
export type ShownRow = RowContent | 'gone' | undefined;

/** A card that was made. */
export interface Card {
  readonly element: HTMLElement;
  /** Says something else of the row; what is in the rest of the card stays as it is. */
  showRow(row: ShownRow): void;
}

/** A state's name or a token: never translated, always left to right. */
const nameOf = (element: ElementMaker, ...word: readonly Content[]): Content =>
  element('bdi', { translate: 'no', lang: 'en', dir: 'ltr' }, ...word);

const namesOf = (element: ElementMaker, names: readonly string[]): readonly Content[] =>
  names.flatMap((word, index) => (index > 0 ? [', ', nameOf(element, word)] : [nameOf(element, word)]));

/** An end of the connection, and what its port is for; an address is broken between the groups of IPv6. */
const endOf = (element: ElementMaker, found: RowEnd | undefined): readonly Content[] =>
  found
    ? [
        nameOf(
          element,
          ...(/:.*:/.test(found.address) ? found.address.split(/(?<=:)(?!:)/) : [found.address]).flatMap((group, at) =>
            at > 0 ? [element('wbr', {}), group] : [group],
          ),
        ),
        ...(found.service ? [' ', element('small', {}, nameOf(element, found.service))] : []),
      ]
    : [];

/** A term and what is said to it; nothing where that is nothing. */
const factOf = (element: ElementMaker, term: string, ...value: readonly Content[]): Content =>
  value.some((part) => part !== undefined)
    ? element('div', {}, element('dt', {}, term), element('dd', {}, ...value))
    : undefined;

/** What is said of the row the token stands in. */
const rowOf = (element: ElementMaker, found: RowContent, { labels }: CardContent): Content =>
  element(
    'section',
    { id: 'row' },
    element('h2', {}, labels.thisRow),
    element(
      'dl',
      {},
      factOf(element, labels.local, ...endOf(element, found.local)),
      factOf(element, labels.remote, ...endOf(element, found.remote)),
      factOf(element, labels.process, found.process && nameOf(element, found.process)),
    ),
    ...paragraphs(found).map((text) => element('p', {}, text)),
  );

/** The row, and the facts of the state that hold for every row. */
function detailsOf(element: ElementMaker, token: string, content: CardContent, shown: ShownRow): readonly Content[] {
  const { labels } = content;
  const said = typeof shown === 'object' ? new Set(shown.sentences.map(({ kind }) => kind)) : new Set();
  const others = content.spellings.filter((spelling) => spelling !== token && spelling !== content.standard);
  return [
    shown === 'gone'
      ? element('section', { id: 'row' }, element('p', {}, labels.rowGone))
      : shown && rowOf(element, shown, content),
    element(
      'dl',
      {},
      factOf(element, labels.nearest, ...namesOf(element, content.nearest)),
      // What holds for this row is said above, and says more than what holds for the state.
      factOf(element, labels.waiting, said.has('waiting') ? undefined : content.waiting),
      factOf(element, labels.duration, said.has('duration') ? undefined : content.duration),
      factOf(element, labels.otherSpellings, ...namesOf(element, others)),
    ),
  ];
}

/** The state's place in the life of a connection: where it comes from, and where it goes. */
function lifeOf(element: ElementMaker, { labels, standard, before, next }: CardContent): Content {
  if (next.length === 0) return undefined;
  const side = (className: string, label: string, neighbours: readonly Neighbour[]): Content =>
    element(
      'ul',
      { class: className, 'aria-label': label },
      ...neighbours.map(({ phase, name }) => element('li', { 'data-phase': phase }, nameOf(element, name))),
    );
  return element(
    'div',
    { class: 'life', dir: 'ltr' },
    side('before', labels.before, before),
    element('p', { class: 'here' }, nameOf(element, standard)),
    side('next', labels.next, next),
  );
}

/** The buttons; `shown` tells what is said of the row when one is pressed. */
function buttonsOf(
  element: ElementMaker,
  token: string,
  content: CardContent,
  { open, copy, play }: CardActions,
  shown: () => ShownRow,
): Content {
  const { labels } = content;
  const button = (label: string, action: (button: HTMLElement) => void): Content => {
    const made = element('button', { type: 'button' }, label);
    made.addEventListener('click', () => {
      action(made);
    });
    return made;
  };
  return element(
    'footer',
    { role: 'none' },
    open &&
      button(labels.fullEntry, () => {
        open(content.state);
      }),
    play && content.before.length + content.next.length > 0
      ? button(labels.play, () => {
          const row = shown();
          play(content.state, typeof row === 'object' ? row : undefined);
        })
      : undefined,
    copy &&
      button(labels.copy, (made) => {
        const say = (outcome: string) => () => {
          made.textContent = outcome;
        };
        copy(cardText(token, content, shown())).then(say(labels.copied), say(labels.copyFailed));
      }),
  );
}

/**
 * The small card that explains one state: what it is called, what it means, who waits for whom, how long it
 * lasts, and where it stands in the life of a connection. `card-sheet.ts` has its style sheet.
 *
 * It is made of plain elements: content scripts cannot define any of their own, and a template library would be
 * a sixth of the script that runs in a page. The ids `name`, `kind`, `line` and `row` label and describe it, so it
 * wants a shadow root to itself.
 *
 * @param token the state as it is spelled where the reader found it
 */
export function card(document: Document, token: string, content: CardContent, actions: CardActions = {}): Card {
  const { standard } = content;
  const element = elementsOf(document);
  const place = element('div', {});
  let shown: ShownRow;
  const showRow = (row: ShownRow): void => {
    shown = row;
    place.replaceChildren(...detailsOf(element, token, content, row).filter((part) => part !== undefined));
  };
  showRow(undefined);

  const made = element(
    'div',
    {
      class: 'card',
      lang: content.language,
      dir: content.direction,
      'data-phase': content.phase,
      role: 'dialog',
      tabindex: '-1',
      'aria-labelledby': 'name kind',
      'aria-describedby': 'line row',
    },
    // Neither this nor the footer is a landmark, of which the page has its own; in Chromium not even within a section.
    element(
      'header',
      { role: 'none' },
      element('h1', { id: 'name' }, nameOf(element, token)),
      element('p', { id: 'kind' }, ...(standard === token ? [] : [nameOf(element, standard), ' · ']), content.kind),
      // A word that is no RFC state has no phase; its kind says all there is to say.
      content.phase === 'other' ? undefined : element('p', { class: 'phase' }, content.phaseName),
    ),
    element('p', { id: 'line' }, content.line),
    lifeOf(element, content),
    place,
    buttonsOf(element, token, content, actions, () => shown),
  );
  return { element: made, showRow };
}
