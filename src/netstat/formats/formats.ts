import { bsdNetstat } from './bsd-netstat.ts';
import { cisco } from './cisco.ts';
import { ciscoSockets } from './cisco-sockets.ts';
import { conntrack } from './conntrack.ts';
import { esxcli } from './esxcli.ts';
import type { Format } from './format.ts';
import { huawei } from './huawei.ts';
import { ipvs } from './ipvs.ts';
import { linuxNetstat } from './linux-netstat.ts';
import { lsof } from './lsof.ts';
import { nonstop } from './nonstop.ts';
import { pf } from './pf.ts';
import { powershell } from './powershell.ts';
import { sockstat } from './sockstat.ts';
import { solarisNetstat } from './solaris-netstat.ts';
import { ss } from './ss.ts';
import { table } from './table.ts';
import { tcpstates } from './tcpstates.ts';
import { windowsNetstat } from './windows-netstat.ts';
import { zos } from './zos.ts';

/**
 * Every layout whose rows have a state; those that name none are in `readings.ts` alone. A row is tried in this order, so
 * the more particular layouts stand first.
 */
export const formats: readonly Format[] = [
  esxcli,
  linuxNetstat,
  ss,
  sockstat,
  windowsNetstat,
  bsdNetstat,
  solarisNetstat,
  tcpstates,
  nonstop,
  powershell,
  lsof,
  conntrack,
  ipvs,
  pf,
  zos,
  cisco,
  ciscoSockets,
  huawei,
  table,
];
