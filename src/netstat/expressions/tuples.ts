/** Tuples as Python writes them. */

/** How a tuple of psutil begins. */
const opening = String.raw`[sp]conn\(\s*`;
/** Such a beginning, whose first field may be on the next line. */
export const tupleBegin = new RegExp(`${opening}(?:fd=|$)`);

const address = String.raw`(?:\w{0,8}\((?:ip=)?'([^']{0,64})', (?:port=)?(\d{1,5})\)|\(\)|None)`;
/** `sconn(fd=7, family=…, type=…, laddr=addr(ip='192.0.2.10', port=22), raddr=(), status='LISTEN', pid=812)` */
export const connection = new RegExp(
  String.raw`${opening}fd=-?\d{1,9}, family=[^,]{1,40}, type=([^,]{1,40}), laddr=${address}, raddr=${address}, status=[^,')]{0,60}'?(\w{1,20})'?>?(?:, pid=(\w{1,10}))?,? ?\)`,
  'g',
);
