import type { CardMessages } from '../en/card.ts';

export const card: CardMessages = {
  rfc: 'RFC 9293',
  'platform-only': 'RFC 9293의 상태가 아니라 일부 도구가 출력하는 단어',
  'connection-tracker': '연결 추적기의 단어이며 소켓 상태가 아님',
  'not-tcp': 'TCP 상태가 아님',
  before: '이전 상태',
  next: '다음 상태',
  nearest: '가장 가까운 TCP 상태',
  waiting: '기다리는 것',
  duration: '보통 지속 시간',
  thisRow: '이 행',
  local: '이쪽',
  remote: '상대',
  process: '프로세스',
  rowGone: '행이 바뀌었거나 페이지에서 사라졌다.',
  otherSpellings: '다른 표기',
  fullEntry: '전체 설명',
  play: '어떻게 이 상태가 되었나?',
  copy: '설명 복사',
  copied: '복사함',
  copyFailed: '복사하지 못함',
};
