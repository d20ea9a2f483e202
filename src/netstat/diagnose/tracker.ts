/**
 * Whether a layout is that of a firewall or a load balancer: its rows are what it keeps of connections that pass, and no
 * sockets.
 */
export function isTrackerFormat(format: string): boolean {
  return /^(?:conntrack|ipvs|pf)$/.test(format);
}
