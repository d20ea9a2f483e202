import type { Language } from '../../../i18n/language.ts';

/** The smallest share that is told as it is, and the smallest distance from all. */
const least = 0.001;

/** A share of all rows in per cent. What is there is never told as nothing, nor a part as all. */
export function shareText(count: number, total: number, language: Language): string {
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const share = total > 0 ? count / total : 0;
  if (share > 0 && share < least) return `<${percent.format(least)}`;
  if (share < 1 && share > 1 - least) return `>${percent.format(1 - least)}`;
  return percent.format(share);
}
