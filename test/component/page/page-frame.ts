import { cardSupply } from '../../../src/components/card/card-content.ts';
import { rowContent } from '../../../src/components/card/row-content.ts';
import { startCards } from '../../../src/page/cards.ts';
import { annotatePage, type AnnotatedPage, type PageOptions } from '../../../src/page/annotate-page.ts';

/** A page in a frame of its own, as tall as it needs to have everything in view. */
export interface PageFrame {
  readonly document: Document;
  readonly view: Window & typeof globalThis;
  readonly frame: HTMLIFrameElement;
  /** Annotates the page; the signal is the frame's own unless one is given. */
  annotate(options?: Partial<PageOptions>): AnnotatedPage;
  /** Ends the annotation. */
  readonly end: () => void;
}

const frames: PageFrame[] = [];

async function load(set: (frame: HTMLIFrameElement) => void, height: number): Promise<PageFrame> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `position:fixed;left:0;top:0;width:1200px;height:${height}px;border:0;background:#fff`;
  set(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  const inner = frame.contentDocument!;
  const ended = new AbortController();
  const page: PageFrame = {
    document: inner,
    view: inner.defaultView!,
    frame,
    annotate: (options) =>
      annotatePage(inner, {
        signal: ended.signal,
        loadCards: () => Promise.resolve(startCards),
        loadRow: (question) => Promise.resolve(rowContent(question, 'en')),
        loadContents: (states) => Promise.resolve(cardSupply(states, 'en')),
        shadowRootOf(element) {
          // As Chromium answers an extension.
          if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
            throw new TypeError(`${element.localName} is no HTMLElement`);
          return element.shadowRoot;
        },
        ...options,
      }),
    end: () => {
      ended.abort();
    },
  };
  frames.push(page);
  return page;
}

/** Loads a whole page, as tall as a long one. */
export async function loadPage(html: string): Promise<PageFrame> {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
  try {
    return await load((frame) => (frame.src = address), 8000);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Loads a page from its source. */
export function pageOf(html: string, height = 600): Promise<PageFrame> {
  return load((frame) => (frame.srcdoc = `<!doctype html><html lang="en"><body>${html}</body></html>`), height);
}

/** Takes every page away again. */
export function closePages(): void {
  for (const { end, frame } of frames.splice(0)) {
    end();
    frame.remove();
  }
}

/** The ranges painted in a document, by the names of their highlights. */
export function paintedRanges({ view }: PageFrame): { name: string; range: Range }[] {
  return [...view.CSS.highlights].flatMap(([name, highlight]) =>
    [...(highlight as unknown as Iterable<StaticRange>)].map((painted) => {
      const range = view.document.createRange();
      range.setStart(painted.startContainer, painted.startOffset);
      range.setEnd(painted.endContainer, painted.endOffset);
      return { name, range };
    }),
  );
}

/** Middle of the first mark of a token, in the coordinates of the view; also while the cards are still being loaded. */
export function middleOfMark(page: PageFrame, token: string): [x: number, y: number] {
  const { range } = paintedRanges(page).find(({ range }) => range.toString() === token)!;
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return [(left + right) / 2, (top + bottom) / 2];
}

/** The painted tokens in document order. */
export function paintedTokens(page: PageFrame): string[] {
  return paintedRanges(page)
    .map(({ range }) => range)
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map(String);
}
