/** Evidence of the ends of a connection, of its row, or of a number of the kernel, beside a word. */
import { procState } from '../proc-codes.ts';
import type { Candidate } from '../scan.ts';
import { textBefore } from '../text-before.ts';
import { isCapitals, isSeldomOther } from '../words.ts';
import { lineAround } from './surroundings.ts';
import { endsAfter, endsBefore } from '../expressions/ends-beside.ts';
import { addressAndPort } from '../expressions/talk.ts';
import { isOtherTalk } from './other-talk.ts';

/** Evidence of the ends of a connection right in front of a word in capitals, however they are parted. */
export function endsEvidence(text: string, { word, token, start, end }: Candidate): string | undefined {
  // `Group-Object State`, or `State,OwningProcess`, of PowerShell, in a window of any width; the name of the process may follow
  if (/^(?:, \d+)?\s+(?:\S+\s+)?\{MSFT_NetTCPConnection/.test(text.slice(end, end + 99))) return 'group of connections';
  // A plugin of Nessus: `tcp4 (listen)`, and the ends below it
  if (text.startsWith('tcp', start - 6) && /^\)\W+src: \[/.test(text.slice(end, end + 24)))
    return 'ends of a connection';
  if (!isCapitals(token)) return undefined;
  const before = textBefore(text, start, 160);
  const line = lineAround(text, start, end, 160);
  // A figure of RFC 9293: `3.  ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK>  <-- SYN-RECEIVED`
  const near = textBefore(text, start, 300) + text.slice(end, end + 300);
  if (near.includes('<CTL=') && /[A-Z]-[SRWA]/.test(near) && !/[a-z:*|[]|\d +\0|\w \0|\0 \w/.test(line))
    return 'segment beside it';
  if (!isSeldomOther(word)) return undefined;
  if (before.endsWith('TCP[') && text[end] === ']') return 'ends of a connection';
  const isAfterEnds =
    endsBefore.test(before) ||
    // What listens and forwards has an arrow too.
    (endsAfter.test(text.slice(end, end + 120)) &&
      (!token.startsWith('LISTEN') || text.slice(end, end + 120).includes('users:')));
  return isAfterEnds &&
    // Tunnels, calls and routing sessions have the same port at both ends.
    !/:(4?500|1701|506\d|51820|179)\b.*:\1\b/.test(before) &&
    !isOtherTalk(line)
    ? 'ends of a connection'
    : undefined;
}

/** Evidence of a row of ss right below, in the same state: how many there are, where they can be folded away. */
export function groupEvidence(text: string, { token, end }: Candidate): string | undefined {
  return /^\s+\d[\d\s]*\n\s*(\S+)(?:\s+\d+){2}\s+\S+[:.]\d/.exec(text.slice(end, end + 99))?.[1] === token
    ? 'number of rows'
    : undefined;
}

/** Evidence of the number that the kernel has for a state, right in front of its name in a line with an address: `0A LISTEN`. */
export function codeEvidence(text: string, { word, start, end }: Candidate): string | undefined {
  const code = /(?<![\w:])0[\dAB](?=[\t |,"(]{1,4}$)/.exec(textBefore(text, start, 7))?.[0];
  return code !== undefined && procState(code) === word.state && addressAndPort.test(lineAround(text, start, end, 120))
    ? 'name of its number'
    : undefined;
}
