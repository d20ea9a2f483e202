import type { Rule } from '../rule.ts';
import { statesWithPeer } from './states-with-peer.ts';

/** TIME-WAIT, and the ports that it and others hold. */
export const portsRules = [
  {
    id: 'time-wait-port-pressure',
    severity: 'look',
    confidence: 'high',
    states: ['TIME-WAIT', 'ESTABLISHED'],
    needs: ['state', 'lip', 'lport', 'rip', 'rport', 'platform'],
    where: [
      ['state', 'in', statesWithPeer],
      ['lport_listens', '==', false],
    ],
    groupBy: ['port_scope'],
    having: [
      ['ephemeral_share', '>=', { threshold: 'tw-look-share' }],
      ['ephemeral_share', '<', { threshold: 'tw-act-share' }],
    ],
    under: ['ephemeral-exhaustion'],
  },
  {
    id: 'ephemeral-exhaustion',
    severity: 'act',
    confidence: 'high',
    states: ['TIME-WAIT', 'ESTABLISHED'],
    needs: ['state', 'lip', 'lport', 'rip', 'rport', 'platform'],
    where: [
      ['state', 'in', statesWithPeer],
      ['lport_listens', '==', false],
    ],
    groupBy: ['port_scope'],
    having: [['ephemeral_share', '>=', { threshold: 'tw-act-share' }]],
  },
  {
    id: 'time-wait-server-side',
    severity: 'normal',
    confidence: 'high',
    states: ['TIME-WAIT'],
    needs: ['state', 'lport'],
    where: [
      ['state', '==', 'TIME-WAIT'],
      ['lport_listens', '==', true],
    ],
    groupBy: ['lport'],
    having: [['count', '>=', { threshold: 'tw-info' }]],
  },
  {
    id: 'time-wait-client-no-pooling',
    severity: 'look',
    confidence: 'high',
    states: ['TIME-WAIT', 'ESTABLISHED'],
    needs: ['state', 'rip', 'rport'],
    where: [
      ['state', 'in', ['TIME-WAIT', 'ESTABLISHED']],
      ['lport_listens', '==', false],
    ],
    groupBy: ['rip', 'rport'],
    having: [
      ['tw_count', '>=', { threshold: 'tw-reuse-rows' }],
      ['tw_over_estab', '>=', { threshold: 'tw-reuse-ratio' }],
    ],
  },
  {
    id: 'time-wait-pile',
    severity: 'normal',
    confidence: 'high',
    states: ['TIME-WAIT'],
    needs: ['state'],
    where: [['state', '==', 'TIME-WAIT']],
    groupBy: [],
    having: [
      ['count', '>=', { threshold: 'tw-info' }],
      ['max_ephemeral_share', '<', { threshold: 'tw-look-share' }],
    ],
    under: ['ephemeral-exhaustion', 'time-wait-port-pressure'],
  },
  {
    id: 'bind-blocked-by-time-wait',
    severity: 'look',
    confidence: 'medium',
    states: ['TIME-WAIT'],
    needs: ['state', 'lport'],
    where: [
      ['state', '==', 'TIME-WAIT'],
      ['lport_in_ephemeral', '==', false],
      ['lport_listens', '==', false],
      // It was measured on Linux; bind() of Windows has other rules (Microsoft Learn: SO_REUSEADDR and SO_EXCLUSIVEADDRUSE).
      ['platform', '!=', 'windows'],
    ],
    groupBy: ['lport'],
    having: [
      ['distinct_rport', '>=', { threshold: 'service-port-peers' }],
      ['snapshot_has_listen', '==', true],
    ],
  },
  {
    id: 'bound-many',
    severity: 'act',
    confidence: 'medium',
    states: ['BOUND'],
    needs: ['state', 'pid', 'platform'],
    where: [
      ['state', '==', 'BOUND'],
      ['platform', '==', 'windows'],
    ],
    groupBy: ['pid'],
    having: [['bound_share', '>=', { threshold: 'bound-share' }]],
  },
] as const satisfies readonly Rule[];
