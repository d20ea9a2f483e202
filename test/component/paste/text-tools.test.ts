import { expect, nextFrame } from '@open-wc/testing';
import { nothing, render } from 'lit';
import { textParts } from '../../../src/app/paste/view/text-tools.ts';
import { paste } from '../../../src/i18n/every-language/paste.ts';

describe('the ways between the parts of a long text', () => {
  let place: HTMLElement;
  let part: number;
  const draw = (): void => {
    render(
      textParts(paste.en, part, 3, (to) => {
        part = to;
        draw();
      }),
      place,
    );
  };

  beforeEach(() => {
    place = document.body.appendChild(document.createElement('div'));
    part = 0;
    draw();
  });
  afterEach(() => {
    render(nothing, place);
    place.remove();
  });

  it('leave the keyboard at the button that led to the last part, where that does nothing more', async () => {
    const next = place.querySelector<HTMLElement>('button:last-of-type')!;
    next.focus();
    for (const expected of [1, 2, 2]) {
      next.click();
      // Browsers take the focus from a button that is disabled when they draw next.
      await nextFrame();
      await nextFrame();
      expect(part).to.equal(expected);
      expect(document.activeElement === next, 'the button has the focus').to.equal(true);
    }
  });
});
