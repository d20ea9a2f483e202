/** A session in front of the real worker, which the test server compiles. */
import { pasteStyles } from '../../../src/app/paste/view/paste.styles.ts';
import { PasteSession } from '../../../src/app/paste/view/paste-session.ts';
import { workerAddress } from '../../../src/app/paste/worker/worker-address.ts';
import { tokens } from '../../../src/components/theme/tokens.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(`${tokens(':root')} ${pasteStyles}`);
document.adoptedStyleSheets.push(sheet);

let opened: PasteSession | undefined;

/** Reads a text as the paste view does. All tests of a file share one worker. */
export async function openSession(text: string): Promise<PasteSession> {
  opened ??= new PasteSession(new Worker(workerAddress, { type: 'module' }), 'en', 'component test', {
    changed: () => undefined,
  });
  const session = opened;
  if (!(await session.open([{ name: '', content: text }]))) throw new Error(session.problem?.detail ?? 'not read');
  return session;
}

/** For a hook before all tests: the worker loads its modules. */
export async function startWorker(): Promise<void> {
  await openSession(listing(1));
}

/** Rows of `ss -tan` with a port each, in turn of some states. */
export function listing(count: number, states: readonly string[] = ['ESTAB', 'TIME-WAIT', 'CLOSE-WAIT']): string {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `${states[at % states.length] ?? ''} 0 0 192.0.2.10:443 198.51.100.${String(at % 5)}:${String(20_000 + at)}`,
  );
  return `State Recv-Q Send-Q Local Address:Port Peer Address:Port\n${rows.join('\n')}\n`;
}
