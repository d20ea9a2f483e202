import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { until } from '../until.ts';
import { isOpen, marked, move, press, rows } from './marked-frame.ts';
import { closePages } from './page-frame.ts';

describe('the walk from mark to mark', () => {
  beforeEach(() => move(900, 580));
  afterEach(closePages);

  it('moves the keyboard into the card of the next mark, round and round', async () => {
    const page = await marked(rows);
    for (const token of ['ESTABLISHED', 'CLOSE_WAIT', 'ESTABLISHED']) {
      expect(page.walk()).to.equal(true);
      await until(() => isOpen(page) && page.root().querySelector('h1')!.textContent === token);
      expect(page.root().activeElement).to.equal(page.root().querySelector('.card'));
    }
    expect(page.root().activeElement!.getAttribute('role')).to.equal('dialog');
  });

  it('goes into the next card while the one before is there, or screen readers would begin with the page anew', async () => {
    const page = await marked(rows);
    const heard: string[] = [];
    // Ways within the card’s own root are told to nobody outside.
    page.view.addEventListener('focusin', ({ target }) => heard.push((target as Element).localName), true);
    for (const token of ['ESTABLISHED', 'CLOSE_WAIT', 'ESTABLISHED']) {
      page.walk();
      await until(() => isOpen(page) && page.root().querySelector('h1')!.textContent === token);
    }
    expect(page.root().querySelectorAll('.card').length).to.equal(1);
    expect(page.root().activeElement).to.equal(page.root().querySelector('.card'));
    expect(heard).to.deep.equal(['tcp-state-card-host']);
  });

  it('gives the keyboard back on Escape, and keeps keys from the page while in the card', async () => {
    const page = await marked(`${rows}<button>here</button>`);
    const heard: string[] = [];
    page.document.addEventListener('keydown', ({ key }) => heard.push(key), true);
    const button = page.document.querySelector('button')!;
    button.focus();
    page.walk('CLOSE-WAIT');
    await until(() => isOpen(page) && page.root().activeElement);
    await press('j');
    await press('Escape');
    await until(() => !isOpen(page));
    expect(page.document.activeElement).to.equal(button);
    expect(heard).to.deep.equal([]);
  });

  it('gives the keyboard back where a pointer brings the card of another mark in between', async () => {
    const page = await marked(`${rows}<button>here</button>`);
    page.document.querySelector('button')!.focus();
    page.walk('CLOSE-WAIT');
    await until(() => isOpen(page) && page.root().activeElement);
    await move(...page.middleOf('ESTABLISHED'));
    await until(() => page.root().querySelector('h1')?.textContent === 'ESTABLISHED');
    await press('Escape');
    await until(() => !isOpen(page));
    expect(page.document.activeElement!.localName).to.equal('button');
  });

  it('gives the keyboard back from the card of a pointer, a button of which was pressed', async () => {
    const page = await marked(`${rows}<button>here</button>`);
    page.document.querySelector('button')!.focus();
    await move(...page.middleOf('CLOSE_WAIT'));
    await until(() => isOpen(page));
    const { left, top, width, height } = page.root().querySelector('button')!.getBoundingClientRect();
    await executeServerCommand('pointer-click', { x: left + width / 2, y: top + height / 2 });
    await until(() => page.root().activeElement);
    await press('Escape');
    await until(() => !isOpen(page));
    expect(page.document.activeElement!.localName).to.equal('button');
  });

  it('scrolls to a mark far down, also inside a box that scrolls', async () => {
    const filler = 'nothing here\n'.repeat(300);
    const page = await marked(
      `${filler.replaceAll('\n', '<br>')}<pre style="height:200px;overflow:auto">${filler}it is in LAST_ACK\n${filler}</pre>`,
    );
    expect(page.walk()).to.equal(true);
    await until(() => isOpen(page));
    const { top, bottom } = page.boxOf('LAST_ACK');
    expect(top >= 0 && bottom <= page.view.innerHeight).to.equal(true);
    await new Promise((resolve) => page.view.requestAnimationFrame(resolve));
    expect(isOpen(page)).to.equal(true);
  });

  it('goes to what stands out of a body or of elements that have no size', async () => {
    // So do JupyterLab and Notebook, pages made of floats, and the panels of many libraries.
    const wholes = [
      `<style>body{margin:0;overflow:hidden}</style><div style="position:absolute;inset:0;overflow:hidden">${rows}</div>`,
      `<style>body{margin:0;overflow-x:hidden}</style><div style="float:left">${rows}</div>`,
      `<div style="overflow:hidden"><div style="position:absolute;top:50px">${rows}</div></div>`,
      `<div style="position:relative;overflow:hidden"><div style="position:fixed;top:50px">${rows}</div></div>`,
    ];
    for (const whole of wholes) {
      const page = await marked(whole);
      expect(page.walk('CLOSE-WAIT'), whole).to.equal(true);
      await until(() => isOpen(page));
      closePages();
    }
  });

  it('passes by what is cut off by an element that has no size', async () => {
    const page = await marked(
      `<div style="position:relative;height:0;overflow:hidden"><div style="position:absolute">${rows}</div></div><div style="height:0;overflow:hidden">${rows}</div>`,
    );
    expect(page.walk()).to.equal(false);
  });

  it('says so when there is nothing to go to', async () => {
    const page = await marked(rows);
    expect(page.walk('SYN-SENT')).to.equal(false);
    expect(page.host()).to.equal(null);
  });
});
