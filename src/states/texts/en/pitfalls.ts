import type { PitfallTexts } from '../../pitfalls/pitfall.ts';

/** What references claim about states, and what is true of it. */
export const pitfalls: PitfallTexts = {
  'syn-recv-flood': {
    claim: 'Only a server is in SYN_RECV, and many of them mean a SYN flood.',
    fact: 'A client enters it too, in a simultaneous open. A slow path or lost replies give the same picture as a flood. A host that answers with SYN cookies keeps no row for each request, so a low number proves nothing.',
  },
  'solaris-syn-received': {
    claim: 'Windows and Solaris print SYN_RECEIVED.',
    fact: 'Windows netstat does. Solaris and illumos print SYN_RCVD, as BSD, macOS and AIX do; only the Solaris manual says SYN_RECEIVED. Linux netstat prints SYN_RECV, ss prints SYN-RECV.',
  },
  'listening-on-windows': {
    claim: 'LISTEN is called LISTENING on Windows.',
    fact: 'In netstat. PowerShell prints Listen, German Windows prints ABHÖREN. On Linux, LISTENING is a word for Unix sockets, which are not TCP.',
  },
  'fin-wait-1-spelling': {
    claim: 'FIN_WAIT1: the socket is closed. Solaris writes FIN_WAIT_1.',
    fact: 'Our FIN is out, and we wait for its ACK, for the peer’s FIN, or for both. After shutdown() the program still holds the socket and can read from it. FIN_WAIT_1 is the usual spelling (BSD, macOS, AIX, Windows); FIN_WAIT1 is that of Linux.',
  },
  'fin-wait-2-time-out': {
    claim: 'FIN_WAIT2 waits for the other side to close.',
    fact: 'Data can still arrive meanwhile. On Linux tcp_fin_timeout limits it only for sockets that no process owns any more.',
  },
  'close-wait-fin-ack': {
    claim: 'CLOSE_WAIT: a FIN+ACK came from the other side, and the socket waits to be closed.',
    fact: 'What counts is the FIN; nearly every segment carries an ACK. It is the local program that has to close. RFC 9293 has no time-out for it, so rows that stay point at the program, not at the network.',
  },
  'time-wait-apache': {
    claim: 'TIME_WAIT is what Apache without KeepAlive, or Tomcat, causes.',
    fact: 'It belongs to the side that closed first, or to both after a simultaneous close. No primary source ties it to a product. Large numbers are normal on a side that closes many short connections.',
  },
  'last-ack-then-closed': {
    claim: 'LAST_ACK: the connection is shut down and waits for an acknowledgment.',
    fact: 'It is the side that closed second. When the ACK of its FIN comes, it goes to CLOSED at once; this side has no TIME_WAIT.',
  },
  'closing-lost-data': {
    claim: 'CLOSING: the connection is closed, but data was lost on the way.',
    fact: 'Nothing is lost. The FINs of both sides crossed, and ours is not acknowledged yet. The claim is a wrong translation of a manual that speaks of data not yet sent.',
  },
  'unknown-state': {
    claim: 'UNKNOWN: the state of the socket cannot be known.',
    fact: 'It is no TCP state, and Linux netstat never prints it on a TCP row. toybox and ss have it for a value outside their table; BSD and macOS print the bare number.',
  },
  'idle-and-bound': {
    claim: 'Solaris adds IDLE and BOUND.',
    fact: 'So does HP-UX. Windows has BOUND (netstat -q, PowerShell), and Linux shows bound sockets with ss -B. RFC 9293 has neither: for it they are CLOSED.',
  },
  'states-by-closer': {
    claim: 'The side that closes shows FIN_WAIT1, FIN_WAIT2 and TIME_WAIT, the other one CLOSE_WAIT and LAST_ACK.',
    fact: 'That is an ordinary close. When both close at once, both pass FIN_WAIT_1, CLOSING and TIME_WAIT. A FIN that also acknowledges ours leads from FIN_WAIT_1 to TIME_WAIT. A reset leads to CLOSED, without any waiting.',
  },
  'windows-one-spelling': {
    claim: 'Windows has one spelling.',
    fact: 'netstat prints SYN_RECEIVED, the C header says SYN_RCVD, PowerShell and .NET say SynReceived.',
  },
  'microsoft-netstat-page': {
    claim: 'Microsoft’s page on netstat lists the words that netstat prints.',
    fact: 'It says LISTEN, SYN_SEND and TIMED_WAIT; the program prints LISTENING, SYN_SENT and TIME_WAIT. CLOSING and BOUND are left out.',
  },
  'windows-tcpstate': {
    claim: 'Windows has one numbering of states.',
    fact: 'TCPSTATE in mstcpip.h counts from 0, MIB_TCP_STATE from 1.',
  },
  'bound-twice': {
    claim: 'Two rows with the same port are two connections.',
    fact: 'With netstat -q one port can stand there twice: as BOUND, and with the connection that uses it.',
  },
  'offload-column': {
    claim: 'InHost and Offloaded are TCP states.',
    fact: 'netstat -t prints them in a column of their own. They say where the connection runs, on the host or on the network card.',
  },
  'udp-has-no-state': {
    claim: 'The last word of a row is its state.',
    fact: 'UDP rows have no state. With -o the process id stands where a simple script expects one.',
  },
  'linux-closed': {
    claim: 'Linux prints CLOSED.',
    fact: 'The word of netstat, BusyBox, toybox and lsof is CLOSE; that of ss is UNCONN.',
  },
  'osquery-dialects': {
    claim: 'osquery spells states as Linux does.',
    fact: 'On Linux it says CLOSED, on Windows SYN_RCVD with FIN_WAIT1, on macOS SYN_RECV: three dialects in one column.',
  },
  'lsof-words': {
    claim: 'lsof has words of its own.',
    fact: 'On most systems it prints those of the host. Its manual misspells one (SYN_RCDV) and mixes FIN_WAIT1 with FIN_WAIT_2.',
  },
  'reactos-words': {
    claim: 'ReactOS prints the words of Windows.',
    fact: 'Its netstat has words of its own for several states.',
  },
  'psutil-values': {
    claim: 'A psutil constant without CONN_ is its value.',
    fact: 'Up to 7.2 it is. The sources of 8.0 give the two that only Solaris has the values CONN_IDLE and CONN_BOUND.',
  },
  'gopsutil-delete': { claim: 'gopsutil copies psutil.', fact: 'On Windows it says DELETE for DELETE_TCB.' },
  'gvisor-hyphens': {
    claim: 'gVisor spells states as the RFC does.',
    fact: 'It says FIN-WAIT1 and FIN-WAIT2, with one hyphen.',
  },
  'ovs-mix': { claim: 'Open vSwitch spells states as Linux does.', fact: 'It mixes SYN_RECV with FIN_WAIT_1.' },
  'cisco-separators': {
    claim: 'Cisco IOS writes underscores.',
    fact: 'It has no separators: ESTAB, SYNSENT, LISTEN. Its other words are not confirmed yet.',
  },
  'zos-reports': {
    claim: 'z/OS has one spelling.',
    fact: 'It has two, by report: Establsh and Estblsh, FinWait1 and FinWt1, ClosWait and ClosWt.',
  },
  'dtrace-names': {
    claim: 'The names of the DTrace tcp provider are always the same.',
    fact: 'Most copies say state-fin-wait-1, an early one of FreeBSD says state-fin-wait1.',
  },
  'node-exporter-labels': {
    claim: 'Every label of node_exporter’s connection metric is a state.',
    fact: 'rx_queued_bytes and tx_queued_bytes share the metric.',
  },
  'pf-two-states': {
    claim: 'ESTABLISHED:FIN_WAIT_2 in pf is a TCP state.',
    fact: 'pf keeps one state for each side and means what the firewall saw: CLOSING that a FIN came from that side, FIN_WAIT_2 that this FIN was acknowledged, TIME_WAIT that a RST came.',
  },
  'conntrack-flags': {
    claim: '[UNREPLIED] and [ASSURED] are states.',
    fact: 'They are flags beside the state, which conntrack prints before the addresses. SYN_SENT2 is its word for a simultaneous open.',
  },
  'new-syn-recv': {
    claim: 'NEW_SYN_RECV is shown by ss and netstat.',
    fact: 'It is internal to Linux. /proc and ss show it as SYN_RECV; only traces and BPF programs show the name itself.',
  },
  'mib-swap': {
    claim: 'TCP-MIB and Windows number the states alike.',
    fact: 'All but two: in TCP-MIB LAST_ACK is 9 and CLOSING 10, in Windows CLOSING is 9 and LAST_ACK 10.',
  },
  'listen-number': {
    claim: 'LISTEN has one number.',
    fact: '2 in TCP-MIB and Windows, 1 in BSD and lwIP, 10 (0A) on Linux, −3 on illumos.',
  },
  'established-number': {
    claim: 'ESTABLISHED has one number.',
    fact: '1 on Linux, 4 in BSD and lwIP, 5 in TCP-MIB and Windows, 0 on illumos.',
  },
  'proc-hexadecimal': {
    claim: 'LISTEN is 10 in /proc/net/tcp.',
    fact: 'The column holds two hexadecimal digits: LISTEN is 0A, and there is no 10.',
  },
  'proc-unix-scale': {
    claim: '01 in /proc/net/unix means ESTABLISHED, as in /proc/net/tcp.',
    fact: 'It is another scale: 01 is unconnected there, and 03 is connected.',
  },
  'proc-twelve': {
    claim: '/proc/net/tcp shows 0C for a request socket.',
    fact: 'It never shows 12: a request socket is written as 03.',
  },
  'delete-tcb-value': {
    claim: 'deleteTCB(12) is a state.',
    fact: 'In TCP-MIB it is a value that a manager writes to end a connection. Windows lists it among the values that its tables can return; no output with it was found.',
  },
  'number-without-table': {
    claim: 'A number tells the state.',
    fact: 'Only together with its table: the same number means other states on other systems.',
  },
  'translated-states': {
    claim: 'Translated Windows translates the state words.',
    fact: 'Mostly the headings alone. Spanish, French, Korean and Chinese outputs show LISTENING and ESTABLISHED.',
  },
  'german-states': {
    claim: 'German Windows translates them.',
    fact: 'So it does: ABHÖREN, HERGESTELLT, WARTEND, SCHLIESSEN_WARTEN, SYN_GESENDET. A mix-up of code pages turns the first into ABH™REN.',
  },
  wartend: {
    claim: 'WARTEND means that a connection waits for something.',
    fact: 'It is German Windows for TIME_WAIT.',
  },
  'claimed-translations': {
    claim: 'Windows prints ESCUCHANDO, ÉCOUTE or OUVINDO.',
    fact: 'These words were found only in texts written by hand, in no output.',
  },
  'other-translations': {
    claim: 'Polish, Russian, Italian, Japanese, Czech or Turkish Windows translates the states.',
    fact: 'No output that shows it was found.',
  },
  'windows-listener': {
    claim: 'A Windows listener can be told in any language.',
    fact: 'By its foreign address, 0.0.0.0:0 or [::]:0. With -q the BOUND rows have it too.',
  },
  'net-tools-catalogues': {
    claim: 'Linux netstat translates too.',
    fact: 'It has catalogues of its own. German VERBUNDEN is ESTABLISHED of TCP and CONNECTED of Unix sockets; one Czech word holds a blank (POSLEDNÍ ACK).',
  },
  'fin-timeout': {
    claim: 'Lower tcp_fin_timeout to shorten TIME_WAIT.',
    fact: 'On Linux TIME_WAIT is 60 s, compiled in. The setting governs FIN_WAIT_2 of sockets that no process owns.',
  },
  'four-minutes': {
    claim: 'TIME_WAIT lasts 4 minutes.',
    fact: 'That is the arithmetic of the RFC: twice an MSL of 2 minutes, an engineering choice. Linux and FreeBSD wait 60 s, macOS about 30 s.',
  },
  'windows-time-wait': {
    claim: 'Windows waits 240 s.',
    fact: 'Windows 2000 did. XP and Server 2003 wait 120 s for IPv4; 30 to 300 s can be set. The default of current versions is not confirmed.',
  },
  'listen-queues': {
    claim: 'Recv-Q and Send-Q of a LISTEN row are bytes.',
    fact: 'On Linux they describe the accept queue. In ss Send-Q is its limit; in netstat it is normally 0.',
  },
  'figure-5': {
    claim: 'Figure 5 of RFC 9293 shows every way between states.',
    fact: 'It is a summary. Resets but one, most time-outs and the way from FIN_WAIT_1 to TIME_WAIT are not drawn; section 3.10 has them.',
  },
  'reset-sender': {
    claim: 'RFC 9293 says one thing about the side that sends a reset.',
    fact: 'Section 3.5.2 and a note of Figure 5 want it in TIME_WAIT, the ABORT call of section 3.10.5 leads to CLOSED. What single stacks do was not checked.',
  },
  'closed-is-fictional': {
    claim: 'A closed connection is listed as CLOSED.',
    fact: 'CLOSED means that there is no record, so there is nothing to list. A tool that prints it lists a socket, not a connection.',
  },
  hyphens: {
    claim: 'Tools print the names of the RFC.',
    fact: 'The RFC has hyphens, and no netstat read here prints them. ss does, but shortens others: ESTAB, SYN-RECV, UNCONN.',
  },
  'syn-received-reset': {
    claim: 'A reset takes SYN_RECV back to LISTEN.',
    fact: 'Only where the connection was opened passively. After an active open (simultaneous open) it goes to CLOSED.',
  },
  'time-wait-reopened': {
    claim: 'A SYN with a larger sequence number may reopen TIME_WAIT.',
    fact: 'Of the arriving SYN’s number the RFC says nothing: it asks the accepting side to choose a larger initial number of its own, and to go back to TIME_WAIT if the SYN was an old duplicate. Linux does compare it: the SYN’s number or its timestamp must be beyond the last one. RFC 6191 describes the test of timestamps.',
  },
  'reset-in-time-wait': {
    claim: 'A reset ends TIME_WAIT.',
    fact: 'By section 3.10.7.4 it does, and on Linux unless tcp_rfc1337 is set. The test suite of FreeBSD expects TIME_WAIT to stay.',
  },
  'manual-illumos': { claim: 'The illumos manual says SYN_RECEIVED.', fact: 'The program prints SYN_RCVD.' },
  'manual-microsoft': {
    claim: 'Microsoft’s page says LISTEN, SYN_SEND and TIMED_WAIT.',
    fact: 'The program prints LISTENING, SYN_SENT and TIME_WAIT.',
  },
  'manual-lsof': {
    claim: 'The lsof manual says SYN_RCDV.',
    fact: 'The program prints SYN_RECV or SYN_RCVD, as the host does.',
  },
  'manual-net-tools-states': {
    claim: 'The net-tools manual describes CLOSING by unsent data and lists UNKNOWN as a state.',
    fact: 'The kernel’s value is the state of the RFC, and UNKNOWN never stands on a TCP row.',
  },
  'manual-net-tools-extend': {
    claim: 'The net-tools manual wants -e twice for all details.',
    fact: 'User and inode stand there with one -e; the second adds nothing to socket rows.',
  },
  'manual-ss-default': {
    claim: 'The ss manual says that established connections are listed by default.',
    fact: 'So are those that are opening (SYN-SENT) or closing. LISTEN, UNCONN, TIME-WAIT and SYN-RECV are left out. From 6.8 on, by its source, ss does show sockets that are only bound, as UNCONN.',
  },
};
