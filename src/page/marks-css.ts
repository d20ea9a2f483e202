import { phaseLooks } from '../components/theme/phases.ts';

/** How the marks are coloured: for a reader who prefers light or dark pages, or one whose system forces colours. */
type Ground = 'light' | 'dark' | 'forced';

function rules(ground: Ground, elements: string): string {
  return Object.entries(phaseLooks)
    .map(([phase, look]) => {
      const colour = ground === 'forced' ? 'currentcolor' : `color-mix(in oklab,currentcolor 20%,${look[ground]})`;
      // In forced colours browsers give a highlight the ground of a selection, and the line has to stay on it.
      const offset = ground === 'forced' ? '0' : '15%';
      return `${elements}::highlight(tcp-state-${phase}){text-decoration:underline ${look.underline} ${colour} 1.5px;text-underline-offset:${offset}}`;
    })
    .join('\n');
}

/**
 * The rules that draw the marks: an underline per phase, told apart by style as well as by colour. The text keeps
 * its colour and ground. A page may be dark or light whatever the reader prefers, so some of the text's own
 * colour is mixed into the underline; in forced colours, and for a reader who prefers more contrast, it has that colour
 * alone. Print has no marks.
 *
 * No value is in units of the font: the browser would work out each rule for each element of a page.
 *
 * @param elements selector of the elements that have the rules. Where highlights are inherited (Chromium), `:root` is
 * enough, and the rules take a page of 20,000 elements a quarter of the time that those for all elements take.
 */
export function marksCss(elements = ''): string {
  return `@media screen{
${rules('light', elements)}
@media (prefers-color-scheme:dark){
${rules('dark', elements)}
}
@media (forced-colors:active),(prefers-contrast:more){
${rules('forced', elements)}
}
}
`;
}
