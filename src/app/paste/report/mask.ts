/** Addresses that say nothing of whoever has them, and much about the socket. */
const plain = /^(?:\*|0\.0\.0\.0|::|\[::\]|::1|127\.\d+\.\d+\.\d+|::ffff:127\.\d+\.\d+\.\d+|localhost|any)$/i;

/** Replaces addresses by names that tell nothing, the same address by the same name. */
export class AddressMask {
  readonly #names = new Map<string, string>();

  /** The name of an address; wildcards and loopback addresses stay as they are. */
  mask(address: string): string {
    if (address === '' || plain.test(address)) return address;
    // One host may be written with and without the prefix of an IPv4-mapped address or a zone.
    const host = address
      .toLowerCase()
      .replace(/^\[|\]$/g, '')
      .replace(/^::ffff:(?=\d+\.)/, '')
      .replace(/%.*$/, '');
    const known = this.#names.get(host) ?? `host-${this.#names.size + 1}`;
    this.#names.set(host, known);
    return known;
  }

  /** Number of hosts that were masked. */
  get size(): number {
    return this.#names.size;
  }
}
