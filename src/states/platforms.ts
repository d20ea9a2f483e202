/** A tool or interface that prints or defines state words. */
export interface Platform {
  /** Short name to show, the tool first where it is known by it. */
  readonly name: string;
  /** The system whose users meet it. */
  readonly system: System;
}

/** Systems a reader can choose, and the groups that belong to none. */
export type System =
  | 'linux'
  | 'windows'
  | 'macos'
  | 'bsd'
  | 'solaris'
  | 'aix'
  | 'hp-ux'
  | 'z/os'
  | 'network-device'
  | 'library'
  | 'standard';

/** Every platform label an alias may carry. */
// prettier-ignore
export const platforms = {
  'rfc9293': { name: 'rfc9293', system: 'standard' },
  'linux/net-tools netstat': { name: 'Linux net-tools netstat', system: 'linux' },
  'linux/busybox netstat': { name: 'Linux busybox netstat', system: 'linux' },
  'linux,android/toybox netstat': { name: 'Linux toybox netstat', system: 'linux' },
  'linux/lsof': { name: 'Linux lsof', system: 'linux' },
  'linux/bcc tcpstates': { name: 'Linux bcc tcpstates', system: 'linux' },
  'linux/kernel constant': { name: 'Linux kernel constant', system: 'linux' },
  'linux/ftrace inet_sock_set_state': { name: 'Linux ftrace inet_sock_set_state', system: 'linux' },
  'linux/BPF constant': { name: 'Linux BPF constant', system: 'linux' },
  'linux//proc/net/tcp, tcp6': { name: 'Linux proc/net/tcp, tcp6', system: 'linux' },
  'linux/ss': { name: 'Linux ss', system: 'linux' },
  'python/psutil': { name: 'python/psutil', system: 'library' },
  'go/gopsutil (Linux)': { name: 'go/gopsutil (Linux)', system: 'linux' },
  'telegraf inputs.netstat': { name: 'telegraf inputs.netstat', system: 'library' },
  'prometheus/node_exporter tcpstat (Linux)': { name: 'prometheus/node_exporter tcpstat (Linux)', system: 'library' },
  'osquery process_open_sockets (Linux)': { name: 'osquery process_open_sockets (Linux)', system: 'linux' },
  'osquery process_open_sockets (macOS)': { name: 'osquery process_open_sockets (macOS)', system: 'macos' },
  'osquery process_open_sockets (Windows)': { name: 'osquery process_open_sockets (Windows)', system: 'windows' },
  'go/gopsutil (Windows)': { name: 'go/gopsutil (Windows)', system: 'windows' },
  'freebsd/netstat': { name: 'freebsd/netstat', system: 'bsd' },
  'freebsd/kernel constant': { name: 'freebsd/kernel constant', system: 'bsd' },
  'openbsd/netstat': { name: 'openbsd/netstat', system: 'bsd' },
  'openbsd,freebsd/pfctl -s states': { name: 'openbsd,freebsd/pfctl -s states', system: 'bsd' },
  'macos/netstat': { name: 'macos/netstat', system: 'macos' },
  'aix/lsof': { name: 'aix/lsof', system: 'aix' },
  'aix/netstat': { name: 'aix/netstat', system: 'aix' },
  'prometheus/node_exporter netstat (FreeBSD)': { name: 'prometheus/node_exporter netstat (FreeBSD)', system: 'bsd' },
  'macos/netstat mptcp section': { name: 'macos/netstat mptcp section', system: 'macos' },
  'solaris,illumos/netstat': { name: 'solaris,illumos/netstat', system: 'solaris' },
  'solaris,illumos/kernel constant': { name: 'solaris,illumos/kernel constant', system: 'solaris' },
  'solaris/lsof': { name: 'solaris/lsof', system: 'solaris' },
  'hp-ux/lsof': { name: 'hp-ux/lsof', system: 'hp-ux' },
  'hp-ux/netstat': { name: 'hp-ux/netstat', system: 'hp-ux' },
  'windows/netstat': { name: 'Windows netstat', system: 'windows' },
  'windows/netstat documentation': { name: 'Windows netstat documentation', system: 'windows' },
  'windows/netstat (German)': { name: 'Windows netstat (German)', system: 'windows' },
  'windows/netstat (German, mojibake)': { name: 'Windows netstat (German, mojibake)', system: 'windows' },
  'windows/netstat (es)': { name: 'Windows netstat (es)', system: 'windows' },
  'windows/netstat (fr)': { name: 'Windows netstat (fr)', system: 'windows' },
  'windows/netstat (ko)': { name: 'Windows netstat (ko)', system: 'windows' },
  'windows/netstat (zh-CN)': { name: 'Windows netstat (zh-CN)', system: 'windows' },
  'windows/netstat (pt-BR)': { name: 'Windows netstat (pt-BR)', system: 'windows' },
  'windows/netstat (es) — claimed': { name: 'Windows netstat (es) — claimed', system: 'windows' },
  'windows/netstat (fr) — claimed': { name: 'Windows netstat (fr) — claimed', system: 'windows' },
  'windows/netstat (pt-BR) — claimed': { name: 'Windows netstat (pt-BR) — claimed', system: 'windows' },
  'windows/IP Helper constant': { name: 'Windows IP Helper constant', system: 'windows' },
  'windows/IP Helper, WMI MSFT_NetTCPConnection.State': { name: 'Windows IP Helper, WMI MSFT_NetTCPConnection.State', system: 'windows' },
  'windows/mstcpip.h TCPSTATE': { name: 'Windows mstcpip.h TCPSTATE', system: 'windows' },
  'windows/Get-NetTCPConnection': { name: 'Windows Get-NetTCPConnection', system: 'windows' },
  '.net/System.Net.NetworkInformation.TcpState': { name: '.net/System.Net.NetworkInformation.TcpState', system: 'windows' },
  'windows/System Informer (Process Hacker)': { name: 'Windows System Informer (Process Hacker)', system: 'windows' },
  'reactos/netstat': { name: 'reactos/netstat', system: 'windows' },
  'snmp/TCP-MIB tcpConnState': { name: 'snmp/TCP-MIB tcpConnState', system: 'standard' },
  'lwip': { name: 'lwip', system: 'library' },
  'gvisor/netstack EndpointState': { name: 'gvisor/netstack EndpointState', system: 'library' },
  'dtrace/tcp provider': { name: 'dtrace/tcp provider', system: 'library' },
  'z/os/netstat (TSO, z/OS UNIX)': { name: 'z/os/netstat (TSO, z/OS UNIX)', system: 'z/os' },
  'z/os/DISPLAY TCPIP,,NETSTAT (MVS console)': { name: 'z/os/DISPLAY TCPIP,,NETSTAT (MVS console)', system: 'z/os' },
  'vmware/vCenter API TcpState': { name: 'vmware/vCenter API TcpState', system: 'network-device' },
  'cisco-ios/show tcp brief': { name: 'cisco-ios/show tcp brief', system: 'network-device' },
  'ruijie/switch CLI TCP state': { name: 'ruijie/switch CLI TCP state', system: 'network-device' },
  'hpe-nonstop/SCF STATUS PROCESS': { name: 'hpe-nonstop/SCF STATUS PROCESS', system: 'network-device' },
  'foundry/show ip bgp neighbors': { name: 'foundry/show ip bgp neighbors', system: 'network-device' },
  'vmware/esxcli network ip connection list': { name: 'vmware/esxcli network ip connection list', system: 'network-device' },
  'ibm-mq-appliance/show tcp-connections': { name: 'ibm-mq-appliance/show tcp-connections', system: 'network-device' },
  'openvswitch/dpctl dump-conntrack': { name: 'openvswitch/dpctl dump-conntrack', system: 'library' },
  'macos,freebsd,openbsd,netbsd/lsof': { name: 'macos,freebsd,openbsd,netbsd/lsof', system: 'macos' },
  'solaris,illumos/netstat manual page': { name: 'solaris,illumos/netstat manual page', system: 'solaris' },
  'lsof manual page': { name: 'lsof manual page', system: 'library' },
  'python/psutil (SunOS)': { name: 'python/psutil (SunOS)', system: 'solaris' },
  'windows/netstat -q': { name: 'Windows netstat -q', system: 'windows' },
  'windows/System Informer': { name: 'Windows System Informer', system: 'windows' },
  'linux/kernel constant, ftrace': { name: 'Linux kernel constant, ftrace', system: 'linux' },
  'linux//proc/net/tcp': { name: 'Linux proc/net/tcp', system: 'linux' },
  '.net/TcpState': { name: '.net/TcpState', system: 'windows' },
  'python/psutil (Windows)': { name: 'python/psutil (Windows)', system: 'windows' },
  'lsof': { name: 'lsof', system: 'library' },
  'osquery process_open_sockets': { name: 'osquery process_open_sockets', system: 'library' },
  'prometheus/node_exporter tcpstat': { name: 'prometheus/node_exporter tcpstat', system: 'library' },
  'linux/net-tools netstat --sctp': { name: 'Linux net-tools netstat --sctp', system: 'linux' },
  'go/gopsutil': { name: 'go/gopsutil', system: 'library' },
  'windows/netstat -t': { name: 'Windows netstat -t', system: 'windows' },
  'linux/conntrack -L, /proc/net/nf_conntrack': { name: 'Linux conntrack -L, /proc/net/nf_conntrack', system: 'linux' },
  'linux/netfilter constant': { name: 'Linux netfilter constant', system: 'linux' },
  'linux/ipvsadm -L -c, /proc/net/ip_vs_conn': { name: 'Linux ipvsadm -L -c, /proc/net/ip_vs_conn', system: 'linux' },
  'linux/ipvsadm -L -c': { name: 'Linux ipvsadm -L -c', system: 'linux' },
  'linux/net-tools netstat -x': { name: 'Linux net-tools netstat -x', system: 'linux' },
  'linux/busybox netstat -x': { name: 'Linux busybox netstat -x', system: 'linux' },
  'linux//proc/net/unix': { name: 'Linux proc/net/unix', system: 'linux' },
  'linux,android/toybox netstat -x': { name: 'Linux toybox netstat -x', system: 'linux' },
  'linux/lsof (unix sockets)': { name: 'Linux lsof (unix sockets)', system: 'linux' },
  'linux/ss rows whose Netid is not tcp': { name: 'Linux ss rows whose Netid is not tcp', system: 'linux' },
  'linux/ss (SCTP)': { name: 'Linux ss (SCTP)', system: 'linux' },
  'linux/conntrack -L (sctp rows)': { name: 'Linux conntrack -L (sctp rows)', system: 'linux' },
  'solaris,illumos/netstat -P sctp': { name: 'solaris,illumos/netstat -P sctp', system: 'solaris' },
  'linux/net-tools netstat (--ax25, --netrom, --rose, --x25)': { name: 'Linux net-tools netstat (--ax25, --netrom, --rose, --x25)', system: 'linux' },
  'linux/net-tools netstat (Bluetooth)': { name: 'Linux net-tools netstat (Bluetooth)', system: 'linux' },
  'linux/net-tools netstat --ipx': { name: 'Linux net-tools netstat --ipx', system: 'linux' },
  'solaris,hp-ux/netstat and lsof (UDP)': { name: 'solaris,hp-ux/netstat and lsof (UDP)', system: 'solaris' },
  'solaris,hp-ux/lsof (UDP)': { name: 'solaris,hp-ux/lsof (UDP)', system: 'solaris' },
  'linux/net-tools, busybox, toybox netstat (udp rows)': { name: 'Linux net-tools, busybox, toybox netstat (udp rows)', system: 'linux' },
  'linux/lsof (UDP)': { name: 'Linux lsof (UDP)', system: 'linux' },
  'linux/ss (udp rows)': { name: 'Linux ss (udp rows)', system: 'linux' },
  'linux/net-tools, toybox netstat (raw rows)': { name: 'Linux net-tools, toybox netstat (raw rows)', system: 'linux' },
} as const satisfies Readonly<Record<string, Platform>>;

/** Key of {@link platforms}. */
export type PlatformId = keyof typeof platforms;
