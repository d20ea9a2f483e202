/** Whether there is anything in a box to scroll to. */
function scrolls(box: HTMLElement): boolean {
  if (getComputedStyle(box).overflowX === 'visible') return false;
  // The two are rounded each for itself.
  return box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1;
}

/**
 * Boxes that may scroll are stops of the Tab key only while there is something to scroll to. They are looked at when the
 * key is pressed: whatever changes what is in them or how wide they are, the next stop is the right one, and nothing
 * watches them meanwhile. Without scripts each is a stop, so that none is out of reach.
 */
export function stopWhereItScrolls(page: Document): void {
  page.addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Tab') return;
      const boxes = [...page.querySelectorAll<HTMLElement>('.scroll[tabindex]')];
      // What has the keyboard stays one, or the key would begin at the top of the page.
      const stops = boxes.map((box) => box === page.activeElement || scrolls(box));
      for (const [at, box] of boxes.entries()) box.tabIndex = stops[at] === true ? 0 : -1;
    },
    true,
  );
}
