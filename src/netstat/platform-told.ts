import type { PlatformId } from '../states/platforms.ts';

/**
 * What a heading or a command gives away of the system, where the rows of several have one layout: its names of columns,
 * or their widths. Nothing where it is known to be none of the table of platforms.
 */
const tells: readonly (readonly [RegExp, PlatformId | null])[] = [
  // The state takes 12 columns, in net-tools and Toybox 11.
  [/Foreign Address {2,}State {7}\r?$|busybox netstat/, 'linux/busybox netstat'],
  // So had Android the columns from its beginnings on.
  [
    /PID\/Program Name|Send-Q Local Address {10}Foreign Address {8}State\b|toybox netstat/,
    'linux,android/toybox netstat',
  ],
  [/^PCB\/ADDR/, 'aix/netstat'],
  [/show system connections/, null],
];

/**
 * What a line above rows says of their system: its platform, or `null` where that has no name; `undefined` where it says
 * nothing.
 */
export function platformTold(line: string): PlatformId | null | undefined {
  return tells.find(([tell]) => tell.test(line))?.[1];
}
