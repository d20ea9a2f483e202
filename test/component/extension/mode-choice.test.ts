import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nothing, render } from 'lit';
import { modeChoice } from '../../../src/extension/controls/mode-choice.ts';
import { extensionWords } from '../../../src/extension/reader.ts';
import type { Mode } from '../../../src/extension/settings/settings.ts';

describe('the choice where states are marked', () => {
  let place: HTMLElement;
  let chosen: Mode[];
  const focused = () => (document.activeElement as HTMLInputElement).value;
  const checked = () => place.querySelector<HTMLInputElement>(':checked')!.value;
  const show = (mode: Mode): void => {
    const choose = (next: Mode): void => {
      chosen.push(next);
      show(next);
    };
    render(modeChoice(extensionWords.en, mode, choose, 'Where'), place);
  };

  beforeEach(() => {
    place = document.body.appendChild(document.createElement('div'));
    chosen = [];
    show('click');
    place.querySelector<HTMLElement>(':checked')!.focus();
  });
  afterEach(() => {
    render(nothing, place);
    place.remove();
  });

  it('is looked through with arrow keys, round its ends, without a choice on the way', async () => {
    for (const [key, mode] of [
      ['ArrowDown', 'sites'],
      ['ArrowRight', 'everywhere'],
      ['ArrowDown', 'click'],
      ['ArrowUp', 'everywhere'],
      ['ArrowLeft', 'sites'],
    ] as const) {
      await sendKeys({ press: key });
      expect(focused(), key).to.equal(mode);
    }
    expect(chosen).to.deep.equal([]);
    expect(checked()).to.equal('click');
  });

  for (const key of ['Space', 'Enter'])
    it(`is made by ${key}, once`, async () => {
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: key });
      expect(chosen).to.deep.equal(['sites']);
      expect(checked()).to.equal('sites');
      await sendKeys({ press: key });
      expect(chosen).to.deep.equal(['sites']);
    });

  it('has the name of each mode alone, and says of one that is not chosen that Space chooses it', () => {
    const { modeClick, modeClickHint, modeSites, modeSitesHint, modeKeys } = extensionWords.en;
    const told = (mode: Mode, by: string): string =>
      place
        .querySelector(`[value=${mode}]`)!
        .getAttribute(by)!
        .split(' ')
        .map((id) => document.getElementById(id)!.textContent.trim())
        .join(' ');
    expect(told('click', 'aria-labelledby')).to.equal(modeClick);
    expect(told('click', 'aria-describedby')).to.equal(modeClickHint);
    expect(told('sites', 'aria-labelledby')).to.equal(modeSites);
    expect(told('sites', 'aria-describedby')).to.equal(`${modeSitesHint} ${modeKeys}`);
  });

  it('is one stop of the Tab key, wherever in it the keyboard is', async () => {
    const after = place.appendChild(document.createElement('button'));
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(after);
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(focused()).to.equal('click');
  });
});
