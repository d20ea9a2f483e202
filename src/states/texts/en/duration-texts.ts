import type { DurationTexts } from '../../durations.ts';

/** How long each state lasts, system by system. */
export const durationTexts: DurationTexts = {
  'syn-sent-linux': '131 s without an answer, by default; 127 s before kernel 6.5',
  'syn-sent-bsd': '75 s without an answer (keepinit)',
  'syn-received-linux': '63 s without an answer, by default',
  'established-linux-idle': 'No limit while idle; keepalive, where the program asks for it, starts after 2 h',
  'established-linux-sending': 'With data that nobody acknowledges, 924.6 s at least, by default',
  'established-freebsd-idle': 'FreeBSD: keepalive is on for every connection and starts after 2 h of silence',
  'fin-wait-1-linux': '102 to 105 s without an answer, once no process owns the socket',
  'fin-wait-2-linux-orphan': '60 s once no process owns the socket (tcp_fin_timeout)',
  'fin-wait-2-linux-owned': 'No limit while a process owns it',
  'closing-linux': '102 to 105 s without an answer, once no process owns the socket',
  'time-wait-rfc': '2 × MSL: 240 s with the MSL of 2 minutes that RFC 9293 assumes',
  'time-wait-linux': '60 s, fixed; no setting changes it',
  'time-wait-windows':
    '120 or 240 s, by version and document; 30 to 300 s can be set. What current versions use is not confirmed',
  'time-wait-macos': 'About 30 s (MSL 15 s)',
  'time-wait-freebsd': 'FreeBSD: 60 s (MSL 30 s)',
  'time-wait-solaris': '60 s; 240 s on Solaris 8',
  'close-wait-rfc': 'No limit: RFC 9293 has no time-out for it',
  'close-wait-linux': 'No limit, and no setting that adds one',
  'last-ack-linux': '102 to 105 s without an answer, once no process owns the socket',
};
