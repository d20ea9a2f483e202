import { html, type TemplateResult } from 'lit';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import { mostSites } from '../settings/settings.ts';
import { readPattern, siteName, type PatternProblem } from '../sites/patterns.ts';

/** What the field needs to know, and what it does. */
export interface AddressFieldOptions {
  readonly words: ExtensionMessages;
  /** Patterns on the list already. */
  readonly known: readonly string[];
  /** @returns whether the site is on the list now */
  readonly add: (pattern: string, site: string) => Promise<boolean>;
}

const problems = {
  empty: 'problemEmpty',
  scheme: 'problemScheme',
  host: 'problemHost',
  wildcard: 'problemWildcard',
  'every-site': 'problemEverySite',
  address: 'problemAddress',
} as const satisfies Readonly<Record<PatternProblem, keyof ExtensionMessages>>;

function problemOf(typed: string, { words, known }: AddressFieldOptions): string | undefined {
  const read = readPattern(typed);
  if (read.problem !== undefined) return words[problems[read.problem]];
  if (known.includes(read.pattern)) return words.problemKnown;
  return known.length >= mostSites ? words.problemFull : undefined;
}

/** The field that adds a site; a slip is explained below it, and what was typed stays. */
export function addressField(options: AddressFieldOptions): TemplateResult {
  const { words, add } = options;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements.namedItem('site') as HTMLInputElement;
    const problem = problemOf(field.value, options);
    const place = form.querySelector<HTMLElement>('#site-problem');
    field.setAttribute('aria-invalid', String(problem !== undefined));
    if (place !== null) place.textContent = problem ?? '';
    if (problem !== undefined) {
      field.focus();
      return;
    }
    const { value: typed } = field;
    const read = readPattern(typed);
    if (read.problem !== undefined) return;
    void add(read.pattern, siteName(read.pattern)).then((isAdded) => {
      // What was refused stays, and what was typed meanwhile.
      if (isAdded && field.value === typed) field.value = '';
    });
  };
  return html`<form class="add" novalidate @submit=${submit}>
    <label for="site">${words.sitesAdd}</label>
    <input
      id="site"
      name="site"
      class="field"
      type="text"
      inputmode="url"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      dir="ltr"
      placeholder=${words.sitesPlaceholder}
      aria-describedby="site-hint site-problem"
    />
    <button type="submit">${words.add}</button>
    <span class="quiet" id="site-hint">${words.sitesHint}</span>
    <span class="error" id="site-problem" role="alert"></span>
  </form>`;
}
