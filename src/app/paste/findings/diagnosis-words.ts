/** The words around the rules, in every language. */
import type { Language } from '../../../i18n/language.ts';
import type { Need } from '../../../netstat/diagnose/rule.ts';
import type { ThresholdWords } from '../../../netstat/diagnose/rule-words.ts';
import type { StateRate } from '../../../netstat/diagnose/state-rates.ts';
import { needWords as needs } from '../../../netstat/diagnose/texts/every-language/need-words.ts';
import { rateWords as rates } from '../../../netstat/diagnose/texts/every-language/rate-words.ts';
import { thresholdWords as limits } from '../../../netstat/diagnose/texts/every-language/threshold-words.ts';
import type { ThresholdId } from '../../../netstat/diagnose/thresholds.ts';

/** What a listing lacks. */
export const needWords: Readonly<Record<Language, Readonly<Record<Need, string>>>> = needs;

/** What a rate assumes. */
export const rateWords: Readonly<Record<Language, Readonly<Record<StateRate['assumes'], string>>>> = rates;

/** What each limit counts, and why its default is what it is. */
export const limitWords: Readonly<Record<Language, Readonly<Record<ThresholdId, ThresholdWords>>>> = limits;
