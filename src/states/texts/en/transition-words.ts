import type { TransitionWords } from '../../transition-words.ts';

/** Events and actions stand in English in `transitions.ts` already; the notes are said here for readers. */
export const transitionWords: TransitionWords = {
  events: {},
  actions: {},
  notes: {
    'BSD-style socket APIs do not offer this.': 'BSD-style socket APIs do not offer this.',
    'Not offered by BSD-style socket APIs.': 'BSD-style socket APIs do not offer this.',
    'Otherwise the CLOSE waits until ESTABLISHED.': 'Otherwise the CLOSE waits until ESTABLISHED.',
    'RFC 793 is widely reported to have said CLOSING here in its prose; RFC 9293 says LAST-ACK (RFC 793 itself was not re-opened).':
      'RFC 793 named CLOSING here; RFC 1122 corrected that to LAST-ACK, and RFC 9293 says LAST-ACK.',
    '3.5.2 and note 3 of Figure 5 say the side that issues a reset should keep TIME-WAIT; 3.10.5 says CLOSED. See pitfalls.':
      'Section 3.5.2 and note 3 of Figure 5 say that the side that sends a reset should keep TIME-WAIT; section 3.10.5 says CLOSED.',
    'The ACK step runs first, so the connection passes through ESTABLISHED.':
      'The ACK is handled first, so the connection passes through ESTABLISHED.',
    'Left out of Figure 5; present only in note 2 and in the text.':
      'Not drawn in Figure 5; it is in note 2 and in the text.',
    "The sequence condition is about our own new ISS, not about the arriving SYN. RFC 6191 adds a test of the SYN's timestamp. The RFC does not name the state entered; SYN-RECEIVED is inferred from a passive open.":
      'The condition on sequence numbers is about this side’s own new ISS, not about the arriving SYN. RFC 6191 adds a test of the SYN’s timestamp. RFC 9293 does not name the next state; SYN-RECEIVED follows from a passive open.',
    "RFC 1337 describes the hazard. Linux follows the RST here unless tcp_rfc1337 is set; FreeBSD's TCP test suite expects TIME-WAIT to stay.":
      'RFC 1337 describes the hazard. Linux follows the RST here unless tcp_rfc1337 is set; FreeBSD’s TCP test suite expects TIME-WAIT to stay.',
  },
};
