import { chapters } from '../src/lesson/table.ts';
import { axeFaults } from './axe.ts';
import { openDoor } from './hands.ts';
import { expect, languages, openLink, test, textBox } from './page.ts';

// Words matter to one half of its rules, colours to the other: two pairs have all of both.
for (const [words, colorScheme] of [
  [languages.en, 'light'],
  [languages.ko, 'dark'],
] as const)
  test.describe(`${words.tag}, ${colorScheme}`, () => {
    test.use({ locale: words.tag, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('axe finds nothing at a moment, in the banner, in the list of keys, and beside a gradient and a training', async ({
      page,
    }) => {
      for (const link of ['v=1&t=2&p=f&end', 'v=1&t=1&p=softmax&unit=9']) {
        await page.goto('about:blank');
        await openLink(page, link);
        await expect(page.locator('.equation-line.current math')).toBeAttached();
        expect(await axeFaults(page)).toEqual([]);
      }
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      // Where names give way to icons.
      await page.setViewportSize({ width: 390, height: 844 });
      await openLink(page, 'v=1&net=xavier.1&cell=lstm.4&fig=gradient&end');
      await openDoor(page, 'train');
      await page.getByText(words.training.how).click();
      await page.getByLabel(words.training.rate).fill('1e9');
      await expect(page.locator('.back-equation .current .katex-html')).toBeVisible();
      expect(await axeFaults(page)).toEqual([]);
    });
  });

test.describe('odd texts', () => {
  test.use({ locale: 'en-US' });
  for (const [what, text, steps] of [
    ['no text', '', 0],
    ['2,000 characters', 'hello'.repeat(400), 2000],
    ['text from right to left', 'שלום عالم', 9],
    ['combined emoji', '👨‍👩‍👧‍👦🇰🇷', 2],
    ['control characters', '\u0001\u001b\t', 3],
  ] as const)
    test(`${what} is met, not crashed on`, async ({ page }) => {
      await openLink(page, 'v=1&end');
      await textBox(page, languages.en).fill(text);
      await expect(page.locator('.time-now')).toHaveText(
        languages.en.transport.time(0, Math.max(0, steps - 1)),
      );
      await page.keyboard.press('Tab');
      await expect(page.locator('.unrolled > svg')).toBeVisible();
    });

  test('a screen reader hears the step in words', async ({ page }) => {
    await openLink(page, 'v=1&t=2&p=f&unit=1&end');
    await expect(page.getByTestId('spoken')).toHaveText(
      /^t = 2, hidden unit 1: tanh of −?\d\.\d\d is −?\d\.\d\d$/,
    );
  });

  test('the keyboard alone reaches text, settings, numbers and playback', async ({ page }) => {
    await openLink(page, 'v=1&t=2&p=f&end');
    const reached = new Set<string>();
    for (let i = 0; i < 150; i++) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => {
          const active = document.activeElement;
          return active?.getAttribute('data-at') ?? active?.ariaLabel ?? active?.tagName ?? '';
        }),
      );
    }
    for (const wanted of [
      languages.en.input.label,
      'h@2[0]',
      'W_h[0,0]',
      languages.en.transport.play,
      languages.en.transport.scrub,
    ])
      expect([...reached]).toContain(wanted);
  });
});

