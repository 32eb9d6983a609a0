import { pressInMenu } from './hands.ts';
import { expect, languages, numberOf, openLink, test, writtenLine } from './page.ts';

const { en, ko } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

/** Thirty letters of "hello", a network whose recurrence is the identity times a factor. */
const scaled = (factor: number | string, activation: string) =>
  `v=1&x=hellohellohellohellohellohello&f=${activation}&fill=W_h~identity.1~${factor}&fig=gradient&end`;

test('what becomes of the gradient is told in a sentence, for the weights on the stage', async ({
  page,
}) => {
  for (const [factor, activation, heading, sign] of [
    [0.5, 'identity', 'vanishes', '\u00d7 0.50'],
    [1.5, 'identity', 'explodes', '\u00d7 1.5'],
    [1, 'identity', 'survives', '\u00d7 1.0'],
    [0, 'tanh', 'dies', '\u00d7 0'],
  ] as const)
    await test.step(`it ${heading} where each step multiplies it ${sign}`, async () => {
      await openLink(page, scaled(factor, activation));
      await expect(page.locator('.gradient-headline')).toContainText(`The gradient ${heading}.`);
      await expect(page.locator('.gradient-headline')).not.toContainText('alone');
      // Near enough, each step has its factor written on it.
      await page.keyboard.press('Home');
      for (let i = 0; i < 5; i++) await page.getByRole('button', { name: en.far.zoomIn }).click();
      await expect(page.locator('.factor').first()).toHaveText(sign);
    });
});

test('the way back goes by keys and play, and a calculator confirms every line of it', async ({
  page,
}) => {
  await openLink(page, 'v=1&end');
  await page.getByRole('button', { name: en.figures.gradient }).click();
  await page.keyboard.press('Home');
  const current = page.locator('.equation-tex [aria-current="step"]');
  const seen: string[] = [];
  for (let i = 0; i < 12; i++) {
    seen.push((await current.getAttribute('data-phase')) ?? '');
    const [, sum = '', result = ''] = (await writtenLine(page)).split(' = ');
    if (result !== '') expect(agrees(sum, result), `${sum} = ${result}`).toBe(true);
    await page.keyboard.press('ArrowRight');
  }
  expect(seen.slice(0, 6)).toEqual(['z', 'w.head', 'h', 'a', 'w.cell', 'to.h']);
  await expect(page.locator('.time-now')).toContainText('1 / 4');
  await page.keyboard.press('Home');
  await page.getByRole('button', { name: en.transport.play }).click();
  await expect(current).toHaveAttribute('data-phase', 'h');
  await page.getByRole('button', { name: en.transport.pause }).click();
});

/** Whether the sum of products, as written, comes to the four digits of the result. */
function agrees(sum: string, result: string): boolean {
  const squared = sum.replaceAll(
    /\(1 \u2212 \(?([^()]+?)\)?\u00b2\)/g,
    (_, h) => `(${1 - numberOf(h) ** 2})`,
  );
  const terms = squared.replaceAll(' \u2212 ', ' + \u2212').split(' + ');
  const total = terms.reduce((all, term) => {
    const factors = [...term.matchAll(/\u2212?[\d.]+(?:e\u2212?\d+)?/g)].map(([text]) =>
      numberOf(text),
    );
    return all + factors.reduce((product, factor) => product * factor, 1);
  }, 0);
  return Math.abs(total - numberOf(result)) <= Math.abs(numberOf(result)) * 6e-4;
}

test('a click in the row of losses chooses the loss, shift adds one, and the link carries it', async ({
  page,
}) => {
  await openLink(page, 'v=1&fig=gradient&end');
  const reach = await page.locator('.loss-reach').boundingBox();
  if (!reach) throw new Error('no row of losses');
  const at = (t: number) => [reach.x + (reach.width * (t + 0.5)) / 5, reach.y + 14] as const;
  await page.mouse.click(...at(2));
  await expect(page.locator('.loss-target')).toHaveText(['\u2192 l']);
  await page.keyboard.down('Shift');
  await page.mouse.click(...at(1));
  await page.keyboard.up('Shift');
  await expect(page.locator('.loss-target')).toHaveCount(2);
  await page.getByLabel(en.gradient.target(2, 'l')).selectOption('h');
  await page.getByText(en.gradient.mean, { exact: true }).click();
  const loss = await page.locator('.gradient-panel h3 output').textContent();
  await expect.poll(() => page.url()).toContain('loss=fit_mean_masked.1-2_1_2.0.1');
  await expect(page.locator('.gradient-headline')).toContainText(en.gradient.ofLastAlone(2, 2));
  await page.reload();
  await expect(page.locator('.gradient-panel h3 output')).toHaveText(loss ?? '');
  await expect(page.locator('.loss-target')).toHaveText(['\u2192 l', '\u2192 h']);
});

test('all three cells stand side by side, each with its sentence and its line', async ({
  page,
}) => {
  await openLink(page, 'v=1&cell=lstm.6&fig=gradient&back=c_common_lanes&end');
  await expect(page.locator('.gradient-headline li')).toHaveCount(3);
  await expect(page.locator('.size-line')).toHaveCount(3);
  await expect(page.locator('.equation-tex')).toContainText('tanh');
});

test('Infinity and zero have marks of their own, and clipping says what it cannot do', async ({
  page,
}) => {
  // Symbols the network does not know keep the state at 0, while the gradient grows by 1e30 a step.
  await openLink(page, scaled('1e30', 'identity').replace(/hello/g, 'zzzz'));
  await expect(page.locator('.gradient-headline')).toContainText('overflows');
  await expect(page.locator('.size-strange.infinite text').first()).toHaveText('\u221e');
  await expect(page.locator('.size-strange.nan').first()).toBeAttached();
  await expect(page.getByText(en.gradient.notANumber)).toBeVisible();
  await pressInMenu(page, en.header.otherLanguage);
  await expect(page.getByText(ko.gradient.notANumber)).toBeVisible();
});
