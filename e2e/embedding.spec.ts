import { axeFaults } from './axe.ts';
import { openDoor, pressInMenu } from './hands.ts';
import { expect, languages, openLink, test } from './page.ts';

const { en, ko } = languages;
const LINK = 'v=1&x=hello&emb=3&net=xavier.1';

test.describe('by hand', () => {
  test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });

  test('an embedding is switched on, its row looked up and pointed at, and the gradient reaches it', async ({
    page,
  }) => {
    await openLink(page, 'v=1&x=hello&net=xavier.1&end');
    await openDoor(page, 'change');
    const drawer = page.locator('[data-part="drawer"]:visible');
    await drawer.getByText(en.settings.embedding, { exact: true }).click();
    const length = drawer.getByRole('textbox', { name: en.settings.rowLength });
    await expect(length).toHaveValue('4');
    await length.fill('3');
    await length.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toContain('emb=3');
    expect(await axeFaults(page)).toEqual([]);
    await drawer.locator('header button').first().click();

    // The first step of a timestep reads which symbol it is, the second takes its row.
    const stage = page.locator('.unrolled');
    const made = stage.locator('.cell[data-at="v@0[2]"]');
    await expect(made).toHaveCount(0);
    await page.locator('#stage-figure').focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.story h2')).toContainText('Look up row 0 of E');
    await expect(made).toHaveText('0.81');
    const row = (of: number) => page.locator(`.phase-picture .cell[data-at="E[${of},2]"]`);
    await made.hover();
    await expect(row(0)).toHaveAttribute('data-lit');
    await expect(row(1)).not.toHaveAttribute('data-lit');

    await page.getByRole('button', { name: en.figures.gradient, exact: true }).click();
    await page.locator('.equation [data-term="w.embedding"]').first().click();
    await expect(page.locator('.equation')).toContainText('onehot(');
    expect(await axeFaults(page)).toEqual([]);

    await pressInMenu(page, en.header.undo);
    await expect.poll(() => new URL(page.url()).hash).not.toContain('emb=3');
  });
});

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR', contextOptions: { reducedMotion: 'reduce' } });

  test('a link with an embedding says it as it is, from near and from afar', async ({ page }) => {
    await openLink(page, `${LINK}&t=1&p=lookup&end`);
    await expect(page.locator('.story h2')).toContainText('E의 1행 찾기');
    await expect(page.locator('.unrolled .cell[data-at="v@1[0]"]')).toHaveText('0.38');
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: ko.figures.memory, exact: true }).click();
    await expect(page.locator('.row-names [data-row="x"]')).toContainText(ko.settings.embedding);
    expect(await axeFaults(page)).toEqual([]);
  });
});
