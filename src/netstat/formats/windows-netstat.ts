import type { Format, Reading } from './format.ts';

/** netstat.exe of Windows; headings are translated, the rows keep their shape. */
export const windowsNetstat: Format = {
  name: 'netstat-windows',
  platform: 'windows/netstat',
  rows: ['Pp al af X'],
  isAnybodys: true,
};

/** What `parse` reads besides. */
export const windowsNetstatReading: Reading = {
  format: windowsNetstat,
  stateless: ['Pp al af'],
  heading: /^\s*(?:Proto|프로토콜|协议|協定|プロトコル)\s+\S+\s+\S/,
  below: /^ \[(?<process>[^\]]+)\]\s*$/,
  after: /^(?:\s+(?<pid>\d+))?(?:\s+(?:InHost|Offload\w+|Uploading))?\s*$/,
};
