import type { RfcStateId } from './rfc-states.ts';

/** One arc of the RFC 9293 state machine. */
export interface Transition {
  readonly id: string;
  readonly from: RfcStateId;
  readonly eventType: 'user-call' | 'segment' | 'timeout';
  readonly event: string;
  readonly action: string;
  readonly to: RfcStateId;
  /** RFC and section. */
  readonly section: string;
  /** Drawn as an arrow in Figure 5 of RFC 9293. */
  readonly inFigure5?: boolean;
  readonly selfLoop?: boolean;
  /** Permitted or recommended by the RFC for some stacks only. */
  readonly optional?: boolean;
  readonly notes?: string;
  /** Part it plays in a named path. */
  readonly role?: string;
}

/** A walk through the machine that has a name; every step is a {@link Transition}. */
export interface NamedPath {
  readonly name: string;
  readonly path: readonly RfcStateId[];
  readonly section: string;
  readonly note?: string;
}

// oxfmt-ignore
export const transitions: readonly Transition[] = [
  { id: 'T001', from: 'CLOSED', eventType: 'user-call', event: 'passive OPEN', action: 'create TCB; send nothing', to: 'LISTEN', section: 'RFC 9293 3.10.1, Figure 5', inFigure5: true },
  { id: 'T002', from: 'CLOSED', eventType: 'user-call', event: 'active OPEN with a remote socket given', action: 'create TCB; send SYN (SEQ=ISS)', to: 'SYN-SENT', section: 'RFC 9293 3.10.1, Figure 5', inFigure5: true },
  { id: 'T003', from: 'LISTEN', eventType: 'user-call', event: 'active OPEN on a listening connection (remote now given)', action: 'send SYN (SEQ=ISS)', to: 'SYN-SENT', section: 'RFC 9293 3.10.1', notes: 'BSD-style socket APIs do not offer this.' },
  { id: 'T004', from: 'LISTEN', eventType: 'user-call', event: 'SEND with a remote socket given', action: 'send SYN; data may ride with it or be queued', to: 'SYN-SENT', section: 'RFC 9293 3.10.2, Figure 5', inFigure5: true, notes: 'Not offered by BSD-style socket APIs.' },
  { id: 'T005', from: 'LISTEN', eventType: 'user-call', event: 'CLOSE', action: 'delete TCB; send nothing', to: 'CLOSED', section: 'RFC 9293 3.10.4, Figure 5', inFigure5: true },
  { id: 'T006', from: 'SYN-SENT', eventType: 'user-call', event: 'CLOSE', action: 'delete TCB; queued SENDs and RECEIVEs fail', to: 'CLOSED', section: 'RFC 9293 3.10.4, Figure 5', inFigure5: true },
  { id: 'T007', from: 'SYN-RECEIVED', eventType: 'user-call', event: 'CLOSE, nothing sent or pending', action: 'send FIN', to: 'FIN-WAIT-1', section: 'RFC 9293 3.10.4, Figure 5', inFigure5: true, notes: 'Otherwise the CLOSE waits until ESTABLISHED.' },
  { id: 'T008', from: 'ESTABLISHED', eventType: 'user-call', event: 'CLOSE', action: 'send remaining data, then FIN', to: 'FIN-WAIT-1', section: 'RFC 9293 3.10.4, Figure 5', inFigure5: true, role: 'active close' },
  { id: 'T009', from: 'CLOSE-WAIT', eventType: 'user-call', event: 'CLOSE', action: 'send remaining data, then FIN', to: 'LAST-ACK', section: 'RFC 9293 3.10.4, Figure 5', inFigure5: true, role: 'passive close', notes: 'RFC 793 is widely reported to have said CLOSING here in its prose; RFC 9293 says LAST-ACK (RFC 793 itself was not re-opened).' },
  { id: 'T010', from: 'FIN-WAIT-1', eventType: 'user-call', event: 'second CLOSE', action: 'report "connection closing" (or ok); never a second FIN', to: 'FIN-WAIT-1', section: 'RFC 9293 3.10.4', selfLoop: true },
  { id: 'T011', from: 'FIN-WAIT-2', eventType: 'user-call', event: 'second CLOSE', action: 'report "connection closing" (or ok); never a second FIN', to: 'FIN-WAIT-2', section: 'RFC 9293 3.10.4', selfLoop: true },
  { id: 'T012', from: 'CLOSING', eventType: 'user-call', event: 'CLOSE', action: 'report "connection closing"', to: 'CLOSING', section: 'RFC 9293 3.10.4', selfLoop: true },
  { id: 'T013', from: 'LAST-ACK', eventType: 'user-call', event: 'CLOSE', action: 'report "connection closing"', to: 'LAST-ACK', section: 'RFC 9293 3.10.4', selfLoop: true },
  { id: 'T014', from: 'TIME-WAIT', eventType: 'user-call', event: 'CLOSE', action: 'report "connection closing"', to: 'TIME-WAIT', section: 'RFC 9293 3.10.4', selfLoop: true },
  { id: 'T015', from: 'LISTEN', eventType: 'user-call', event: 'ABORT', action: 'delete TCB; send nothing', to: 'CLOSED', section: 'RFC 9293 3.10.5' },
  { id: 'T016', from: 'SYN-SENT', eventType: 'user-call', event: 'ABORT', action: 'delete TCB; send nothing', to: 'CLOSED', section: 'RFC 9293 3.10.5' },
  { id: 'T017', from: 'SYN-RECEIVED', eventType: 'user-call', event: 'ABORT', action: 'send RST (SEQ=SND.NXT); flush queues; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.5', notes: '3.5.2 and note 3 of Figure 5 say the side that issues a reset should keep TIME-WAIT; 3.10.5 says CLOSED. See pitfalls.' },
  { id: 'T018', from: 'ESTABLISHED', eventType: 'user-call', event: 'ABORT', action: 'send RST (SEQ=SND.NXT); flush queues; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.5', notes: '3.5.2 and note 3 of Figure 5 say the side that issues a reset should keep TIME-WAIT; 3.10.5 says CLOSED. See pitfalls.' },
  { id: 'T019', from: 'FIN-WAIT-1', eventType: 'user-call', event: 'ABORT', action: 'send RST (SEQ=SND.NXT); flush queues; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.5', notes: '3.5.2 and note 3 of Figure 5 say the side that issues a reset should keep TIME-WAIT; 3.10.5 says CLOSED. See pitfalls.' },
  { id: 'T020', from: 'FIN-WAIT-2', eventType: 'user-call', event: 'ABORT', action: 'send RST (SEQ=SND.NXT); flush queues; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.5', notes: '3.5.2 and note 3 of Figure 5 say the side that issues a reset should keep TIME-WAIT; 3.10.5 says CLOSED. See pitfalls.' },
  { id: 'T021', from: 'CLOSE-WAIT', eventType: 'user-call', event: 'ABORT', action: 'send RST (SEQ=SND.NXT); flush queues; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.5', notes: '3.5.2 and note 3 of Figure 5 say the side that issues a reset should keep TIME-WAIT; 3.10.5 says CLOSED. See pitfalls.' },
  { id: 'T022', from: 'CLOSING', eventType: 'user-call', event: 'ABORT', action: 'report ok; delete TCB; send nothing', to: 'CLOSED', section: 'RFC 9293 3.10.5' },
  { id: 'T023', from: 'LAST-ACK', eventType: 'user-call', event: 'ABORT', action: 'report ok; delete TCB; send nothing', to: 'CLOSED', section: 'RFC 9293 3.10.5' },
  { id: 'T024', from: 'TIME-WAIT', eventType: 'user-call', event: 'ABORT', action: 'report ok; delete TCB; send nothing', to: 'CLOSED', section: 'RFC 9293 3.10.5' },
  { id: 'T025', from: 'CLOSED', eventType: 'segment', event: 'RST', action: 'discard', to: 'CLOSED', section: 'RFC 9293 3.10.7.1', selfLoop: true },
  { id: 'T026', from: 'CLOSED', eventType: 'segment', event: 'any other segment', action: 'send RST (SEQ=SEG.ACK, or SEQ=0 with ACK=SEG.SEQ+SEG.LEN when there was no ACK)', to: 'CLOSED', section: 'RFC 9293 3.10.7.1', selfLoop: true },
  { id: 'T027', from: 'LISTEN', eventType: 'segment', event: 'RST', action: 'ignore', to: 'LISTEN', section: 'RFC 9293 3.10.7.2', selfLoop: true },
  { id: 'T028', from: 'LISTEN', eventType: 'segment', event: 'ACK (any segment with ACK and without RST)', action: 'send RST (SEQ=SEG.ACK)', to: 'LISTEN', section: 'RFC 9293 3.10.7.2', selfLoop: true },
  { id: 'T029', from: 'LISTEN', eventType: 'segment', event: 'SYN without ACK or RST', action: 'send SYN,ACK (SEQ=ISS, ACK=RCV.NXT)', to: 'SYN-RECEIVED', section: 'RFC 9293 3.10.7.2, Figure 5', inFigure5: true, role: 'passive open' },
  { id: 'T030', from: 'LISTEN', eventType: 'segment', event: 'anything else', action: 'drop', to: 'LISTEN', section: 'RFC 9293 3.10.7.2', selfLoop: true },
  { id: 'T031', from: 'SYN-SENT', eventType: 'segment', event: 'unacceptable ACK (no RST bit)', action: 'send RST (SEQ=SEG.ACK)', to: 'SYN-SENT', section: 'RFC 9293 3.10.7.3', selfLoop: true },
  { id: 'T032', from: 'SYN-SENT', eventType: 'segment', event: 'RST with an acceptable ACK', action: 'signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.3' },
  { id: 'T033', from: 'SYN-SENT', eventType: 'segment', event: 'RST without ACK, or with an unacceptable ACK', action: 'drop', to: 'SYN-SENT', section: 'RFC 9293 3.10.7.3', selfLoop: true },
  { id: 'T034', from: 'SYN-SENT', eventType: 'segment', event: 'SYN,ACK that acknowledges our SYN', action: 'send ACK', to: 'ESTABLISHED', section: 'RFC 9293 3.10.7.3, Figure 5', inFigure5: true, role: 'active open' },
  { id: 'T035', from: 'SYN-SENT', eventType: 'segment', event: 'SYN without ACK (simultaneous open)', action: 'send SYN,ACK', to: 'SYN-RECEIVED', section: 'RFC 9293 3.10.7.3, 3.5 Figure 7, Figure 5', inFigure5: true, role: 'simultaneous open' },
  { id: 'T036', from: 'SYN-SENT', eventType: 'segment', event: 'neither SYN nor RST', action: 'drop', to: 'SYN-SENT', section: 'RFC 9293 3.10.7.3', selfLoop: true },
  { id: 'T037', from: 'SYN-RECEIVED', eventType: 'segment', event: 'ACK of our SYN', action: 'none', to: 'ESTABLISHED', section: 'RFC 9293 3.10.7.4 fifth, Figure 5', inFigure5: true },
  { id: 'T038', from: 'SYN-RECEIVED', eventType: 'segment', event: 'unacceptable ACK', action: 'send RST (SEQ=SEG.ACK)', to: 'SYN-RECEIVED', section: 'RFC 9293 3.10.7.4 fifth', selfLoop: true },
  { id: 'T039', from: 'SYN-RECEIVED', eventType: 'segment', event: 'RST, after a passive OPEN', action: 'flush the retransmission queue; user need not be told', to: 'LISTEN', section: 'RFC 9293 3.10.7.4 second, Figure 5 note 1', inFigure5: true },
  { id: 'T040', from: 'SYN-RECEIVED', eventType: 'segment', event: 'RST, after an active OPEN (simultaneous open)', action: 'flush the retransmission queue; signal "connection refused"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 second' },
  { id: 'T041', from: 'SYN-RECEIVED', eventType: 'segment', event: 'SYN in window, after a passive OPEN', action: 'none', to: 'LISTEN', section: 'RFC 9293 3.10.7.4 fourth' },
  { id: 'T042', from: 'SYN-RECEIVED', eventType: 'segment', event: 'FIN (after its ACK was accepted)', action: 'send ACK; tell the user', to: 'CLOSE-WAIT', section: 'RFC 9293 3.10.7.4 eighth', notes: 'The ACK step runs first, so the connection passes through ESTABLISHED.' },
  { id: 'T043', from: 'ESTABLISHED', eventType: 'segment', event: 'FIN', action: 'send ACK; tell the user', to: 'CLOSE-WAIT', section: 'RFC 9293 3.10.7.4 eighth, Figure 5', inFigure5: true, role: 'passive close' },
  { id: 'T044', from: 'FIN-WAIT-1', eventType: 'segment', event: 'ACK of our FIN', action: 'none', to: 'FIN-WAIT-2', section: 'RFC 9293 3.10.7.4 fifth, Figure 5', inFigure5: true, role: 'active close' },
  { id: 'T045', from: 'FIN-WAIT-1', eventType: 'segment', event: 'FIN, our FIN not yet acknowledged', action: 'send ACK', to: 'CLOSING', section: 'RFC 9293 3.10.7.4 eighth, Figure 5', inFigure5: true, role: 'simultaneous close' },
  { id: 'T046', from: 'FIN-WAIT-1', eventType: 'segment', event: 'FIN that also acknowledges our FIN (FIN,ACK)', action: 'send ACK; start the 2MSL timer', to: 'TIME-WAIT', section: 'RFC 9293 3.10.7.4 eighth, Figure 5 note 2', inFigure5: false, role: 'active close, short form', notes: 'Left out of Figure 5; present only in note 2 and in the text.' },
  { id: 'T047', from: 'FIN-WAIT-2', eventType: 'segment', event: 'FIN', action: 'send ACK; start the 2MSL timer', to: 'TIME-WAIT', section: 'RFC 9293 3.10.7.4 eighth, Figure 5', inFigure5: true, role: 'active close' },
  { id: 'T048', from: 'CLOSING', eventType: 'segment', event: 'ACK of our FIN', action: 'start the 2MSL timer (implied: 3.10.7.4 only says to enter TIME-WAIT)', to: 'TIME-WAIT', section: 'RFC 9293 3.10.7.4 fifth, Figure 5', inFigure5: true, role: 'simultaneous close' },
  { id: 'T049', from: 'LAST-ACK', eventType: 'segment', event: 'ACK of our FIN', action: 'delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 fifth, Figure 5', inFigure5: true, role: 'passive close' },
  { id: 'T050', from: 'TIME-WAIT', eventType: 'segment', event: 'retransmitted FIN', action: 'send ACK; restart the 2MSL timer', to: 'TIME-WAIT', section: 'RFC 9293 3.10.7.4 fifth and eighth', selfLoop: true },
  { id: 'T051', from: 'TIME-WAIT', eventType: 'segment', event: 'new SYN the stack chooses to accept', action: 'reopen at once; the stack must pick an ISS above the highest sequence number it used before, and go back to TIME-WAIT if the SYN proves to be an old duplicate', to: 'SYN-RECEIVED', section: 'RFC 9293 3.6.1 MAY-2, 3.10.7.4 fourth', optional: true, notes: 'The sequence condition is about our own new ISS, not about the arriving SYN. RFC 6191 adds a test of the SYN\'s timestamp. The RFC does not name the state entered; SYN-RECEIVED is inferred from a passive open.' },
  { id: 'T052', from: 'TIME-WAIT', eventType: 'timeout', event: '2MSL expires', action: 'delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.8, Figure 5', inFigure5: true },
  { id: 'T053', from: 'CLOSE-WAIT', eventType: 'segment', event: 'FIN again', action: 'acknowledge', to: 'CLOSE-WAIT', section: 'RFC 9293 3.10.7.4 eighth', selfLoop: true },
  { id: 'T054', from: 'CLOSING', eventType: 'segment', event: 'FIN again', action: 'acknowledge', to: 'CLOSING', section: 'RFC 9293 3.10.7.4 eighth', selfLoop: true },
  { id: 'T055', from: 'LAST-ACK', eventType: 'segment', event: 'FIN again', action: 'acknowledge', to: 'LAST-ACK', section: 'RFC 9293 3.10.7.4 eighth', selfLoop: true },
  { id: 'T056', from: 'ESTABLISHED', eventType: 'segment', event: 'valid RST', action: 'flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 second, 3.5.3' },
  { id: 'T057', from: 'FIN-WAIT-1', eventType: 'segment', event: 'valid RST', action: 'flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 second, 3.5.3' },
  { id: 'T058', from: 'FIN-WAIT-2', eventType: 'segment', event: 'valid RST', action: 'flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 second, 3.5.3' },
  { id: 'T059', from: 'CLOSE-WAIT', eventType: 'segment', event: 'valid RST', action: 'flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 second, 3.5.3' },
  { id: 'T060', from: 'CLOSING', eventType: 'segment', event: 'valid RST', action: 'delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 second, 3.5.3' },
  { id: 'T061', from: 'LAST-ACK', eventType: 'segment', event: 'valid RST', action: 'delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 second, 3.5.3' },
  { id: 'T062', from: 'TIME-WAIT', eventType: 'segment', event: 'valid RST', action: 'delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 second, 3.5.3', notes: 'RFC 1337 describes the hazard. Linux follows the RST here unless tcp_rfc1337 is set; FreeBSD\'s TCP test suite expects TIME-WAIT to stay.' },
  { id: 'T063', from: 'SYN-RECEIVED', eventType: 'segment', event: 'RST in window but SEQ not equal to RCV.NXT (stacks with RFC 5961)', action: 'send challenge ACK', to: 'SYN-RECEIVED', section: 'RFC 9293 3.10.7.4 second', selfLoop: true, optional: true, notes: 'Outside the window the RST is dropped silently; equal to RCV.NXT it resets.' },
  { id: 'T064', from: 'ESTABLISHED', eventType: 'segment', event: 'RST in window but SEQ not equal to RCV.NXT (stacks with RFC 5961)', action: 'send challenge ACK', to: 'ESTABLISHED', section: 'RFC 9293 3.10.7.4 second', selfLoop: true, optional: true, notes: 'Outside the window the RST is dropped silently; equal to RCV.NXT it resets.' },
  { id: 'T065', from: 'FIN-WAIT-1', eventType: 'segment', event: 'RST in window but SEQ not equal to RCV.NXT (stacks with RFC 5961)', action: 'send challenge ACK', to: 'FIN-WAIT-1', section: 'RFC 9293 3.10.7.4 second', selfLoop: true, optional: true, notes: 'Outside the window the RST is dropped silently; equal to RCV.NXT it resets.' },
  { id: 'T066', from: 'FIN-WAIT-2', eventType: 'segment', event: 'RST in window but SEQ not equal to RCV.NXT (stacks with RFC 5961)', action: 'send challenge ACK', to: 'FIN-WAIT-2', section: 'RFC 9293 3.10.7.4 second', selfLoop: true, optional: true, notes: 'Outside the window the RST is dropped silently; equal to RCV.NXT it resets.' },
  { id: 'T067', from: 'CLOSE-WAIT', eventType: 'segment', event: 'RST in window but SEQ not equal to RCV.NXT (stacks with RFC 5961)', action: 'send challenge ACK', to: 'CLOSE-WAIT', section: 'RFC 9293 3.10.7.4 second', selfLoop: true, optional: true, notes: 'Outside the window the RST is dropped silently; equal to RCV.NXT it resets.' },
  { id: 'T068', from: 'CLOSING', eventType: 'segment', event: 'RST in window but SEQ not equal to RCV.NXT (stacks with RFC 5961)', action: 'send challenge ACK', to: 'CLOSING', section: 'RFC 9293 3.10.7.4 second', selfLoop: true, optional: true, notes: 'Outside the window the RST is dropped silently; equal to RCV.NXT it resets.' },
  { id: 'T069', from: 'LAST-ACK', eventType: 'segment', event: 'RST in window but SEQ not equal to RCV.NXT (stacks with RFC 5961)', action: 'send challenge ACK', to: 'LAST-ACK', section: 'RFC 9293 3.10.7.4 second', selfLoop: true, optional: true, notes: 'Outside the window the RST is dropped silently; equal to RCV.NXT it resets.' },
  { id: 'T070', from: 'TIME-WAIT', eventType: 'segment', event: 'RST in window but SEQ not equal to RCV.NXT (stacks with RFC 5961)', action: 'send challenge ACK', to: 'TIME-WAIT', section: 'RFC 9293 3.10.7.4 second', selfLoop: true, optional: true, notes: 'Outside the window the RST is dropped silently; equal to RCV.NXT it resets.' },
  { id: 'T071', from: 'ESTABLISHED', eventType: 'segment', event: 'SYN (stacks with RFC 5961)', action: 'send challenge ACK', to: 'ESTABLISHED', section: 'RFC 9293 3.10.7.4 fourth', selfLoop: true, optional: true, notes: 'Whatever its sequence number. Stacks without RFC 5961 reset the connection when the SYN is in the window (see the transitions that say so).' },
  { id: 'T072', from: 'FIN-WAIT-1', eventType: 'segment', event: 'SYN (stacks with RFC 5961)', action: 'send challenge ACK', to: 'FIN-WAIT-1', section: 'RFC 9293 3.10.7.4 fourth', selfLoop: true, optional: true, notes: 'Whatever its sequence number. Stacks without RFC 5961 reset the connection when the SYN is in the window (see the transitions that say so).' },
  { id: 'T073', from: 'FIN-WAIT-2', eventType: 'segment', event: 'SYN (stacks with RFC 5961)', action: 'send challenge ACK', to: 'FIN-WAIT-2', section: 'RFC 9293 3.10.7.4 fourth', selfLoop: true, optional: true, notes: 'Whatever its sequence number. Stacks without RFC 5961 reset the connection when the SYN is in the window (see the transitions that say so).' },
  { id: 'T074', from: 'CLOSE-WAIT', eventType: 'segment', event: 'SYN (stacks with RFC 5961)', action: 'send challenge ACK', to: 'CLOSE-WAIT', section: 'RFC 9293 3.10.7.4 fourth', selfLoop: true, optional: true, notes: 'Whatever its sequence number. Stacks without RFC 5961 reset the connection when the SYN is in the window (see the transitions that say so).' },
  { id: 'T075', from: 'CLOSING', eventType: 'segment', event: 'SYN (stacks with RFC 5961)', action: 'send challenge ACK', to: 'CLOSING', section: 'RFC 9293 3.10.7.4 fourth', selfLoop: true, optional: true, notes: 'Whatever its sequence number. Stacks without RFC 5961 reset the connection when the SYN is in the window (see the transitions that say so).' },
  { id: 'T076', from: 'LAST-ACK', eventType: 'segment', event: 'SYN (stacks with RFC 5961)', action: 'send challenge ACK', to: 'LAST-ACK', section: 'RFC 9293 3.10.7.4 fourth', selfLoop: true, optional: true, notes: 'Whatever its sequence number. Stacks without RFC 5961 reset the connection when the SYN is in the window (see the transitions that say so).' },
  { id: 'T077', from: 'TIME-WAIT', eventType: 'segment', event: 'SYN (stacks with RFC 5961)', action: 'send challenge ACK', to: 'TIME-WAIT', section: 'RFC 9293 3.10.7.4 fourth', selfLoop: true, optional: true, notes: 'Unless the SYN is accepted as a new connection (T051). Whatever its sequence number.' },
  { id: 'T078', from: 'SYN-RECEIVED', eventType: 'segment', event: 'segment outside the window, no RST', action: 'send ACK; drop', to: 'SYN-RECEIVED', section: 'RFC 9293 3.10.7.4 first', selfLoop: true },
  { id: 'T079', from: 'ESTABLISHED', eventType: 'segment', event: 'segment outside the window, no RST', action: 'send ACK; drop', to: 'ESTABLISHED', section: 'RFC 9293 3.10.7.4 first, 3.5.2 group 3', selfLoop: true },
  { id: 'T080', from: 'FIN-WAIT-1', eventType: 'segment', event: 'segment outside the window, no RST', action: 'send ACK; drop', to: 'FIN-WAIT-1', section: 'RFC 9293 3.10.7.4 first, 3.5.2 group 3', selfLoop: true },
  { id: 'T081', from: 'FIN-WAIT-2', eventType: 'segment', event: 'segment outside the window, no RST', action: 'send ACK; drop', to: 'FIN-WAIT-2', section: 'RFC 9293 3.10.7.4 first, 3.5.2 group 3', selfLoop: true },
  { id: 'T082', from: 'CLOSE-WAIT', eventType: 'segment', event: 'segment outside the window, no RST', action: 'send ACK; drop', to: 'CLOSE-WAIT', section: 'RFC 9293 3.10.7.4 first, 3.5.2 group 3', selfLoop: true },
  { id: 'T083', from: 'CLOSING', eventType: 'segment', event: 'segment outside the window, no RST', action: 'send ACK; drop', to: 'CLOSING', section: 'RFC 9293 3.10.7.4 first, 3.5.2 group 3', selfLoop: true },
  { id: 'T084', from: 'LAST-ACK', eventType: 'segment', event: 'segment outside the window, no RST', action: 'send ACK; drop', to: 'LAST-ACK', section: 'RFC 9293 3.10.7.4 first, 3.5.2 group 3', selfLoop: true },
  { id: 'T085', from: 'TIME-WAIT', eventType: 'segment', event: 'segment outside the window, no RST', action: 'send ACK; drop', to: 'TIME-WAIT', section: 'RFC 9293 3.10.7.4 first, 3.5.2 group 3', selfLoop: true },
  { id: 'T086', from: 'SYN-SENT', eventType: 'timeout', event: 'user timeout', action: 'flush queues; signal abort; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.8' },
  { id: 'T087', from: 'SYN-RECEIVED', eventType: 'timeout', event: 'user timeout', action: 'flush queues; signal abort; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.8' },
  { id: 'T088', from: 'ESTABLISHED', eventType: 'timeout', event: 'user timeout', action: 'flush queues; signal abort; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.8' },
  { id: 'T089', from: 'FIN-WAIT-1', eventType: 'timeout', event: 'user timeout', action: 'flush queues; signal abort; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.8' },
  { id: 'T090', from: 'FIN-WAIT-2', eventType: 'timeout', event: 'user timeout', action: 'flush queues; signal abort; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.8' },
  { id: 'T091', from: 'CLOSE-WAIT', eventType: 'timeout', event: 'user timeout', action: 'flush queues; signal abort; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.8' },
  { id: 'T092', from: 'CLOSING', eventType: 'timeout', event: 'user timeout', action: 'flush queues; signal abort; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.8' },
  { id: 'T093', from: 'LAST-ACK', eventType: 'timeout', event: 'user timeout', action: 'flush queues; signal abort; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.8' },
  { id: 'T094', from: 'SYN-SENT', eventType: 'timeout', event: 'retransmission timeout', action: 'resend the oldest unacknowledged segment; restart the timer', to: 'SYN-SENT', section: 'RFC 9293 3.10.8', selfLoop: true },
  { id: 'T095', from: 'SYN-RECEIVED', eventType: 'timeout', event: 'retransmission timeout', action: 'resend the oldest unacknowledged segment; restart the timer', to: 'SYN-RECEIVED', section: 'RFC 9293 3.10.8', selfLoop: true },
  { id: 'T096', from: 'ESTABLISHED', eventType: 'timeout', event: 'retransmission timeout', action: 'resend the oldest unacknowledged segment; restart the timer', to: 'ESTABLISHED', section: 'RFC 9293 3.10.8', selfLoop: true },
  { id: 'T097', from: 'FIN-WAIT-1', eventType: 'timeout', event: 'retransmission timeout', action: 'resend the oldest unacknowledged segment; restart the timer', to: 'FIN-WAIT-1', section: 'RFC 9293 3.10.8', selfLoop: true },
  { id: 'T098', from: 'CLOSE-WAIT', eventType: 'timeout', event: 'retransmission timeout', action: 'resend the oldest unacknowledged segment; restart the timer', to: 'CLOSE-WAIT', section: 'RFC 9293 3.10.8', selfLoop: true },
  { id: 'T099', from: 'CLOSING', eventType: 'timeout', event: 'retransmission timeout', action: 'resend the oldest unacknowledged segment; restart the timer', to: 'CLOSING', section: 'RFC 9293 3.10.8', selfLoop: true },
  { id: 'T100', from: 'LAST-ACK', eventType: 'timeout', event: 'retransmission timeout', action: 'resend the oldest unacknowledged segment; restart the timer', to: 'LAST-ACK', section: 'RFC 9293 3.10.8', selfLoop: true },
  { id: 'T101', from: 'SYN-RECEIVED', eventType: 'segment', event: 'SYN after an active OPEN (stacks with RFC 5961)', action: 'send challenge ACK', to: 'SYN-RECEIVED', section: 'RFC 9293 3.10.7.4 fourth', selfLoop: true, optional: true, notes: 'After a passive OPEN the SYN returns the connection to LISTEN instead (T041).' },
  { id: 'T102', from: 'SYN-RECEIVED', eventType: 'segment', event: 'SYN in window after an active OPEN (stacks without RFC 5961)', action: 'send RST; flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 fourth', optional: true },
  { id: 'T103', from: 'ESTABLISHED', eventType: 'segment', event: 'SYN in window (stacks without RFC 5961)', action: 'send RST; flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 fourth', optional: true },
  { id: 'T104', from: 'FIN-WAIT-1', eventType: 'segment', event: 'SYN in window (stacks without RFC 5961)', action: 'send RST; flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 fourth', optional: true },
  { id: 'T105', from: 'FIN-WAIT-2', eventType: 'segment', event: 'SYN in window (stacks without RFC 5961)', action: 'send RST; flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 fourth', optional: true },
  { id: 'T106', from: 'CLOSE-WAIT', eventType: 'segment', event: 'SYN in window (stacks without RFC 5961)', action: 'send RST; flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 fourth', optional: true },
  { id: 'T107', from: 'CLOSING', eventType: 'segment', event: 'SYN in window (stacks without RFC 5961)', action: 'send RST; flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 fourth', optional: true },
  { id: 'T108', from: 'LAST-ACK', eventType: 'segment', event: 'SYN in window (stacks without RFC 5961)', action: 'send RST; flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 fourth', optional: true },
  { id: 'T109', from: 'TIME-WAIT', eventType: 'segment', event: 'SYN in window (stacks without RFC 5961)', action: 'send RST; flush queues; signal "connection reset"; delete TCB', to: 'CLOSED', section: 'RFC 9293 3.10.7.4 fourth', optional: true },
  { id: 'T110', from: 'ESTABLISHED', eventType: 'segment', event: 'ACK of something not yet sent', action: 'send ACK; drop', to: 'ESTABLISHED', section: 'RFC 9293 3.10.7.4 fifth', selfLoop: true },
];

