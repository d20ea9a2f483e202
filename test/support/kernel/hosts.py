"""Pairs of hosts with the kernel's TCP, and between the two a wire that only a test works.

Each host is a network namespace with a tun device. What a host sends is read from its device and kept until the test
lets it arrive, as often and as late as the test likes; what is never let through is lost. Nothing leaves the namespaces.

Reads one JSON command a line, each with the number of its pair, and answers with a line: the packets that were sent since
the answer before; where the command looks also the rows of ss on both hosts. Each pair has a thread of its own: a
namespace is entered by a thread alone.
"""

import ctypes
import errno
import fcntl
import json
import os
import queue
import select
import signal
import socket
import struct
import subprocess
import sys
import threading

from packet import make_packet, read_packet

signal.alarm(int(sys.argv[1]))

ADDRESSES = {"A": "198.51.100.7", "B": "192.0.2.10"}
NEW_NETWORK = 0x40000000  # CLONE_NEWNET, sched.h
SET_INTERFACE = 0x400454CA  # TUNSETIFF, linux/if_tun.h
TUN_WITHOUT_HEADER = 0x1001  # IFF_TUN | IFF_NO_PI

libc = ctypes.CDLL(None, use_errno=True)


class Host:
    """A host that is on: a namespace of its own, its end of the wire, and its sockets by name."""

    def __init__(self, name, settings):
        self.address = ADDRESSES[name]
        self.sockets = {}
        self.lines, self.listed = [], []
        if libc.unshare(NEW_NETWORK) != 0:
            raise OSError(ctypes.get_errno(), "unshare")
        self.network = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
        self.wire = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
        fcntl.ioctl(self.wire, SET_INTERFACE, struct.pack("16sH22x", b"wire", TUN_WITHOUT_HEADER))
        self.set(settings)
        batch = f"addr add {self.address}/32 dev wire\nlink set wire up\nroute add default dev wire\n"
        subprocess.run(["ip", "-batch", "-"], input=batch, text=True, check=True)

    def enter(self):
        if libc.setns(self.network, 0) != 0:
            raise OSError(ctypes.get_errno(), "setns")

    def set(self, settings):
        self.enter()
        for key, value in settings.items():
            # What a kernel does not have yet, it does not do.
            if os.path.exists(f"/proc/sys/net/ipv4/{key}"):
                with open(f"/proc/sys/net/ipv4/{key}", "w") as setting:
                    setting.write(str(value))

    def changing(self):
        """What changes the rows of ss, by the same kernel: addresses, state, queues and the kind of timer."""
        with open("/proc/thread-self/net/tcp") as table:
            return [(*row.split()[1:5], row.split()[5][:2]) for row in table.readlines()[1:]]

    def rows(self):
        """The rows of ss; they are asked for when something has changed, because a process takes its time."""
        self.enter()
        while (now := self.changing()) != self.listed:
            listing = subprocess.run(["ss", "-tanoH"], capture_output=True, text=True, check=True)
            self.lines, self.listed = listing.stdout.splitlines(), now
        return self.lines

    def sent(self):
        """Packets that the host has sent."""
        while True:
            try:
                yield os.read(self.wire, 65536)
            except BlockingIOError:
                return

    def off(self):
        """Power is lost: the wire is cut before a socket is closed, so that nobody hears of it."""
        os.close(self.wire)
        for one in self.sockets.values():
            one.close()
        os.close(self.network)

    def new_socket(self, name, address, port):
        self.enter()
        made = socket.socket()
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.setblocking(False)
        made.bind((address, port))
        self.sockets[name] = made
        return made

    def call(self, command):
        name, what = command.get("socket"), command["call"]
        if what == "listen":
            made = self.new_socket(name, "0.0.0.0", command["port"])
            if "buffer" in command:
                made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, command["buffer"])
            made.listen(command["backlog"])
        elif what == "connect":
            reached = self.new_socket(name, self.address, command["port"]).connect_ex(tuple(command["to"]))
            if reached != errno.EINPROGRESS:
                raise OSError(reached, os.strerror(reached))
        elif what == "accept":
            select.select([self.sockets[name]], [], [], 5)
            accepted, (_, port) = self.sockets[name].accept()
            accepted.setblocking(False)
            self.sockets[command["prefix"] + str(port)] = accepted
        elif what == "send":
            return self.sockets[name].send(b"x" * command["octets"])
        elif what == "read":
            return len(self.sockets[name].recv(1 << 20))
        elif what == "shutdown":
            self.sockets[name].shutdown(socket.SHUT_WR)
        elif what == "close":
            self.sockets.pop(name).close()
        elif what == "abort":
            self.sockets[name].setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.sockets.pop(name).close()
        elif what == "exit":
            # What the kernel does for a process that ends.
            while self.sockets:
                self.sockets.popitem()[1].close()
        return None


