import { card, type Card, type CardActions } from '../components/card/card.ts';
import type { CardContent } from '../components/card/card-content.ts';
import type { StateId } from '../states/states.ts';
import type { CardHost } from './card-host.ts';
import type { Contents } from './contents.ts';
import type { Span } from './span-index.ts';

/** What a card is about. */
export interface CardSubject {
  readonly state: StateId;
  readonly token: string;
  /** The mark it is about; undefined for a card about selected text. */
  readonly span: Span | undefined;
}

/** A card that was made before it shows, and what it was made of. */
interface Ready {
  readonly span: Span;
  readonly content: CardContent;
  readonly card: Card;
}

/** Makes the cards; that of the mark the pointer rests on before it is to show, so that it shows sooner. */
export class CardMaker {
  readonly #host: CardHost;
  readonly #contents: Contents;
  readonly #actions: CardActions;
  #ready: Ready | undefined;

  constructor(host: CardHost, contents: Contents, actions: CardActions) {
    this.#host = host;
    this.#contents = contents;
    this.#actions = actions;
  }

  /** Makes the card of a mark, where what it says is known. */
  prepare(span: Span): void {
    const content = this.#contents.get(span.state);
    if (content && this.#ready?.span !== span) this.#ready = { span, content, card: this.#make(span.token, content) };
  }

  /** Forgets the card that was prepared: it must not keep a mark that has left the page. */
  forget(): void {
    this.#ready = undefined;
  }

  /** The card of a state; undefined as long as it is not known what that says. */
  take({ state, token, span }: CardSubject): Card | undefined {
    const ready = this.#ready;
    this.forget();
    const content = this.#contents.get(state);
    if (!content) return undefined;
    return ready && ready.span === span && ready.content === content ? ready.card : this.#make(token, content);
  }

  #make(token: string, content: CardContent): Card {
    return card(this.#host.workshop, token, content, this.#actions);
  }
}
