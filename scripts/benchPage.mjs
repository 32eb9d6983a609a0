// npm run bench:page: measures the built page in a browser and prints a table. Numbers depend on the
// machine and on what else it does: read medians and ratios, not single frames.
import './nodeVersion.mjs';

const { readFileSync, writeFileSync, mkdirSync } = await import('node:fs');
const { gzipSync } = await import('node:zlib');
const { join } = await import('node:path');
const { CACHE, DIST, buildIfStale, install } = await import('./project.mjs');

await install(console.error);
const { BROWSER_ARGS, ensureBrowser } = await import('./browser.mjs');
const { createFileServer } = await import('./fileServer.mjs');
const { chromium } = await import('@playwright/test');

/** Timesteps, units of a layer, layers. */
const SIZES = [
  [5, 4, 1],
  [200, 32, 1],
  [500, 128, 3],
  [1000, 128, 1],
  [2000, 256, 1],
];
const FRAMES = 120;

const executablePath = await ensureBrowser(console.error);
await buildIfStale(console.error);
const server = createFileServer({ folder: DIST });
await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
const address = server.address();
if (typeof address !== 'object' || !address) throw new Error('the server has no port');
const origin = `http://127.0.0.1:${address.port}/`;
const browser = await chromium.launch({
  args: [...BROWSER_ARGS, '--enable-precise-memory-info'],
  ...(executablePath ? { executablePath } : {}),
});

// `npm run bench:page -- opening` measures that alone.
const isOpening = process.argv.includes('opening');
const result = isOpening
  ? null
  : { first: await firstView(), frames: await frames(), memory: await memory() };
const opened = await openings();
await browser.close();
server.close();
mkdirSync(CACHE, { recursive: true });
const name = isOpening ? 'bench-opening.json' : 'bench-page.json';
writeFileSync(join(CACHE, name), JSON.stringify({ ...result, opened }, null, 2));
if (result) print(result);
printOpenings(opened);

/** Five cold visits: paint, the figure, the page answering a key; and the bytes of one of them. */
async function firstView() {
  /** @type {{ paint: number, figure: number, interactive: number }[]} */
  const visits = [];
  /** @type {Record<string, number>} */
  const bytes = {};
  for (let i = 0; i < 5; i++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const files = new Set();
    page.on('requestfinished', (request) => files.add(new URL(request.url()).pathname.slice(1)));
    await page.addInitScript(() => {
      const seen = () => {
        if (!document.querySelector('[data-at^="x@0"]')) {
          requestAnimationFrame(seen);
          return;
        }
        Reflect.set(window, 'figureAt', performance.now());
        const before = document.querySelector('.time-now')?.textContent;
        const press = () => {
          window.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
          requestAnimationFrame(() => {
            if (document.querySelector('.time-now')?.textContent === before) press();
            else Reflect.set(window, 'answeredAt', performance.now());
          });
        };
        press();
      };
      requestAnimationFrame(seen);
    });
    await page.goto(origin);
    await page.waitForFunction(() => 'answeredAt' in window);
    visits.push(
      await page.evaluate(() => ({
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
        figure: Number(Reflect.get(window, 'figureAt')),
        interactive: Number(Reflect.get(window, 'answeredAt')),
      })),
    );
    await page.waitForLoadState('networkidle');
    if (i === 0)
      for (const file of files) {
        const content = readFileSync(join(DIST, file || 'index.html'));
        const kind = (file || 'index.html').split('.').pop() ?? '';
        // Fonts and pictures are compressed already; the rest any host compresses.
        const isPacked = ['woff2', 'png'].includes(kind);
        bytes[kind] =
          (bytes[kind] ?? 0) + (isPacked ? content : gzipSync(content, { level: 9 })).length;
      }
    await context.close();
  }
  const of = (/** @type {'paint' | 'figure' | 'interactive'} */ key) =>
    spread(visits.map((visit) => visit[key]));
  return { paint: of('paint'), figure: of('figure'), interactive: of('interactive'), bytes };
}

