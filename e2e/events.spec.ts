import { openDoor, openWord, pressInMenu } from './hands.ts';
import { expect, languages, openLink, test } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

const steps = (page: import('@playwright/test').Page) => page.locator('.time-now');

test('numbers are read in place of text, and the text comes back', async ({ page }) => {
  await openLink(page, 'v=1&end');
  await openDoor(page, 'change');
  await page.getByText(en.far.inputNumbers, { exact: true }).click();
  await expect(steps(page)).toHaveText(en.transport.time(0, 59));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('60 numbers');
  await page.getByText(en.far.inputText, { exact: true }).click();
  await expect(page.getByRole('textbox', { name: en.input.label })).toHaveValue('hello');
  await pressInMenu(page, en.header.undo);
  await expect(steps(page)).toHaveText(en.transport.time(0, 59));
});

test('a formula makes a wave, and a mistake in it is pointed at while the last wave stays', async ({
  page,
}) => {
  await openLink(page, 'v=1&net=xavier.1&head=linear&out=1&ev=40~t%2F10&t=20&end');
  const written = page.locator('.written');
  await openWord(page, 1);
  await expect(written).toContainText('2');
  const formula = page.getByRole('textbox', { name: en.events.formula });
  await formula.fill('cos(t) +');
  await expect(page.getByRole('alert')).toContainText('ends too early');
  await expect(written).toContainText('2');
  await formula.fill('foo(t)');
  await expect(page.getByRole('alert').locator('mark')).toHaveText('foo');
  // It is there again when the page is loaded again, and the last wave can still be made longer.
  await page.reload();
  await openWord(page, 1);
  await expect(formula).toHaveValue('foo(t)');
  await page.getByRole('textbox', { name: en.events.steps }).fill('30');
  await expect(steps(page)).toHaveText(en.transport.time(20, 29));
  await expect(formula).toHaveValue('foo(t)');
  await formula.fill('t/10; 1');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.unrolled [data-at="x@20[1]"]')).toHaveText('1.00');
});

test('columns are pasted, and what cannot be read is named and loses nothing', async ({ page }) => {
  await openLink(page, 'v=1&net=xavier.1&head=linear&out=1&ev=1:1,2,3&end');
  await openWord(page, 1);
  const box = page.getByRole('textbox', { name: en.events.numbers });
  await expect(box).toHaveValue('1\n2\n3');
  await box.fill('0,5\t1\n-0,25\t2');
  await expect(steps(page)).toHaveText(en.transport.time(0, 1));
  await expect(page.locator('.unrolled [data-at="x@0[0]"]')).toHaveText('0.50');
  for (const wrong of ['1\t2\n3', '1e999', 'one two', Array(1000).fill(1).join('\t')]) {
    await box.fill(wrong);
    await expect(page.getByRole('alert')).toContainText('last good numbers');
    await expect(box).toHaveValue(wrong);
    await expect(steps(page)).toHaveText(en.transport.time(0, 1));
  }
  // The browser's own typing takes half a minute for so many lines, in any text box.
  await box.evaluate((element: HTMLTextAreaElement) => {
    element.setRangeText(Array.from({ length: 2500 }, (_, i) => i % 7).join('\n'), 0, 1e9, 'end');
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(page.getByRole('alert')).toContainText('2,000');
  await expect(steps(page)).toHaveText(en.transport.time(0, 1999));
  // What is too much for the box leaves it as it was, and says so.
  await box.evaluate((element: HTMLTextAreaElement) => {
    element.setRangeText('1'.repeat(2_000_001), 0, 1e9, 'end');
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(page.getByRole('alert')).toContainText('as it was before');
  expect((await box.inputValue()).split('\n')).toHaveLength(2500);
});

test('numbers are drawn, outside the box they stay at its edge, and a stroke is one step back', async ({
  page,
}) => {
  await openLink(page, 'v=1&net=xavier.1&head=linear&out=1&ev=1:0,0,0,0,0,0,0,0,0,0&t=9&end');
  await openDoor(page, 'change');
  await page.getByText(en.events.drawn, { exact: true }).click();
  const plot = page.getByRole('slider', { name: en.events.draw });
  const box = await plot.boundingBox();
  if (!box) throw new Error('no plot');
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 15, box.y - 40, { steps: 6 });
  await expect(page.getByRole('alert')).toBeVisible();
  await page.mouse.up();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.unrolled [data-at="x@9[0]"]')).toHaveText('1.00');
  await pressInMenu(page, en.header.undo);
  await expect(page.locator('.unrolled [data-at="x@9[0]"]')).toHaveText('0.00');
  await plot.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('.unrolled [data-at="x@9[0]"]')).toHaveText('0.05');
});

test('a predicted number is written as a number, and is neither yes nor no', async ({ page }) => {
  await openLink(page, 'v=1&net=wave&end');
  await page.locator('#stage-figure').focus();
  await page.keyboard.press('End');
  const outputs = page.locator('.unrolled .output-part');
  await expect(outputs.last()).toContainText(/\d\.\d\d/);
  for (const output of await outputs.allTextContents())
    expect(output.trim()).toMatch(/^\u2212?\d\.\d\d$/);
});
