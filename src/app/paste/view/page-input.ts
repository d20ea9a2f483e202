import type { SourceInput } from '../worker/protocol.ts';
import { sourcesIn } from './input-files.ts';

/** What a view does with what comes in from the page around it. */
export interface PageInput {
  /** Takes what was dropped or pasted. */
  readonly take: (sources: readonly SourceInput[]) => void;
  /** Told whether something that can be taken is held over the page. */
  readonly dropping: (isDropping: boolean) => void;
}

/** Fields have a use of their own for what is pasted into them. */
function isField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}

/** Lets files and texts be dropped, and texts be pasted, anywhere on the page, until the signal fires. */
export function takeFromPage({ take, dropping }: PageInput, signal: AbortSignal): void {
  /** What is dragged is text of the page itself. */
  let isOwn = false;
  for (const type of ['dragstart', 'dragend'] as const)
    document.addEventListener(
      type,
      () => {
        isOwn = type === 'dragstart';
      },
      { signal },
    );
  const mayTake = (event: DragEvent): boolean => {
    const { types = [] } = event.dataTransfer ?? {};
    return types.includes('Files') || (types.includes('text/plain') && !isOwn && !isField(event.composedPath()[0]));
  };
  document.addEventListener(
    'paste',
    (event) => {
      if (isField(event.composedPath()[0])) return;
      const sources = sourcesIn(event.clipboardData);
      if (!sources) return;
      event.preventDefault();
      take(sources);
    },
    { signal },
  );
  document.addEventListener(
    'dragover',
    (event) => {
      if (!mayTake(event)) return;
      event.preventDefault();
      dropping(true);
    },
    { signal },
  );
  document.addEventListener(
    'dragleave',
    ({ relatedTarget }) => {
      if (relatedTarget === null) dropping(false);
    },
    { signal },
  );
  document.addEventListener(
    'drop',
    (event) => {
      dropping(false);
      if (!mayTake(event)) return;
      event.preventDefault();
      const sources = sourcesIn(event.dataTransfer);
      if (sources) take(sources);
    },
    { signal },
  );
}
