import type { DurationTexts } from '../../durations.ts';

/** How long each state lasts, system by system. */
export const durationTexts: DurationTexts = {
  'syn-sent-linux': '응답이 없으면 기본 설정에서 131초. 커널 6.5 이전은 127초',
  'syn-sent-bsd': '응답이 없으면 75초(keepinit)',
  'syn-received-linux': '응답이 없으면 기본 설정에서 63초',
  'established-linux-idle': '유휴 상태에는 제한이 없다. 프로그램이 keepalive를 켜면 2시간 뒤부터 확인한다',
  'established-linux-sending': '보낸 데이터에 확인 응답이 없으면 기본 설정에서 최소 924.6초',
  'established-freebsd-idle':
    'FreeBSD: 모든 연결에 keepalive가 켜져 있으며, 2시간 동안 오간 것이 없으면 확인을 시작한다',
  'fin-wait-1-linux': '소유 프로세스가 없고 응답이 없으면 102~105초',
  'fin-wait-2-linux-orphan': '소유 프로세스가 없으면 60초(tcp_fin_timeout)',
  'fin-wait-2-linux-owned': '프로세스가 소유하는 동안에는 제한이 없다',
  'closing-linux': '소유 프로세스가 없고 응답이 없으면 102~105초',
  'time-wait-rfc': '2 × MSL. RFC 9293의 MSL 2분으로 계산하면 240초',
  'time-wait-linux': '60초 고정. 바꾸는 설정이 없다',
  'time-wait-windows':
    '버전과 문서에 따라 120초 또는 240초. 30~300초로 설정할 수 있다. 현재 버전의 값은 확인하지 못했다',
  'time-wait-macos': '약 30초(MSL 15초)',
  'time-wait-freebsd': 'FreeBSD: 60초(MSL 30초)',
  'time-wait-solaris': '60초. Solaris 8은 240초',
  'close-wait-rfc': '제한이 없다. RFC 9293에는 이 상태의 타임아웃이 없다',
  'close-wait-linux': '제한이 없고, 제한을 두는 설정도 없다',
  'last-ack-linux': '소유 프로세스가 없고 응답이 없으면 102~105초',
};
