import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { CopyButton } from '../../../src/app/paste/view/copy-button.ts';
import { findings } from '../../../src/app/paste/view/findings.ts';
import { SeriesChart } from '../../../src/app/paste/view/series-chart.ts';
import { stateBars } from '../../../src/app/paste/view/state-bars.ts';
import type { StateId } from '../../../src/states/states.ts';
import { paste } from '../../../src/i18n/every-language/paste.ts';
import { listing, openSession, startWorker } from './open-session.ts';

customElements.define('tcp-copy-button', CopyButton);
customElements.define('tcp-paste-series', SeriesChart);

async function shownFindings(text: string) {
  const session = await openSession(text);
  const heard: string[] = [];
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const show = (diagnosis = session.diagnosis!) => {
    render(
      findings({
        words: paste.en,
        language: 'en',
        diagnosis,
        platform: 'linux',
        shown: undefined,
        showRows: (finding) => heard.push(`rows of ${String(finding)}`),
        showLine: (line) => heard.push(`line ${String(line)}`),
        showLimit: (id) => heard.push(`limit ${id}`),
        expectedPorts: session.expectedPorts,
        isWhole: true,
        expectPorts: (ports) => heard.push(`ports ${ports}`),
      }),
      place,
    );
  };
  show();
  return { session, place, heard, show };
}

describe('the findings of a paste', () => {
  before(startWorker);

  it('lead to their rows, to a single one, and to the limits that decided', async () => {
    const { place, heard } = await shownFindings(listing(300, ['CLOSE-WAIT']));
    const first = place.querySelector<HTMLDetailsElement>('.finding')!;
    expect(first.open).to.equal(true);
    first.querySelector<HTMLElement>('.row-link')?.click();
    first.querySelector<HTMLElement>('.evidence > button')?.click();
    first.querySelector<HTMLElement>('.compared button')?.click();
    expect(heard.slice(0, 2)).to.deep.equal(['line 1', 'rows of 0']);
    expect(heard[2]).to.match(/^limit [a-z-]+$/);
  });

  it('have the commands of the reader’s system in sight and those of the others folded up', async () => {
    const { place } = await shownFindings(listing(300, ['CLOSE-WAIT']));
    const [first] = place.querySelectorAll('.finding');
    const own = [...(first?.querySelectorAll('dd > .command code') ?? [])].map(({ textContent }) => textContent);
    expect(own.join('\n')).to.match(/\bss\b/);
    const others = first?.querySelector<HTMLDetailsElement>('.others');
    expect(others?.open).to.equal(false);
    expect(others?.textContent).to.match(/Windows/);
  });

  it('say where the rows do not show them for sure', async () => {
    const { session, place } = await shownFindings(listing(300, ['CLOSE-WAIT', 'SYN-RECV']));
    const told = [...place.querySelectorAll('.explained dl')].map((list) => {
      const [term, says] = list.children;
      return term?.textContent === paste.en.howSure ? says?.textContent.trim() : undefined;
    });
    const confidences = session.diagnosis!.findings.map(({ confidence }) => confidence);
    expect(confidences).to.include('high').and.to.include('medium');
    expect(told).to.deep.equal(
      confidences.map((confidence) => (confidence === 'high' ? undefined : paste.en[confidence])),
    );
  });

  it('are fewer with a limit that nothing reaches', async () => {
    const { session, place, show } = await shownFindings(listing(300, ['CLOSE-WAIT']));
    const titles = () => [...place.querySelectorAll('.finding .name')].map(({ textContent }) => textContent);
    const before = titles();
    const { limits } = session.diagnosis!.findings[0]!;
    try {
      await session.limit(Object.fromEntries(limits.map(({ id }) => [id, 1_000_000])));
      show();
      expect(titles()).not.to.include(before[0]);
    } finally {
      await session.limit({});
    }
  });

  it('ask which ports should listen, keep the field once they are told, and say what is no port', async () => {
    const { session, place, show } = await shownFindings(listing(30));
    const field = () => place.querySelector<HTMLInputElement>('.ports input')?.value;
    const refused = () => place.querySelector('.lacking .refused')?.textContent;
    expect([field(), refused()]).to.deep.equal(['', undefined]);
    try {
      await session.expect(':443, http 22/tcp 99999');
      show();
      expect(place.querySelectorAll('.ports').length).to.equal(1);
      expect(field()).to.equal(':443, http 22/tcp 99999');
      expect(refused()).to.equal(paste.en.portsRefused('http, 99999'));
      expect(session.diagnosis!.unanswered.some(({ missing }) => missing.includes('param'))).to.equal(false);
    } finally {
      await session.expect('');
    }
  });

  it('say plainly that there is nothing, and what was asked and could not be', async () => {
    const { session, place } = await shownFindings('tcp 0 0 192.0.2.1:22 198.51.100.7:50000 ESTABLISHED\n');
    const { checked, unanswered, findings: found } = session.diagnosis!;
    expect(found.filter(({ severity }) => severity !== 'normal')).to.deep.equal([]);
    expect(place.querySelector('.outcome')?.textContent.trim()).not.to.equal('');
    expect(place.querySelectorAll('.checked li').length).to.equal(checked.length);
    expect(place.querySelectorAll('.lacking > ul > li').length).to.equal(unanswered.length);
  });
});

