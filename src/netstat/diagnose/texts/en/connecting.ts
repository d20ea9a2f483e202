import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/connecting.ts` say. */
export const connecting = {
  'syn-sent-peer-silent': {
    title: 'Outgoing connects get no answer',
    explain:
      'Many SYN_SENT rows to one remote IP:port. A closed port answers with RST and the row vanishes at once, so lasting SYN_SENT means silence: a firewall that drops, a dead or wrong address, a lost return path, or a remote accept queue that is full, where Linux drops the SYN. A busy client of a distant server also shows several fresh SYN_SENT rows, so where the listing has timers at least one SYN was sent again.',
    tells:
      'A packet capture towards the target: SYNs that leave and nothing that returns is silence on the path or at the target. A connect from a second machine tells which of the two.',
    remedies: [
      'Fix the firewall, the security group or the route, or take the dead endpoint out of the pool',
      'Set a connect time-out in the client (2-5 s) instead of waiting for the kernel (131 s on Linux 6.5+, 127 s before)',
    ],
    antiRemedies: [
      {
        text: 'Do not lower tcp_syn_retries for the whole machine',
        because: 'it hides the fault and makes connects over slow paths fail',
      },
    ],
    falsePositives: [
      'a burst of connects to a distant server, when the snapshot has no timers',
      'on Windows, connects to a closed port: the SYN is sent a few more times before the RST is believed',
    ],
  },
  'syn-sent-waiting': {
    title: 'A few connects are waiting for an answer',
    explain:
      'A healthy connect leaves SYN_SENT after one round trip. Several to one target at the same instant deserve a look. Each retransmission in the timer column stands for a second of silence, or more.',
    tells:
      'A second snapshot 3 s later, or the retransmission count in the timer column: the same rows again, or a count of 2 and more, mean silence.',
    remedies: ['Take a second snapshot after 3 s'],
    antiRemedies: [],
    falsePositives: ['a burst of connects at the instant of the snapshot'],
  },
  'syn-sent-old': {
    title: 'A connect has already retransmitted its SYN',
    explain:
      'The timer column shows SYN retransmissions. Linux 6.5+ sends retries at 1 s steps for the first five, then 2, 4, 8... so retrans 5 is about 5 s of silence, not 31 s as on older kernels.',
    tells:
      'The row itself: its SYN was sent again without an answer. A connect to another port of the same host shows whether the path or the host is at fault.',
    remedies: ['Check firewall, route and state of the target host'],
    antiRemedies: [],
    falsePositives: ['one probe of a host that is known to be down'],
  },
  'syn-sent-port-sweep': {
    title: 'We are probing many ports of one host',
    explain:
      'One remote address, many remote ports, all unanswered: this machine is scanning a host (a tool, a monitoring job, or malware).',
    tells: 'The process behind the rows: its name, parent and command line say whether it is a tool somebody runs.',
    remedies: ['Identify the process first; if nobody owns the scan, isolate the host'],
    antiRemedies: [
      {
        text: 'Do not end the process before its name, parent and start time are recorded',
        because: 'afterwards nothing tells where it came from',
      },
    ],
    falsePositives: ['vulnerability scanner', 'service discovery'],
  },
  'syn-sent-host-sweep': {
    title: 'We are contacting many silent hosts on one port',
    explain:
      'Many different silent addresses on one remote port: worm-like spread, a mail or crawler job with dead targets, or a cluster whose member list is stale. Malware is only one of the explanations; look at the process first.',
    tells:
      'The process behind the rows and its list of targets: a known job with dead targets, or a program nobody has installed.',
    remedies: [
      'Check the owning process; port 25/445/23/3389 fan-out from a desktop is treated as compromise until disproved',
    ],
    antiRemedies: [
      {
        text: 'Do not take every sweep for malware',
        because: 'a crawler or cluster with dead members looks exactly like it',
      },
    ],
    falsePositives: ['crawlers, mail relays, monitoring, peer-to-peer clients'],
  },
  'half-open-loopback-overflow': {
    title: 'A full local accept queue holds up a local client',
    explain:
      'The same snapshot holds both ends: SYN_SENT to a local port and a LISTEN row for that port whose Recv-Q exceeds its Send-Q. The accept queue is full and the kernel drops new SYNs silently; the client is not refused, it waits.',
    tells: 'TcpExtListenOverflows: it rises each time the kernel drops a handshake because the accept queue is full.',
    remedies: ['Make the application accept faster (more acceptors, unblock the loop)', 'Then raise backlog'],
    antiRemedies: [
      { text: 'Do not set tcp_abort_on_overflow to 1 as a cure', because: 'it only turns waiting into errors' },
    ],
    falsePositives: [],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
