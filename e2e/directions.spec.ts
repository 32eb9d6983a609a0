import { compareWords } from '../src/language/compare.ts';
import type { ToldMoment } from '../src/language/story.ts';
import { axeFaults } from './axe.ts';
import { expect, languages, locales, openLink, test } from './page.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { en } = languages;
const [english, korean] = locales;

for (const [locale, words] of [korean])
  test.describe(locale, () => {
    test.use({ locale });

    test('a layer reads both ways by hand: first to the end, then back from it, then both are one', async ({
      page,
    }) => {
      await openLink(page, 'v=1&x=abc&net=xavier.3&end');
      await page.locator('[data-door="change"]').click();
      await page.getByText(words.settings.directions.both, { exact: true }).first().click();
      await expect(page.locator('[data-part="sentence"] h1')).toContainText(
        words.story.network(1, words.cells.rnn.name, [1]),
      );
      expect(new URL(page.url()).hash).toContain('both=on');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Home');
      // Each step says where it is: the time, and which direction is at work.
      const heading = page.locator('.story h2');
      const time = page.locator('.time-now');
      const places: string[] = [];
      const ways = (['forward', 'backward'] as const).map((direction) =>
        words.story.inLayer({ layer: null, direction }, ''),
      );
      for (let step = 0; step < 40; step++) {
        const told = (await heading.textContent()) ?? '';
        const way = ways.findIndex((each) => told.startsWith(each.trim()));
        const place = `${way} ${(await time.textContent()) ?? ''}`;
        if (place !== places.at(-1)) places.push(place);
        await page.keyboard.press('ArrowRight');
      }
      const of = (way: number) =>
        places.filter((place) => place.startsWith(`${way} `)).map((place) => place.slice(2));
      const all = [0, 1, 2].map((t) => words.transport.time(t, 2));
      expect(of(0)).toEqual(all);
      expect(of(1)).toEqual(all.toReversed());
      // What reads both comes last, from the first timestep on.
      expect(places.slice(-3)).toEqual(all.map((place) => `-1 ${place}`));
      // Its state stands over that of the other direction, and what it is joined of is pointed at.
      const box = (name: string) =>
        page.locator(`.column [data-at="${name}@1"]`).first().boundingBox();
      const [lower, upper] = await Promise.all([box('h.1f'), box('h.1b')]);
      expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeLessThan(lower?.y ?? 0);
      expect(await axeFaults(page)).toEqual([]);
      // It cannot write on, and says why.
      await page.locator('[data-door="write"]').click();
      await expect(page.locator('p.write')).not.toBeEmpty();
    });
  });

for (const [locale, words] of [english])
  test.describe(locale, () => {
    test.use({ locale });

    test('an answer at the end is made by hand from the states of the last timestep, or from those of both ends', async ({
      page,
    }) => {
      const { title, names } = words.settings.answersAt;
      await openLink(page, 'v=1&x=abc&net=xavier.3&both=on&end');
      const answered = page.locator('.column:has([data-part="answer"])');
      await expect(answered).toHaveCount(3);
      await page.locator('[data-door="change"]').click();
      const choice = page.getByRole('group', { name: title }).first();
      await choice.getByText(names.last, { exact: true }).click();
      await expect(answered).toHaveCount(1);
      await page.keyboard.press('Escape');
      // One reads on to the end, back, and answers once.
      await page.keyboard.press('Home');
      const heading = page.locator('.story h2');
      const time = page.locator('.time-now');
      const joining = words.story.joined.told({ isOfEnds: false, t: 2 } as ToldMoment).heading;
      const joinedAt: string[] = [];
      for (let step = 0; step < 40; step++) {
        if ((await heading.textContent()) === joining)
          joinedAt.push((await time.textContent()) ?? '');
        await page.keyboard.press('ArrowRight');
      }
      expect(joinedAt).toEqual([0, 1, 2].map((t) => words.transport.time(t, 2)));
      // What the head reads of the direction backwards, in the boxes of the equation.
      const read = (name: string) =>
        page.locator(`[data-picture="equation"] [data-at="${name}"]`).first();
      const backToJoining = async () => {
        for (let step = 0; step < 8; step++)
          if ((await heading.textContent()) !== joining) await page.keyboard.press('ArrowLeft');
        await expect(heading).toHaveText(joining);
      };
      await backToJoining();
      await expect(read('h.1b@2')).toBeVisible();
      await expect(read('h.1b@0')).toBeHidden();
      await page.locator('[data-door="change"]').click();
      await choice.getByText(names.ends, { exact: true }).click();
      await page.keyboard.press('Escape');
      await backToJoining();
      await expect(read('h.1b@0')).toBeVisible();
      expect(new URL(page.url()).hash).toContain('when=ends');
      await expect(answered).toHaveCount(1);
      // Now the states of the ends are joined, and nowhere else.
      await page.keyboard.press('Home');
      await page.keyboard.press('End');
      await expect(time).toHaveText(words.transport.time(2, 2));
      await page.keyboard.press('j');
      await expect(time).toHaveText(words.transport.time(0, 2));
      expect(await axeFaults(page)).toEqual([]);
    });
  });

