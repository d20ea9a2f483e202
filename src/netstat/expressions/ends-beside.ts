/** The ends of a connection beside a state. */

const { raw } = String;
const oneEnd = raw`(?:\d{1,3}(?:\.\d{1,3}){3}|\*|\[[\w:.%]{2,48}\]):(?:\d{1,5}|\*)`;
const apart = raw`(?:<\/?\w{1,9}>|[^\w\n]){1,24}`;
/**
 * Two ends of a connection and no word between, then more than blanks, as tables of other things have them; or the end of
 * a listener; then no word but the state.
 */
export const endsBefore = new RegExp(
  raw`(?:${oneEnd}${apart}${oneEnd}(?=\s*[^\w\s])|(?<![\d.]|\b(?:on|at) )(?:0\.0\.0\.0|\*|\[::\]):\d{1,5})${apart}$`,
);
/** The same behind the state, joined by an arrow; or one end and what ss says of processes. */
export const endsAfter = new RegExp(
  raw`^(?:[^\w\n]{1,8}${oneEnd}[ \t]*(?:<?[-=]+>|[→↔])[ \t]*${oneEnd}|\s+(?:${oneEnd}\s+users|timer):\()`,
);
