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
  | 'other'
  | 'library'
  | 'standard';

/** Every platform label an alias may carry. */
// oxfmt-ignore
export const platforms = {
  'rfc9293': { name: 'RFC 9293', system: 'standard' },
  'linux/net-tools netstat': { name: 'Linux netstat', system: 'linux' },
  'linux/busybox netstat': { name: 'BusyBox netstat', system: 'linux' },
  'linux,android/toybox netstat': { name: 'Android toybox netstat', system: 'linux' },
  'linux/lsof': { name: 'Linux lsof', system: 'linux' },
  'linux/bcc tcpstates': { name: 'Linux bcc tcpstates', system: 'linux' },
  'linux/kernel constant': { name: 'Linux kernel constant', system: 'linux' },
  'linux/ftrace inet_sock_set_state': { name: 'Linux ftrace', system: 'linux' },
  'linux/BPF constant': { name: 'Linux BPF constant', system: 'linux' },
  'linux//proc/net/tcp, tcp6': { name: '/proc/net/tcp, tcp6', system: 'linux' },
  'linux/ss': { name: 'Linux ss', system: 'linux' },
  'python/psutil': { name: 'Python psutil', system: 'library' },
  'go/gopsutil (Linux)': { name: 'Go gopsutil on Linux', system: 'linux' },
  'telegraf inputs.netstat': { name: 'Telegraf netstat input', system: 'library' },
  'prometheus/node_exporter tcpstat (Linux)': { name: 'Prometheus node_exporter on Linux', system: 'linux' },
  'osquery process_open_sockets (Linux)': { name: 'osquery on Linux', system: 'linux' },
  'osquery process_open_sockets (macOS)': { name: 'osquery on macOS', system: 'macos' },
  'osquery process_open_sockets (Windows)': { name: 'osquery on Windows', system: 'windows' },
  'go/gopsutil (Windows)': { name: 'Go gopsutil on Windows', system: 'windows' },
  'freebsd/netstat': { name: 'FreeBSD netstat', system: 'bsd' },
  'freebsd/kernel constant': { name: 'FreeBSD kernel constant', system: 'bsd' },
  'openbsd/netstat': { name: 'OpenBSD netstat', system: 'bsd' },
  'openbsd,freebsd/pfctl -s states': { name: 'pfctl -s states', system: 'bsd' },
  'macos/netstat': { name: 'macOS netstat', system: 'macos' },
  'aix/lsof': { name: 'AIX lsof', system: 'aix' },
  'aix/netstat': { name: 'AIX netstat', system: 'aix' },
  'prometheus/node_exporter netstat (FreeBSD)': { name: 'Prometheus node_exporter on FreeBSD', system: 'bsd' },
  'macos/netstat mptcp section': { name: 'macOS netstat, MPTCP rows', system: 'macos' },
  'solaris,illumos/netstat': { name: 'Solaris netstat', system: 'solaris' },
  'solaris,illumos/kernel constant': { name: 'Solaris kernel constant', system: 'solaris' },
  'solaris/lsof': { name: 'Solaris lsof', system: 'solaris' },
  'hp-ux/lsof': { name: 'HP-UX lsof', system: 'hp-ux' },
  'hp-ux/netstat': { name: 'HP-UX netstat', system: 'hp-ux' },
  'windows/netstat': { name: 'Windows netstat', system: 'windows' },
  'windows/netstat documentation': { name: 'Microsoft netstat page', system: 'windows' },
  'windows/netstat (German)': { name: 'German Windows netstat', system: 'windows' },
  'windows/netstat (German, mojibake)': { name: 'German Windows netstat, garbled', system: 'windows' },
  'windows/netstat (es)': { name: 'Spanish Windows netstat', system: 'windows' },
  'windows/netstat (fr)': { name: 'French Windows netstat', system: 'windows' },
  'windows/netstat (ko)': { name: 'Korean Windows netstat', system: 'windows' },
  'windows/netstat (zh-CN)': { name: 'Chinese Windows netstat', system: 'windows' },
  'windows/netstat (pt-BR)': { name: 'Brazilian Windows netstat', system: 'windows' },
  'windows/netstat (es) — claimed': { name: 'Spanish Windows netstat (claimed)', system: 'windows' },
  'windows/netstat (fr) — claimed': { name: 'French Windows netstat (claimed)', system: 'windows' },
  'windows/netstat (pt-BR) — claimed': { name: 'Brazilian Windows netstat (claimed)', system: 'windows' },
  'windows/IP Helper constant': { name: 'Windows IP Helper constant', system: 'windows' },
  'windows/IP Helper, WMI MSFT_NetTCPConnection.State': { name: 'Windows IP Helper, WMI', system: 'windows' },
  'windows/mstcpip.h TCPSTATE': { name: 'Windows TCPSTATE constant', system: 'windows' },
  'windows/Get-NetTCPConnection': { name: 'PowerShell Get-NetTCPConnection', system: 'windows' },
  '.net/System.Net.NetworkInformation.TcpState': { name: '.NET TcpState', system: 'windows' },
  'windows/System Informer (Process Hacker)': { name: 'System Informer (Process Hacker)', system: 'windows' },
  'reactos/netstat': { name: 'ReactOS netstat', system: 'other' },
  'snmp/TCP-MIB tcpConnState': { name: 'SNMP TCP-MIB', system: 'standard' },
  'lwip': { name: 'lwIP', system: 'library' },
  'gvisor/netstack EndpointState': { name: 'gVisor netstack', system: 'library' },
  'dtrace/tcp provider': { name: 'DTrace tcp provider', system: 'solaris' },
  'z/os/netstat (TSO, z/OS UNIX)': { name: 'z/OS netstat', system: 'z/os' },
  'z/os/DISPLAY TCPIP,,NETSTAT (MVS console)': { name: 'z/OS console DISPLAY NETSTAT', system: 'z/os' },
  'vmware/vCenter API TcpState': { name: 'VMware vCenter API', system: 'other' },
  'cisco-ios/show tcp brief': { name: 'Cisco IOS show tcp brief', system: 'network-device' },
  'cisco-ios/show control-plane host open-ports': { name: 'Cisco IOS control-plane open-ports', system: 'network-device' },
  'ruijie/switch CLI TCP state': { name: 'Ruijie switch', system: 'network-device' },
  'hpe-nonstop/SCF STATUS PROCESS': { name: 'HPE NonStop SCF', system: 'other' },
  'foundry/show ip bgp neighbors': { name: 'Foundry show ip bgp neighbors', system: 'network-device' },
  'vmware/esxcli network ip connection list': { name: 'VMware esxcli', system: 'other' },
  'ibm-mq-appliance/show tcp-connections': { name: 'IBM MQ Appliance', system: 'network-device' },
  'openvswitch/dpctl dump-conntrack': { name: 'Open vSwitch dpctl', system: 'network-device' },
  'macos,freebsd,openbsd,netbsd/lsof': { name: 'macOS and BSD lsof', system: 'macos' },
  'solaris,illumos/netstat manual page': { name: 'Solaris netstat manual', system: 'solaris' },
  'lsof manual page': { name: 'lsof manual', system: 'library' },
  'python/psutil (SunOS)': { name: 'Python psutil on Solaris', system: 'solaris' },
  'windows/netstat -q': { name: 'Windows netstat -q', system: 'windows' },
  'windows/System Informer': { name: 'System Informer', system: 'windows' },
  'linux/kernel constant, ftrace': { name: 'Linux kernel constant, ftrace', system: 'linux' },
  'linux//proc/net/tcp': { name: '/proc/net/tcp', system: 'linux' },
  '.net/TcpState': { name: '.NET TcpState member', system: 'windows' },
  'python/psutil (Windows)': { name: 'Python psutil on Windows', system: 'windows' },
  'lsof': { name: 'lsof', system: 'library' },
  'osquery process_open_sockets': { name: 'osquery', system: 'library' },
  'prometheus/node_exporter tcpstat': { name: 'Prometheus node_exporter', system: 'library' },
  'linux/net-tools netstat --sctp': { name: 'Linux netstat --sctp', system: 'linux' },
  'go/gopsutil': { name: 'Go gopsutil', system: 'library' },
  'windows/netstat -t': { name: 'Windows netstat -t', system: 'windows' },
  'linux/conntrack -L, /proc/net/nf_conntrack': { name: 'Linux conntrack', system: 'linux' },
  'linux/netfilter constant': { name: 'Linux netfilter constant', system: 'linux' },
  'linux/ipvsadm -L -c, /proc/net/ip_vs_conn': { name: 'Linux ipvsadm, ip_vs_conn', system: 'linux' },
  'linux/ipvsadm -L -c': { name: 'Linux ipvsadm', system: 'linux' },
  'linux/net-tools netstat -x': { name: 'Linux netstat -x', system: 'linux' },
  'linux/busybox netstat -x': { name: 'BusyBox netstat -x', system: 'linux' },
  'linux//proc/net/unix': { name: '/proc/net/unix', system: 'linux' },
  'linux,android/toybox netstat -x': { name: 'Android toybox netstat -x', system: 'linux' },
  'linux/lsof (unix sockets)': { name: 'Linux lsof, unix sockets', system: 'linux' },
  'linux/ss rows whose Netid is not tcp': { name: 'Linux ss, rows other than TCP', system: 'linux' },
  'linux/ss (SCTP)': { name: 'Linux ss, SCTP rows', system: 'linux' },
  'linux/conntrack -L (sctp rows)': { name: 'Linux conntrack, SCTP rows', system: 'linux' },
  'solaris,illumos/netstat -P sctp': { name: 'Solaris netstat -P sctp', system: 'solaris' },
  'linux/net-tools netstat (--ax25, --netrom, --rose, --x25)': { name: 'Linux netstat --ax25, --x25', system: 'linux' },
  'linux/net-tools netstat (Bluetooth)': { name: 'Linux netstat, Bluetooth', system: 'linux' },
  'linux/net-tools netstat --ipx': { name: 'Linux netstat --ipx', system: 'linux' },
  'solaris,hp-ux/netstat and lsof (UDP)': { name: 'Solaris, HP-UX UDP rows', system: 'solaris' },
  'solaris,hp-ux/lsof (UDP)': { name: 'Solaris, HP-UX lsof, UDP', system: 'solaris' },
  'linux/net-tools, busybox, toybox netstat (udp rows)': { name: 'Linux netstat, UDP rows', system: 'linux' },
  'linux/lsof (UDP)': { name: 'Linux lsof, UDP', system: 'linux' },
  'linux/ss (udp rows)': { name: 'Linux ss, UDP rows', system: 'linux' },
  'linux/net-tools, toybox netstat (raw rows)': { name: 'Linux netstat, raw rows', system: 'linux' },
} as const satisfies Readonly<Record<string, Platform>>;

/** Key of {@link platforms}. */
export type PlatformId = keyof typeof platforms;
