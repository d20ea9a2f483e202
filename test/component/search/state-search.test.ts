import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import '../../../src/components/search/define.ts';
import type { StateSearch } from '../../../src/components/search/state-search.ts';
import { tokens } from '../../../src/components/theme/tokens.ts';
import { until } from '../until.ts';

const style = document.createElement('style');
style.textContent = `${tokens(':root')} body { background: var(--paper); color: var(--ink) }`;
document.head.append(style);

const inside = (search: StateSearch) => {
  const root = search.shadowRoot!;
  return {
    input: root.querySelector('input')!,
    options: () => [...root.querySelectorAll<HTMLAnchorElement>('[role=option]')],
    active: () => root.querySelector<HTMLElement>('[role=option][aria-selected=true]'),
    panel: root.querySelector<HTMLElement>('.panel')!,
    status: root.querySelector('[aria-live]')!,
  };
};

const name = (option: Element | null | undefined) => option?.querySelector('.name')?.textContent;

/** The parts of spellings that are underlined, in the order of the list. */
const highlighted = () =>
  [...(CSS.highlights.get('tcp-state-match') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    startContainer.textContent?.slice(startOffset, endOffset),
  );

/** A search field with a query typed into it, and its results shown or that there are none. */
async function searched(query: string, language: 'en' | 'ko' = 'en'): Promise<StateSearch> {
  const search = await fixture<StateSearch>(
    html`<tcp-state-search language=${language} .hrefFor=${(id: string) => `#${id}`}></tcp-state-search>`,
  );
  search.focus();
  await sendKeys({ type: query });
  const { options, panel } = inside(search);
  await until(() => options().length > 0 || panel.querySelector('.message small') !== null, 'results');
  return search;
}

describe('the search field', () => {
  it('finds a state by a part of its name and says which spelling matched, and where', async () => {
    const search = await searched('estab');
    const [first] = inside(search).options();
    expect(name(first)).to.equal('ESTABLISHED');
    expect(first?.getAttribute('href')).to.equal('#ESTABLISHED');
    expect(first?.querySelector('.met')?.textContent).to.match(/ESTAB\s+· Linux ss/);
    expect(highlighted()[0]).to.equal('ESTAB');
  });

  it('has a spelling read out only where it is not the name, which is read before it', async () => {
    const search = await searched('finwait');
    const read = inside(search)
      .options()
      .map((option) => [
        name(option) === option.querySelector('.met bdi')?.textContent,
        option.querySelector('.met bdi')?.ariaHidden,
      ]);
    expect(read).to.deep.include([true, 'true']).and.to.deep.include([false, 'false']);
    expect(read.every(([isName, isHidden]) => String(isName) === isHidden)).to.equal(true);
  });

  it('has no place of another list once something is typed', async () => {
    const search = await fixture<StateSearch>(
      html`<tcp-state-search .hrefFor=${(id: string) => `#${id}`}></tcp-state-search>`,
    );
    search.place = { active: 1, scroll: 0 };
    search.focus();
    await sendKeys({ type: 't' });
    await until(() => inside(search).options().length > 1, 'results');
    await search.updateComplete;
    expect(search.place.active).to.equal(-1);
  });

  it('explains the results in the language it was given', async () => {
    const search = await searched('CLOSE_WAIT', 'ko');
    expect(inside(search).options()[0]?.querySelector('.line')?.textContent).to.match(/close\(\)/);
    expect(inside(search).options()[0]?.querySelector('.line')?.textContent).to.match(/[가-힣]/);
  });

  it('names the spellings of the reader’s system first', async () => {
    const search = await searched('TIME_WAIT');
    const where = () => inside(search).options()[0]?.querySelector('.met')?.textContent ?? '';
    expect(where()).to.contain('Linux netstat');
    search.platform = 'windows';
    await search.updateComplete;
    expect(where()).to.match(/· (?:Windows|Go|osquery|System)/);
    expect(where()).not.to.contain('Linux netstat');
  });

  it('moves through the results with the arrow keys, round by way of the field', async () => {
    const search = await searched('fin_wait');
    const { input, options, active } = inside(search);
    expect(active()).to.equal(null);
    await sendKeys({ press: 'ArrowDown' });
    expect(active()).to.equal(options()[0]);
    expect(input.getAttribute('aria-activedescendant')).to.equal(options()[0]?.id);
    await sendKeys({ press: 'ArrowUp' });
    expect(active()).to.equal(null);
    expect(input.hasAttribute('aria-activedescendant')).to.equal(false);
    await sendKeys({ press: 'ArrowUp' });
    expect(active()).to.equal(options().at(-1));
    expect(search.shadowRoot?.activeElement).to.equal(input);
  });

  it('opens the first result with Enter, or the active one, and lets its owner keep the link from being followed', async () => {
    const search = await searched('wait');
    const chosen: string[] = [];
    search.addEventListener('tcp-state-select', (event) => {
      event.preventDefault();
      chosen.push((event as CustomEvent<{ state: string }>).detail.state);
    });
    const ids = inside(search)
      .options()
      .map((option) => option.getAttribute('href')?.slice(1));
    const before = location.href;
    await sendKeys({ press: 'Enter' });
    await until(() => chosen.length === 1);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await until(() => chosen.length === 2);
    expect(chosen).to.deep.equal([ids[0], ids[1]]);
    expect(location.href).to.equal(before);
  });

  it('opens what was typed before the engine was there', async () => {
    const search = await fixture<StateSearch>(html`<tcp-state-search></tcp-state-search>`);
    const chosen: string[] = [];
    search.addEventListener('tcp-state-select', (event) => {
      event.preventDefault();
      chosen.push((event as CustomEvent<{ state: string }>).detail.state);
    });
    search.focus();
    search.value = 'last-ack';
    inside(search).input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await until(() => chosen.length === 1, 'the engine came');
    expect(chosen).to.deep.equal(['LAST-ACK']);
  });

  it('leaves a click with a modifier key to the browser', async () => {
    const search = await searched('closing');
    let selected = 0;
    search.addEventListener('tcp-state-select', () => (selected += 1));
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true });
    search.addEventListener('click', (event) => {
      expect(event.defaultPrevented).to.equal(false);
      event.preventDefault();
    });
    inside(search).options()[0]?.dispatchEvent(click);
    expect(selected).to.equal(0);
  });

  it('clears with the first Esc and leaves the field with the second', async () => {
    const search = await searched('listen');
    const { input, panel } = inside(search);
    await sendKeys({ press: 'Escape' });
    await search.updateComplete;
    expect(input.value).to.equal('');
    expect(panel.hidden).to.equal(true);
    expect(search.shadowRoot?.activeElement).to.equal(input);
    await sendKeys({ press: 'Escape' });
    expect(search.shadowRoot?.activeElement).to.equal(null);
  });

  it('says that nobody prints an unknown word, and offers the nearest without choosing one', async () => {
    const search = await searched('CLOSE_WAITING');
    const { options, panel } = inside(search);
    expect(panel.textContent).to.contain('CLOSE_WAITING');
    expect(panel.textContent).to.contain('Nearest spellings');
    expect(options()).to.have.length(3);
    let selected = 0;
    search.addEventListener('tcp-state-select', (event) => {
      event.preventDefault();
      selected += 1;
    });
    await sendKeys({ press: 'Enter' });
    await search.updateComplete;
    expect(selected).to.equal(0);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await until(() => selected === 1);
  });

  it('lets a missing spelling be reported: by a link with the spelling filled in, or by a text to copy', async () => {
    const search = await searched('QQXYZZY_QQ');
    const { panel } = inside(search);
    expect(panel.querySelector('a.report, .report a')).to.equal(null);
    const button = panel.querySelector<HTMLButtonElement>('.report button')!;
    button.click();
    await until(() => panel.querySelector('.report :is(span, textarea)') !== null, 'the report');
    // Where the clipboard is not to be had the text is shown; else it is pasted here as a reader would.
    let text = panel.querySelector('textarea')?.value;
    if (text === undefined) {
      const letter = await fixture<HTMLTextAreaElement>(html`<textarea></textarea>`);
      letter.focus();
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'KeyV' });
      await sendKeys({ up: 'Control' });
      await until(() => letter.value !== '', 'the pasted report');
      text = letter.value;
      search.focus();
    }
    expect(text).to.contain('QQXYZZY_QQ');

    search.report = 'https://example.org/issues/new?spelling=';
    await search.updateComplete;
    const link = panel.querySelector<HTMLAnchorElement>('.report a')!;
    expect(link.href).to.equal('https://example.org/issues/new?spelling=QQXYZZY_QQ');
    expect(link.rel).to.contain('noreferrer');
  });

  it('lets half of a pair of characters be searched, and reported as a character that is unknown', async () => {
    const search = await searched('QQXYZZY_QQ');
    search.report = 'https://example.org/issues/new?spelling=';
    // Typed by a driver it would be another character.
    search.value = 'QQXYZZY_QQ \ud83d';
    const link = (): HTMLAnchorElement | null => inside(search).panel.querySelector('.report a');
    await until(() => link()?.href.endsWith('QQ') === false, 'the new query is looked up');
    expect(link()!.href).to.equal('https://example.org/issues/new?spelling=QQXYZZY_QQ%20%EF%BF%BD');
  });

  it('leaves Enter on a button of its own to that button', async () => {
    const search = await searched('close');
    let selected = 0;
    search.addEventListener('tcp-state-select', (event) => {
      event.preventDefault();
      selected += 1;
    });
    await sendKeys({ press: 'Tab' });
    expect(search.shadowRoot?.activeElement?.className).to.equal('clear');
    await sendKeys({ press: 'Enter' });
    await search.updateComplete;
    expect(selected).to.equal(0);
    expect(search.value).to.equal('');
    expect(search.shadowRoot?.activeElement).to.equal(inside(search).input);
  });

  it('opens its list again where it was left', async () => {
    const search = await searched('wait');
    const { options, panel, active } = inside(search);
    panel.style.maxBlockSize = '8rem';
    search.place = { active: options().length - 1, scroll: 40 };
    await until(() => active() === options().at(-1), 'the active option');
    await until(() => panel.scrollTop === 40, 'the scrolled list');
    expect(search.place).to.deep.equal({ active: options().length - 1, scroll: 40 });
    search.place = { active: 99, scroll: 0 };
    await until(() => active() === null, 'no such option');
  });

  it('reads the number of results out once typing rests', async () => {
    const search = await searched('CLOSE_WAIT');
    const { status, options } = inside(search);
    const counted = () => new RegExp(`^${String(options().length)} states?$`).test(status.textContent);
    await until(counted, 'the count of what stands there');
  });

  it('tells its owner of every change of the query', async () => {
    const search = await fixture<StateSearch>(html`<tcp-state-search></tcp-state-search>`);
    const queries: string[] = [];
    search.addEventListener('tcp-state-query', (event) =>
      queries.push((event as CustomEvent<{ query: string }>).detail.query),
    );
    search.focus();
    await sendKeys({ type: 'ab' });
    await sendKeys({ press: 'Escape' });
    expect(queries).to.deep.equal(['a', 'ab', '']);
  });

  it('takes the focus at once where it is asked to', async () => {
    const search = await fixture<StateSearch>(html`<tcp-state-search autofocus></tcp-state-search>`);
    expect(search.shadowRoot?.activeElement).to.equal(inside(search).input);
  });
});

