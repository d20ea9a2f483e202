import { expect } from '@open-wc/testing';
import { nothing, render } from 'lit';
import { intake } from '../../../src/app/paste/view/intake.ts';
import type { SourceInput } from '../../../src/app/paste/worker/protocol.ts';
import { paste } from '../../../src/i18n/every-language/paste.ts';

const listing =
  'tcp 0 0 192.0.2.1:22 198.51.100.7:50514 CLOSE_WAIT\ntcp 0 0 192.0.2.1:22 198.51.100.8:50515 CLOSE_WAIT\n';
const unused = (): void => {
  throw new Error('Nobody asked for this.');
};

describe('the box for a further snapshot', () => {
  let place: HTMLElement;
  let taken: (readonly SourceInput[])[];

  beforeEach(() => {
    place = document.body.appendChild(document.createElement('div'));
    taken = [];
    render(
      intake({
        words: paste.en,
        isEmpty: false,
        isAdding: true,
        isDropping: false,
        draft: '',
        type: unused,
        take: (sources) => taken.push(sources),
        clipboard: unused,
        sample: unused,
        done: unused,
      }),
      place,
    );
  });
  afterEach(() => {
    render(nothing, place);
    place.remove();
  });

  /** Pastes a text into the field; returns whether the field itself takes it. */
  const pasteInto = (text: string): boolean => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    return place.querySelector('textarea')!.dispatchEvent(event);
  };

  it('names the button for files without the words that the browser puts into it', () => {
    const input = place.querySelector('input[type=file]');
    expect(input?.ariaLabel).to.equal(input?.closest('label')?.textContent.trim());
  });

  it('takes a listing that is pasted into it at once', () => {
    expect(pasteInto(listing)).to.equal(false);
    expect(taken).to.deep.equal([[{ name: '', content: listing }]]);
  });

  it('keeps what was typed there, such as the time, above a listing that is pasted below it', () => {
    place.querySelector('textarea')!.value = '12:00:00\n';
    expect(pasteInto(listing)).to.equal(true);
    expect(taken).to.deep.equal([]);
  });
});
