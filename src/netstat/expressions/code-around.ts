/** What makes a spelling in a line the constant of a program; `\0` stands for the spelling. */
import { anyOf } from './any-of.ts';

/** What opens a list of the constants of a program that is not closed yet. */
export const listOfConstants = anyOf([
  // `enum State {`, `const STATES = {`, `let states = {`, `char *states[] = {`, `use constant {`, `[]string{`
  /(?:enum\b[^{}]*|t \w+ = |\]\s=\s|tant |string)\{[^}]*$/,
  // `type State = 'CLOSED' |`, `type state is (CLOSED,`, `data State = Closed |`, `Inductive state : Set :=`
  /(?:\b(?:type|data) \w+|nductive .*:)\s*(?:=|is\s*\()(?:[^.;\n]|\n(?!\s*[a-z\d\n]))*$/,
  // `const (`
  /const \([^)]*$/,
  // `class State(Enum):` or `environment:` and what is set in below it
  /(?:Enum\)|\benv(?:ironment)?): *(?:\n(?!\S).*)*\n[\s"-]+(?:name: )?$/,
]);

/** Code around a spelling that is a name of its own there. */
export const codeAround = anyOf([
  // `${TIME_WAIT`, `%TIME_WAIT%`, `{ TIME_WAIT++ }`, `TIME_WAIT ?= 10`, `TIME_WAIT += 1`, `TIME_WAIT = 3'd4`, `Closed = 1,`
  /\$\{?\0|%\0%|\0\+\+|\0 ?[?+]= |\0 = \d\d?(?:'|,$)/,
  // `TIME_WAIT=$(netstat …)`, `$((TIME_WAIT+1))`
  /\0="?\$\(|\(\(\0/,
  // `const CLOSE_WAIT = 10`, `static final int TIME_WAIT = 5`, `let TIME_WAIT = 1`, `export TIME_WAIT=30`, `ENV TIME_WAIT=30`, `set TIME_WAIT=10`
  /\b(?:const(?:ant)?(?: \w+)?|ARG|static|ENV|let|long|var|set|export|u?int\w*) \0(?::.*)? *=/,
  // `#define TIME_WAIT 10`, `-define(TIME_WAIT, 10)`, `define('TIME_WAIT', 10)`, and what such a line has behind it
  // `[MY_SYN_SENT] = "SYN_SENT",`, `NAME(MY_SYN_SENT, "SYN_SENT")`
  /define[ ('"]+\0["']?,? +[\d(]|(?:const|define) (?:FIN|TIME|CLOSE|SYN|LAST)[_-]\w+ ?=? ?\d.*\0|_(?:FIN|TIME|CLOSE|SYN|LAST)[_-]\w+\W+["']\0/,
  // `.state-CLOSE_WAIT`, `class="state-CLOSE_WAIT`
  /(?:="|(?<!\w)\.)[a-z -]+-\0/,
  // `setTimeout(hide, CLOSE_WAIT);`, `door.closed(CLOSE_WAIT).await`
  /\w\([^()]*\0\)+(;|\.\w)/,
  // `new Change(CLOSE_WAIT, new Close(), LAST_ACK);`
  /\w\((?!.*\):.*\0)[^"'`]*\0[^"'`]*\);\s*$/,
  // a file, `TIME_WAIT.md`, but not what munin prints: `TIME_WAIT.value 340`
  /\0\.(?!\w+[ :,]+\d)[a-z]/,
  // `states.add(TIME_WAIT)`, and on a line of its own `delay(TIME_WAIT)`, `enter(sk, TIME_WAIT, 0)`
  /(?:^\s*|\.)\w+\((?:.*, )?\0(?:,.*)?\)\s*$/,
  // `{ SYN_SENT, sendSyn },`
  /^\s*\{[^"'=:}]*\0 *[,)]/,
  // `TIME_WAIT = "time-wait"`, `TIME_WAIT: 'waiting'`
  /^\s*\[?\0\]? ?[=:] [["':]/,
  // `self.state = SYN_RCVD`, `elif self.state in (FIN_WAIT_1, CLOSING):`, `@state = LAST_ACK`
  /(?:[.@>]|if )\w*state (?:(?:not )?in [[(]|[!:=<]+ )[^"':]*\0/,
  // `def CLOSE_WAIT(self):`, `from states import CLOSE_WAIT`, `use crate::{Tabs, CLOSE_WAIT};`, `const { CLOSE_WAIT } = require('./times');`
  /^\s*(?:return|def) \0|\b(?:import|use \w+::.*\{|const \{) ?[{( ]*(?:\w+, ?)*\0/,
  // `SYN_SENT => {`, `CLOSE_WAIT, LAST_ACK -> close()`, `case SYN_SENT =>`
  /\0[\w, |]* [=-]> (?:\{|[a-z][\w.]*\([^()]*\),?$)|(?:when|case|\|) \0 =>/,
  // `case .SYN_SENT:`, `.CLOSE_WAIT {` of a style sheet
  /[ (]\.\0/,
  // `STATES = (LISTEN, SYN_SENT,`, `CLOSED: ['LISTEN', 'SYN_SENT'],`
  /(?:^\s*[A-Z_\d]+:|\w =) ?[[({][A-Z\d"'_, ]*\0["']?[,\])}]/,
  // `CLOSE_WAIT) n=1 ;;`
  /\0[|\w ]*\)[^|]*;;/,
  /^\s*case [\w,. ]*\0[\w,. ]*:/,
  // `if (state == TIME_WAIT)`, `if (millis() - last > TIME_WAIT) {`
  /(?:[=!<>]=|[a-z)] [<>]) ?\0(?=\s*(?:[)&|;{?:]|$))/,
  // `state = TIME_WAIT; // done`, `return TIME_WAIT;`
  /(?:=|return) \0;\s*(?:$|\/)/,
  // `names[2] = "SYN_SENT";`, `2: 'SYN_SENT'`, `'0A' => 'LISTEN'`, `return "SYN_SENT";`
  /(?:\b[\dx]*[\dA-F]["'\]]? *(?:=>?|:)|return) *["']\0/,
  // `State::TIME_WAIT`, `counts.TIME_WAIT ?? 0`, `self.TIME_WAIT()`, `State.TIME_WAIT`
  /\w(?:::\0|\.\0 ?[()\]};|&?])|(?<!Tcp)States?\.\0/,
]);
