import { openDoor, pressInMenu } from './hands.ts';
import {
  choose,
  expect,
  languages,
  numberOf,
  openLink,
  retype,
  term,
  test,
  textBox,
  writtenLine,
} from './page.ts';

const { en, ko } = languages;
test.use({ locale: 'en-US' });

test('a first visit finds a network that is reading "hello"', async ({ page }) => {
  await openLink(page, '');
  await expect(textBox(page, en)).toHaveValue('hello');
  await expect(page.getByRole('button', { name: en.transport.pause })).toBeVisible();
  await expect(page.locator('[data-at="h@0[0]"]').first()).toBeVisible();
  // Then it rests at the second l, with one invitation, which whoever follows it, or finds something else, has had.
  const inside = page.getByRole('button', { name: en.stage.move.inside });
  await expect(inside).toHaveAttribute('data-invites', 'true');
  await expect(page.locator('.time-now')).toHaveText(en.transport.time(3, 4));
  await inside.click();
  await expect(page.getByRole('button', { name: en.stage.move.out })).not.toHaveAttribute(
    'data-invites',
  );
});

test('at rest there are at most twenty controls, and six sizes of type', async ({ page }) => {
  await openLink(page, 'v=1&t=3&p=choose&end');
  await expect(page.locator('.equation-tex .katex').first()).toBeVisible();
  const found = await page.evaluate(() => {
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      element.getBoundingClientRect().bottom > 0;
    const controls = [
      ...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [role="button"], [tabindex="0"]',
      ),
    ].filter(
      (element) =>
        isSeen(element) &&
        !element.matches(':disabled') &&
        // Seen when it has the focus; the numbers of the figure; the terms of the equation.
        !element.closest(
          '.unrolled > svg, .equation-tex, .equation-boxes, .phase-picture, .written',
        ),
    );
    const sizes = new Set(
      [...document.querySelectorAll('.page *')]
        .filter(
          (element) =>
            isSeen(element) &&
            !element.closest('svg, .katex, math, .math-text, .visually-hidden') &&
            [...element.childNodes].some(
              (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
            ),
        )
        .map((element) => getComputedStyle(element).fontSize),
    );
    return {
      controls: controls.map((element) => element.ariaLabel || element.textContent?.trim() || ''),
      sizes: [...sizes].sort(),
    };
  });
  expect(found.controls.length, found.controls.join(' | ')).toBeLessThanOrEqual(20);
  expect(found.sizes.length, found.sizes.join(' | ')).toBeLessThanOrEqual(6);
});

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing moves by itself, and rolling up jumps to its end', async ({
    page,
    browserName,
  }) => {
    test.skip(browserName === 'firefox', 'its driver cannot ask it for less motion');
    await openLink(page, '');
    await expect(page.getByRole('button', { name: en.transport.play })).toBeVisible();
    await pressInMenu(page, en.transport.roll);
    await expect(page.locator('.column')).toHaveCount(1);
    await expect(page.locator('.loop')).toBeVisible();
    await pressInMenu(page, en.transport.unroll);
    await expect(page.locator('.column')).toHaveCount(5);
  });
});

test('typing a word repaints figure, equation and numbers', async ({ page }) => {
  await openLink(page, 'v=1&t=1&p=f&end');
  const before = await writtenLine(page);
  await retype(textBox(page, en), 'leho');
  await expect(page.locator('.character')).toHaveText(['l', 'e', 'h', 'o']);
  await expect.poll(() => writtenLine(page)).not.toBe(before);
});

test('however long the text is that is typed, the way through time stays in the window', async ({
  page,
}) => {
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openLink(page, 'v=1&end');
    await textBox(page, en).fill('one word of it and another '.repeat(30));
    const bar = page.locator('.transport');
    await expect(bar).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  }
});

test('a symbol that is not known is marked, read as zeros, and gets a network with one click', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=hez&t=2&p=wx&end');
  await expect(page.getByText(en.input.unknown(['z'], null))).toBeVisible();
  await expect(page.locator('.time.unknown')).toHaveCount(1);
  await expect(page.locator('.unrolled [data-at="x@2[0]"]')).toHaveText('0');
  await page.getByRole('button', { name: en.input.makeOwn }).click();
  await expect(page.locator('.time.unknown')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('untrained');
});

