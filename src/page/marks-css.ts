import { phaseLooks } from '../components/theme/phases.ts';

const rule = (phase: string, colour: string, underline: string): string =>
  `::highlight(tcp-state-${phase}){text-decoration:underline ${underline} ${colour} 2px;text-underline-offset:.2em}`;

/**
 * The rules that draw the marks: an underline per phase, told apart by style as well as by colour. The text keeps
 * its colour and ground. A page may be dark or light whatever the reader prefers, so some of the text's own
 * colour is mixed into the underline; in forced colours it has that colour alone. Print has no marks.
 */
export function marksCss(): string {
  const rules = (theme: 'light' | 'dark' | 'forced'): string =>
    Object.entries(phaseLooks)
      .map(([phase, look]) =>
        rule(
          phase,
          theme === 'forced' ? 'currentcolor' : `color-mix(in oklab,currentcolor 35%,${look[theme]})`,
          look.underline,
        ),
      )
      .join('\n');
  return `@media screen{
${rules('light')}
@media (prefers-color-scheme:dark){
${rules('dark')}
}
@media (forced-colors:active){
${rules('forced')}
}
}
`;
}