test.describe('on a phone', () => {
  test.use({ locale: 'ko-KR', viewport: { width: 390, height: 844 }, hasTouch: true });
  test('taps step through the network', async ({ page }) => {
    const { ko } = languages;
    await openLink(page, 'v=1&end');
    // A first timestep has six phases.
    for (let i = 0; i < 7; i++)
      await page.getByRole('button', { name: ko.transport.phaseForward }).tap();
    await expect(page.locator('.time-now')).toHaveText(ko.transport.time(1, 4));
    await expect(page.locator('.story h2')).toBeVisible();
    // However many units, what is written out stands still and is no higher than the screen.
    await openLink(page, 'v=1&net=xavier.1&cell=lstm.64&t=2&p=cell&end');
    await page.locator('.equation-boxes').scrollIntoViewIfNeeded();
    expect((await page.locator('.equation-boxes').boundingBox())?.height).toBeLessThan(300);
    // Beside the laboratory too the words of the lesson come first.
    await openLink(page, 'learn=why-not-relu.2');
    await expect(page.locator('.growth')).toBeVisible();
    await expect(page.locator('[data-part="body"] h2').first()).toBeInViewport();
    // In the hand the words of a slide are as large as those of a page.
    await openLink(page, 'present=lstm.2');
    const words = page.locator('[data-part="words"] p').first();
    const size = await words.evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize));
    expect(size).toBeGreaterThanOrEqual(15);
  });

  test('with the sheet pulled up the rows of the figure still stand apart', async ({ page }) => {
    for (const link of ['v=1&t=1&p=f&end', 'learn=first-step.4']) {
      await openLink(page, link);
      const names = page.locator('.row-names > g');
      await expect(names).toHaveCount(3);
      await page.getByRole('button', { name: languages.ko.page.sheet }).tap();
      await expect(page.locator('[data-part="sheet"][data-up]')).toBeVisible();
      const gaps = () =>
        names.evaluateAll((all) => {
          const boxes = all.map((each) => each.getBoundingClientRect());
          return boxes.slice(1).map(({ top }, i) => top - (boxes[i]?.bottom ?? 0));
        });
      await expect.poll(async () => Math.min(...(await gaps()))).toBeGreaterThan(0);
    }
  });

  test('the equation of each phase stands whole, and so do all columns of a table of numbers', async ({
    page,
  }) => {
    for (const cell of ['lstm.4&peep=on', 'gru.4&reset=before&bias2=on']) {
      await openLink(page, `v=1&net=xavier.1&cell=${cell}&bias=on&x=hello&t=2&end`);
      const line = page.locator('.equation-line.current');
      const cut = () =>
        line.evaluate((each) => {
          const box = each.closest('.equation-tex')?.getBoundingClientRect();
          const own = each.getBoundingClientRect();
          return box ? Math.max(box.left - own.left, own.right - box.right) : Number.NaN;
        });
      for (let i = 0; i < 11; i++) {
        await expect.poll(cut, `${cell}, phase ${i}`).toBeLessThan(1);
        await page.getByRole('button', { name: languages.ko.transport.phaseForward }).tap();
      }
    }
    await openLink(page, 'v=1&fig=growth&end');
    const table = page.locator('.growth-table');
    await expect(table.getByRole('row').last()).toBeAttached();
    expect(await table.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
  });
});

test.describe('in the rooms of a lecture', () => {
  test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });
  test('axe finds nothing on a slide, in its panels, on the desk, in a deck and on paper, light and dark', async ({
    page,
  }) => {
    const look = async (where: string, part?: string) => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(page, part), `${where}, ${colorScheme}`).toEqual([]);
      }
    };
    await openLink(page, 'present=order.3');
    await expect(page.locator('[data-part="options"] button').first()).toBeVisible();
    await look('slide');
    for (const key of ['g', 'q', '?']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await look(key, 'dialog[open]');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.keyboard.press('b');
    await expect(page.locator('[data-part="black"]')).toBeVisible();
    await look('black', '[data-part="black"]');
    await page.keyboard.press('b');
    await page.keyboard.press('s');
    await expect(page.locator('[data-part="desk"]')).toBeVisible();
    await look('desk', '[data-part="desk"]');
    await openLink(page, 'deck=');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look('no deck');
    await page.getByRole('button', { name: /Why order matters/ }).click();
    await expect(page.locator('[data-part="slides"] > ol > li')).toHaveCount(
      chapters[0]?.steps ?? 0,
    );
    await look('deck');
    await page.getByRole('button', { name: languages.en.deck.print, exact: true }).click();
    await expect(page.locator('[data-part="page"] [data-part="code"]').last()).toBeVisible();
    await look('paper', '[data-part="page"]');
  });
});
