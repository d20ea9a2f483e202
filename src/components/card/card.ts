import type { StateId } from '../../states/states.ts';
import { plainParticles } from '../../i18n/particles.ts';
import type { CardContent, Neighbour } from './card-content.ts';
import { elementsOf, type Content } from './element.ts';
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
  const { labels, standard, before, next } = content;
  const { open, copy, play } = actions;
  let shown: ShownRow;
  const others = content.spellings.filter((spelling) => spelling !== token && spelling !== standard);

  const element = elementsOf(document);
  /** A state's name or a token: never translated, always left to right. */
  const name = (...word: readonly Content[]): Content =>
    element('bdi', { translate: 'no', lang: 'en', dir: 'ltr' }, ...word);
  /** An address, which is broken between the groups of IPv6 where it has more than a line. */
  const address = (word: string): Content =>
    name(
      ...(/:.*:/.test(word) ? word.split(/(?<=:)(?!:)/) : [word]).flatMap((group, at) =>
        at > 0 ? [element('wbr', {}), group] : [group],
      ),
    );
  const list = (names: readonly string[]): readonly Content[] =>
    names.flatMap((word, index) => (index > 0 ? [', ', name(word)] : [name(word)]));
  const row = (term: string, ...value: readonly Content[]): Content =>
    value.some((part) => part !== undefined)
      ? element('div', {}, element('dt', {}, term), element('dd', {}, ...value))
      : undefined;
  /** An end of the connection, and what its port is for. */
  const end = (found: RowEnd | undefined): readonly Content[] =>
    found
      ? [
          address(found.address),
          ...(found.service === undefined ? [] : [' ', element('small', {}, name(found.service))]),
        ]
      : [];
  const rowSection = (found: RowContent): Content =>
    element(
      'section',
      { id: 'row' },
      element('h2', {}, labels.thisRow),
      element(
        'dl',
        {},
        row(labels.local, ...end(found.local)),
        row(labels.remote, ...end(found.remote)),
        row(labels.process, found.process === undefined ? undefined : name(found.process)),
      ),
      ...paragraphs(found).map((text) => element('p', {}, text)),
    );
  const details = (): readonly Content[] => {
    const said = typeof shown === 'object' ? new Set(shown.sentences.map(({ kind }) => kind)) : new Set();
    return [
      shown === 'gone'
        ? element('section', { id: 'row' }, element('p', {}, labels.rowGone))
        : shown && rowSection(shown),
      element(
        'dl',
        {},
        row(labels.nearest, ...list(content.nearest)),
        // What holds for this row is said above, and says more than what holds for the state.
        row(labels.waiting, said.has('waiting') ? undefined : content.waiting),
        row(labels.duration, said.has('duration') ? undefined : content.duration),
        row(labels.otherSpellings, ...list(others)),
      ),
    ];
  };
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

  const place = element('div', {});
  const showRow = (row: ShownRow): void => {
    shown = row;
    place.replaceChildren(...details().filter((part) => part !== undefined));
  };
  showRow(undefined);

  const made = element(
    // Within a section its header and footer are no landmarks, of which the page has its own.
    'section',
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
    place,
    element(
      'footer',
      {},
      open &&
        button(labels.fullEntry, () => {
          open(content.state);
        }),
      play && before.length + next.length > 0
        ? button(labels.play, () => {
            play(content.state, typeof shown === 'object' ? shown : undefined);
          })
        : undefined,
      copy &&
        button(labels.copy, (made) => {
          const say = (outcome: string) => () => {
            made.textContent = outcome;
          };
          copy(cardText(token, content, shown)).then(say(labels.copied), say(labels.copyFailed));
        }),
    ),
  );
  return { element: made, showRow };
}

/** What is said of a row, as paragraphs: who and for whom, how long, what the queues and the timer hold. */
function paragraphs({ sentences }: RowContent): readonly string[] {
  return [['roles', 'closing', 'waiting'], ['duration'], ['queues', 'timer']]
    .map((kinds) =>
      sentences
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join(' '),
    )
    .filter((text) => text !== '');
}

/** The card as plain text, one fact a line. */
export function cardText(token: string, content: CardContent, shown?: ShownRow): string {
  const { labels } = content;
  const row = typeof shown === 'object' ? shown : undefined;
  const isSaid = (kind: string): boolean => row?.sentences.some((sentence) => sentence.kind === kind) ?? false;
  const end = (found: RowEnd | undefined): string | undefined =>
    found && (found.service === undefined ? found.address : `${found.address} (${found.service})`);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.nearest, content.nearest.join(', ')],
    [labels.waiting, isSaid('waiting') ? undefined : content.waiting],
    [labels.duration, isSaid('duration') ? undefined : content.duration],
    [labels.next, content.next.map(({ name }) => name).join(', ')],
  ];
  const ends: readonly (readonly [string, string | undefined])[] = [
    [labels.local, end(row?.local)],
    [labels.remote, end(row?.remote)],
    [labels.process, row?.process],
  ];
  const lines = (facts: typeof rows): string[] =>
    facts.flatMap(([term, value]) => (value ? [`${term}: ${value}`] : []));
  return plainParticles(
    [
      `${token} · ${content.standard} · ${content.kind}`,
      content.line,
      ...lines(ends),
      ...(row ? paragraphs(row) : []),
      ...lines(rows),
    ].join('\n'),
  );
}
