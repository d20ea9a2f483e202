import type { LifeMapMessages } from '../en/life-map.ts';

export const lifeMap: LifeMapMessages = {
  label: 'TCP 연결의 일생',
  'SYN-SENT': '연결을 요청하는 쪽',
  LISTEN: '요청을 받는 쪽',
  CLOSING: '양쪽이 동시에 닫을 때',
};
