import type { PlatformId } from '../states/platforms.ts';

/**
 * What a heading or a command gives away of the system, where the rows of several have one layout: its names of columns,
 * or their widths. Nothing where it is known to be none of the table of platforms.
 */
const tells: readonly (readonly [RegExp, PlatformId | undefined])[] = [
  // The state takes 12 columns, in net-tools and Toybox 11.
  [
    /^Proto Recv-Q Send-Q Local Address {2,}Foreign Address {2,}State {7}\r?$|\bbusybox netstat\b/,
    'linux/busybox netstat',
  ],
  // So had Android the columns from its beginnings on.
  [
    /PID\/Program Name|Send-Q Local Address {10}Foreign Address {8}State\b|\btoybox netstat\b/,
    'linux,android/toybox netstat',
  ],
  [/^(?:PCB +)?Proto {3}Recv-Q|TCP-State/, 'openbsd/netstat'],
  [/^Tcpcb\b|R-MBUF S-MBUF|Rexmit OOORcv/, 'freebsd/netstat'],
  [/^PCB\/ADDR\b/, 'aix/netstat'],
  [/^Socket +Flowhash\b/, 'macos/netstat'],
  [/show system connections/, undefined],
];

/** What a line above rows says of their system: its platform, or that there is no name for it; nothing where it says nothing. */
export function platformTold(line: string): { readonly platform: PlatformId | undefined } | undefined {
  const told = tells.find(([tell]) => tell.test(line));
  return told && { platform: told[1] };
}
