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
  // In any other language four names parted by blanks, with a letter outside ASCII or PID behind them.
  heading:
    /^\s*(?:Proto|\S*[토协協コ][콜议定ル])\s+\S+\s+\S|^(?=.{0,120}(?:[^\0-\x7f]| PID\s*$))(?:(?:^| {2,}|\t)[^\s\d]+(?: [^\s\d]+){0,3}){4}(?:\s+PID)?\s*$/,
  // XP puts two blanks in front. Dots alone stand for lines that were left out.
  below: /^ {0,2}\[(?![.…]+\])(?<process>[^\]]+)\]\s*$/,
  // A remark of the reader may stand behind the id, or the program.
  behind:
    /^(?:\s+(?<pid>\d+)(?:\s+(?:(?<process>[\w.+-]{1,64}\.exe)|[<#(/-].*))?)?(?:\s+(?:InHost|Offload\w+|Uploading))?\s*$/,
};
