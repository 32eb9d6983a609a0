import type { Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { pressInMenu } from './hands.ts';
import { expect, languages, openLink, test } from './page.ts';

const { en, ko } = languages;
test.use({ locale: 'en-US' });

/** 200 symbols that the network of a first visit knows. */
const LONG = 'hello'.repeat(40);
const seen = (page: import('@playwright/test').Page) =>
  page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get('win'));

test('the wheel goes from a single cell over the chain to the heatmap, and the link remembers', async ({
  page,
}) => {
  await openLink(page, `v=1&x=${LONG}&t=3&p=choose&win=3_1&end`);
  // From near, a cell shows all its vectors: the two products, their sum, the state.
  for (const value of ['wh', 'wx', 'a', 'h'])
    await expect(page.locator(`.unrolled [data-at="${value}@3[0]"]`)).toBeVisible();
  await page.locator('.unrolled').hover();
  for (let turn = 0; turn < 16; turn++) await page.mouse.wheel(0, 240);
  await expect.poll(async () => Number((await seen(page))?.split('_')[1])).toBeGreaterThan(40);
  await expect(page.locator('.far-canvas')).toBeVisible();
  await expect(page.locator('.column')).toHaveCount(0);
  await page.reload();
  expect(Number((await seen(page))?.split('_')[1])).toBeGreaterThan(40);
  await expect(page.locator('.far-canvas')).toBeVisible();
});

test('under a hand numbers follow at once, and once it rests all is pointed at and read aloud by its own name', async ({
  page,
}) => {
  await openLink(page, `v=1&x=${LONG}&t=3&p=f&unit=1&end`);
  const now = page.locator('.column.now');
  const formula = page.locator('.equation-line.current');
  const box = await page.locator('.transport input[type=range]').boundingBox();
  if (!box) throw new Error('the slider is not there');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.1, middle);
  await page.mouse.down();
  for (const share of [0.2, 0.35, 0.5, 0.6]) {
    await page.mouse.move(box.x + box.width * share, middle);
    const t = await page
      .locator('.transport input[type=range]')
      .evaluate((input: HTMLInputElement) => Math.round(Number(input.value)));
    expect(t).toBeGreaterThan(20);
    await expect(now.locator('.time-label')).toHaveText(`t = ${t}`);
    await expect(now.locator('.character')).toHaveText(LONG[t] ?? '');
    await expect(formula.locator('.katex-html')).toContainText(String(t));
  }
  await page.mouse.up();
  const t = Number(/\d+/.exec((await page.locator('.time-now').textContent()) ?? '')?.[0]);
  await expect(now.getByRole('button')).toHaveAccessibleName(en.say.goTo(t, LONG[t] ?? '', true));
  await expect(now.locator('.character')).toHaveAttribute('data-at', `x@${t}`);
  await expect(now.locator(`.grid [data-at="h@${t}[1]"]`)).toHaveAccessibleName(
    new RegExp(`^h, t = ${t}, entry 1: `),
  );
  await expect(page.locator('.written-name')).toHaveAttribute('data-at', `h@${t}[1]`);
  await expect(formula.locator('.katex-mathml')).toContainText(String(t));
  await expect(formula.locator(`[data-at="h@${t}"]`)).not.toHaveCount(0);
  await expect(formula.getByRole('button').first()).toHaveAccessibleName(new RegExp(String(t)));
});

test('the unit that is written out is outlined in the state, and none where the line is of an output', async ({
  page,
}) => {
  const outline = page.locator('.column.now .state-vector .picked-row');
  await openLink(page, 'v=1&x=hello&t=2&p=f&unit=1&end');
  await expect(outline).toHaveCount(1);
  await openLink(page, 'v=1&x=hello&t=2&p=choose&unit=1&end');
  await expect(page.locator('.column.now .state-vector')).toHaveCount(1);
  await expect(outline).toHaveCount(0);
});

