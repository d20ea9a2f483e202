import { plainAddress } from '../address.ts';
import { anyEphemeralRange } from '../ephemeral.ts';
import { listingFacts } from '../listing-facts.ts';
import type { ExplainedRow, Piece } from './explained-row.ts';

/** States of a connection whose handshake is done, which either end may have opened. */
const connected = /^(?:ESTABLISHED|FIN-WAIT-[12]|CLOSING|TIME-WAIT|CLOSE-WAIT|LAST-ACK)$/;
/** The port from which a server of FTP in active mode opens its connections for data (RFC 959). */
const ftpData = 20;

/** Who opened the connection: told by the state, or by what listens; else guessed from the ports. */
export function roles({ connection, state, snapshot, listens }: ExplainedRow): readonly Piece[] {
  if (state === 'LISTEN') return [['listener']];
  if (state === 'SYN-SENT') return [['weOpen']];
  if (state === 'SYN-RECEIVED') return [['peerOpens']];
  const { localPort: lport, remotePort: rport } = connection;
  if (!connected.test(state) || lport === undefined) return [];
  if (isSelfConnected(connection)) return [['selfConnected']];
  if (listens) return [['peerOpened', { lport }]];
  const { hasListeners, lists } = listingFacts(snapshot);
  // A listing of established connections alone, or one that was searched, does not show who listens.
  const isUnheard = hasListeners && lists(lport);
  // From below the range of outgoing connections to a port in it: of a listener that is gone.
  const mayHaveListened = !isEphemeral(lport) && isEphemeral(rport) && lport !== ftpData;
  if (isUnheard && !mayHaveListened) {
    // A server may close its listener once the client has come, as that of passive FTP does.
    return [[isEphemeral(lport) && isEphemeral(rport) ? 'guessWeOpenedUnheard' : 'weOpened', { lport }]];
  }
  if (!isUnheard && isService(lport) && isEphemeral(rport)) return [['guessPeerOpenedService', { lport }]];
  if (!isUnheard && isService(rport) && isEphemeral(lport)) return [['guessWeOpenedService', { lport, rport }]];
  if (typeof lport !== 'number' || typeof rport !== 'number' || lport === rport || rport === 0) return [];
  if (lport > rport) return [['guessWeOpened', { lport, rport }]];
  return [[isUnheard ? 'guessPeerOpenedUnheard' : 'guessPeerOpened', { lport }]];
}

function isSelfConnected({ localAddress, localPort, remoteAddress, remotePort }: ExplainedRow['connection']): boolean {
  return (
    localPort === remotePort &&
    localAddress !== undefined &&
    remoteAddress !== undefined &&
    plainAddress(localAddress) === plainAddress(remoteAddress)
  );
}

/** Whether a port was printed by the name of a service. */
function isService(port: number | string | undefined): port is string {
  return typeof port === 'string' && /^[a-z]/i.test(port);
}

/** Whether a port is one of those that systems hand out for outgoing connections; the name of a service is none. */
function isEphemeral(port: number | string = 0): boolean {
  return Number(port) >= anyEphemeralRange.first;
}