test('the whole way forward by keys, and back, comes to the same pictures', async ({ page }) => {
  // A step back is in view once it has been undone.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLink(page, 'v=1&end');
  const written = () =>
    page.evaluate(() => [
      document.querySelector('.written')?.textContent,
      document.querySelector('.story-time')?.textContent,
    ]);
  // Six phases in the first timestep, which has no previous state, and eight in each of the four others.
  const moments = 6 + 4 * 8;
  const forward = [await written()];
  for (let i = 1; i < moments; i++) {
    await page.keyboard.press('ArrowRight');
    forward.push(await written());
  }
  expect(new Set(forward.map((each) => JSON.stringify(each))).size).toBe(moments);
  await expect(page.getByRole('button', { name: en.transport.phaseForward })).toBeDisabled();
  for (let i = moments - 2; i >= 0; i--) {
    await page.keyboard.press('ArrowLeft');
    expect(await written()).toEqual(forward[i]);
  }
  await expect(page.getByRole('button', { name: en.transport.phaseBack })).toBeDisabled();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.locator('.time-now')).toHaveText(en.transport.time(1, 4));
  await page.keyboard.press('j');
  await expect(page.locator('.time-now')).toHaveText(en.transport.time(0, 4));
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the first step has no previous state, and steps to come are ghosts', async ({ page }) => {
  await openLink(page, 'v=1&t=0&p=f&end');
  await expect(page.getByRole('img', { name: en.stage.noPrevious })).toBeVisible();
  await expect(term(page, 'wx')).toBeVisible();
  await expect(term(page, 'wh')).toHaveCount(0);
  await expect(page.locator('.column.ghost')).toHaveCount(4);
  await expect(page.locator('.equation-boxes [data-at="W_h"]')).toHaveCount(0);
});

