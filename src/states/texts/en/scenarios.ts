import type { ScenarioTexts } from '../../machine/machine-texts.ts';

/** What each scenario is called and what is to learn from it. */
export const scenarios: ScenarioTexts = {
  open: {
    title: 'A connection opens',
    lesson:
      'Three segments: SYN, SYN+ACK, ACK. The client is open one segment earlier than the server, and the system finishes the handshake before the program has called accept().',
  },
  'close-by-client': {
    title: 'The client closes first',
    lesson:
      'Whoever closes first ends in TIME_WAIT, here the client. The server passes through CLOSE_WAIT, which lasts exactly until its program closes as well.',
  },
  'close-by-server': {
    title: 'The server closes first',
    lesson:
      'The same with the roles turned: now TIME_WAIT stays on the server, one for each connection. That is why busy servers show thousands of them.',
  },
  'half-close': {
    title: 'Half-close',
    lesson:
      'shutdown(SHUT_WR) ends one direction only. FIN_WAIT2 and CLOSE_WAIT are then healthy: data still flows the other way, for as long as both programs like.',
  },
  'fin-ack-together': {
    title: 'FIN and ACK arrive together',
    lesson:
      'When the second FIN also brings the acknowledgment of the first, FIN_WAIT2 is skipped: FIN_WAIT1 leads straight to TIME_WAIT. Here the ACK alone is lost; a system that delays it never even sends it.',
  },
  'simultaneous-open': {
    title: 'Both open at once',
    lesson:
      'Two SYNs cross. Neither side listens, yet one connection comes of it, not two. Rare, but every TCP must be able to do it.',
  },
  'simultaneous-close': {
    title: 'Both close at once',
    lesson: 'Two FINs cross. Both sides pass through CLOSING, and both end in TIME_WAIT: nobody closed second.',
  },
  refused: {
    title: 'Connection refused',
    lesson:
      'Nobody listens on the port, so the system of B answers with a reset. The client fails at once, on Windows after a few more SYNs, and no row is left on either side.',
  },
  'syn-lost': {
    title: 'The SYN is lost',
    lesson:
      'One lost SYN costs one second, as RFC 6298 asks for (older systems wait 3 s): the client sends it again after its first time-out. SYN_SENT for a few seconds may mean this; for a minute it means that nobody answers: a firewall, or a host that is gone.',
  },
  firewall: {
    title: 'A firewall drops silently',
    lesson:
      'No answer at all, not even a reset: SYN_SENT stays while the system tries again and again, in the end with longer and longer pauses, until it gives up. A refused connection fails at once, a dropped one slowly.',
  },
  'syn-flood': {
    title: 'SYN flood',
    lesson:
      'SYNs from addresses that do not exist fill the half-open connections (SYN_RECV). A real client is dropped like one behind a firewall, while the server looks idle.',
  },
  'syn-cookies': {
    title: 'SYN flood, with SYN cookies',
    lesson:
      'When the half-open connections are full, the server remembers nothing and hides what it must know in its sequence number. The real client brings it back and gets through; no SYN_RECV row is needed for it.',
  },
  'accept-queue-full': {
    title: 'The accept queue is full',
    lesson:
      'The program does not call accept(). Finished connections wait, and when the queue is full Linux drops further SYNs: new clients hang in SYN_SENT although the port listens. Recv-Q of the LISTEN row shows the queue.',
  },
  'close-wait-leak': {
    title: 'CLOSE_WAIT leak',
    lesson:
      'The client has closed, the server’s program never does. No time-out ends CLOSE_WAIT: the client’s side goes, the row on the server stays until the program closes the socket or ends.',
  },
  'orphaned-fin-wait-2': {
    title: 'Orphaned FIN_WAIT2',
    lesson:
      'The client’s process has closed and left; the other side does not. RFC 9293 has no time-out here, so systems add one for sockets that no process owns. What comes later is answered with a reset.',
  },
  'half-open': {
    title: 'Half-open after a power loss',
    lesson:
      'B loses its memory without a word. A stays ESTABLISHED and cannot know, until it sends something: first into silence, then, when B is back, it gets a reset. Without data or keepalive the row stays for ever.',
  },
  'last-ack-lost': {
    title: 'Why TIME_WAIT waits: the last ACK is lost',
    lesson:
      'B repeats its FIN, and A is still there to acknowledge it again. Without TIME_WAIT, B would get a reset for an orderly close.',
  },
  'old-duplicate': {
    title: 'TIME_WAIT and an old duplicate',
    lesson:
      'A segment that was delayed on the way arrives after the end. TIME_WAIT recognises it as outside the window, so it cannot slip into a new connection. Here A ignores the reset that follows, as FreeBSD does and RFC 1337 proposes.',
  },
  assassination: {
    title: 'TIME_WAIT assassination',
    lesson:
      'The same old duplicate: A answers it, B knows no such connection and sends a reset, and A believes it. TIME_WAIT is over early (RFC 1337). Linux behaves so unless tcp_rfc1337 is set.',
  },
  'port-reuse': {
    title: 'The same ports again',
    lesson:
      'The client calls again from the same port while the server is still in TIME_WAIT. RFC 9293 lets the server reopen at once instead of refusing; Linux does where the SYN’s number or timestamp is beyond the old ones, as here.',
  },
  'zero-window': {
    title: 'Zero window',
    lesson:
      'B’s program does not read, its buffer fills, and its window shuts. A may only probe; the connection stays ESTABLISHED on both sides. Recv-Q on B and Send-Q on A tell who is slow; on Solaris only Rwind and Swind do.',
  },
};
