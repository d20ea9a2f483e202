/** What is said of a source that is no title of its own, and how it was read; the keys are the words of the fact base. */
export const sourceWords = {
  'full text via repo pedrocarlo/iptcp-go, path rfc9293.txt':
    'full text via repo pedrocarlo/iptcp-go, path rfc9293.txt',
  '3.3.2 (state list, Figure 5 and its notes)': '3.3.2 (state list, Figure 5 and its notes)',
  'TCP-MIB (RFC 2012 edition of the module)': 'TCP-MIB (RFC 2012 edition of the module)',
  'stored version ends at CLOSING; values 12 and 13 come from bpf.h/ss/bcc sources':
    'stored version ends at CLOSING; values 12 and 13 come from bpf.h/ss/bcc sources',
  'values read in machine-generated bindings of that header and in the kernel patch that added BPF_TCP_BOUND_INACTIVE (upstream commit 91051f003948)':
    'values read in machine-generated bindings of that header and in the kernel patch that added BPF_TCP_BOUND_INACTIVE (upstream commit 91051f003948)',
  'read as excerpts in a public index': 'read as excerpts in a public index',
  'stored version is the 1995 import': 'stored version is the 1995 import',
  'pf header pfvar.h (PFUDPS_NAMES, PFOTHERS_NAMES)': 'pf header pfvar.h (PFUDPS_NAMES, PFOTHERS_NAMES)',
  'read as excerpts of several BSD copies; one older copy spells "NO TRAFFIC" with a space':
    'read as excerpts of several BSD copies; one older copy spells "NO TRAFFIC" with a space',
  'function read as an excerpt in a public index': 'function read as an excerpt in a public index',
  'TCPS_* constants': 'TCPS_* constants',
  'illumos TCP SNMP glue, tcp_snmp_state()': 'illumos TCP SNMP glue, tcp_snmp_state()',
  'read as an excerpt: IDLE, BOUND and CLOSED are all reported as MIB closed(1)':
    'read as an excerpt: IDLE, BOUND and CLOSED are all reported as MIB closed(1)',
  'read as a stored page; shows AIX-style output and its state list':
    'read as a stored page; shows AIX-style output and its state list',
  'stored page excerpt covers LISTEN through CLOSE-WAIT': 'stored page excerpt covers LISTEN through CLOSE-WAIT',
  'Pasted IOS/CSR1000v lab sessions of "show tcp brief [numeric]"':
    'Pasted IOS/CSR1000v lab sessions of "show tcp brief [numeric]"',
  'excerpts in a public index; three independent labs': 'excerpts in a public index; three independent labs',
  'Pasted IOS sessions of "show control-plane host open-ports"':
    'Pasted IOS sessions of "show control-plane host open-ports"',
  'excerpts in a public index; five independent ones, a 2911 and lab routers among them':
    'excerpts in a public index; five independent ones, a 2911 and lab routers among them',
  'page found; the field table itself was not readable here':
    'page found; the field table itself was not readable here',
  'Transcriptions of "esxcli network ip connection list" in public code':
    'Transcriptions of "esxcli network ip connection list" in public code',
  'an ESXi honeypot and a parser agree on the layout; not a vendor page':
    'an ESXi honeypot and a parser agree on the layout; not a vendor page',
  'netstat /? help text (option -q), as quoted in public code':
    'netstat /? help text (option -q), as quoted in public code',
  'Pasted "netstat -a -q -n" output in a public blog repository (WSL/OpenSSH note) and in test fixtures':
    'Pasted "netstat -a -q -n" output in a public blog repository (WSL/OpenSSH note) and in test fixtures',
  'Pasted English netstat -nat output in several public write-ups':
    'Pasted English netstat -nat output in several public write-ups',
  'netstat.exe message table (ids 10065 onward: CLOSED, LISTENING, SYN_SENT, SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT …)':
    'netstat.exe message table (ids 10065 onward: CLOSED, LISTENING, SYN_SENT, SYN_RECEIVED, ESTABLISHED, FIN_WAIT_1, FIN_WAIT_2, CLOSE_WAIT …)',
  'seen only as a short excerpt in a public index; provenance of that copy is not established, so treat the strings as fact and do not reuse the file. The excerpt stops after CLOSE_WAIT.':
    'seen only as a short excerpt in a public index; provenance of that copy is not established, so treat the strings as fact and do not reuse the file. The excerpt stops after CLOSE_WAIT.',
  'networkConnections(), Windows branch': 'networkConnections(), Windows branch',
  'Pasted German "netstat -an" output in a public notes repository (shows the code-page damage too)':
    'Pasted German "netstat -an" output in a public notes repository (shows the code-page damage too)',
  'German-locale netstat handling in public monitoring code (Check_MK-style PowerShell, Zenoss-style plugin)':
    'German-locale netstat handling in public monitoring code (Check_MK-style PowerShell, Zenoss-style plugin)',
  'Pasted Spanish "netstat -ano" output in public write-ups (HTB PivotAPI write-up, course VM notes)':
    'Pasted Spanish "netstat -ano" output in public write-ups (HTB PivotAPI write-up, course VM notes)',
  'Pasted French "netstat -abo / -an" output in public student notes':
    'Pasted French "netstat -abo / -an" output in public student notes',
  'Pasted Korean "netstat -ano" output in public blog repositories':
    'Pasted Korean "netstat -ano" output in public blog repositories',
  'Pasted Simplified Chinese "netstat -ano" output in public notes':
    'Pasted Simplified Chinese "netstat -ano" output in public notes',
  'Portuguese netstat samples in public test fixtures (not a raw paste)':
    'Portuguese netstat samples in public test fixtures (not a raw paste)',
  'report localized netstat breaking parsers': 'report localized netstat breaking parsers',
  'Windows metadata bindings of MIB_TCP_STATE (member MIB_TCP_STATE_RESERVED = 100)':
    'Windows metadata bindings of MIB_TCP_STATE (member MIB_TCP_STATE_RESERVED = 100)',
  'read in two public bindings': 'read in two public bindings',
  'Windows Server 2003 SP2 w03a2409.dll message table (netstat -t header and offload words), extracted in a public message-string listing':
    'Windows Server 2003 SP2 w03a2409.dll message table (netstat -t header and offload words), extracted in a public message-string listing',
  'function read as an excerpt; earlier copies lack the Bound case':
    'function read as an excerpt; earlier copies lack the Bound case',
  'psutil 7.2.2 as published on PyPI (2026-01-28), the newest release when it was read':
    'psutil 7.2.2 as published on PyPI (2026-01-28), the newest release when it was read',
  'DTrace tcp provider library (tcp.d), tcp_state_string': 'DTrace tcp provider library (tcp.d), tcp_state_string',
  'excerpts of FreeBSD, Linux-port and early FreeBSD copies':
    'excerpts of FreeBSD, Linux-port and early FreeBSD copies',
  'ipvsadm source (connection listing header) and pasted "ipvsadm -lnc" output':
    'ipvsadm source (connection listing header) and pasted "ipvsadm -lnc" output',
  'libnetfilter_conntrack 1.0.9 as packaged by Debian 12: strings of the installed library':
    'libnetfilter_conntrack 1.0.9 as packaged by Debian 12: strings of the installed library',
  'shows [HW_OFFLOAD], [OFFLOAD], [UNREPLIED], [ASSURED], [NEW], [UPDATE], [DESTROY] and the TCP and SCTP words':
    'shows [HW_OFFLOAD], [OFFLOAD], [UNREPLIED], [ASSURED], [NEW], [UPDATE], [DESTROY] and the TCP and SCTP words',
  "on these systems lsof prints the host's own tcpstates[] table, read in tcp_fsm.h of xnu, freebsd-src and openbsd/src":
    "on these systems lsof prints the host's own tcpstates[] table, read in tcp_fsm.h of xnu, freebsd-src and openbsd/src",
  'Tools run on a Debian 12 machine with Linux 6.18: net-tools 2.10, BusyBox 1.35.0, ss (iproute2) 6.1.0, lsof 4.95.0':
    'Tools run on a Debian 12 machine with Linux 6.18: net-tools 2.10, BusyBox 1.35.0, ss (iproute2) 6.1.0, lsof 4.95.0',
  'Measured on Linux 6.18 with iproute2 6.1.0, net-tools 2.10, lsof 4.95.0 and BusyBox 1.35.0':
    'Measured on Linux 6.18 with iproute2 6.1.0, net-tools 2.10, lsof 4.95.0 and BusyBox 1.35.0',
  'Linux commit 4396e46187ca, which removed tcp_tw_recycle': 'Linux commit 4396e46187ca, which removed tcp_tw_recycle',
  'pf.c, TCP state tracking, in several BSD and Solaris copies':
    'pf.c, TCP state tracking, in several BSD and Solaris copies',
  'captured outputs of netstat (Linux, macOS 10.14, FreeBSD 12, Windows 10), ss, lsof and /proc':
    'captured outputs of netstat (Linux, macOS 10.14, FreeBSD 12, Windows 10), ss, lsof and /proc',
};
