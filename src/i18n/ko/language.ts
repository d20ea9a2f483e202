import type { LanguageMessages } from '../en/language.ts';

export const language: LanguageMessages = {
  name: '한국어',
  direction: 'ltr',
};