// oxfmt-ignore
export const namedPaths: readonly NamedPath[] = [
  { name: 'three-way handshake, client', path: ['CLOSED', 'SYN-SENT', 'ESTABLISHED'], section: '3.5 Figure 6' },
  { name: 'three-way handshake, server', path: ['CLOSED', 'LISTEN', 'SYN-RECEIVED', 'ESTABLISHED'], section: '3.5 Figure 6', note: 'In BSD-style stacks the listening socket itself stays in LISTEN; a new object walks SYN-RECEIVED to ESTABLISHED.' },
  { name: 'simultaneous open (both sides)', path: ['CLOSED', 'SYN-SENT', 'SYN-RECEIVED', 'ESTABLISHED'], section: '3.5 Figure 7' },
  { name: 'normal close, side that closes first', path: ['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'TIME-WAIT', 'CLOSED'], section: '3.6 Figure 12' },
  { name: 'normal close, side that closes second', path: ['ESTABLISHED', 'CLOSE-WAIT', 'LAST-ACK', 'CLOSED'], section: '3.6 Figure 12' },
  { name: 'close with FIN,ACK shortcut, first closer', path: ['ESTABLISHED', 'FIN-WAIT-1', 'TIME-WAIT', 'CLOSED'], section: 'Figure 5 note 2' },
  { name: 'simultaneous close (both sides)', path: ['ESTABLISHED', 'FIN-WAIT-1', 'CLOSING', 'TIME-WAIT', 'CLOSED'], section: '3.6 Figure 13' },
  { name: 'abort', path: ['ESTABLISHED', 'CLOSED'], section: '3.10.5' },
  { name: 'refused active open', path: ['SYN-SENT', 'CLOSED'], section: '3.10.7.3' },
];