/** @param {number} steps @param {number} hidden */
function linkOf(steps, hidden, layers = 1) {
  const text = 'hello'.repeat(Math.ceil(steps / 5)).slice(0, steps);
  const above = Array.from({ length: layers - 1 }, () => `rnn.${hidden}`).join('_');
  const cell = hidden === 4 ? '' : `net=orthogonal.1&cell=rnn.${hidden}&${above && `up=${above}&`}`;
  return `v=1&${cell}x=${text}`;
}

async function frames() {
  const rows = [];
  for (const [steps = 1, hidden = 1, layers = 1] of SIZES) {
    const link = linkOf(steps, hidden, layers);
    const matrix = layers > 1 ? 'W_h.1' : 'W_h';
    const near = { scrub: `${link}&end`, play: `${link}&end`, zoom: `${link}&win=0_5&end` };
    const far = steps > 5 ? { 'scrub, all in view': `${link}&win=0_${steps}&end` } : {};
    for (const [what, hash] of Object.entries({
      ...near,
      ...far,
      drag: `${link}&mat=${matrix}&win=0_${steps}&t=${steps - 1}&p=f&end`,
    })) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(`${origin}#${hash}`);
      await page.waitForSelector('.unrolled > svg');
      await page.evaluate(() => document.fonts.ready);
      await page.waitForLoadState('networkidle');
      const measured = await page.evaluate(measure, {
        what: what.split(',')[0] ?? '',
        frames: FRAMES,
        steps,
      });
      rows.push({
        size: `${steps} x ${layers > 1 ? `${layers} x ` : ''}${hidden}`,
        what,
        ...summary(measured.times),
        longTasks: measured.longTasks,
        ...(measured.fresh ? { fresh: spread(measured.fresh) } : {}),
      });
      await page.close();
    }
  }
  return rows;
}

/**
 * In the page: does something in every frame, and takes the time from its beginning to the end of what the browser
 * has to do for that frame.
 *
 * @param {{ what: string, frames: number, steps: number }} given
 */
async function measure({ what, frames: count, steps }) {
  /** @type {number[]} */
  const times = [];
  let longTasks = 0;
  new PerformanceObserver((list) => {
    longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
  /** The time in the main thread from an act to the end of its frame. */
  const drawn = (/** @type {() => void} */ act) =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        act();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          times.push(performance.now() - start);
          done(undefined);
        };
        port2.postMessage(0);
      });
    });
  const slider = /** @type {HTMLInputElement} */ (
    document.querySelector('.transport input[type=range]')
  );
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  const figure = /** @type {HTMLElement} */ (document.querySelector('.unrolled'));
  const box = figure.getBoundingClientRect();
  /** @type {number[] | undefined} */
  let fresh;
  if (what === 'scrub') {
    slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 1 }));
    for (let i = 0; i < count; i++)
      await drawn(() => {
        setValue?.call(slider, String(Math.floor((i / count) * steps)));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      });
  } else if (what === 'play') {
    // As fast as the page plays: a step every twelfth frame, and the frames of the glide between.
    for (let i = 0; i < 2 * count; i++)
      await drawn(() => {
        if (i % 12 !== 0) return;
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      });
  } else if (what === 'zoom') {
    for (let i = 0; i < count; i++) {
      await drawn(() => {
        figure.dispatchEvent(
          new WheelEvent('wheel', {
            deltaY: i < count / 2 ? 60 : -60,
            clientX: box.left + 600,
            clientY: box.top + 200,
            bubbles: true,
            cancelable: true,
          }),
        );
      });
    }
  } else {
    const cell = document.querySelector('.matrix-grid .cell');
    const svg = document.querySelector('.matrix-grid svg');
    const at = cell?.getBoundingClientRect();
    const pointer = (/** @type {string} */ type, /** @type {number} */ y) =>
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        clientX: (at?.left ?? 0) + 2,
        clientY: y,
        buttons: 1,
      });
    if (svg) svg.setPointerCapture = () => undefined;
    const y = (at?.top ?? 0) + 2;
    cell?.dispatchEvent(pointer('pointerdown', y));
    fresh = [];
    const canvas = /** @type {HTMLCanvasElement | null} */ (document.querySelector('.far-canvas'));
    const now = () =>
      canvas
        ?.getContext('2d')
        ?.getImageData(300, Math.round(canvas.height / 2), 400, 1)
        .data.join() ?? figure.textContent;
    for (let i = 0; i < count; i++) {
      await drawn(() => svg?.dispatchEvent(pointer('pointermove', y - 10 - i)));
      if (i % 20 === 0 && fresh) {
        const start = performance.now();
        const before = now();
        svg?.dispatchEvent(pointer('pointermove', y - 300 - i));
        while (now() === before && performance.now() - start < 2000)
          await new Promise((done) => requestAnimationFrame(done));
        fresh.push(performance.now() - start);
      }
    }
    svg?.dispatchEvent(pointer('pointerup', y));
  }
  await new Promise((done) => setTimeout(done, 50));
  return { times, longTasks, fresh };
}

