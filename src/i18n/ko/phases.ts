import type { PhaseMessages } from '../en/phases.ts';

export const phases: PhaseMessages = {
  opening: '여는 중',
  open: '열림',
  'closing-first': '닫는 중: 먼저 닫은 쪽',
  'closing-second': '닫는 중: 나중에 닫는 쪽',
  gone: '닫힘',
  other: '그 밖의 단어',
};