test('a long run is seen whole over its slider, and a short one letter by letter', async ({
  page,
}) => {
  await openLink(page, `v=1&x=${LONG}&t=3&end`);
  const overview = page.locator('[data-part="timeline"] canvas');
  // The states of 200 timesteps, in more than a few colours.
  const colours = () =>
    overview.evaluate((canvas: HTMLCanvasElement) => {
      const drawn = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      return drawn ? new Set(new Uint32Array(drawn.data.buffer)).size : 0;
    });
  await expect.poll(colours).toBeGreaterThan(10);
  await openLink(page, 'v=1&x=hello&t=3&end');
  await expect(overview).toHaveCount(0);
});

test('the menu, keys and a double click zoom, and everything fits in view', async ({ page }) => {
  await openLink(page, `v=1&x=${LONG}&t=3&end`);
  await pressInMenu(page, en.far.fit);
  await expect.poll(() => seen(page)).toBe('0_200');
  await page.keyboard.press('Escape');
  await page.locator('.far-reach').focus();
  await page.keyboard.press('+');
  await expect.poll(async () => Number((await seen(page))?.split('_')[1])).toBeCloseTo(160, 0);
  await page.keyboard.press('0');
  await expect.poll(() => seen(page)).toBe('0_200');
  await page.locator('.unrolled > svg').dblclick({ position: { x: 60, y: 120 } });
  await expect.poll(() => seen(page)).toBeNull();
  await expect(page.locator('.column')).not.toHaveCount(0);
});

test('dragging and the scrollbar move through time, and the cursor can be met again', async ({
  page,
}) => {
  await openLink(page, `v=1&x=${LONG}&win=0_50&end`);
  const box = await page.locator('.unrolled').boundingBox();
  if (!box) throw new Error('no figure');
  await page.mouse.move(box.x + 700, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + 200, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Number((await seen(page))?.split('_')[0])).toBeGreaterThan(10);
  // A drag is no click: the cursor stays.
  await expect(page.locator('.time-now')).toHaveText(en.transport.time(0, 199));
  const bar = page.getByRole('scrollbar', { name: en.far.scroll });
  await bar.focus();
  await page.keyboard.press('End');
  await expect.poll(() => seen(page)).toBe('150_50');
  await page.locator('.far-reach').focus();
  await page.keyboard.press('k');
  await expect.poll(async () => Number((await seen(page))?.split('_')[0])).toBeLessThan(2);
});

test('a cell of the heatmap tells unit, time, value and what it was made of; a click goes there', async ({
  page,
}) => {
  await openLink(page, `v=1&x=${LONG}&win=0_50&t=199&p=choose&end`);
  await page.locator('.far-reach').hover({ position: { x: 300, y: 20 } });
  const note = page.locator('.cell-note');
  await expect(note).toContainText('unit 0');
  const [products, sum, value] = await note.evaluate((element) => {
    const numbers = [...element.querySelectorAll('dd')].map((dd) =>
      Number(dd.textContent?.replace('\u2212', '-')),
    );
    return [(numbers[0] ?? 0) + (numbers[1] ?? 0), numbers[2] ?? 0, numbers[3] ?? 0];
  });
  expect(sum).toBeCloseTo(products ?? Number.NaN, 1);
  expect(Math.tanh(sum ?? 0)).toBeCloseTo(value ?? Number.NaN, 1);
  await page.locator('.far-reach').click({ position: { x: 300, y: 20 } });
  await expect(page.locator('.time-now')).not.toHaveText(en.transport.time(199, 199));
});

