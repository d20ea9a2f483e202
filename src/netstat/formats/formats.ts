import { bsdNetstat } from './bsd-netstat.ts';
import { cisco } from './cisco.ts';
import { conntrack } from './conntrack.ts';
import type { Format } from './format.ts';
import { ipvs } from './ipvs.ts';
import { linuxNetstat } from './linux-netstat.ts';
import { powershell } from './powershell.ts';
import { solarisNetstat } from './solaris-netstat.ts';
import { ss } from './ss.ts';
import { windowsNetstat } from './windows-netstat.ts';

/** Every layout the engine knows, in the order in which a row is tried. */
export const formats: readonly Format[] = [
  linuxNetstat,
  ss,
  windowsNetstat,
  bsdNetstat,
  solarisNetstat,
  powershell,
  conntrack,
  ipvs,
  cisco,
];
