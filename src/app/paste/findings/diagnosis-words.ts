/** The words around the rules, in every language. */
import type { Language } from '../../../i18n/language.ts';
import type { Need } from '../../../netstat/diagnose/rule.ts';
import type { ThresholdWords } from '../../../netstat/diagnose/rule-words.ts';
import type { StateRate } from '../../../netstat/diagnose/state-rates.ts';
import { needWords as needsEn } from '../../../netstat/diagnose/texts/en/needs.ts';
import { rateWords as ratesEn } from '../../../netstat/diagnose/texts/en/rates.ts';
import { thresholdWords as limitsEn } from '../../../netstat/diagnose/texts/en/thresholds.ts';
import { needWords as needsKo } from '../../../netstat/diagnose/texts/ko/needs.ts';
import { rateWords as ratesKo } from '../../../netstat/diagnose/texts/ko/rates.ts';
import { thresholdWords as limitsKo } from '../../../netstat/diagnose/texts/ko/thresholds.ts';
import type { ThresholdId } from '../../../netstat/diagnose/thresholds.ts';

/** What a listing lacks. */
export const needWords: Readonly<Record<Language, Readonly<Record<Need, string>>>> = { en: needsEn, ko: needsKo };

/** What a rate assumes. */
export const rateWords: Readonly<Record<Language, Readonly<Record<StateRate['assumes'], string>>>> = {
  en: ratesEn,
  ko: ratesKo,
};

/** What each limit counts, and why its default is what it is. */
export const limitWords: Readonly<Record<Language, Readonly<Record<ThresholdId, ThresholdWords>>>> = {
  en: limitsEn,
  ko: limitsKo,
};
