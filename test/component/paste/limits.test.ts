import { expect } from '@open-wc/testing';
import { nothing, render } from 'lit';
import { limitWords } from '../../../src/app/paste/findings/diagnosis-words.ts';
import type { ChangedLimits } from '../../../src/app/paste/limits/kept-limits.ts';
import { limitsTemplate } from '../../../src/app/paste/view/limits.ts';
import { paste } from '../../../src/i18n/every-language/paste.ts';
import { thresholds } from '../../../src/netstat/diagnose/thresholds.ts';

describe('the limits of the findings', () => {
  let place: HTMLElement;
  let limits: ChangedLimits;

  const show = (): void => {
    render(
      limitsTemplate({
        words: paste.en,
        limits,
        areKept: true,
        texts: limitWords.en,
        change: (changed) => {
          limits = changed;
          show();
        },
        reset: () => {
          limits = {};
          show();
        },
      }),
      place,
    );
  };
  const part = (id: string) => place.querySelector(`#limit-${id}`)!.closest('li')!;
  /** Writes a value and says what the field and the sentence below it hold then. */
  const write = (id: string, value: string) => {
    const field = part(id).querySelector('input')!;
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return [field.value, part(id).querySelector('.refused')!.textContent];
  };

  beforeEach(() => {
    place = document.body.appendChild(document.createElement('div'));
    limits = { 'fw2-look': 20, 'acceptq-look-share': 0.4 };
    show();
  });
  afterEach(() => {
    render(nothing, place);
    place.remove();
  });

  it('stay as they were where something else than a limit is written, and say why', () => {
    expect(write('fw2-look', '-5')).to.deep.equal(['20', paste.en.limitRefused(1e12)]);
    expect(write('acceptq-look-share', '40')).to.deep.equal(['0.4', paste.en.limitRefused(1)]);
    expect(limits).to.deep.equal({ 'fw2-look': 20, 'acceptq-look-share': 0.4 });
  });

  it('are taken from then on, and the sentence goes', () => {
    write('fw2-look', '-5');
    expect(write('fw2-look', '30')).to.deep.equal(['30', '']);
    expect(limits['fw2-look']).to.equal(30);
  });

  it('are the defaults again where the field is emptied', () => {
    expect(write('fw2-look', '')).to.deep.equal([String(thresholds['fw2-look']), '']);
    expect(limits).to.deep.equal({ 'acceptq-look-share': 0.4 });
  });

  it('leave the keyboard beside them where the button that takes all of them back goes', () => {
    place.querySelector('details')!.open = true;
    write('fw2-look', '-5');
    const button = place.querySelector<HTMLElement>('details > button')!;
    button.focus();
    button.click();
    expect(part('fw2-look').querySelector('.refused')!.textContent).to.equal('');
    expect(place.querySelector('details > button')).to.equal(null);
    expect(document.activeElement).to.equal(place.querySelector('summary'));
  });
});
