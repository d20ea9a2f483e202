import type { Language } from '../../../i18n/language.ts';

/**
 * Lets the browser load how a language writes numbers, when it has nothing else to do: the first number that a page
 * writes takes tens of milliseconds, and here it stands in the findings.
 */
export function warmNumbers(language: Language): void {
  const write = (): void => {
    new Intl.NumberFormat(language, { style: 'percent' }).format(0);
  };
  // Safari has no idle time to ask for.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(write);
  else setTimeout(write, 500);
}
