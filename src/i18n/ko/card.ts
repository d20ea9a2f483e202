import type { CardMessages } from '../en/card.ts';

export const card: CardMessages = {
  waiting: '기다리는 것',
  duration: '보통 지속 시간',
  otherSpellings: '다른 표기',
  fullEntry: '전체 설명',
};
