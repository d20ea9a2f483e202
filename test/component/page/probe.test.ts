import { assert } from '@open-wc/testing';
import { probe } from '../../../src/page/probe.ts';

/** Starts a probe on this page; `isFound` is answered once everything that is there was looked at. */
function start(): { isFound: () => Promise<boolean>; end: () => void } {
  const ended = new AbortController();
  let found = false;
  const settled = probe(
    ended.signal,
    (element) => {
      // As Chromium answers an extension.
      if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml')
        throw new TypeError(`${element.localName} is no HTMLElement`);
      return element.shadowRoot;
    },
    () => {
      found = true;
    },
  );
  return {
    isFound: async () => {
      await settled();
      return found;
    },
    end: () => {
      ended.abort();
    },
  };
}

const place = document.createElement('div');

/** Whether the probe finds something on a page that holds this. */
async function findsIn(...content: (Node | string)[]): Promise<boolean> {
  place.replaceChildren(...content);
  const { isFound, end } = start();
  try {
    return await isFound();
  } finally {
    end();
  }
}

function element(name: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

describe('the probe', () => {
  before(() => {
    document.body.append(place);
  });
  afterEach(() => {
    place.replaceChildren();
  });
  after(() => {
    place.remove();
  });

  it('finds a state in pieces', async () => {
    assert.isTrue(await findsIn(element('p', 'in TIME', element('wbr'), element('b', '_WA'), 'IT')));
  });

  it('finds a state beside drawings and formulas', async () => {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawing.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    const formula = document.createElementNS('http://www.w3.org/1998/Math/MathML', 'math');
    assert.isTrue(await findsIn(drawing, formula, element('p', 'in TIME_WAIT')));
  });

  it('finds an ordinary word in a cell beside others, without a blank between', async () => {
    const cells = ['tcp', 'LISTEN', 'nginx worker'].map((text) => element('td', text));
    assert.isTrue(await findsIn(element('table', element('tbody', element('tr', ...cells)))));
  });

  it('finds an ordinary word that touches another one across the edge of an element, where a gap may be drawn', async () => {
    for (const name of ['span', 'strong']) {
      assert.isTrue(await findsIn('TCP sockets ', element('p', element(name, '9'), 'LISTEN')), name);
      assert.isTrue(await findsIn('TCP sockets ', element('p', 'LISTEN', element(name, '9'))), name);
    }
    assert.isFalse(await findsIn('TCP sockets ', element('p', '9LISTEN')));
    assert.isFalse(await findsIn('A tcp port was ', element('a', 'closed'), ', because ', element('b', 'nobody')));
  });

  it('finds an ordinary word at the end of a line that nothing but an element ends', async () => {
    for (const end of ['br', 'hr'])
      assert.isTrue(await findsIn('tcp 0 0 192.0.2.10:22 0.0.0.0:* LISTEN', element(end), 'end'), end);
    assert.isFalse(await findsIn('tcp 0 0 192.0.2.10:22 0.0.0.0:* LISTENend'));
  });

  it('finds nothing in a sentence, whatever elements stand in its lines', async () => {
    assert.isFalse(await findsIn(element('p', 'The town was ', element('em', 'established'), ' on a river.')));
    assert.isFalse(
      await findsIn(
        element('p', 'After a long winter the town closed its ', element('a', 'gates'), ' to those who listen to tcp.'),
      ),
    );
  });

  it('reads forms whose fields have the names of methods', async () => {
    const fields = ['contains', 'matches', 'closest', 'nodeName', 'compareDocumentPosition'].map((name) =>
      Object.assign(element('input'), { name }),
    );
    const form = element(
      'form',
      ...fields,
      element('label', 'Established'),
      ' by those who listen, ',
      element('i', 'listen'),
    );
    assert.isFalse(await findsIn('The town was ', form));
    assert.isTrue(await findsIn('The town was ', form, element('p', 'tcp LISTEN 192.0.2.1:80')));
  });

  it('finds nothing in scripts, styles, fields and what is typed', async () => {
    const editor = element('div', 'TIME_WAIT');
    editor.contentEditable = 'true';
    const script = Object.assign(element('script', 'TIME_WAIT'), { type: 'text/plain' });
    assert.isFalse(
      await findsIn(script, element('style', '/* TIME_WAIT */'), element('textarea', 'TIME_WAIT'), editor),
    );
  });

  it('finds what stands beside a script', async () => {
    const code = (...texts: string[]): Element => {
      const script = Object.assign(element('script'), { type: 'text/plain' });
      script.append(...texts);
      return script;
    };
    for (const script of [code(), code('one'), code('one', 'two')])
      assert.isTrue(await findsIn(script, 'TIME_WAIT'), script.outerHTML);
    assert.isFalse(await findsIn(code('TIME_WAIT', 'CLOSE_WAIT')));
  });

  it('finds what comes later: a node, characters, a shadow root', async () => {
    const text = document.createTextNode('state TIME_');
    const host = element('div');
    host.attachShadow({ mode: 'open' }).append(element('p', 'nothing'));
    const changes: Record<string, () => void> = {
      node: () => {
        place.append(element('p', 'CLOSE_WAIT'));
      },
      characters: () => {
        text.appendData('WAIT');
      },
      shadow: () => {
        host.shadowRoot?.append('SYN_SENT');
      },
    };
    for (const [name, change] of Object.entries(changes)) {
      text.data = 'state TIME_';
      place.replaceChildren(text, element('p', 'and more'), host);
      const { isFound, end } = start();
      assert.isFalse(await isFound(), name);
      change();
      assert.isTrue(await isFound(), name);
      end();
      host.shadowRoot?.replaceChildren();
    }
  });

  it('finds what could be typed in and no longer can, where nothing else changes', async () => {
    const editor = element('div', 'TIME_WAIT');
    editor.contentEditable = 'true';
    for (const free of [
      () => {
        editor.removeAttribute('contenteditable');
      },
      () => {
        editor.contentEditable = 'false';
      },
    ]) {
      editor.contentEditable = 'true';
      place.replaceChildren('A form', editor);
      const { isFound, end } = start();
      assert.isFalse(await isFound());
      free();
      assert.isTrue(await isFound());
      end();
    }
  });

  it('finds two halves that come together when what stood between them goes', async () => {
    place.replaceChildren('FIN_W', element('i', ' or '), 'AIT2');
    const { isFound, end } = start();
    assert.isFalse(await isFound());
    place.querySelector('i')?.remove();
    assert.isTrue(await isFound());
    end();
  });

  it('finds a state at the end of a long text', async () => {
    const line = 'a line of a log in which nothing stands that anybody looks for\n';
    assert.isTrue(await findsIn(element('pre', `${line.repeat(20_000)}TIME_WAIT\n${line.repeat(1000)}`)));
    assert.isFalse(await findsIn(element('pre', line.repeat(20_000))));
  });

  it('goes on where the node it stands at is taken away', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => element('p', `line ${String(index)}`));
    place.replaceChildren(...rows);
    const { isFound, end } = start();
    assert.isFalse(await isFound());
    for (const row of rows) row.append(' more');
    for (const row of rows.slice(0, 2000)) row.remove();
    place.append(element('p', 'LAST_ACK'));
    assert.isTrue(await isFound());
    end();
  });
});