test('a changed character moves every later state and none before it', async ({ page }) => {
  await openLink(page, 'v=1&t=4&p=choose&end');
  await page.getByRole('button', { name: en.figures.memory }).click();
  await page.getByRole('button', { name: en.far.probe }).click();
  await page.getByRole('button', { name: en.figures.chain }).click();
  await page.getByRole('button', { name: en.far.probeEarlier }).click();
  await page.getByRole('button', { name: en.far.probeEarlier }).click();
  const difference = (t: number) =>
    page
      .locator(`.unrolled [data-at^="h@${t}["] text`)
      .allTextContents()
      .then((texts) => texts.map((text) => Number(text.replace('\u2212', '-'))));
  for (const t of [2, 3, 4])
    await expect.poll(async () => (await difference(t)).some((number) => number !== 0)).toBe(true);
  for (const t of [0, 1]) expect(await difference(t)).toEqual([0, 0, 0, 0]);
  await expect(page.locator('.probed-to')).toHaveCount(1);
  await expect(page.locator('.line.distance')).toBeVisible();
  await page.getByRole('button', { name: en.far.probeEnd }).click();
  await expect(page.locator('.probed-to')).toHaveCount(0);
});

test('units stand in the order that is asked for, and a pinned one is a line', async ({ page }) => {
  await openLink(page, `v=1&net=orthogonal.3&cell=rnn.12&x=${LONG}&t=50&p=f&end`);
  const rows = () =>
    page
      .locator('.column.now .state-vector [data-at^="h@50["]')
      .evaluateAll((cells) =>
        cells.map((cell) => Number(/\[(\d+)\]/.exec(cell.getAttribute('data-at') ?? '')?.[1])),
      );
  const inOrder = Array.from({ length: 12 }, (_, i) => i);
  await expect.poll(rows).toEqual(inOrder);
  await page.getByRole('button', { name: en.figures.memory }).click();
  await page.getByLabel(en.far.order).selectOption('similarity');
  await page.getByRole('button', { name: en.figures.chain }).click();
  await expect.poll(rows).not.toEqual(inOrder);
  expect([...(await rows())].sort((a, b) => a - b)).toEqual(inOrder);
  await page.getByRole('button', { name: en.figures.memory }).click();
  await page.getByRole('button', { name: en.far.pin(0) }).click();
  await expect(page.locator('.line.state')).toBeVisible();
  await expect(page.locator('.line-number')).toHaveText(/^−?\d\.\d\d$/);
});

test('2,000 timesteps of 256 units are shown, walked and probed', async ({ page }) => {
  const text = 'hello'.repeat(400);
  await openLink(
    page,
    `v=1&net=orthogonal.1&cell=rnn.256&x=${text}&t=1000&p=f&win=0_2000&order=similarity&end`,
  );
  await expect(page.locator('.far-canvas')).toBeVisible();
  // The run comes in pieces.
  await expect(page.locator('.unrolled[aria-busy="true"]')).toHaveCount(0);
  const colours = await page.locator('.far-canvas').evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(400, 250, 300, 1).data ?? [];
    return new Set(Array.from({ length: 300 }, (_, i) => pixels.slice(i * 4, i * 4 + 3).join()))
      .size;
  });
  expect(colours).toBeGreaterThan(20);
  await page.keyboard.press('k');
  await expect(page.locator('.time-now')).toHaveText(en.transport.time(1001, 1999));
  await page.keyboard.press('+');
  await page.keyboard.press('p');
  await expect(page.locator('.line.state')).toBeVisible();
  // The gradient of it is computed away from the page, which says so meanwhile.
  const said = page.evaluate(
    (words) =>
      new Promise((resolve) => {
        const look = () => document.body.textContent?.includes(words) && resolve(words);
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
      }),
    en.gradient.computing,
  );
  await page.getByRole('button', { name: en.figures.gradient }).click();
  await said;
  await expect(page.locator('.gradient-headline')).toContainText('The gradient');
});

