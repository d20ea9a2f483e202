import type { Language } from '../../../i18n/language.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size in the largest unit that it fills, such as “2.5 MB”. */
export function sizeText(bytes: number, language: Language): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: bytes / 1000 ** step < 10 ? 1 : 0,
  });
  return format.format(bytes / 1000 ** step);
}
