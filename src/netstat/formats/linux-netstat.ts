import type { Format, Reading } from './format.ts';

/**
 * net-tools, BusyBox and Toybox netstat: netstat.c of each. AIX and others that part the port by a dot are in
 * `bsd-netstat.ts`.
 */
export const linuxNetstat: Format = {
  name: 'netstat-linux',
  platform: 'linux/net-tools netstat',
  rows: ['pp dr ds al af X'],
};

/** What `parse` reads besides. */
export const linuxNetstatReading: Reading = {
  format: linuxNetstat,
  stateless: ['pp dr ds al af'],
  heading: /Proto +Recv-Q +Send-Q +\S|PID\/Prog/,
  // The state of raw sockets is a number; what stands apart from a program is a security context, or a remark. Behind the
  // retransmissions stand the probes without an answer: one of the two is 0.
  behind:
    /^(?: +\d+(?= ))??(?: +[^\s/]+ +\d+(?= |$))?(?: +(?:(?<pid>\d+)\/(?<process>\S.*?)|-))?(?: {2,}(?![\d\s]).*?)??(?: +(?<timer>off|on\d?|timewait|probe|keepalive|unkn-\d+) +\((?<expires>[\d.,]+)\/(?:0\/)?(?<retransmissions>\d+)(?:\/\d+)?\))?\**\s*$/,
  // A terminal of 80 columns breaks the row in front of its program.
  below: /^\s{0,80}(?<pid>\d{1,10})\/(?<process>[^\s\d/].{0,80}?)(?: {2}.*)?\s{0,80}$/,
};
