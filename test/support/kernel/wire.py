"""The kernel's end of a connection, and a wire that only a test speaks on.

Runs in a network namespace of its own. Two cards are joined by a cable: the kernel has an address on the first; what the
test sends is put on the second as raw frames, and what the kernel answers is read from it. Nothing leaves the namespace.

Reads one JSON command a line and answers with one line: the rows of ss, and the segments that the kernel sent since.
"""

import json
import select
import signal
import socket
import struct
import subprocess
import sys

from packet import make_packet, read_packet

signal.alarm(int(sys.argv[1]))

HERE, PEER = "192.0.2.1", "192.0.2.2"
MACS = ("02:00:00:00:00:01", "02:00:00:00:00:02")
BATCH = f"""link set lo up
link add k0 address {MACS[0]} type veth peer name k1 address {MACS[1]}
addr add {HERE}/24 dev k0
link set k0 up
link set k1 up
neigh replace {PEER} lladdr {MACS[1]} dev k0 nud permanent
"""


def raw_mac(text):
    return bytes(int(part, 16) for part in text.split(":"))


subprocess.run(["ip", "-batch", "-"], input=BATCH, text=True, check=True)
# Answers to segments that do not fit are not held back (ip-sysctl: tcp_invalid_ratelimit).
with open("/proc/sys/net/ipv4/tcp_invalid_ratelimit", "w") as setting:
    setting.write("0")
wire = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(0x0800))
wire.bind(("k1", 0))
wire.setblocking(False)
sockets = {}


def put(segment):
    wire.send(raw_mac(MACS[0]) + raw_mac(MACS[1]) + b"\x08\x00" + make_packet(segment, PEER, HERE))


def heard(expected):
    """Segments of the kernel: as many as are expected, if they come, and those that follow within a moment."""
    found = []
    while select.select([wire], [], [], 3 if len(found) < expected else 0.06)[0]:
        frame, address = wire.recvfrom(4096)
        segment = None if address[2] == socket.PACKET_OUTGOING else read_packet(frame[14:])
        if segment and segment["source"] == HERE:
            found.append(segment)
    return found


def call(command):
    name, what = command.get("socket", "main"), command["call"]
    if what == "listen":
        made = socket.socket()
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((HERE, command["port"]))
        made.listen(command.get("backlog", 8))
        made.setblocking(False)
        sockets[name] = made
    elif what == "connect":
        made = socket.socket()
        made.setblocking(False)
        made.bind((HERE, command["port"]))
        made.connect_ex((PEER, command["to"]))
        sockets[name] = made
    elif what == "accept":
        sockets[command["as"]] = sockets[name].accept()[0]
    elif what == "send":
        sockets[name].send(b"x" * command["octets"])
    elif what == "read":
        sockets[name].recv(65536)
    elif what == "shutdown":
        sockets[name].shutdown(socket.SHUT_WR)
    elif what == "close":
        sockets.pop(name).close()
    elif what == "abort":
        sockets[name].setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        sockets.pop(name).close()


for line in sys.stdin:
    command = json.loads(line)
    answer = {}
    try:
        if "segment" in command:
            put(command["segment"])
        elif "call" in command:
            call(command)
        answer["segments"] = heard(command.get("expects", 0))
        listed = subprocess.run(["ss", "-tanH"], capture_output=True, text=True, check=True).stdout
        answer["rows"] = [row.split()[:5] for row in listed.splitlines()]
    except OSError as error:
        answer["error"] = str(error)
    print(json.dumps(answer), flush=True)
