import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { cardContent, cardSupply } from '../../../src/components/card/card-content.ts';
import { cardSheet } from '../../../src/components/card/card-sheet.ts';
import { inChosenColours } from '../../../src/components/card/in-chosen-colours.ts';
import { papers } from '../../../src/components/theme/papers.ts';
import { card } from '../../../src/components/card/card.ts';
import type { StateId } from '../../../src/states/states.ts';

const cases: readonly (readonly [StateId, string, 'en' | 'ko'])[] = [
  ['LISTEN', 'LISTENING', 'en'],
  ['ESTABLISHED', 'ESTAB', 'ko'],
  ['FIN-WAIT-1', 'FIN_WAIT1', 'en'],
  ['CLOSE-WAIT', 'CLOSE_WAIT', 'ko'],
  ['CLOSED', 'CLOSE', 'en'],
  ['CT-CLOSE_WAIT', 'CLOSE_WAIT', 'ko'],
];

describe('the card', () => {
  afterEach(async () => {
    await executeServerCommand('media-features', []);
    document.body.replaceChildren();
  });

  for (const [preference, ...features] of [
    ['light', { name: 'prefers-color-scheme', value: 'light' }],
    ['dark', { name: 'prefers-color-scheme', value: 'dark' }],
    ['more contrast', { name: 'prefers-contrast', value: 'more' }],
    [
      'dark, more contrast',
      { name: 'prefers-color-scheme', value: 'dark' },
      { name: 'prefers-contrast', value: 'more' },
    ],
    ['forced colours', { name: 'forced-colors', value: 'active' }],
  ] as const) {
    for (const [state, token, language] of cases) {
      it(`has no accessibility fault: ${state}, ${language}, ${preference}`, async () => {
        await executeServerCommand('media-features', features);
        const host = document.createElement('div');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(cardSheet);
        const root = host.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = [sheet];
        const actions = { open: () => undefined, play: () => undefined, copy: () => Promise.resolve() };
        root.append(card(document, token, cardContent(state, language), actions).element);
        document.body.append(host);
        await expect(host).to.be.accessible();
      });
    }
  }

  it('adds no landmark to the page that it stands on', () => {
    document.body.append(card(document, 'LISTEN', cardContent('LISTEN', 'en'), { open: () => undefined }).element);
    const parts = [...document.querySelectorAll('header, footer')];
    expect(parts.map((part) => part.role)).to.deep.equal(['none', 'none']);
  });

  for (const [chosen, other] of [
    ['dark', 'light'],
    ['light', 'dark'],
  ] as const)
    it(`is ${chosen} on a page of ours whose reader chose so, where the browser prefers ${other}`, async () => {
      await executeServerCommand('media-features', [{ name: 'prefers-color-scheme', value: other }]);
      document.documentElement.dataset['theme'] = chosen;
      const { sheet } = inChosenColours(cardSupply(['LISTEN'], 'en'), document);
      delete document.documentElement.dataset['theme'];
      const host = document.createElement('div');
      const rules = new CSSStyleSheet();
      rules.replaceSync(sheet.slice(sheet.indexOf('.card{')));
      const root = host.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [rules];
      const { element } = card(document, 'LISTEN', cardContent('LISTEN', 'en'));
      root.append(element);
      document.body.append(host);
      const ground = document.createElement('i');
      ground.style.color = papers[chosen].paper;
      document.body.append(ground);
      expect(getComputedStyle(element).backgroundColor).to.equal(getComputedStyle(ground).color);
    });

  it('reads in the direction of its language on a page that is written the other way round', () => {
    const page = document.createElement('div');
    page.dir = 'rtl';
    const { element } = card(document, 'ESTAB', cardContent('ESTABLISHED', 'ko'));
    page.append(element);
    document.body.append(page);
    expect(getComputedStyle(element).direction).to.equal('ltr');
  });

  it('shows what a page says as text only', () => {
    const made = card(document, '<img src=x onerror=alert(1)>', cardContent('LISTEN', 'en')).element;
    expect(made.querySelector('img')).to.equal(null);
    expect(made.querySelector('h1')!.textContent).to.equal('<img src=x onerror=alert(1)>');
  });

  it('breaks long addresses between their groups', () => {
    const host = document.createElement('div');
    const rules = new CSSStyleSheet();
    rules.replaceSync(cardSheet);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [rules];
    const made = card(document, 'ESTAB', cardContent('ESTABLISHED', 'en'));
    const address = '[2001:db8:85a3:8d3:1319:8a2e:370:7348]:51544';
    made.showRow({ remote: { address }, sentences: [] });
    root.append(made.element);
    document.body.append(host);
    const shown = made.element.querySelector('#row bdi')!;
    expect(shown.textContent).to.equal(address);
    expect(shown.getClientRects().length).to.be.above(1);
    const range = document.createRange();
    for (const group of shown.childNodes) {
      range.selectNodeContents(group);
      expect(range.getClientRects().length).to.be.below(2);
    }
  });

  it('says when the text could not be copied', async () => {
    const copy = (): Promise<void> => Promise.reject(new Error('not copied'));
    const made = card(document, 'LISTEN', cardContent('LISTEN', 'en'), { copy }).element;
    const button = made.querySelector('button')!;
    button.click();
    await Promise.resolve();
    await Promise.resolve();
    expect(button.textContent).to.equal('Not copied');
  });

  it('says when the text was copied, and hands over the same facts', async () => {
    let copied = '';
    const copy = (text: string): Promise<void> => {
      copied = text;
      return Promise.resolve();
    };
    const made = card(document, 'FIN_WAIT2', cardContent('FIN-WAIT-2', 'en'), { copy }).element;
    const button = made.querySelector('button')!;
    button.click();
    await Promise.resolve();
    expect(copied).to.match(/^FIN_WAIT2 · FIN-WAIT-2/);
    expect(button.textContent).to.equal('Copied');
  });
});
