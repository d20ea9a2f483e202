import { executeServerCommand } from '@web/test-runner-commands';
import { pageOf, type PageFrame } from './page-frame.ts';
import type { PageOptions } from '../../../src/page/annotate-page.ts';

/** Two rows of `netstat -tan`. */
export const rows = `<style>body{margin:8px;font:16px/20px monospace}</style><pre>tcp        0      0 10.0.3.17:8080          203.0.113.9:43130       ESTABLISHED
tcp       32      0 10.0.3.17:8080          203.0.113.9:43664       CLOSE_WAIT
</pre>`;

/** Moves the real pointer to a point of the page. */
export const move = (x: number, y: number): Promise<unknown> => executeServerCommand('pointer-move', { x, y });
/** Presses a real key. */
export const press = (key: string): Promise<unknown> => executeServerCommand('press', key);

/** A marked page, and the way to its card. */
export interface Marked extends PageFrame {
  /** The card's shadow root, which is closed to everybody else. */
  root(): ShadowRoot;
  host(): HTMLElement | null;
  /** Middle of a token, in the coordinates of the view. */
  middleOf(token: string): [number, number];
  boxOf(token: string): DOMRect;
  walk(state?: string): boolean | 'end' | undefined;
}

/** A marked page whose card's root can be seen. */
export async function marked(html: string, options: Partial<PageOptions> = {}): Promise<Marked> {
  const page = await pageOf(html);
  const roots: ShadowRoot[] = [];
  const element = page.view.HTMLElement.prototype;
  const attach = Reflect.get<HTMLElement, 'attachShadow'>(element, 'attachShadow');
  element.attachShadow = function attachShadow(options) {
    const root = attach.call(this, options);
    roots.push(root);
    return root;
  };
  const annotated = page.annotate({ openEntry: () => undefined, ...options });
  await annotated.settled();
  const boxOf = (token: string): DOMRect => {
    const walker = page.document.createTreeWalker(page.document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const start = node.data.indexOf(token);
      if (start < 0) continue;
      const range = page.document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + token.length);
      return range.getBoundingClientRect();
    }
    throw new Error(`${token} is not on the page.`);
  };
  return {
    ...page,
    root: () => roots[0]!,
    host: () => page.document.querySelector<HTMLElement>('tcp-state-card-host'),
    boxOf,
    middleOf(token) {
      const box = boxOf(token);
      return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    },
    walk: (state) => annotated.walk(state),
  };
}

/** Whether a card is shown. */
export const isOpen = (page: Marked): boolean => page.host()?.matches(':popover-open') ?? false;
