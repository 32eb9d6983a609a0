import { choosePreset } from './hands.ts';
import { expect, languages, openLink, test, textBox } from './page.ts';

const { en } = languages;
test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

const hash = (page: { url: () => string }) => new URL(page.url()).hash;

test('the address follows at rest, and Back goes back to the network before', async ({ page }) => {
  await openLink(page, 'v=1&end');
  await page.keyboard.press('k');
  await expect.poll(() => hash(page)).toBe('#v=1&t=1&end');
  await choosePreset(page, en.input.network('annyeong'));
  await expect.poll(() => hash(page)).toContain('net=annyeong');
  await page.goBack();
  await expect(textBox(page, en)).toHaveValue('hello');
});

test('what was typed just before the page is loaded again is there, and so is where it played to', async ({
  page,
}) => {
  await openLink(page, 'v=1&x=hello&t=1&end');
  await textBox(page, en).fill('hole');
  await page.reload();
  await expect(textBox(page, en)).toHaveValue('hole');
  await expect(page).toHaveURL(/x=hole/);

  await page.keyboard.press('Home');
  await expect(page).not.toHaveURL(/[&]t=/);
  await page.keyboard.press('Space');
  await expect(page.locator('.time-now')).toHaveText(en.transport.time(1, 3));
  await page.reload();
  await expect(page.locator('.time-now')).toHaveText(/t = [1-3]/);
});

test('another link pasted into the same tab is opened', async ({ page }) => {
  await openLink(page, 'v=1&end');
  await page.evaluate(() => {
    location.hash = '#v=1&x=hell&t=3&p=f&end';
  });
  await expect(textBox(page, en)).toHaveValue('hell');
  await expect(page.locator('.time-now')).toHaveText(en.transport.time(3, 3));
});

test('Korean and emoji text survive the way through a link', async ({ page, context }) => {
  await openLink(page, 'v=1&end');
  await textBox(page, en).fill('안녕 👩‍👩‍👧 a&b=c#d');
  await expect.poll(() => hash(page)).toContain('x=');
  const url = page.url();
  const other = await context.newPage();
  await other.goto(url);
  await expect(textBox(other, en)).toHaveValue('안녕 👩‍👩‍👧 a&b=c#d');
});

for (const [what, link, message] of [
  ['cut', 'v=1&x=hel', 'cut'],
  ['newer', 'v=99&x=hello&end', 'newer'],
  ['foreign', 'section-2', 'foreign'],
] as const)
  test(`a ${what} link says so, and the banner stays until it is dismissed`, async ({ page }) => {
    await openLink(page, link);
    const banner = page.locator('.notice');
    await expect(banner).toContainText(en.problems.of(message, 'v', '99').slice(0, 24));
    await page.keyboard.press('ArrowRight');
    await expect(banner).toBeVisible();
    await expect(banner.locator('code')).toContainText(link);
    await page.getByRole('button', { name: en.problems.dismiss }).click();
    await expect(banner).toHaveCount(0);
  });

test('closing the tab loses nothing, and somebody’s link does not take the place of one’s own work', async ({
  page,
  context,
}) => {
  await openLink(page, '');
  await textBox(page, en).fill('hole');
  await expect.poll(() => hash(page)).toContain('hole');
  await page.close();
  const visitor = await context.newPage();
  await visitor.goto('./#v=1&x=eeee&end');
  await expect(textBox(visitor, en)).toHaveValue('eeee');
  await visitor.close();
  const again = await context.newPage();
  await again.goto('./');
  await expect(textBox(again, en)).toHaveValue('hole');
});

test('symbols named like what every object inherits are symbols, in every figure and room', async ({
  page,
}) => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
  const link = `v=1&net=xavier.1&voc=${names.join(',')},a&x=constructor+a+valueOf&t=2`;
  for (const view of ['', '&roll=on', '&fig=table', '&fig=gradient', '&fig=compare'])
    for (const room of view ? [''] : ['', 'learn=order.1&', 'present=order.1&']) {
      await page.goto('about:blank');
      await page.goto(`./#${room}${link}${view}&end`);
      await expect(page.locator(':is(.unrolled, .stage-figure) svg, table').first()).toBeVisible();
      await expect(page.locator('.broken, .notice, .part-failed')).toHaveCount(0);
    }
  await openLink(page, `${link}&end`);
  await expect(page.getByText('constructor').first()).toBeAttached();
});

test('an address that asks for what is not here says so, and shows something instead', async ({
  page,
}) => {
  for (const asked of ['learn=first-step.99', 'learn=nope.1', 'present=order.99', 'deck=nope']) {
    await page.goto(`./?${asked}#${asked}`);
    const said = page.getByRole('alert').filter({ hasText: asked.split('=')[1] ?? '' });
    await expect(said).toBeVisible();
    await said.getByRole('button').click();
    await expect(said).toBeHidden();
  }
});
