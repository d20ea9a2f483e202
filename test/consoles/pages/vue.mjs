/** Vue: rows whose text, order and number change with every rendering. */
import { createApp, h, nextTick, ref } from 'vue';
import { errors, rowsOf } from './rendering.mjs';

const round = ref(0);
const app = createApp(() =>
  h('table', [
    h(
      'tbody',
      rowsOf(round.value).map(({ key, cells }) =>
        h(
          'tr',
          { key },
          cells.map((cell) => h('td', [round.value % 2 ? cell : h('b', cell)])),
        ),
      ),
    ),
  ]),
);
app.config.errorHandler = (error) => errors.push(String(error));
app.mount('main');
globalThis.render = async (next) => {
  round.value = next;
  await nextTick();
};
globalThis.ready = true;
