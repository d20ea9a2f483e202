/** What a reader wrote where ports are asked for. */
export interface ExpectedPorts {
  readonly ports: readonly number[];
  /** What is no port, as it was written. */
  readonly refused: readonly string[];
}

/** Reads ports as people write them: `80, 443`, `:8080`, `22/tcp`. */
export function readPorts(text: string): ExpectedPorts {
  const ports: number[] = [];
  const refused: string[] = [];
  for (const word of text.split(/[\s,;]+/).filter((word) => word !== '')) {
    const port = Number(/^:?(\d{1,5})(?:\/tcp)?$/i.exec(word)?.[1] ?? NaN);
    if (port >= 1 && port <= 65_535) ports.push(port);
    else refused.push(word);
  }
  return { ports, refused };
}
