/** What makes a spelling in a line the constant of a program; `\0` stands for the spelling. */
import { anyOf } from './any-of.ts';

/** Code around a spelling that is a name of its own there. */
export const codeAround = anyOf([
  // `${TIME_WAIT`, `{ TIME_WAIT++ }`
  /\$\{?\0|\0\+\+/,
  // `TIME_WAIT=$(netstat …)`
  /\0="?\$\(/,
  // `const CLOSE_WAIT = 10`, `static final int TIME_WAIT = 5`
  /(?:(?:const|static|final(?= (?:int|long|byte|String)\b))(?: \w+){0,2} \0 *[:=]|#?define \0 +[\d(]|(?:const|final|define) (?:TIME|CLOSE|FIN|SYN|LAST)[_-]\w+ ?=? ?\d.*\0)/,
  // `.state-CLOSE_WAIT`, `class="state-CLOSE_WAIT`
  /(?:="|(?<!\w)\.)[a-z -]+-\0/,
  // `setTimeout(hide, CLOSE_WAIT);`, `door.closed(CLOSE_WAIT).await`
  /\w\([^()]*\0\)+(;|\.\w)/,
  // `new Change(CLOSE_WAIT, new Close(), LAST_ACK);`
  /\w\([^"'`]*\0[^"'`]*\);\s*$/,
  // a file, `TIME_WAIT.md`, but not what munin prints: `TIME_WAIT.value 340`
  /\0\.(?!value )[a-z]/,
  // `states.add(TIME_WAIT)`
  /\w\.\w+\(\0\)\s*$/,
  // `{ SYN_SENT, sendSyn },`
  /^\s*\{[^"'=:}]*(?:, *\0|\0 *[,)])/,
  // `TIME_WAIT = "time-wait"`, `TIME_WAIT: 'waiting'`, `TIME_WAIT = auto()`
  /^\s*\0(?: ?[=:] ["']| = [a-z_]+[(;])/,
  /\b(?:u?int\w*|long|let|var) \0 *=/,
  /^\s*case [\w, ]*\0[\w, ]*:/,
  // `if (state == TIME_WAIT)`
  /[=!]= ?\0(?=\s*(?:[)&|;{?:]|$))/,
  // `state = TIME_WAIT; // done`, `return TIME_WAIT;`
  /(?:=|return) \0;\s*(?:$|\/)/,
  // `State::TIME_WAIT`, `counts.TIME_WAIT ?? 0`, `State.TIME_WAIT`
  /\w(?:::\0|\.\0 ?[)\]};|&?,])|(?<!Tcp)States?\.\0/,
]);