test('what is painted is there again when one comes back to it from another lens', async ({
  page,
}) => {
  const painted = () =>
    page.locator('#stage-figure canvas').evaluateAll((all) =>
      (all as HTMLCanvasElement[]).map((canvas) => {
        const { width, height } = canvas;
        const copy = Object.assign(document.createElement('canvas'), { width, height });
        const context = copy.getContext('2d', { willReadFrequently: true });
        context?.drawImage(canvas, 0, 0);
        const pixels = context?.getImageData(0, 0, width, height);
        return new Uint32Array(pixels?.data.buffer ?? []).some((pixel) => pixel !== 0);
      }),
    );
  for (const lens of ['memory', 'gradient', 'compare'] as const) {
    await openLink(page, `v=1&x=${'hello'.repeat(12)}&t=20&p=choose&fig=${lens}&lanes=own&end`);
    await expect.poll(painted, lens).toContain(true);
    const before = await painted();
    expect(before).not.toContain(false);
    await page.locator('[data-lens="table"]').click();
    await expect(page.locator('.table-box')).toBeVisible();
    await page.locator(`[data-lens="${lens}"]`).click();
    await expect.poll(painted, lens).toEqual(before);
  }
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR' });
  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 } });
    test('all that the heatmap of a gated cell is looked at with is in view', async ({ page }) => {
      await openLink(page, 'v=1&net=words-ko&fig=memory&t=2&p=choose&end');
      const tools = page.locator('.stage-tools :is(select, button):visible');
      await expect.poll(() => tools.count()).toBeGreaterThan(5);
      for (const tool of await tools.all()) await expect(tool).toBeInViewport({ ratio: 0.98 });
    });
  });
  test('what is painted is painted again with type that comes after it', async ({ page }) => {
    const painted = (of: Page) =>
      of.locator('.far-canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const link = 'v=1&net=plane-ko&fig=memory&t=1&p=choose&end';
    const other = await page.context().newPage();
    for (const each of [page, other]) {
      await openLink(each, link);
      await expect(each.locator('.far-canvas')).toBeVisible();
      await each.evaluate(async () => void (await document.fonts.ready));
    }
    // The same once more, with all type there.
    await openLink(other, link.replace('memory', 'table'));
    await openLink(other, link);
    const whole = await painted(other);
    await expect.poll(() => painted(page)).toBe(whole);
  });
});

test('two fingers zoom', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(`${baseURL}#v=1&x=${LONG}&win=0_40&end`);
  await page.locator('.unrolled').scrollIntoViewIfNeeded();
  const box = await page.locator('.unrolled').boundingBox();
  if (!box) throw new Error('no figure');
  const touch = await context.newCDPSession(page);
  const y = box.y + 120;
  const fingers = (a: number, b: number) => [
    { x: box.x + a, y, id: 1 },
    { x: box.x + b, y, id: 2 },
  ];
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: ReturnType<typeof fingers>,
  ) => touch.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', fingers(180, 220));
  for (const apart of [30, 50, 80]) await send('touchMove', fingers(200 - apart, 200 + apart));
  await send('touchEnd', []);
  await expect
    .poll(() => page.evaluate(() => Number(/win=[^_]*_([\d.]+)/.exec(location.hash)?.[1])))
    .toBeLessThan(25);
  await context.close();
});

const VIEWS = [
  `x=${LONG}&t=20&p=f&win=0_200&pin=1&probe=4_1`,
  'fig=growth',
  'fig=table&t=2',
  'fig=growth&look=40_tanh_log',
  'mat=W_h&t=2',
  'net=xavier.1&head=linear&out=1&ev=60~sin(t/3)&win=0_60',
];

for (const [words, colorScheme, remainder] of [
  [en, 'light', 0],
  [ko, 'dark', 1],
] as const)
  test(`axe finds nothing in every second of the far views (${words.tag})`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({
      locale: words.tag,
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    for (const hash of VIEWS.filter((_, i) => i % 2 === remainder)) {
      await page.goto('about:blank');
      await page.goto(`${baseURL}#v=1&${hash}&end`);
      await expect(
        page.locator('.chart, .table-box, .matrix-grid, .far-canvas').first(),
      ).toBeVisible();
      expect(await axeFaults(page), hash).toEqual([]);
    }
    await context.close();
  });

test('on a phone the answers of a timestep leave the one before it in sight, until they are opened', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const keys of ['net=kinds-en&t=2&p=choose', 'net=words-en&t=4&p=choose']) {
    await openLink(page, `v=1&${keys}&end`);
    const answers = page.locator('[data-part="answer"]', { has: page.locator('.bars') });
    await expect(answers).toBeVisible();
    const apart = () =>
      answers.evaluate((each) => {
        const boxes = (within: ParentNode, names: string) =>
          [...within.querySelectorAll(names)].map((one) => one.getBoundingClientRect());
        const left = Math.min(
          ...boxes(each, '.open-card, .bar-name, .bar-fill').map((b) => b.left),
        );
        const said = boxes(document, '.guess-text, .guess-share').map((b) => b.right);
        return left - Math.max(...said);
      });
    await expect.poll(apart, keys).toBeGreaterThan(0);
    await answers.locator('.bar').first().dispatchEvent('pointerdown', { pointerType: 'touch' });
    await expect(answers.locator('.bar')).not.toHaveCount(1);
    await page.keyboard.press('Escape');
  }
});

