import { phaseLooks } from '../components/theme/phases.ts';

/** How the marks are coloured: for a reader who prefers light or dark pages, or one whose system forces colours. */
type Ground = 'light' | 'dark' | 'forced';

function rules(ground: Ground): string {
  return Object.entries(phaseLooks)
    .map(([phase, look]) => {
      const colour = ground === 'forced' ? 'currentcolor' : `color-mix(in oklab,currentcolor 20%,${look[ground]})`;
      // In forced colours browsers give a highlight the ground of a selection, and the line has to stay on it.
      const offset = ground === 'forced' ? '0' : '.15em';
      return `::highlight(tcp-state-${phase}){text-decoration:underline ${look.underline} ${colour} 1.5px;text-underline-offset:${offset}}`;
    })
    .join('\n');
}

/**
 * The rules that draw the marks: an underline per phase, told apart by style as well as by colour. The text keeps
 * its colour and ground. A page may be dark or light whatever the reader prefers, so some of the text's own
 * colour is mixed into the underline; in forced colours, and for a reader who prefers more contrast, it has that colour
 * alone. Print has no marks.
 */
export function marksCss(): string {
  return `@media screen{
${rules('light')}
@media (prefers-color-scheme:dark){
${rules('dark')}
}
@media (forced-colors:active),(prefers-contrast:more){
${rules('forced')}
}
}
`;
}
