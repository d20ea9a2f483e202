import { expect } from '@open-wc/testing';
import { showNotice } from '../../../src/app/notice.ts';

describe('a notice', () => {
  it('gives the keyboard back to what had it, where one of its buttons is pressed', () => {
    const field = document.body.appendChild(document.createElement('input'));
    let isUndone = false;
    showNotice('Cleared.', [
      {
        label: 'Undo',
        run: () => {
          isUndone = true;
        },
      },
    ]);
    field.focus();
    const button = document.querySelector<HTMLElement>('.notice button')!;
    button.focus();
    button.click();
    expect(isUndone).to.equal(true);
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('leaves the keyboard where it is, where it was not in the notice', () => {
    const [other, field] = ['input', 'input'].map((name) => document.body.appendChild(document.createElement(name)));
    showNotice('Cleared.', [{ label: 'Close' }]);
    const button = document.querySelector<HTMLElement>('.notice button')!;
    for (const element of [other, button, field]) element!.focus();
    button.click();
    expect(document.activeElement).to.equal(field);
    for (const element of [other, field]) element!.remove();
  });
});
