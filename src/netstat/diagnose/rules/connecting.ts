import type { Rule } from '../rule.ts';

/** Connections that this side is opening. */
export const connectingRules = [
  {
    id: 'syn-sent-peer-silent',
    severity: 'act',
    confidence: 'medium',
    states: ['SYN-SENT'],
    needs: ['state', 'rip', 'rport'],
    where: [['state', '==', 'SYN-SENT']],
    groupBy: ['rip', 'rport'],
    having: [
      ['count', '>=', { threshold: 'syn-sent-act' }],
      ['retrans_seen_or_unknown', '==', true],
    ],
  },
  {
    id: 'syn-sent-waiting',
    severity: 'look',
    confidence: 'medium',
    states: ['SYN-SENT'],
    needs: ['state', 'rip', 'rport'],
    where: [['state', '==', 'SYN-SENT']],
    groupBy: ['rip', 'rport'],
    having: [['count', '>=', { threshold: 'syn-sent-look' }]],
    under: ['syn-sent-peer-silent'],
  },
  {
    id: 'syn-sent-old',
    severity: 'look',
    confidence: 'high',
    states: ['SYN-SENT'],
    needs: ['state', 'timer'],
    where: [
      ['state', '==', 'SYN-SENT'],
      ['timer_retrans', '>=', { threshold: 'old-synsent-retrans' }],
    ],
    groupBy: [],
    having: [['count', '>=', 1]],
    under: ['syn-sent-peer-silent'],
  },
  {
    id: 'syn-sent-port-sweep',
    severity: 'act',
    confidence: 'medium',
    states: ['SYN-SENT'],
    needs: ['state', 'rip', 'rport'],
    where: [['state', '==', 'SYN-SENT']],
    groupBy: ['rip'],
    having: [['distinct_rport', '>=', { threshold: 'scan-ports' }]],
  },
  {
    id: 'syn-sent-host-sweep',
    severity: 'act',
    confidence: 'medium',
    states: ['SYN-SENT'],
    needs: ['state', 'rip', 'rport'],
    where: [['state', '==', 'SYN-SENT']],
    groupBy: ['rport'],
    having: [
      ['distinct_rip', '>=', { threshold: 'scan-hosts' }],
      ['retrans_seen_or_unknown', '==', true],
    ],
  },
  {
    id: 'half-open-loopback-overflow',
    severity: 'act',
    confidence: 'high',
    states: ['SYN-SENT', 'LISTEN'],
    needs: ['state', 'rip', 'rport', 'queues', 'tool'],
    where: [
      ['state', '==', 'SYN-SENT'],
      ['rip_is_local', '==', true],
      ['tool', '==', 'ss'],
    ],
    groupBy: ['rport'],
    having: [
      ['count', '>=', 1],
      ['listen_recvq_gt_sendq', '==', true],
    ],
  },
] as const satisfies readonly Rule[];
