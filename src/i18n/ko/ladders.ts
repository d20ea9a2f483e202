import type { LadderMessages } from '../en/ladders.ts';

export const ladders: LadderMessages = {
  short: '핸드셰이크',
  title: '세그먼트로 보는 핸드셰이크',
  lead: '연결을 열고 닫을 때 양쪽이 어떤 세그먼트를 보내고 그때 어떤 상태가 되는지 보여 준다. 번호는 RFC의 그림에 있는 그대로이다.',
  open: '열기: 세그먼트 세 개',
  close: '닫기: 한쪽씩 차례로',
  'simultaneous-open': '양쪽이 동시에 열 때',
  'simultaneous-close': '양쪽이 동시에 닫을 때',
  figure: (figure: number, section: string): string => `RFC 9293 ${section}절, 그림 ${String(figure)}`,
  diagram: (name: string): string => `${name} 그림. 표와 같은 내용이다`,
  left: '한쪽',
  right: '다른 쪽',
  step: '순서',
  sender: '보낸 쪽',
  segment: '세그먼트',
  afterSending: '보낸 쪽의 상태',
  afterArrival: '받은 쪽의 상태',
  cause_open: '열기',
  cause_listen: '대기',
  cause_close: '닫기',
  cause_timeout: '2MSL 뒤',
};
