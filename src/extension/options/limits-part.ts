/** The limits of the paste view's rules in the settings. Loaded apart, because its words are many. */
import { html, type TemplateResult } from 'lit';
import { limitWords } from '../../app/paste/findings/diagnosis-words.ts';
import type { ChangedLimits } from '../../app/paste/limits/kept-limits.ts';
import { limitsTemplate } from '../../app/paste/view/limits.ts';
import { paste } from '../../i18n/every-language/paste.ts';
import type { Language } from '../../i18n/language.ts';

/** What is shown, and what happens with a change. */
export interface LimitsPartOptions {
  readonly language: Language;
  readonly limits: ChangedLimits;
  readonly change: (limits: ChangedLimits) => void;
}

/** Draws the limits. */
export type LimitsPart = (options: LimitsPartOptions) => TemplateResult;

/** The section of the settings with the limits. */
export const limitsPart: LimitsPart = ({ language, limits, change }) =>
  html`<section>
    ${limitsTemplate({
      words: paste[language],
      limits,
      // One that cannot be kept is not taken here.
      areKept: true,
      texts: limitWords[language],
      change,
      reset: () => {
        change({});
      },
    })}
  </section>`;
