/** Where the keyboard goes when the control that had it is gone, as the button that removes its own row. */

/** What may have the keyboard next, the best first: the same row, the rows beside it, the list's heading, the summary. */
export function nearBy(control: HTMLElement): readonly HTMLElement[] {
  const row = control.closest('li');
  const heading = control.closest('[aria-labelledby]')?.getAttribute('aria-labelledby') ?? '';
  const own = row?.querySelectorAll('button') ?? [];
  const beside = [row?.nextElementSibling, row?.previousElementSibling].map((other) =>
    other?.querySelector<HTMLElement>('button:last-of-type'),
  );
  const around = [
    document.getElementById(heading),
    control.closest('details')?.querySelector('summary'),
    document.querySelector<HTMLElement>('input[name=mode]:checked'),
  ];
  return [...own, ...beside, ...around].filter((other) => other instanceof HTMLElement);
}

/** A control as a selector, which finds it again after it was drawn anew; undefined where nothing names it. */
export function wayBackTo(control: Element | null): string | undefined {
  const naming = ['aria-label', 'name', 'aria-describedby'].find((name) => control?.hasAttribute(name) === true);
  if (naming !== undefined) {
    const selector = `[${naming}="${CSS.escape(control?.getAttribute(naming) ?? '')}"]`;
    return naming === 'name' && control?.matches('[type=radio]') === true ? `${selector}:checked` : selector;
  }
  return control?.closest('.limits') ? '.limits summary' : undefined;
}