test('a term of the equation is its step, by hand and by key, and one stop of the keyboard', async ({
  page,
}) => {
  await openLink(page, 'v=1&t=2&p=x&end');
  // Where there is no room for all of it, an equation is there by what it comes to.
  await term(page, 'f').click();
  await term(page, 'wh').click();
  await expect(page.locator('.equation-boxes .cell[data-at="W_h[0,0]"]')).toBeVisible();
  await expect(term(page, 'wh')).toHaveAttribute('aria-current', 'step');
  await expect(term(page, 'wx')).toHaveAttribute('data-step', 'passed');
  await term(page, 'wh').focus();
  for (const phase of ['sum', 'f', 'wy', 'softmax', 'choose']) {
    await page.keyboard.press('ArrowRight');
    await expect(term(page, phase)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.equation-tex'))).toBeNull();
});

const WRITTEN = [
  ['tanh', 'v=1&t=3&p=f&unit=2&end'],
  ['sigmoid', 'v=1&f=sigmoid&t=4&p=f&unit=1&end'],
  ['ReLU', 'v=1&f=relu&t=2&p=f&unit=0&end'],
  ['tanh', 'v=1&net=orthogonal.9&cell=rnn.8&t=4&p=f&unit=5&end'],
] as const;

test('a calculator confirms the line that is written out', async ({ page }) => {
  let line = '';
  for (const [name, link] of WRITTEN) {
    const f = {
      tanh: Math.tanh,
      sigmoid: (a: number) => 1 / (1 + Math.exp(-a)),
      ReLU: (a: number) => Math.max(0, a),
    }[name];
    await openLink(page, link);
    await expect.poll(() => writtenLine(page)).not.toBe(line);
    line = await writtenLine(page);
    const stages = line.split(' = ');
    expect(stages).toHaveLength(4);
    const [, terms = '', applied = '', result = ''] = stages;
    const numbers = [...terms.matchAll(/\(([−\d.e+]+)\)/g)].map(([, n]) => numberOf(n ?? ''));
    expect(numbers.length).toBeGreaterThan(8);
    let sum = 0;
    for (let i = 0; i + 1 < numbers.length; i += 2)
      sum += (numbers[i] ?? 0) * (numbers[i + 1] ?? 0);
    const a = /\(([−\d.]+)\)/.exec(applied)?.[1] ?? '';
    expect(sum.toFixed(a.split('.')[1]?.length ?? 0)).toBe(String(a).replace('−', '-'));
    expect(f(numberOf(a)).toFixed(4)).toBe(result.replace('−', '-'));
  }
});

test('probabilities add up to 1, and the diagram and the equation show the same numbers', async ({
  page,
}) => {
  await openLink(page, 'v=1&t=2&p=softmax&end');
  const cells = page.locator('.unrolled .cell[data-at^="h@2["]');
  await expect(cells).toHaveCount(4);
  const shares = await page.locator('.equation-boxes .cell[data-at^="y@2["]').allTextContents();
  expect(shares.map(numberOf).reduce((sum, y) => sum + y, 0)).toBeCloseTo(1, 1);
  const inDiagram = await cells.allTextContents();
  const inEquation = await page.locator('.equation-boxes .cell[data-at^="h@2["]').allTextContents();
  expect(inEquation).toEqual(inDiagram);
});

test('pointing at a number lights what it was made of, by pointer and by keyboard', async ({
  page,
}) => {
  await openLink(page, 'v=1&t=2&p=f&end');
  await page.locator('.unrolled .cell[data-at="h@2[1]"]').hover();
  await expect(page.locator('.equation-boxes .cell[data-at="W_h[1,0]"]')).toHaveAttribute(
    'data-lit',
  );
  await expect(page.locator('.unrolled .cell[data-at="h@1[3]"]')).toHaveAttribute('data-lit');
  await expect(page.locator('.equation-boxes .cell[data-at="W_h[0,0]"]')).not.toHaveAttribute(
    'data-lit',
  );
  await page.locator('[data-part="brand"]').hover();
  await expect(page.locator('[data-lit]')).toHaveCount(0);
  await page.locator('.unrolled .cell[data-at="h@1[0]"]').focus();
  await expect(page.locator('.unrolled .cell[data-at="h@0[0]"]')).toHaveAttribute('data-lit');
  await page.locator('[data-part="brand"]').hover();
  await page.locator('.equation-tex [data-at="W_h"]').hover();
  await expect(page.locator('.unrolled .arrow[data-at="W_h"]').first()).toHaveAttribute('data-lit');
});

test('a weight is typed, refused when it is no number, undone and redone', async ({ page }) => {
  await openLink(page, 'v=1&t=2&p=f&end');
  const weight = page.locator('.equation-boxes .cell[data-at="W_h[0,0]"]');
  const before = await weight.textContent();
  await weight.click();
  const box = page.getByLabel(en.equation.edit('W_h', 0, 0));
  await retype(box, 'NaN');
  await box.press('Enter');
  await expect(page.getByText(en.equation.notANumber('NaN'))).toBeVisible();
  await expect(weight).toHaveText(before ?? '');
  await retype(box, '-1,25');
  await box.press('Enter');
  await expect(weight).toHaveText('−1.25');
  await page.keyboard.press('Control+z');
  await expect(weight).toHaveText(before ?? '');
  await page.keyboard.press('Control+Shift+z');
  await expect(weight).toHaveText('−1.25');
});

test('numbers that overflow are shown as such', async ({ page }) => {
  await openLink(page, 'v=1&f=identity&x=hellohello&W_h=0.0:1e200&t=5&p=f&end');
  await expect(page.locator('.unrolled .cell.strange').first()).toBeVisible();
});

test('settings change the figure and the formula', async ({ page }) => {
  await openLink(page, 'v=1&t=2&p=f&end');
  await openDoor(page, 'change');
  await choose(page, 'ReLU');
  await expect(term(page, 'f')).toHaveText('ReLU');
  await choose(page, en.settings.biasOn);
  await expect(page.locator('.equation-tex [data-at="b"]').first()).toBeVisible();
  await retype(page.getByLabel(en.settings.hidden, { exact: true }), '6');
  await expect(page.locator('.unrolled .cell[data-at^="h@2["]')).toHaveCount(6);
  await choose(page, en.heads.sigmoid.name);
  await expect(term(page, 'sigmoid')).toBeVisible();
});

test('Korean typed through an input method arrives whole, and its keys are no shortcuts', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'its driver has no input method');
  await openLink(page, 'v=1&net=annyeong&x=&end');
  await textBox(page, en).focus();
  const session = await page.context().newCDPSession(page);
  for (const text of ['ㅇ', '아', '안'])
    await session.send('Input.imeSetComposition', { text, selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.insertText', { text: '안' });
  await expect(textBox(page, en)).toHaveValue('안');
  await expect(page.locator('.character')).toHaveText(['안']);
});

test('changing the language changes every word, the title and the document, and is remembered', async ({
  page,
}) => {
  await openLink(page, 'v=1&t=2&p=f&end');
  await pressInMenu(page, en.header.otherLanguage);
  await expect(page).toHaveTitle(ko.title);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.getByText(en.stage.state)).toHaveCount(0);
  await page.reload();
  await expect(page).toHaveTitle(ko.title);
});
