/** A name that nothing else has. Pages without TLS have no `crypto.randomUUID`. */
export function freshName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
