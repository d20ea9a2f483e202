/** Two words that belong together: a change from state to state, the two ends of a connection, a list. */
import type { Candidate } from '../scan.ts';
import { isOwn, isSeldomOther } from '../words.ts';

const link =
  /^(?:[ \t"'`)\]]{0,4}(?:\([^()\n]+\) )?(?:(?:[→─-][^\n]{1,40}?)?(?:-{0,3}>|[→⇒⟶➜])|={1,2}>|\/|(to))[ \t"'`([]{0,4}|:|["']?,? ["']?(?:new|to)\w*["']?[=:] ?["']?|(\t| +| ?[|;] ?|,|, (?:[a-z]{3,9} )?))$/;

/** Whether a word is what an arrow says of an event: `ESTABLISHED --CLOSE--> FIN_WAIT_1`, `CLOSED → (listen) → LISTEN`. */
export const isEvent = (text: string, { start, end }: Candidate): boolean =>
  /[-([] ?(?:close|CLOSE|listen)\b\S*? ?-*[>→]/.test(text.slice(start - 2, end + 7));

/**
 * Whether an arrow, the slash of a list or the colon of pf, and nothing else stands between two words but a remark and the cause
 * of a change (`LISTEN (passive) --SYN--> SYN_RCVD`); or whether they head two columns with blanks between, are said of two ends
 * (`client ESTABLISHED, server FIN_WAIT_2`), are the key of a map (`[LAST_ACK, CLOSE]`), have the keys of a change
 * (`old=SYN_RECV new=ESTABLISHED`), or are said of one (`from LISTEN to SYN_RCVD`), where neither is an ordinary word.
 */
export function isJoined(text: string, { word, end }: Candidate, next: Candidate): boolean {
  const found = next.start - end < 60 && link.exec(text.slice(end, next.start));
  // `(close) --> CLOSE_WAIT`: small letters are those of an event.
  if (!found || word.spelling < '_' !== next.word.spelling < '_') return false;
  // `Closing => "CLOSING"` gives a name another spelling.
  if (word.state === next.word.state && /> ["']/.test(found[0])) return false;
  const [, to, apart = to] = found;
  return apart?.startsWith(', ')
    ? Math.min(word.weight, next.word.weight) > 0 || text[next.end] === ']'
    : apart === undefined ||
        (isSeldomOther(word) && isSeldomOther(next.word)) ||
        // Columns of the old state and the new one
        (/^ {2,}$/.test(apart) && word.weight === 2 && next.word.spelling === 'CLOSE');
}

/**
 * Whether an arrow leads from one word to the other, and nothing but TCP has a state of the name of one of them, which is
 * no ordinary word: `state was LISTEN -> SYNRCVD`. With a colon between they are those of pf.
 */
export function isChange(text: string, { word, token, end }: Candidate, next: Candidate): boolean {
  if (text[end] === ':') return token === next.token ? token === 'ESTABLISHED' : word.weight === 2;
  return (
    (word.weight + next.word.weight > 0 || /[a-z]_/.test(word.spelling + next.word.spelling)) &&
    isOwn(word.state + next.word.state) &&
    /[^=]>|→/.test(text.slice(end, next.start))
  );
}
