import { bsdNetstatReading } from './bsd-netstat.ts';
import { ciscoReading } from './cisco.ts';
import { ciscoSocketsReading } from './cisco-sockets.ts';
import { conntrackReading } from './conntrack.ts';
import { esxcliReading } from './esxcli.ts';
import type { Reading } from './format.ts';
import { fstatReading } from './fstat.ts';
import { huaweiReading } from './huawei.ts';
import { ipvsReading } from './ipvs.ts';
import { linuxNetstatReading } from './linux-netstat.ts';
import { listenQueuesReading } from './listen-queues.ts';
import { lsofReading } from './lsof.ts';
import { nonstopReading } from './nonstop.ts';
import { pfReading } from './pf.ts';
import { powershellReading } from './powershell.ts';
import { sockstatReading } from './sockstat.ts';
import { solarisNetstatReading } from './solaris-netstat.ts';
import { ssReading } from './ss.ts';
import { tableReading } from './table.ts';
import { tcpstatesReading } from './tcpstates.ts';
import { windowsNetstatReading } from './windows-netstat.ts';
import { zosReading } from './zos.ts';

/** What `parse` reads of every layout. The rows of some begin as those of another, and stand before it; lsof has the shortest. */
export const readings: readonly Reading[] = [
  esxcliReading,
  linuxNetstatReading,
  ssReading,
  sockstatReading,
  fstatReading,
  ipvsReading,
  bsdNetstatReading,
  windowsNetstatReading,
  listenQueuesReading,
  solarisNetstatReading,
  tcpstatesReading,
  nonstopReading,
  powershellReading,
  conntrackReading,
  pfReading,
  zosReading,
  ciscoReading,
  ciscoSocketsReading,
  huaweiReading,
  tableReading,
  lsofReading,
];