class Pair(threading.Thread):
    """Two hosts and the wire between them."""

    def __init__(self, number, settings):
        super().__init__(daemon=True)
        self.number = number
        self.settings = settings
        self.commands = queue.SimpleQueue()
        self.packets = []
        # The SYN with which a host began a connection, and the highest number it has sent since.
        self.newest = {}

    def brings_nothing(self, name, segment):
        """Whether a packet only repeats: octets, a SYN or a FIN that were sent before, or the probe of a shut window."""
        flow = (name, segment["fromPort"], segment["toPort"])
        end = segment["seq"] + segment["length"] + segment["syn"] + segment["fin"]
        syn, highest = self.newest.get(flow, (None, None))
        if segment["rst"]:
            return False
        if syn is None or (segment["syn"] and segment["seq"] != syn):
            self.newest[flow] = (segment["seq"], end)
            return False
        ahead = (end - highest + (1 << 31)) % (1 << 32) - (1 << 31)
        if ahead > 0:
            self.newest[flow] = (syn, end)
        return ahead < 0 or (ahead == 0 and end != segment["seq"])

    def heard(self):
        """What was sent since; every packet has a number."""
        found = []
        for name, host in self.hosts.items():
            for packet in host.sent() if host else ():
                segment = read_packet(packet)
                if segment is None:
                    continue
                again = self.brings_nothing(name, segment)
                found.append({"id": len(self.packets), "from": name, "again": again, **segment})
                self.packets.append(packet)
        return found

    def obey(self, command):
        if "call" in command:
            return self.hosts[command["host"]].call(command)
        if "segment" in command:
            packet = make_packet(command["segment"], command["source"], ADDRESSES[command["at"]])
            os.write(self.hosts[command["at"]].wire, packet)
        elif "arrives" in command:
            os.write(self.hosts[command["at"]].wire, self.packets[command["arrives"]])
        elif "settings" in command:
            self.hosts[command["host"]].set(command["settings"])
        elif "power" in command:
            name = command["host"]
            if command["power"]:
                self.hosts[name] = Host(name, self.settings[name])
            else:
                self.hosts[name].off()
                self.hosts[name] = None
        return None

    def answer(self, command):
        try:
            value = self.obey(command)
            packets = self.heard()
            if "wait" in command and not packets:
                select.select([host.wire for host in self.hosts.values() if host], [], [], command["wait"] / 1000)
                packets = self.heard()
            answer = {"value": value, "packets": packets}
            if "look" in command:
                answer["rows"] = {name: host.rows() if host else [] for name, host in self.hosts.items()}
            return answer
        except OSError as error:
            return {"error": str(error)}

    def run(self):
        self.hosts = {name: Host(name, self.settings[name]) for name in ADDRESSES}
        while (command := self.commands.get()) is not None:
            print(json.dumps({"pair": self.number, **self.answer(command)}) + "\n", end="", flush=True)
        for host in self.hosts.values():
            if host:
                host.off()


pairs = {}
for line in sys.stdin:
    command = json.loads(line)
    number = command["pair"]
    if "hosts" in command:
        pairs[number] = Pair(number, command["hosts"])
        pairs[number].start()
    else:
        pairs[number].commands.put(None if "ends" in command else command)
