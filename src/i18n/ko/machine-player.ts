import type { MachinePlayerMessages } from '../en/machine-player.ts';

export const machinePlayer: MachinePlayerMessages = {
  play: '재생',
  pause: '멈춤',
  stepOf: (step: number, last: number): string => `${last}단계 중 ${step}단계`,
  ladder: (step: number): string => `${step}단계까지의 세그먼트. 아래 표와 같은 내용이다`,
  after: (time: string): string => `시작하고 ${time} 뒤`,
  unknownClock: '이 시스템이 여기서 얼마나 기다리는지는 확인되지 않았다. 시계는 멈춰 있다.',
  seconds: (seconds: number): string => `${seconds}초`,
  leadsHere: (host: string): string => `어떻게 이 상태가 되었나? ${host}를 이 상태로 이끄는 시나리오:`,
  getsOut: '무엇이 이 상태를 끝내는가? 일어날 일, 움직여야 할 쪽, 걸리는 시간',
  roles: (a: string, b: string): string => `고른 행에서 A는 ${a}, B는 ${b}이다.`,
};
