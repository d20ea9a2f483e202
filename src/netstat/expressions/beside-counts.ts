/** What a line of a list of counts has besides the word and its number. */
import { anyOf } from './any-of.ts';

/** Words that go with numbers. */
export const withNumbers = anyOf(
  [
    // The other half of a pair of pf: `ESTABLISHED:FIN_WAIT_2`
    /^:[A-Z][A-Z_\d]{3,11}(?![\w:])/,
    /(?<![\w:])[A-Z][A-Z_\d]{3,11}:$/,
    // munin
    /^\.value(?= )/,
    // The labels of Prometheus
    /^\{[^{}]{0,100}\bstate="$/,
    // A dash: `LISTEN — 9`
    /^\s?[–—](?=\s?\d)/,
    // A tag that is written out
    /<\/?\w{1,4} ?\/?>/,
    // A remark
    /(?<= )#\s.*/,
    /(?<=\d {1,9})\([^()]{1,60}\)$/,
    // `x12`, `3k`, `12 connections`, `5개`
    /\bx(?=\d)/,
    /(?<=\d ?)(?:[kKMGx](?![A-Za-z])|(?:connection|socket|conn)s?\b|[개件个個본])/,
    /(?<=^ )(?:connection|socket)s?(?=:? +\d)/,
    /conn(?:ect|ex)ions?(?: TCP)? ?:/,
    // The legend of a chart
    /\b(?:last|mean|min|avg|max|cur(?:rent)?|total):/,
    // The protocol
    /(?<![^\s|[(,#])tcp[46]?(?![^\s|,:])/,
    /\b(?:state|count)(?= ?[=:])/,
    /^\s*(?:state|number of|total) $/,
    /\babout(?= \d)/,
    // The key of a map: `@states[ESTABLISHED]: 5`
    /(?:@\w{0,24}|[\w.]{0,24}(?:stat|tcp|sock|conn)\w{0,24})(?=\[(?!,))/,
    // The objects of a group of PowerShell
    /\s\{(?!['"])\S[^\n]{0,100}$/,
  ],
  'gi',
);

/** What a log has in front. */
export const logHead = new RegExp(
  `^(?:${
    anyOf([
      // Up to a time, and the host and program of syslog or words in capitals or brackets
      /.{0,60}?(?<![\da-f:.])\d\d:\d\d\b\S*(?: \S+ \S+:|(?:\s+(?:\[.{1,40}?\]|[A-Z]{4,8}))+)?\s+/,
      // The service of Docker Compose
      /[\w.-]{1,40} +\|\s+/,
      // A key of JSON
      /.*"[a-z]\w+": ?"/,
      // The bytes of Python
      /b["']/,
    ]).source
  })`,
);
