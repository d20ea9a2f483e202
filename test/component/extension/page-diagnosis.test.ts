import { expect } from '@open-wc/testing';
import type { Browser } from '../../../src/extension/browser.ts';
import '../../../src/extension/popup/page-diagnosis.ts';
import type { PageDiagnosis } from '../../../src/extension/popup/page-diagnosis.ts';
import { until } from '../until.ts';

const listing = `State Recv-Q Send-Q Local Address:Port Peer Address:Port
LISTEN 0 511 192.0.2.10:8080 0.0.0.0:*
ESTAB 0 0 192.0.2.10:8080 198.51.100.9:60210
`;

describe('the diagnosis in the popup', () => {
  let shown: PageDiagnosis;
  /** Answers to the questions for the text of the page. */
  let answers: (() => void)[];

  beforeEach(async () => {
    answers = [];
    shown = document.createElement('tcp-page-diagnosis') as PageDiagnosis;
    shown.browser = {
      scripting: {
        executeScript: () =>
          new Promise((resolve) => {
            answers.push(() => {
              resolve([{ frameId: 0, result: listing }]);
            });
          }),
      },
    } as unknown as Browser;
    shown.counts = { connections: 2, states: { LISTEN: 1, ESTABLISHED: 1 } };
    document.body.append(shown);
    await until(() => answers.length === 1);
  });
  afterEach(() => {
    shown.remove();
  });

  it('is in the language that was chosen while the page was read', async () => {
    shown.language = 'ko';
    await shown.updateComplete;
    answers[0]!();
    await until(() => answers.length === 2);
    answers[1]!();
    await until(() => shown.textContent.trim() !== '' && !/[a-z]{4}/.test(shown.textContent));
  });

  it('asks anew where as many rows are in other states, and not where nothing has changed', async () => {
    answers[0]!();
    await until(() => shown.textContent.trim() !== '');
    shown.counts = { connections: 2, states: { LISTEN: 1, ESTABLISHED: 1 } };
    await shown.updateComplete;
    expect(answers.length).to.equal(1);
    shown.counts = { connections: 2, states: { LISTEN: 1, 'CLOSE-WAIT': 1 } };
    await until(() => answers.length === 2);
  });
});
