import {
  choose,
  expect,
  languages,
  numberOf,
  openLink,
  retype,
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
    await page.getByRole('button', { name: en.transport.roll }).click();
    await expect(page.locator('.column')).toHaveCount(1);
    await expect(page.locator('.loop')).toBeVisible();
    await page.getByRole('button', { name: en.transport.unroll, exact: true }).click();
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

test('a symbol that is not known is marked, read as zeros, and gets a network with one click', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=hez&t=2&p=wx&end');
  await expect(page.getByText(en.input.unknown(['z']))).toBeVisible();
  await expect(page.locator('.time.unknown')).toHaveCount(1);
  await expect(page.locator('.unrolled [data-at="x@2[0]"]')).toHaveText('0');
  await page.getByRole('button', { name: en.input.makeOwn }).click();
  await expect(page.locator('.time.unknown')).toHaveCount(0);
  await expect(page.getByText(en.input.ownNetwork)).toBeVisible();
});

test('the whole way forward by keys, and back, comes to the same pictures', async ({ page }) => {
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
  await expect(page.locator('.unrolled').getByText(en.stage.noPrevious)).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'W h h' }).or(page.locator('.phases button').nth(2)),
  ).toBeDisabled();
  await expect(page.locator('.column.ghost')).toHaveCount(4);
  await expect(page.locator('.equation-boxes [data-at="W_h"]')).toHaveCount(0);
});

for (const [name, link] of [
  ['tanh', 'v=1&t=3&p=f&unit=2&end'],
  ['sigmoid', 'v=1&f=sigmoid&t=4&p=f&unit=1&end'],
  ['ReLU', 'v=1&f=relu&t=2&p=f&unit=0&end'],
  ['tanh', 'v=1&net=orthogonal.9&cell=rnn.8&t=4&p=f&unit=5&end'],
] as const)
  test(`a calculator confirms the line that is written out: ${link}`, async ({ page }) => {
    const f = {
      tanh: Math.tanh,
      sigmoid: (a: number) => 1 / (1 + Math.exp(-a)),
      ReLU: (a: number) => Math.max(0, a),
    }[name];
    await openLink(page, link);
    const line = await writtenLine(page);
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
  await page.locator('.brand').hover();
  await expect(page.locator('[data-lit]')).toHaveCount(0);
  await page.locator('.unrolled .cell[data-at="h@1[0]"]').focus();
  await expect(page.locator('.unrolled .cell[data-at="h@0[0]"]')).toHaveAttribute('data-lit');
  await page.locator('.brand').hover();
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
  await expect(page.getByText(en.training.title, { exact: true })).toBeVisible();
  await choose(page, 'ReLU');
  await expect(page.locator('.equation-tex .katex-html')).toContainText('ReLU');
  await choose(page, en.settings.biasOn);
  await expect(page.locator('.equation-boxes [data-at="b"]').first()).toBeVisible();
  await retype(page.getByLabel(en.settings.hidden, { exact: true }), '6');
  await expect(page.locator('.unrolled .cell[data-at^="h@2["]')).toHaveCount(6);
  await choose(page, en.settings.heads.sigmoid);
  await expect(page.locator('.phases')).toContainText('sigmoid');
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
  await page.getByRole('button', { name: en.header.otherLanguage }).click();
  await expect(page).toHaveTitle(ko.title);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.getByText(en.stage.state)).toHaveCount(0);
  await page.reload();
  await expect(page).toHaveTitle(ko.title);
});
