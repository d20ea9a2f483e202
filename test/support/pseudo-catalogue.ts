import type { Catalogue } from '../../src/app/catalogue.ts';
import { transitions } from '../../src/states/transitions.ts';

/** Marks a text as coming from a catalogue. */
const wrapped = (text: string) => `⟦${text}⟧`;

function pseudo<Part>(part: Part): Part {
  if (typeof part === 'string') return wrapped(part) as Part;
  if (typeof part === 'function')
    return ((...values: unknown[]) => wrapped((part as unknown as (...all: unknown[]) => string)(...values))) as Part;
  if (Array.isArray(part)) return part.map((inner: unknown) => pseudo(inner)) as Part;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, pseudo(value as unknown)])) as Part;
}

/** A language that is English with every text in brackets: what has none on a page was not in a catalogue. */
export function pseudoCatalogue(catalogue: Catalogue): Catalogue {
  const words = (texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, wrapped(text)]));
  return {
    ...pseudo(catalogue),
    language: 'qps',
    transitionWords: {
      events: words(transitions.map(({ event }) => event)),
      actions: words(transitions.map(({ action }) => action)),
      notes: words(transitions.flatMap(({ notes }) => notes ?? [])),
    },
  };
}