test('both directions are seen in every lens without a fault', async ({ page }) => {
  for (const figure of ['memory', 'gradient', 'compare', 'table']) {
    await openLink(
      page,
      `v=1&x=hello&both=on&up=lstm.3.both&net=xavier.3&t=2&p=wh.1b&rows=h.1b&fig=${figure}&end`,
    );
    await expect(page.locator('[data-part="sentence"] h1')).toContainText(
      en.story.network(2, null, [1, 2]),
    );
    // Both directions of the upper layer are compared, with three units each.
    if (figure === 'compare')
      await expect(page.locator('.lane-name').first()).toContainText(
        compareWords.en.units(6, true),
      );
    await page.keyboard.press('End');
    expect(await axeFaults(page)).toEqual([]);
  }
});

test('what one direction makes leaves it when it is made, not before', async ({ page }) => {
  const wire = page.locator('.column.now .around .role-h');
  await openLink(page, 'v=1&x=hello&both=on&net=xavier.3&t=2&end');
  await expect(wire).toHaveClass(/waiting/);
  await openLink(page, 'v=1&x=hello&both=on&net=xavier.3&t=2&p=f.1f&end');
  await expect(wire).toHaveClass(/reached/);
});

for (const size of [
  { width: 390, height: 844 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
])
  test(`names of wires stand clear of each other in a figure of ${size.width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const keys of ['both=on', 'up=gru.6_lstm.3.relu.both']) {
      await openLink(page, `v=1&x=hello&net=xavier.3&${keys}&t=2&end`);
      await expect(page.locator('.edges .symbol').first()).toBeVisible();
      const touching = await page.evaluate(() => {
        const names = [...document.querySelectorAll('.edges .symbol')].map((each) => ({
          name: each.textContent,
          box: each.getBoundingClientRect(),
        }));
        return names.flatMap((one, i) =>
          names
            .slice(i + 1)
            .filter(
              ({ box }) =>
                Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 2 &&
                // A line of type is taller than its letters.
                Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 5,
            )
            .map(({ name }) => `${one.name} on ${name}`),
        );
      });
      expect(touching, keys).toEqual([]);
    }
  });

test('on a phone the wires of an open cell stay out of the columns beside it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const phase of ['wh.1f', 'wh.1b', 'sum.1b']) {
    await openLink(page, `v=1&x=hello&both=on&net=xavier.3&t=2&p=${phase}&end`);
    await expect(page.locator('.column.now .cell-open')).toBeVisible();
    const crossing = await page.evaluate(() => {
      const wires = [...document.querySelectorAll('.column.now .around .arrow-line')];
      const cells = [
        ...document.querySelectorAll('.column:not(.now) .quiet-place, .column:not(.now) .grid'),
      ];
      const boxes = (all: Element[]) => all.map((each) => each.getBoundingClientRect());
      return boxes(wires).filter((wire) =>
        boxes(cells).some(
          (cell) =>
            Math.min(wire.right, cell.right) - Math.max(wire.left, cell.left) > 0 &&
            Math.min(wire.bottom, cell.bottom) - Math.max(wire.top, cell.top) > 0,
        ),
      ).length;
    });
    expect(crossing, phase).toBe(0);
  }
});

test('in a low window each end says of every layer that there is none before, clear of the open outputs', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openLink(page, 'v=1&x=hello&cell=gru.4&net=xavier.3&both=on&up=gru.4.both&end');
  const words = page.getByRole('img', { name: en.stage.noPrevious });
  await expect(words).toHaveCount(4);
  await page.locator('#stage-figure').press('End');
  const outputs = page.locator('.output-part.arriving');
  await expect(outputs).toBeVisible();
  const bars = await outputs.boundingBox();
  const boxes = await Promise.all((await words.all()).map((each) => each.boundingBox()));
  expect(boxes.length).toBeGreaterThan(2);
  for (const box of boxes)
    expect(
      (box?.x ?? 0) + (box?.width ?? 0) <= (bars?.x ?? 0) ||
        (box?.x ?? 0) >= (bars?.x ?? 0) + (bars?.width ?? 0) ||
        (box?.y ?? 0) >= (bars?.y ?? 0) + (bars?.height ?? 0),
    ).toBe(true);
});

test('what is said of the place beyond the last timestep keeps clear of the names of arrows', async ({
  page,
}) => {
  for (const [width, height] of [
    [720, 450],
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openLink(page, 'v=1&net=meanings-en&t=4&p=choose&end');
    await expect(page.locator('.unrolled .no-previous')).not.toHaveCount(0);
    const over = await page.locator('.unrolled').evaluate((figure) => {
      const boxes = (what: string) =>
        Array.from(figure.querySelectorAll(what), (each) => each.getBoundingClientRect());
      const symbols = boxes('text.symbol');
      return boxes('.before-name').flatMap((name) =>
        symbols.filter(
          ({ left, right, top, bottom }) =>
            left < name.right - 1 &&
            right > name.left + 1 &&
            top < name.bottom - 1 &&
            bottom > name.top + 1,
        ),
      ).length;
    });
    expect(over).toBe(0);
  }
});
