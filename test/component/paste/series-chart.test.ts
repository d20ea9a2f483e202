import { expect, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import './open-session.ts';
import { SeriesChart } from '../../../src/app/paste/view/series-chart.ts';
import { paste } from '../../../src/i18n/every-language/paste.ts';
import type { StateLine } from '../../../src/netstat/diagnose/state-series.ts';
import { until } from '../until.ts';

customElements.define('tcp-paste-series', SeriesChart);

describe('the chart of several snapshots', () => {
  let chart: SeriesChart;

  const show = async (parts: Partial<SeriesChart>): Promise<void> => {
    Object.assign(chart, parts);
    await chart.updateComplete;
  };
  const lines = (...counts: readonly number[]): readonly StateLine[] => [
    { state: 'ESTABLISHED', counts, growsFrom: undefined, growth: undefined },
  ];
  const cursor = (): HTMLInputElement => chart.querySelector('input[type=range]')!;

  beforeEach(async () => {
    chart = new SeriesChart();
    document.body.append(chart);
    await show({ words: paste.en, lines: lines(1, 2, 3), times: ['', '', ''], snapshot: 2 });
    cursor().value = '0';
    cursor().dispatchEvent(new Event('input'));
    await chart.updateComplete;
  });
  afterEach(() => {
    chart.remove();
  });

  it('is one image with a name, whose words are not read out', () => {
    const texts = [...chart.querySelectorAll('svg[role=img][aria-label] text')];
    expect(texts.length).to.be.greaterThan(3);
    expect(texts.every((text) => text.closest('[aria-hidden=true]') !== null)).to.equal(true);
  });

  it('has its cursor where the reader put it', async () => {
    await show({ times: ['', '', ''] });
    expect(cursor().value).to.equal('0');
  });

  it('has it at the snapshot that is looked at once another one is', async () => {
    await show({ snapshot: 1 });
    expect(cursor().value).to.equal('1');
  });

  it('leaves the keyboard at the button that shows a snapshot, once that is shown', async () => {
    const button = chart.querySelector<HTMLElement>('.cursor-row button')!;
    const asked: number[] = [];
    chart.addEventListener('tcp-paste-snapshot', (event) => {
      asked.push((event as CustomEvent<{ snapshot: number }>).detail.snapshot);
    });
    button.focus();
    button.click();
    await show({ snapshot: 0 });
    // Browsers take the focus from a button that is disabled when they draw next.
    await nextFrame();
    await nextFrame();
    expect(document.activeElement === button, 'the button has the focus').to.equal(true);
    button.click();
    expect(asked).to.deep.equal([0]);
  });

  it('says in forced colours too that its button does nothing more', async () => {
    // As in the page: the rules of the view hold within it alone.
    const view = document.createElement('tcp-paste');
    view.append(chart);
    document.body.append(view);
    await show({ snapshot: 0 });
    await executeServerCommand('media-features', [{ name: 'forced-colors', value: 'active' }]);
    try {
      const grey = view.appendChild(document.createElement('i'));
      grey.style.color = 'GrayText';
      const isGray = (): boolean =>
        getComputedStyle(chart.querySelector('.cursor-row button')!).color === getComputedStyle(grey).color;
      await until(isGray, 'it is grey');
      cursor().value = '1';
      cursor().dispatchEvent(new Event('input'));
      await until(() => !isGray(), 'it is not grey');
    } finally {
      await executeServerCommand('media-features', []);
      view.remove();
    }
  });

  it('has it at the snapshot that is looked at of another text', async () => {
    await show({ lines: lines(4, 5, 6), times: ['', '', ''] });
    expect(cursor().value).to.equal('2');
    expect(cursor().getAttribute('aria-valuetext')).to.include('ESTABLISHED 6');
  });
});