/** From the link of an LSTM of random weights over 1,000 timesteps, in an open page, until all of its run is seen. */
async function openings() {
  const rows = [];
  for (const hidden of [128, 256, 512])
    for (const numbers of ['float64', 'float32']) {
      /** @type {Awaited<ReturnType<typeof opening>>[]} */
      const visits = [];
      for (let i = 0; i < 5; i++) visits.push(await opening(hidden, numbers));
      const of = (/** @type {'picture' | 'whole' | 'longest' | 'busiest'} */ key) =>
        spread(visits.map((visit) => visit[key]));
      rows.push({
        hidden,
        numbers,
        picture: of('picture'),
        whole: of('whole'),
        longest: of('longest'),
        busiest: of('busiest'),
      });
    }
  return rows;
}

/**
 * When the first of the heatmap is on the screen, and when all of it; the longest task of the page until it rests, by the clock and in
 * processor time, which others on the machine do not lengthen.
 *
 * @param {number} hidden
 * @param {string} numbers
 */
async function opening(hidden, numbers) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${origin}#v=1&end`);
  await page.waitForSelector('.unrolled > svg');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
  const categories = ['blink.user_timing', 'disabled-by-default-devtools.timeline'];
  await browser.startTracing(page, { categories });
  const text = 'hello'.repeat(200);
  const link = `v=1&net=xavier.1&cell=lstm.${hidden}&num=${numbers}&x=${text}&win=0_1000&end`;
  const seen = await page.evaluate(async (hash) => {
    // The tasks of whoever measures are none of the page's.
    await new Promise((done) => setTimeout(done, 500));
    performance.mark('opening');
    const start = performance.now();
    setTimeout(() => {
      location.hash = hash;
    });
    let picture = 0;
    let whole = 0;
    while (whole === 0) {
      await new Promise((done) => requestAnimationFrame(done));
      const canvas = /** @type {HTMLCanvasElement | null} */ (
        document.querySelector('.far-canvas')
      );
      // Of the first timesteps, between the symbols and the loss.
      const { width = 0, height = 0 } = canvas ?? {};
      const first = canvas
        ?.getContext('2d')
        ?.getImageData(width * 0.12, height * 0.3, 4, height * 0.5).data;
      if (picture === 0 && first?.some((value) => value > 0)) picture = performance.now() - start;
      const isBusy = document.querySelector('.unrolled')?.getAttribute('aria-busy') !== 'false';
      if (picture > 0 && !isBusy) whole = performance.now() - start;
    }
    await new Promise((done) => setTimeout(done, 1500));
    return { picture, whole };
  }, link);
  /** @type {{ traceEvents: { name: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number }[] }} */
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  await page.close();
  const mark = traceEvents.find(({ name: what }) => what === 'opening');
  const tasks = traceEvents.filter(
    ({ name: what, pid, tid, ts }) =>
      what === 'RunTask' && pid === mark?.pid && tid === mark.tid && ts > mark.ts,
  );
  const most = (/** @type {'dur' | 'tdur'} */ key) =>
    Math.max(0, ...tasks.map((task) => (task[key] ?? 0) / 1000));
  return { ...seen, longest: most('dur'), busiest: most('tdur') };
}

