import type { MessagesLike } from '../messages.ts';

const number = (count: number): string => count.toLocaleString('en');
const plural = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

const fields: Readonly<Record<string, string>> = {
  lport: 'local port',
  rport: 'peer port',
  lip: 'local address',
  rip: 'peer',
  pid: 'process id',
  proc: 'process',
  state: 'state',
  recvq: 'Recv-Q',
  sendq: 'Send-Q',
  platform: 'system',
  family: 'address family',
  timer_name: 'timer',
  tool: 'tool',
  timer_retrans: 'retransmissions',
  port_scope: 'ports',
};

/** Words of the paste view. */
export const paste = {
  // The page.
  title: 'Paste a listing',
  lead: 'Paste what netstat, ss, lsof or PowerShell printed. It is read, counted and judged on this device and sent nowhere.',
  needsScript: 'This page reads your text with a script, on your device. Turn JavaScript on to use it.',
  short: 'Paste',

  // In.
  box: 'Connection listing',
  placeholder: 'ss -tanp\nnetstat -ano\nlsof -nP -iTCP\nGet-NetTCPConnection',
  openFiles: 'Open files…',
  fromClipboard: 'Paste from the clipboard',
  clipboardEmpty: 'The clipboard holds no text.',
  clipboardRefused: 'The browser did not let the page read the clipboard. Click into the box and press Ctrl+V or ⌘V.',
  sample: 'Try a sample',
  sampleHealthy: 'A healthy server',
  sampleLeak: 'A program that does not close (CLOSE_WAIT)',
  sampleBacklog: 'A full SYN backlog',
  sampleTimeWait: 'A client without keep-alive (TIME_WAIT)',
  sampleTwice: 'Two snapshots',
  sampleFailed: 'The sample could not be loaded.',
  anySize: 'Files may have any size; several at once are several snapshots.',
  dropHere: 'They can be dropped anywhere on this page, too.',
  emptyTitle: 'What you get',
  emptyFindings: 'What is normal, what is worth a look, and what to do, each with the rows that show it.',
  emptyTable: 'Every state explained where it stands, and the connections as a table you can sort, filter and copy.',
  emptySnapshots: 'With two snapshots or more: what is stuck, and what is traffic.',
  addSnapshot: 'Add a snapshot',
  addBox: 'Another snapshot',
  add: 'Add',
  cancel: 'Cancel',
  reading: (name: string): string => (name === '' ? 'Reading the text' : `Reading ${name}`),
  progress: (read: string, size: string, rows: number): string =>
    `${read} of ${size}, ${plural(rows, 'row', 'rows')} so far`,
  cancelled: 'Cancelled. What was here before is still here.',
  edit: 'Edit the text',
  editDone: 'Done',
  tooLargeToEdit: 'This text is too large to be edited here.',
  clear: 'Clear',
  cleared: 'Cleared.',
  replaced: (name: string): string => `Replaced: ${name}`,
  undo: 'Undo',
  dismiss: 'Close',
  pastedText: 'Pasted text',
  remove: (name: string): string => `Remove ${name}`,
  removed: (name: string): string => `Removed: ${name}`,
  notKept:
    'A reload will lose this text: it is too large to be kept, comes from a private window, or this browser keeps nothing.',

  // Problems with what came in.
  image: (name: string): string =>
    `${name} is an image. Text in pictures cannot be read here: copy the text itself out of the terminal, or save the command’s output to a file.`,
  pdf: (name: string): string => `${name} is a PDF. Select the listing in it, copy it, and paste it here.`,
  archive: (name: string): string => `${name} is a compressed file. Unpack it first and open the text in it.`,
  capture: (name: string): string =>
    `${name} is a packet capture. This view reads lists of connections, as ss -tan or netstat -an print them; a capture is opened in Wireshark.`,
  program: (name: string): string => `${name} is a program. Run it, save what it prints, and open that.`,
  binary: (name: string): string =>
    `${name} is not a text. Save the output of ss or netstat to a file and open that, or paste it.`,
  empty: (name: string): string => `${name} is empty. The command may have printed to the screen instead of the file.`,
  folder: (name: string): string => `${name} is a folder. Open the files in it, or drop them here.`,
  'one-line': (name: string): string =>
    `${name} is one single line without a connection in it. A listing has a line for every connection: copy it again with its line breaks.`,
  unreadable: (name: string): string =>
    `${name} could not be read. It may have been moved, changed or locked since it was chosen: open it again.`,
  cannotStart:
    'The browser does not let this page start the script that reads texts: an extension or a rule of your organisation may forbid it. Reload the page, or open it in another browser or profile. What you have is not lost: nothing was taken yet.',
  fault: 'Something went wrong while the text was read. The text is still here.',
  stillHere: 'What was here before is unchanged.',
  othersRead: 'What came with it was read.',

  // Encodings.
  encodingAsk: (name: string): string =>
    `Some letters in ${name} can be read in several ways. Which of these looks right?`,
  encodingKeep: 'It is right as it is',

  // What was read.
  unknownFormat: 'Unknown layout',
  summaryFormat: 'A summary of counts',
  rows: (count: number): string => plural(count, 'connection', 'connections'),
  lines: (count: number): string => plural(count, 'line', 'lines'),
  allUnderstood: 'every line understood',
  unread: (count: number): string => `${plural(count, 'line', 'lines')} not understood`,
  snapshots: (count: number): string => plural(count, 'snapshot', 'snapshots'),
  snapshot: 'Snapshot',
  snapshotName: (place: number, count: number, time: string): string =>
    `${number(place)} of ${number(count)}${time === '' ? '' : `, ${time}`}`,
  cutRows: (kept: number, rows: number): string =>
    `This snapshot has ${number(rows)} rows. The first ${number(kept)} are looked at one by one; all are counted.`,
  lineBreaksRestored: (rows: number): string =>
    `The line breaks of this text were lost on the way here. They were put back where a row begins: ${plural(rows, 'row', 'rows')}.`,
  cellsJoined: (rows: number): string =>
    `Each cell of this table came on a line of its own. They were put together, a row to a line: ${plural(rows, 'row', 'rows')}.`,
  lineBreaksLost: (rows: number): string =>
    `The line breaks of this text seem to be lost: one line holds several rows, and only ${plural(rows, 'row', 'rows')} could be read. Copy the listing again with its line breaks, as a code block or a file.`,
  partOfSelection:
    'This is a part of what was selected: the editor on the page draws only the lines in view and gave no more away. To have all of it, open the output as plain text or as a file and paste that here.',
  nothingRead: 'No connection was found in this text.',
  nothingReadNext:
    'It needs the lines of a listing, as ss -tan, netstat -an, lsof -nP -iTCP or Get-NetTCPConnection print them.',
  countsOnly: 'The text counts connections and lists none: the numbers are shown, the rows behind them are not there.',

  // Counts.
  countsTitle: 'Connections by state',
  countsHint: 'Choose a state to see its rows alone.',
  noState: 'No row has a state.',

  // Findings.
  findingsTitle: 'What it says',
  moreGroups: (title: string, more: number, listed: number): string =>
    `${title}: ${number(more)} more. Only the ${number(listed)} with the most rows are listed.`,
  verdict: (act: number, look: number, normal: number): string =>
    [
      ...(act + look === 0 ? ['Nothing to act on'] : []),
      ...(act > 0 ? [`${number(act)} to act on`] : []),
      ...(look > 0 ? [`${number(look)} worth a look`] : []),
      ...(normal > 0 ? [`${number(normal)} normal`] : []),
    ].join(', '),
  ofTheLast: (listings: number, verdict: string): string => `The last of ${number(listings)} listings: ${verdict}`,
  act: 'Act',
  look: 'Worth a look',
  normal: 'Normal',
  nothingFound: (checked: number): string =>
    `Nothing stands out. ${plural(checked, 'question was', 'questions were')} asked of these rows, and none found anything.`,
  nothingChecked: 'No question could be asked: there are no rows to ask it of.',
  field: (name: string): string => fields[name] ?? name,
  evidence: (count: number): string => `${plural(count, 'row shows', 'rows show')} it`,
  noEvidence: 'It is shown by what is missing from the listing.',
  showRows: (count: number): string => (count === 1 ? 'Show the row' : `Show the ${number(count)} rows`),
  line: (line: number): string => `Line ${number(line)}`,
  howSure: 'How sure',
  medium: 'The rows speak for it, but other causes can look the same.',
  low: 'It is a hint, no more: the rows alone do not show it.',
  tells: 'What would tell for sure',
  next: 'Next command',
  otherSystems: 'On other systems',
  noCommand: 'There is no command for this system.',
  copyCommand: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying.',
  copyByHand: 'The browser did not allow copying. The command is selected: press Ctrl+C or ⌘C.',
  remedies: 'What helps',
  antiRemedies: 'What to leave alone',
  because: (why: string): string => `, because ${why}`,
  expectedPorts: 'Ports that should listen',
  portsRefused: (written: string): string =>
    `No port: ${written}. A port is a number from 1 to 65535, such as 80, 443.`,
  falsePositives: 'When it means nothing',
  sources: 'Sources',
  foldedUnder: 'Said with this',
  values: 'Limits it was compared with',
  unansweredTitle: 'What this listing cannot answer',
  unansweredCount: (count: number): string => plural(count, 'question', 'questions'),
  unansweredLead: 'These questions need something that the output does not show.',
  notPrinted: 'No command of this system is known to print it.',
  needsText: (list: string): string => `needs ${list}`,
  checkedTitle: (count: number): string => `What was checked: ${plural(count, 'question', 'questions')}`,
  foundMark: 'found',

  // Thresholds.
  thresholdsTitle: 'Limits of the findings',
  thresholdsLead:
    'These numbers are rules of thumb, not standards: each has a reason. Change them to fit your system; they stay on this device.',
  thresholdsReset: 'Back to the defaults',
  limitsReset: 'The limits are the defaults again.',
  limitsNotKept: 'This browser stores nothing now: the limits you changed are lost when you leave this page.',
  limitRefused: (most: number): string => `A limit is a number from 0 to ${number(most)}. This one stays as it was.`,
  thresholdDefault: (value: string): string => `default ${value}`,
  thresholdsChanged: (count: number): string => `${plural(count, 'limit', 'limits')} changed`,

  // Text.
  textTitle: 'Text',
  textLabel: (lines: number): string => `Text, ${plural(lines, 'line', 'lines')}`,
  textHint:
    'Only the lines in view are in the page, so the browser’s own search sees those alone. Search here instead.',
  search: 'Find in the text',
  searchNext: 'Next',
  searchPrevious: 'Previous',
  searchNone: 'Not found',
  showAll: 'All lines',
  showUnread: 'Not understood',
  showEvidence: 'Rows of the finding',
  copyAll: 'Copy all',
  keysHint: 'n and p go to the next and the previous state, Enter explains the row.',
  cutLine: (characters: number): string => `… ${plural(characters, 'more character', 'more characters')}`,
  part: (part: number, parts: number): string => `Part ${number(part)} of ${number(parts)}`,
  nextPart: 'Next part',
  previousPart: 'Previous part',

  // Table.
  tableTitle: 'Table',
  tableLabel: (rows: number): string => `Table, ${plural(rows, 'connection', 'connections')}`,
  filter: 'Filter',
  filterHint: 'Words in the row',
  filtered: (rows: number, all: number): string => `${number(rows)} of ${number(all)}`,
  filterNone: 'No row fits the filter.',
  filterClear: 'Show all rows',
  groupBy: 'Group by',
  ungrouped: 'nothing',
  state: 'State',
  peer: 'Peer',
  process: 'Process',
  port: 'Local port',
  protocol: 'Protocol',
  localAddress: 'Local address',
  localPort: 'Local port',
  remoteAddress: 'Peer address',
  remotePort: 'Peer port',
  recvQ: 'Recv-Q',
  sendQ: 'Send-Q',
  timer: 'Timer',
  lineColumn: 'Line',
  noValue: 'not printed',
  copyAs: 'Copy as',
  tableKeys: 'Arrow keys move from row to row, Enter explains one.',
  rowTitle: (line: number): string => `Line ${number(line)}, explained`,
  rowOfLineTitle: (line: number, row: number, rows: number): string =>
    `Line ${number(line)}, row ${number(row)} of ${number(rows)}, explained`,
  copyRow: 'Copy the explanation',
  nextRowOfLine: 'Next row of the line',
  rowInText: 'Show in the text',
  rowWays: 'How did it get here, and what gets it out? Run it step by step',
  rowNothing: 'There is nothing to say about this line.',

  // Several snapshots.
  seriesTitle: 'Over time',
  seriesLabel: (snapshots: number): string => `Connections by state in ${plural(snapshots, 'snapshot', 'snapshots')}`,
  seriesCursor: 'Snapshot in the chart',
  seriesTable: 'The same as a table',
  seriesShow: 'Look at this snapshot',
  growthAt: (state: string, time: string): string => `${state} starts to grow at ${time}`,
  compareTitle: 'Stuck or traffic',
  compareLead: (first: string, second: string): string => `Snapshot ${first} against snapshot ${second}.`,
  otherQuestion:
    'The commands above the two ask for different sockets, so they were not compared: what is in one alone has neither come nor left. Take both snapshots with the same command.',
  otherMachine:
    'They have no local address in common, so they were taken for two machines, or for one whose address changed: what is in one of them alone has neither come nor left.',
  stuck: 'Stuck',
  traffic: 'Traffic',
  stuckText: (count: number, state: string): string =>
    `${plural(count, 'connection is', 'connections are')} in ${state} in both snapshots: the same ones.`,
  stuckNone: 'No connection stood still between the two.',
  stuckQueue: (count: number, queue: string): string =>
    `${plural(count, 'open connection has', 'open connections have')} the same bytes in ${queue} in both.`,
  stuckFor: (seconds: string): string => `For at least ${seconds} s.`,
  stuckLongest: (count: number, seconds: string): string => `${number(count)} of them for at least ${seconds} s.`,
  trafficBefore: 'Before',
  trafficAfter: 'After',
  trafficSame: 'The same',
  trafficLeft: 'Left',
  trafficArrived: 'Came',
  trafficRate: 'Came each second',
  rateTitle: 'How often',
  rate: (state: string, count: number, rate: string, seconds: number): string =>
    `${plural(count, 'row', 'rows')} in ${state}, each for ${number(seconds)} s: about ${rate} a second.`,

  // Sharing.
  copyReport: 'Copy report',
  reportUnmasked: 'With real addresses',
  reportTitle: 'TCP connections',
  maskedNote: 'Addresses are masked: the same name is the same host. Ports are real.',
  print: 'Print',
};

export type PasteMessages = MessagesLike<typeof paste>;
