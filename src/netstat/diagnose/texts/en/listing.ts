import type { RuleWords } from '../../rule-words.ts';

/** What the rules of `rules/listing.ts` say. */
export const listing = {
  'peer-imbalance': {
    title: 'One peer holds a large share of the connections',
    explain:
      'A large share of all rows belongs to one address. Usual and fine: a load balancer, NAT gateway or CDN in front, a database behind. Otherwise: a client without pooling, a crawler, slow-request abuse.',
    tells: 'Whose address it is.',
    remedies: ['Find out first who the peer is; limit each client if it is abuse'],
    antiRemedies: [
      {
        text: 'Do not block the address before you know whose it is',
        because: 'a proxy or NAT gateway stands for many clients',
      },
    ],
    falsePositives: ['load balancer, NAT gateway, CDN, database'],
  },
  'backend-skew': {
    title: 'Backends on the same port are unevenly used',
    explain:
      'Outgoing connections to one remote port are spread over several private addresses, but unevenly: one gets far more than another. Sticky long-lived connections (HTTP/2, gRPC), DNS caching or a slow backend cause it. Public addresses are left out: different web sites on port 443 are not a pool.',
    tells: 'The requests each backend counts in the same minute.',
    remedies: ['Limit connection age; balance per request'],
    antiRemedies: [
      {
        text: 'Do not judge the load by connections alone',
        because: 'one HTTP/2 or gRPC connection can carry the requests of many clients',
      },
    ],
    falsePositives: ['weighted balancing', 'different services on the same port'],
  },
  'ipv4-mapped': {
    title: 'IPv4 traffic on an IPv6 socket',
    explain:
      'Rows written ::ffff:a.b.c.d (ss) or tcp6 with a dotted address (netstat) are plain IPv4 connections on an IPv6 (dual-stack) socket: accepted by such a listener or opened by a program that uses IPv6 sockets throughout. Fold them into IPv4 before grouping by peer, and do not conclude that IPv6 is in use.',
    tells: 'Nothing needs to be told: the address says it.',
    remedies: [],
    antiRemedies: [],
    falsePositives: [],
  },
  'no-process-info': {
    title: 'No process names in the output',
    explain:
      'The output was asked for processes but none is shown on rows that normally have one: run it with root / Administrator. TIME_WAIT and SYN_RECV rows never have an owner on Linux, which is normal. (The word “Process” in the header of ss proves nothing: ss 6.1 prints it without -p too.)',
    tells: 'The same command as root or Administrator.',
    remedies: ['Re-run with root or as Administrator'],
    antiRemedies: [
      {
        text: 'Do not conclude that no process owns the sockets',
        because: 'the tool shows an ordinary user only his own processes',
      },
    ],
    falsePositives: ['sockets of processes in another container'],
  },
  'idle-bound-solaris': {
    title: 'IDLE or BOUND sockets',
    explain:
      'IDLE is a socket that was opened and has no address yet (Solaris), BOUND one that has an address and is neither connected nor listening (Solaris; Linux shows such sockets with ss -B, as UNCONN). Not RFC states. Normal in small numbers.',
    tells: 'A later listing: sockets that stay for hours were created and forgotten.',
    remedies: [],
    antiRemedies: [],
    falsePositives: [],
  },
  'delete-tcb': {
    title: 'Windows DELETE_TCB',
    explain:
      'The connection record is being deleted. Windows numbers it 12, as the SNMP MIB does, but it is no state of RFC 9293. No recorded output with it is known; the row should be gone in a moment.',
    tells: 'A second listing: the row should be gone.',
    remedies: [],
    antiRemedies: [],
    falsePositives: [],
  },
  'unknown-state': {
    title: 'State could not be read',
    explain:
      'The tool printed a value outside its own table, or the state column is shifted or in a language that is not known here. Such rows are counted in no other rule.',
    tells: 'The raw line, beside the heading of the table.',
    remedies: [],
    antiRemedies: [
      {
        text: 'Do not guess the state from the word',
        because: 'a shifted column or a translated word can look like another state',
      },
    ],
    falsePositives: [],
  },
  'conntrack-not-sockets': {
    title: 'This is a connection-tracking table, not sockets',
    explain:
      'Rows of conntrack, IPVS and pf describe flows that a firewall or load balancer sees, forwarded ones included, with timers of their own: conntrack keeps TIME_WAIT 120 s, CLOSE_WAIT 60 s, LAST_ACK 30 s and ESTABLISHED 5 days by default. They are no sockets of this machine, and CLOSE_WAIT there is no leak.',
    tells: 'A listing of sockets (ss -tan, netstat -an) from the same machine.',
    remedies: [],
    antiRemedies: [
      {
        text: 'Do not count these rows as sockets of this machine',
        because: 'many of them are connections that only pass through it',
      },
    ],
    falsePositives: [],
  },
} as const satisfies Readonly<Record<string, RuleWords>>;