/** What is left after 500 scrubs and 200 edits, in MB, against what was there before. */
async function memory() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${origin}#${linkOf(200, 32)}&win=0_200&end`);
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  const used = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 2 ** 20;
  };
  const exercise = (/** @type {number} */ scrubs, /** @type {number} */ edits) =>
    page.evaluate(
      async ([many, changes]) => {
        const slider = /** @type {HTMLInputElement} */ (
          document.querySelector('.transport input[type=range]')
        );
        const text = /** @type {HTMLTextAreaElement} */ (document.querySelector('textarea'));
        const set = (
          /** @type {HTMLElement} */ element,
          /** @type {object} */ proto,
          /** @type {string} */ value,
        ) => {
          Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(element, value);
          element.dispatchEvent(new Event('input', { bubbles: true }));
        };
        const whole = text.value;
        for (let i = 0; i < (many ?? 0); i++) {
          set(slider, HTMLInputElement.prototype, String((i * 37) % 200));
          if (i % 10 === 0) await new Promise((done) => requestAnimationFrame(done));
        }
        for (let i = 0; i < (changes ?? 0); i++) {
          set(text, HTMLTextAreaElement.prototype, i % 2 ? whole : whole.slice(1));
          await new Promise((done) => requestAnimationFrame(done));
        }
      },
      [scrubs, edits],
    );
  // The first round fills what is kept on purpose: the history, the last few runs.
  await exercise(100, 200);
  const before = await used();
  await exercise(500, 200);
  const after = await used();
  await page.close();
  return { before, after };
}

/** @param {readonly number[]} values */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), least: at(0), most: sorted[sorted.length - 1] ?? 0 };
}

/** @param {readonly number[]} times */
function summary(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p95: at(0.95), worst: sorted[sorted.length - 1] ?? 0 };
}

/** @param {Awaited<ReturnType<typeof openings>>} rows */
function printOpenings(rows) {
  console.log(
    '\nOpening a link of an LSTM over 1,000 timesteps, five times, median (least to most)',
  );
  for (const row of rows)
    console.log(
      `  ${row.hidden} units, ${row.numbers}: first picture ${range(row.picture)}, all ${range(row.whole)}, longest task ${range(row.longest)}, in processor time ${range(row.busiest)}`,
    );
}

/** @param {{ median: number, least: number, most: number }} each */
function range(each) {
  return `${each.median.toFixed(0)} ms (${each.least.toFixed(0)} to ${each.most.toFixed(0)})`;
}

/** @param {NonNullable<typeof result>} all */
function print({ first, frames: rows, memory: heap }) {
  const ms = (/** @type {number} */ value) => value.toFixed(1).padStart(7);
  console.log('First view, five cold visits, median (least to most)');
  console.log(`  first paint        ${range(first.paint)}`);
  console.log(`  figure there       ${range(first.figure)}`);
  console.log(`  answers a key      ${range(first.interactive)}`);
  console.log('Bytes of the first view, compressed');
  for (const [kind, count] of Object.entries(first.bytes))
    console.log(`  ${kind.padEnd(8)}${(count / 1000).toFixed(1).padStart(8)} kB`);
  console.log('\nMain thread in a frame, ms (input to drawn)');
  console.log(
    '  T x H           what                  median    95th   worst  long tasks  repaint',
  );
  for (const row of rows)
    console.log(
      `  ${row.size.padEnd(16)}${row.what.padEnd(20)}${ms(row.median)} ${ms(row.p95)} ${ms(row.worst)}${String(row.longTasks).padStart(8)}    ${row.fresh ? range(row.fresh) : ''}`,
    );
  console.log(
    `\nHeap after 500 scrubs and 200 edits: ${heap.after.toFixed(1)} MB, before ${heap.before.toFixed(1)} MB`,
  );
}
