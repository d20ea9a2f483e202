import { phaseLooks, type PhaseLook } from '../components/theme/phases.ts';

/**
 * Between the colour for a light ground and the one for a dark one: 3:1 at least on both, because a console may be dark
 * on a light page, and either for a reader who prefers the other. Nothing of the text's own colour is in it: where
 * highlights are inherited, as in Chromium, that is the colour of the root, black where the console is dark.
 */
const between = ({ light, dark }: PhaseLook): string => `color-mix(in oklab,${light} 60%,${dark})`;

function rules(elements: string, thickness: string, offset: string, colourOf: (look: PhaseLook) => string): string {
  return Object.entries(phaseLooks)
    .map(
      ([phase, look]) =>
        `${elements}::highlight(tcp-state-${phase}){text-decoration:underline ${look.underline} ${colourOf(look)} ${thickness};text-underline-offset:${offset}}`,
    )
    .join('\n');
}

/**
 * The rules that draw the marks: an underline per phase, told apart by style as well as by colour. The text keeps
 * its colour and ground. In forced colours, and for a reader who prefers more contrast, the line has the colour of the
 * text: that one is the text's own in every browser. Print has no marks.
 *
 * No value is in units of the font: the browser would work out each rule for each element of a page.
 *
 * @param elements selector of the elements that have the rules. Where highlights are inherited (Chromium), `:root` is
 * enough, and the rules take a page of 20,000 elements a quarter of the time that those for all elements take.
 * @param thickness of the line. On a screen of one pixel to a CSS pixel Chromium rounds to whole ones, Firefox down: dots
 * of one pixel are hardly seen.
 */
export function marksCss(elements = '', thickness = '2px'): string {
  // In forced colours browsers give a highlight the ground of a selection, and the line has to stay on it.
  return `@media screen{
${rules(elements, thickness, '15%', between)}
@media (forced-colors:active),(prefers-contrast:more){
${rules(elements, thickness, '0', () => 'currentcolor')}
}
}
`;
}
