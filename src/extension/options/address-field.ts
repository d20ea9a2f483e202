import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ExtensionMessages } from '../../i18n/en/extension.ts';
import { mostSites } from '../settings/settings.ts';
import { covers, readPattern, siteName, type PatternProblem } from '../sites/patterns.ts';

/** Why a site is not added, in the language of the page, which may be another one by the time it is shown. */
export interface AddressProblem {
  readonly word: (typeof problems)[PatternProblem] | 'problemKnown' | 'problemFull' | 'managedOff';
}

/** What the field needs to know, and what it does. */
export interface AddressFieldOptions {
  readonly words: ExtensionMessages;
  /** Patterns on the list already. */
  readonly known: readonly string[];
  /** Patterns that an administrator turned off, where nothing is marked whatever the list says. */
  readonly off: readonly string[];
  /** What was wrong with what was typed last; another object each time, so that it is read out again. */
  readonly problem: AddressProblem | undefined;
  readonly report: (problem: AddressProblem | undefined) => void;
  /**
   * @param isWider a port or a path was typed, and the site is all of it
   * @returns whether the site is on the list now
   */
  readonly add: (pattern: string, site: string, isWider: boolean) => Promise<boolean>;
}

const problems = {
  empty: 'problemEmpty',
  scheme: 'problemScheme',
  host: 'problemHost',
  wildcard: 'problemWildcard',
  'every-site': 'problemEverySite',
  address: 'problemAddress',
  range: 'problemRange',
} as const satisfies Readonly<Record<PatternProblem, keyof ExtensionMessages>>;

function problemOf(typed: string, { known, off }: AddressFieldOptions): AddressProblem | undefined {
  const read = readPattern(typed);
  if (read.problem !== undefined) return { word: problems[read.problem] };
  const { pattern } = read;
  if (known.includes(pattern)) return { word: 'problemKnown' };
  if (off.some((site) => covers(site, pattern))) return { word: 'managedOff' };
  return known.length >= mostSites ? { word: 'problemFull' } : undefined;
}

/** The field that adds a site; a slip is explained below it, and what was typed stays. */
export function addressField(options: AddressFieldOptions): TemplateResult {
  const { words, problem: shown, report, add } = options;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = form.elements.namedItem('site') as HTMLInputElement;
    const problem = problemOf(field.value, options);
    report(problem);
    if (problem !== undefined) {
      field.focus();
      return;
    }
    const { value: typed } = field;
    const read = readPattern(typed);
    if (read.problem !== undefined) return;
    void add(read.pattern, siteName(read.pattern), read.isWider === true).then((isAdded) => {
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
      aria-invalid=${shown !== undefined}
    />
    <button type="submit">${words.add}</button>
    <span class="quiet" id="site-hint">${words.sitesHint}</span>
    <span class="error" id="site-problem" role="alert"
      >${keyed(shown, shown === undefined ? nothing : html`<span>${words[shown.word]}</span>`)}</span
    >
  </form>`;
}