test('the rows say what their numbers are: logits before the softmax, and what the probe has changed', async ({
  page,
}) => {
  const rows = page.locator('.row-names');
  await openLink(page, 'v=1&t=1&p=wy&end');
  await expect(rows).toContainText('z1');
  await expect(rows).toContainText(en.equation.logits);
  await openLink(page, 'v=1&t=1&p=softmax&end');
  await expect(rows).toContainText('y');
  await expect(rows).not.toContainText(en.equation.logits);
  await expect(rows).not.toContainText('\u0394');
  await openLink(page, 'v=1&t=3&p=f&probe=0_1&end');
  await expect(rows).toContainText(en.far.changeOf(en.stage.state));
});

test('however long a sum is, its result is seen whole, and no term of a short one is hidden', async ({
  page,
}) => {
  const short = ['learn=why-not-relu.9', 'learn=gru.5', 'v=1&t=2&p=f&end'];
  const long = 'v=1&net=xavier.1&cell=lstm.32&t=2&p=forget&end';
  for (const [width, height, links] of [
    [1440, 900, [...short, long]],
    [1024, 768, [...short, long]],
    // Beside the lesson a phone has no room for it.
    [390, 844, ['v=1&t=2&p=f&end', long]],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const link of links) {
      await openLink(page, link);
      const line = page.locator('.written');
      await line.evaluate((box) => box.scrollIntoView());
      const [hidden, isResultSeen] = await line.evaluate((box) => {
        const room = box.getBoundingClientRect();
        const isSeen = (part: Element) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          const isBeside = left < room.left - 1 || right > room.right + 1;
          return !isBeside && top >= room.top - 1 && bottom <= room.bottom + 1;
        };
        const terms = [...box.querySelectorAll('.written-number')];
        const result = box.querySelector('.written-number.result');
        return [terms.filter((each) => !isSeen(each)).length, result !== null && isSeen(result)];
      });
      expect([width, link, isResultSeen]).toEqual([width, link, true]);
      if (link !== long) expect([width, link, hidden]).toEqual([width, link, 0]);
    }
  }
});

test('a line with a statement in square brackets says what these mean, and no other line does', async ({
  page,
}) => {
  const line = page.locator('.written');
  for (const [link, isSaid] of [
    ['v=1&t=4&p=choose&end', true],
    ['v=1&t=4&p=f&end', false],
    ['v=1&x=hello&net=xavier.3&cell=rnn.4&f=relu&fig=gradient&t=3&back=a_common_one&end', true],
  ] as const) {
    await openLink(page, link);
    await expect(line).toContainText('=');
    await expect(line.getByText(en.equation.truth)).toHaveCount(isSaid ? 1 : 0);
  }
  // Below a line that is three lines long it stands whole.
  await page.setViewportSize({ width: 1024, height: 768 });
  await openLink(page, 'v=1&net=words-en&t=4&p=choose&end');
  const said = line.getByText(en.equation.truth);
  await expect(said).toBeVisible();
  const [room, own] = await Promise.all([line, said].map((each) => each.boundingBox()));
  expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual(
    (room?.y ?? 0) + (room?.height ?? 0) + 0.5,
  );
});