describe('while an input method composes', () => {
  /** Composes Korean text as an input method does, through the browser's own protocol. */
  const compose = (text: string) => executeServerCommand('compose', { text });
  const commit = (text: string) => executeServerCommand('compose', { commit: text });

  it('the results hold still and follow when the text is committed', async () => {
    const search = await searched('close', 'ko');
    const { input, options, status } = inside(search);
    const queries: string[] = [];
    search.addEventListener('tcp-state-query', (event) =>
      queries.push((event as CustomEvent<{ query: string }>).detail.query),
    );
    input.select();
    const before = options().map(name);
    await until(() => status.textContent.includes(String(before.length)), 'the count');
    const said = status.textContent;
    for (const text of ['ㄷ', '대', '댁', '대기']) {
      await compose(text);
      await search.updateComplete;
      expect(input.value).to.equal(text);
      expect(options().map(name)).to.deep.equal(before);
      expect(status.textContent).to.equal(said);
    }
    expect(queries).to.deep.equal([]);
    await commit('대기');
    await until(() => name(options()[0]) === 'LISTEN', 'results follow the text');
    expect(queries).to.deep.equal(['대기']);
    expect(input.value).to.equal('대기');
  });

  it('follow syllable by syllable, because the next one commits the one before', async () => {
    const search = await fixture<StateSearch>(html`<tcp-state-search language="ko"></tcp-state-search>`);
    const { input, options } = inside(search);
    search.focus();
    await compose('대');
    await commit('대');
    await compose('기');
    await until(() => options().length > 0, 'results of the first syllable');
    expect(search.value).to.equal('대기');
    await commit('기');
    expect(input.value).to.equal('대기');
    await until(() => name(options()[0]) === 'LISTEN', 'results of both');
  });

  it('no key moves, opens or clears, and the text stays as composed', async () => {
    const search = await searched('wait', 'ko');
    const { input, active, options } = inside(search);
    let selected = 0;
    search.addEventListener('tcp-state-select', (event) => {
      event.preventDefault();
      selected += 1;
    });
    const before = options().length;
    await compose('대');
    for (const key of ['ArrowDown', 'Enter', 'Escape']) {
      input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
      // oxlint-disable-next-line typescript/no-deprecated -- what Safari says of a key that an input method took
      input.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229, bubbles: true, cancelable: true }));
    }
    await search.updateComplete;
    expect(active()).to.equal(null);
    expect(selected).to.equal(0);
    expect(input.value).to.equal('wait대');
    expect(options().length).to.equal(before);
    await commit('대');
    await sendKeys({ press: 'Escape' });
    await search.updateComplete;
    expect(input.value).to.equal('');
  });

  it('an engine that arrives meanwhile does not write over what is composed', async () => {
    const search = await fixture<StateSearch>(html`<tcp-state-search language="ko"></tcp-state-search>`);
    const { input } = inside(search);
    search.focus();
    await compose('연');
    search.requestUpdate();
    await search.updateComplete;
    expect(input.value).to.equal('연');
    await commit('연결');
    await until(() => inside(search).options().length > 0, 'results');
    expect(input.value).to.equal('연결');
  });
});

describe('the search field for everyone', () => {
  const themes: readonly (readonly { name: string; value: string }[])[] = [
    [{ name: 'prefers-color-scheme', value: 'light' }],
    [{ name: 'prefers-color-scheme', value: 'dark' }],
    [{ name: 'forced-colors', value: 'active' }],
  ];
  afterEach(() => executeServerCommand('media-features', []));

  for (const features of themes) {
    const [{ name: feature, value } = { name: '', value: '' }] = features;
    it(`is accessible empty, with results, with an active one, and with none, ${feature} ${value}`, async () => {
      await executeServerCommand('media-features', features);
      const empty = await fixture(html`<tcp-state-search></tcp-state-search>`);
      await expect(empty).to.be.accessible();
      const full = await searched('wait');
      await expect(full).to.be.accessible();
      await sendKeys({ press: 'ArrowDown' });
      await expect(full).to.be.accessible();
      for (const unknown of ['closwaaaait', 'qqxyzzyqq']) await expect(await searched(unknown)).to.be.accessible();
    });
  }
});
