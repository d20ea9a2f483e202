import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';
import { wholeWords } from './whole-words.ts';

/**
 * A template as plain HTML, for pages that no script will ever take over: without the comments by which lit would
 * find its parts again, and without the white space that only the source is indented by.
 *
 * The pages have no text where a run of white space counts (no `textarea`, and no `pre` but empty ones).
 */
export function renderToHtml(template: TemplateResult): string {
  const text = collectResultSync(render(template))
    .replaceAll(/<!--\/?lit-(?:part|node)[^>]*-->|<!---->|<\?>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(
      /> (?=<\/?(?:article|div|dl|dt|dd|footer|h[1-6]|header|i|li|main|nav|ol|option|p|section|small|table|tbody|td|th|thead|tr|ul)\b)/g,
      '>',
    )
    .trim();
  return wholeWords(text);
}
