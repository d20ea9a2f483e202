/** Colours of one theme: what things are printed on and with. */
export interface Papers {
  /** Ground of the card. */
  readonly paper: string;
  /** Ground of what is not part of a TCP connection, and of fields. */
  readonly otherPaper: string;
  /** Text. */
  readonly ink: string;
  /** Secondary text; at least 4.5:1 on both papers. */
  readonly quiet: string;
  /** Lines between rows. */
  readonly hairline: string;
  /** Borders of controls; at least 3:1 on both papers. */
  readonly edge: string;
}

/** The two themes; the only place that names their colours. */
export const papers: Readonly<Record<'light' | 'dark', Papers>> = {
  light: {
    paper: '#fcfbf8',
    otherPaper: '#f2efe7',
    ink: '#191b1f',
    quiet: '#565b63',
    hairline: '#dbd7cc',
    edge: '#7d7f84',
  },
  dark: {
    paper: '#15171b',
    otherPaper: '#1e2127',
    ink: '#eceae4',
    quiet: '#a6abb3',
    hairline: '#33373e',
    edge: '#7c828c',
  },
};
