/** What makes a spelling in a line the constant of a program; `\0` stands for the spelling. */
import { anyOf } from './any-of.ts';

/** Code around a spelling that is a name of its own there. */
export const codeAround = anyOf([
  // `${TIME_WAIT`
  /\$\{?\0/,
  // `TIME_WAIT=$(netstat …)`
  /\0="?\$\(/,
  // `const CLOSE_WAIT = 10`, `static final int TIME_WAIT = 5`
  /(?:(?:const|static|final(?= (?:int|long|byte|String)\b))(?: \w+){0,2} \0 *[:=]|#?define \0 +[\d(]|(?:const|final|define) (?:TIME|CLOSE|FIN|SYN|LAST)[_-]\w+ ?=? ?\d.*\0)/,
  // `.state-CLOSE_WAIT`, `class="state-CLOSE_WAIT`
  /(?:="|(?<!\w)\.)[a-z -]+-\0/,
  // `setTimeout(hide, CLOSE_WAIT);`
  /\w\([^()]*\0\)+(;|\.\w)/,
  // `states.add(TIME_WAIT)`
  /\w\.\w+\(\0\)\s*$/,
  /\benum\b[^{]*\{.*\0/,
  /\b(?:u?int\w*|long|let|var) \0 *=/,
  /^\s*case \0 ?:/,
  // `if (state == TIME_WAIT)`, `state = TIME_WAIT;`
  /[=!]= ?\0(?=\s*(?:[)&|;{?:]|$))/,
  /= \0;\s*$/,
  // `State::TIME_WAIT`
  /\w::\0/,
]);
