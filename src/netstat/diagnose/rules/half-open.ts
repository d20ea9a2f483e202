import type { Rule } from '../rule.ts';

/** Handshakes that wait for the ACK of the client. */
export const halfOpenRules = [
  {
    id: 'syn-flood-suspected',
    severity: 'act',
    confidence: 'medium',
    states: ['SYN-RECEIVED', 'LISTEN'],
    needs: ['state', 'lport', 'rip'],
    where: [['state', '==', 'SYN-RECEIVED']],
    groupBy: ['lport'],
    having: [
      ['count', '>=', { threshold: 'syn-recv-act' }],
      ['spread_rip', '>=', { threshold: 'spread-high' }],
      ['share', '>=', { threshold: 'syn-recv-share-act' }],
    ],
  },
  {
    id: 'syn-recv-elevated',
    severity: 'look',
    confidence: 'medium',
    states: ['SYN-RECEIVED'],
    needs: ['state', 'lport'],
    where: [['state', '==', 'SYN-RECEIVED']],
    groupBy: ['lport'],
    having: [['count', '>=', { threshold: 'syn-recv-look' }]],
    under: ['syn-flood-suspected', 'syn-recv-one-peer', 'syn-recv-at-backlog'],
  },
  {
    id: 'syn-recv-one-peer',
    severity: 'look',
    confidence: 'medium',
    states: ['SYN-RECEIVED'],
    needs: ['state', 'lport', 'rip'],
    where: [['state', '==', 'SYN-RECEIVED']],
    groupBy: ['lport'],
    having: [
      ['count', '>=', { threshold: 'syn-recv-look' }],
      ['spread_rip', '<=', { threshold: 'spread-low' }],
    ],
  },
  {
    id: 'syn-recv-at-backlog',
    severity: 'act',
    confidence: 'high',
    states: ['SYN-RECEIVED', 'LISTEN'],
    needs: ['state', 'lport', 'queues', 'tool'],
    where: [
      ['state', '==', 'SYN-RECEIVED'],
      ['tool', '==', 'ss'],
    ],
    groupBy: ['lport'],
    having: [
      ['count_over_listen_sendq', '>=', { threshold: 'syn-recv-backlog-share' }],
      ['count', '>=', { threshold: 'syn-recv-min-rows' }],
    ],
  },
] as const satisfies readonly Rule[];
