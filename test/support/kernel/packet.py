"""TCP segments in IPv4 packets, made and read: as much of them as the state machine looks at."""

import socket
import struct


def checksum(data):
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def make_packet(segment, source, target):
    """An IPv4 packet with a segment, which names its ports, from one address to another."""
    flags = sum(bit for name, bit in (("fin", 1), ("syn", 2), ("rst", 4)) if segment.get(name))
    flags |= 16 if segment.get("ack") is not None else 0
    data = b"x" * segment.get("length", 0)
    tcp = struct.pack(
        "!HHIIBBHHH",
        segment["fromPort"],
        segment["toPort"],
        segment["seq"] & 0xFFFFFFFF,
        (segment.get("ack") or 0) & 0xFFFFFFFF,
        5 << 4,
        flags,
        segment.get("window", 65535),
        0,
        0,
    )
    source, target = socket.inet_aton(source), socket.inet_aton(target)
    pseudo = source + target + struct.pack("!BBH", 0, 6, len(tcp) + len(data))
    tcp = tcp[:16] + struct.pack("!H", checksum(pseudo + tcp + data)) + tcp[18:]
    ip = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(tcp) + len(data), 1, 0, 64, 6, 0, source, target)
    return ip[:10] + struct.pack("!H", checksum(ip)) + ip[12:] + tcp + data


def read_packet(packet):
    """The segment of an IPv4 packet, with its ports and addresses; None where it is something else."""
    if packet[0] >> 4 != 4 or packet[9] != 6:
        return None
    header = (packet[0] & 15) * 4
    length = struct.unpack("!H", packet[2:4])[0]
    source, target, seq, ack, offset, flags, window = struct.unpack("!HHIIBBH", packet[header : header + 16])
    return {
        "source": socket.inet_ntoa(packet[12:16]),
        "target": socket.inet_ntoa(packet[16:20]),
        "fromPort": source,
        "toPort": target,
        "seq": seq,
        **({"ack": ack} if flags & 16 else {}),
        "syn": bool(flags & 2),
        "fin": bool(flags & 1),
        "rst": bool(flags & 4),
        "length": length - header - (offset >> 4) * 4,
        "window": window,
    }
