import type { TemplateResult } from 'lit';
import type { StateId } from '../../states/states.ts';
import { slugOf } from '../../states/state-look-up.ts';
import { addressOf, relativeLink, type LinkStyle } from '../addresses.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Sheet } from '../styles.ts';

/** A script that stands in the page itself. */
export interface InlineScript {
  readonly code: string;
  /** Digest of the code as a Content Security Policy names it: `sha256-` and base 64. */
  readonly digest: string;
}

/** One page of the site before it is rendered. */
export interface Page {
  /** Slug, the same in every language; `''` for the overview. */
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly main: TemplateResult;
  /** Style sheet that it needs; that of the pages about other things than a state if it names none. */
  readonly sheet?: Sheet;
  /** The word that the page defines. */
  readonly term?: string;
  /** Questions and answers that the page gives, as plain text. */
  readonly faq?: readonly (readonly [question: string, answer: string])[];
  /** The page has the site's name as its heading. */
  readonly isOverview?: boolean;
  /** Script that works before any file of the site was found. */
  readonly inlineScript?: InlineScript;
  /** Stands for a page that is not there: search engines leave it out. */
  readonly isError?: boolean;
}

/** What a page needs to know to write its links and words. */
export interface PageContext {
  readonly catalogue: Catalogue;
  /** Address of the page itself. */
  readonly address: string;
  readonly links: LinkStyle;
}

/** A link from a page to another page in the same language. */
export function linkTo({ catalogue, address, links }: PageContext, slug: string): string {
  return relativeLink(address, addressOf(catalogue.language, slug), links);
}

/** A link from a page to the page of a state. */
export function linkToState(context: PageContext, id: StateId): string {
  return linkTo(context, slugOf(id));
}