describe('the bars of a paste', () => {
  it('are each a text: state, number and share', async () => {
    const chosen: StateId[] = [];
    const place = await fixture<HTMLElement>(html`<div></div>`);
    render(
      stateBars({
        words: paste.en,
        language: 'en',
        counts: { ESTABLISHED: 30, 'CLOSE-WAIT': 10 },
        total: 40,
        chosen: ['CLOSE-WAIT'],
        choose: (state) => chosen.push(state),
      }),
      place,
    );
    const buttons = [...place.querySelectorAll<HTMLElement>('button')];
    expect(buttons.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'ESTABLISHED3075%',
      'CLOSE-WAIT1025%',
    ]);
    expect(buttons.map((button) => button.getAttribute('aria-pressed'))).to.deep.equal(['false', 'true']);
    for (const bar of place.querySelectorAll('.bar')) expect(bar.getAttribute('aria-hidden')).to.equal('true');
    buttons[1]?.click();
    expect(chosen).to.deep.equal(['CLOSE-WAIT']);
  });
});

describe('the chart of states over time', () => {
  const times = Array.from({ length: 6 }, (_, at) => `12:00:0${String(at)}`);
  const shown = () =>
    fixture<SeriesChart>(
      html`<tcp-paste-series
        .words=${paste.en}
        .lines=${[
          { state: 'ESTABLISHED', counts: [9, 9, 9, 9, 9, 9], growsFrom: undefined },
          { state: 'CLOSE-WAIT', counts: [0, 0, 4, 8, 16, 32], growsFrom: 2 },
        ]}
        .times=${times}
        .snapshot=${5}
      ></tcp-paste-series>`,
    );

  it('says as a table what it draws, with the moment at which a state begins to grow', async () => {
    const chart = await shown();
    const cells = [...chart.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent.trim()),
    );
    expect(cells).to.deep.equal(
      times.map((time, at) => [time, '9', at === 2 ? '4 ▲' : String([0, 0, 4, 8, 16, 32][at])]),
    );
    expect(chart.querySelector('svg')?.getAttribute('aria-label')).to.contain('CLOSE-WAIT');
    expect(chart.querySelector('svg')?.getAttribute('aria-label')).to.contain('12:00:02');
  });

  it('is walked through with a slider that says what is there, and leads to a snapshot', async () => {
    const chart = await shown();
    const slider = chart.querySelector<HTMLInputElement>('input[type=range]')!;
    expect(slider.getAttribute('aria-valuetext')).to.match(/12:00:05: .*CLOSE-WAIT 32/);
    slider.value = '3';
    slider.dispatchEvent(new Event('input'));
    await chart.updateComplete;
    expect(slider.getAttribute('aria-valuetext')).to.match(/12:00:03: .*CLOSE-WAIT 8/);
    let looked = -1;
    chart.addEventListener('tcp-paste-snapshot', (event) => {
      looked = (event as CustomEvent<{ snapshot: number }>).detail.snapshot;
    });
    chart.querySelector<HTMLElement>('.cursor-row button')?.click();
    expect(looked).to.equal(3);
  });
});
