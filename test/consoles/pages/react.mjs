/** React: rows whose text, order and number change with every rendering. */
import { createElement as h, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { errors, rowsOf } from './rendering.mjs';

const root = createRoot(document.querySelector('main'), {
  onUncaughtError: (error) => errors.push(String(error)),
  onRecoverableError: (error) => errors.push(String(error)),
});
globalThis.render = (round) => {
  flushSync(() => {
    root.render(
      h(
        StrictMode,
        null,
        h(
          'table',
          null,
          h(
            'tbody',
            null,
            rowsOf(round).map(({ key, cells }) =>
              h(
                'tr',
                { key },
                cells.map((cell, index) => h('td', { key: index }, round % 2 ? cell : h('b', null, cell))),
              ),
            ),
          ),
        ),
      ),
    );
  });
};
globalThis.render(0);
globalThis.ready = true;
