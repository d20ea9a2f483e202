// What the main thread of a page did, out of a trace of Chromium.

/** Work of the main thread; what lies inside another of these is counted with it. */
const work = new Set(['EventDispatch', 'FunctionCall', 'RunMicrotasks', 'UpdateLayoutTree', 'Layout', 'TimerFire']);

/**
 * Milliseconds of processor time of the work in a trace, each moment once. Time in which the machine did something
 * else is not the page's.
 */
export function workIn(events) {
  const own = events
    .filter(({ ph, name, tdur }) => ph === 'X' && tdur !== undefined && work.has(name))
    .sort((a, b) => a.tid - b.tid || a.ts - b.ts);
  let sum = 0;
  let tid;
  let end = 0;
  for (const event of own) {
    if (event.tid !== tid) [tid, end] = [event.tid, 0];
    if (event.ts >= end) sum += event.tdur;
    end = Math.max(end, event.ts + event.dur);
  }
  return sum / 1000;
}

/** Categories of a trace that {@link keyWork} reads. */
export const keyCategories = ['devtools.timeline', 'v8.execute'];

const kinds = {
  EventDispatch: 'browser',
  FunctionCall: 'script',
  RunMicrotasks: 'script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
};

/**
 * Milliseconds of processor time that one key press took, by what was done in it, each moment once: the page's script
 * in its events and in the microtasks behind them; style and layout, also those of the frame after it; and what the
 * browser itself did while it dispatched the events: it changes the field's text, its selection, what can be undone.
 * Functions of timers, and those of whoever measures, are none of the key's.
 */
export function keyWork(events) {
  const parts = { script: 0, style: 0, layout: 0, browser: 0 };
  const thread = events.find(({ name }) => name === 'EventDispatch')?.tid;
  const own = events
    .filter(({ ph, tid, tdur, name }) => ph === 'X' && tid === thread && tdur !== undefined && name in kinds)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const open = [];
  for (const event of own) {
    while (open.length > 0 && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    const kind = kinds[event.name];
    const isKeys = kind !== 'script' || open.some(({ name }) => name === 'EventDispatch');
    if (isKeys) parts[kind] += event.tdur;
    const around = open.at(-1);
    if (isKeys && around?.isKeys) parts[kinds[around.name]] -= event.tdur;
    open.push(Object.assign(event, { isKeys }));
  }
  return Object.fromEntries(Object.entries(parts).map(([kind, time]) => [kind, time / 1000]));
}

/** Categories of a trace that {@link longestTask} and {@link processorTimes} read. */
export const taskCategories = ['toplevel', 'devtools.timeline', 'blink.user_timing'];

/**
 * The longest task of a page's main thread in a trace, as the clock saw it, and the most processor time that one took,
 * both in milliseconds. On a busy machine a task stands still while others run, which no page can change.
 */
export function longestTask(events) {
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ ph, name, pid, tid }) => ph === 'X' && name === 'ThreadControllerImpl::RunTask' && mains.has(`${pid} ${tid}`),
  );
  const most = (part) => tasks.reduce((longest, task) => Math.max(longest, task[part] ?? 0), 0) / 1000;
  return { clock: most('dur'), processor: most('tdur') };
}

/**
 * Milliseconds of processor time between two marks of a page (`performance.mark`), by where it was spent: on the page's
 * main thread, in its workers, and in the compiler of scripts, which works beside both.
 */
export function processorTimes(events, from, to) {
  const mark = (wanted) => events.find(({ name, cat }) => name === wanted && cat.includes('blink.user_timing'));
  const [start, end] = [mark(from), mark(to)];
  const threads = new Map(
    events.filter(({ name }) => name === 'thread_name').map(({ pid, tid, args }) => [`${pid} ${tid}`, args.name]),
  );
  const times = { page: 0, worker: 0, compiler: 0 };
  for (const { ph, name, pid, tid, ts, tdur = 0, args } of events) {
    if (ph !== 'X' || pid !== start.pid || ts < start.ts || ts > end.ts) continue;
    const thread = threads.get(`${pid} ${tid}`);
    if (name === 'ThreadPool_RunTask') {
      if (/compil|maglev/.test(args.src_file ?? '')) times.compiler += tdur / 1000;
    } else if (name !== 'ThreadControllerImpl::RunTask') continue;
    else if (thread === 'CrRendererMain') times.page += tdur / 1000;
    else if (thread === 'DedicatedWorker thread') times.worker += tdur / 1000;
  }
  return times;
}
