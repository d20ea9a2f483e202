/** What the processes of the laboratory say to each other. */

/** A tool to run where the receiver lives, with its arguments. */
export interface RunTool {
  readonly id: number;
  readonly tool: string;
  readonly args: readonly string[];
}

/** Connections for the client to open. */
export interface Open {
  readonly id: number;
  readonly to: { readonly host: string; readonly port: number };
  /** Local addresses, used in turn. */
  readonly from: readonly string[];
  readonly count: number;
  /**
   * `try`: do not wait for the connection; `hold`: keep it; `pause`: keep it and read nothing; `half-close`: send FIN
   * and keep the socket; `close`: close it as a whole, first; `close-second`: close it when the other side has.
   */
  readonly then: 'try' | 'hold' | 'pause' | 'half-close' | 'close' | 'close-second';
}

export type Request = RunTool | Open;

export interface Answer {
  readonly id: number;
  readonly output?: string;
  readonly error?: string;
}

/** The text that each situation left behind, by its name. */
export type Recordings = Readonly<Record<string, string>>;

/** No process of the laboratory lives longer, in milliseconds. */
export const longestLife = 180_000;
