import { plainAddress } from '../../../netstat/diagnose/address.ts';

/** Addresses that say nothing of whoever has them, and much about the socket. */
const plain = /^(?:\*|0\.0\.0\.0|::|\[::\]|::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+|localhost|any)$/i;

/** An address of IPv4, or one of IPv6 with all its groups or a gap, in a text. */
const written =
  /(?<![\w.:])(?:(?:::ffff:)?\d{1,3}(?:\.\d{1,3}){3}|(?=[\da-f:]*::|(?:[\da-f]{1,4}:){7})[\da-f:]{3,39}(?:%\w+)?)(?![\w:]|\.\d)/gi;

/** Replaces addresses by names that tell nothing, the same address by the same name. */
export class AddressMask {
  readonly #names = new Map<string, string>();

  /** The name of an address; wildcards and loopback addresses stay as they are. */
  mask(address: string): string {
    if (address === '' || plain.test(address)) return address;
    // One host may be written with and without the prefix of an IPv4-mapped address or a zone, and with all its zeros.
    const host = plainAddress(address.replace(/^\[|\]$/g, '').replace(/%.*$/, ''));
    const known = this.#names.get(host) ?? `host-${this.#names.size + 1}`;
    this.#names.set(host, known);
    return known;
  }

  /** A text whose addresses are masked: a process may name the one it serves, `sshd: root@192.0.2.7`. */
  maskIn(text: string): string {
    return text.replace(written, (address) => this.mask(address));
  }

  /** Number of hosts that were masked. */
  get size(): number {
    return this.#names.size;
  }
}
