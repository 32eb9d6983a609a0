import type { Page } from '@playwright/test';
import type { Words } from '../src/language/words.ts';
import { writeSpot } from '../src/lesson/spot.ts';
import { chapters } from '../src/lesson/table.ts';
import { axeFaults } from './axe.ts';
import { expect, languages, openLink, test } from './page.ts';

const { en, ko } = languages;

const heading = '[data-part="body"] h2';
const hash = (page: { url: () => string }) => new URL(page.url()).hash;

test.describe('the whole lesson', () => {
  test.use({ locale: 'ko', contextOptions: { reducedMotion: 'reduce' } });

  test('begins by keyboard at its first step', async ({ page }) => {
    await openLink(page, '');
    await page.getByRole('button', { name: ko.header.learn, exact: true }).press('Enter');
    await expect(page.locator('[data-part="nav"]')).toBeVisible();
    const chapter = chapters[0]?.id ?? '';
    await expect.poll(() => stepOf(page)).toBe(`#learn=${writeSpot({ chapter, step: 0 })}`);
  });

  chapters.forEach(({ id, steps }, i) => {
    const next = chapters[i + 1];
    test(`${id} is gone through by keyboard alone, every question answered, and remembered; axe finds nothing on any step`, async ({
      page,
    }) => {
      await openLink(page, `learn=${writeSpot({ chapter: id, step: 0 })}`);
      for (let step = 1; step <= steps; step++) {
        await expect(page.locator('[data-part="nav"]')).toBeVisible();
        expect(stepOf(page)).toBe(`#learn=${writeSpot({ chapter: id, step: step - 1 })}`);
        await answer(page);
        // The whole page once a chapter, else what the step has put there.
        const part = step === 1 ? undefined : '[data-part="learn"]';
        expect(await axeFaults(page, part), hash(page)).toEqual([]);
        if (step < steps || next) await nextStep(page);
      }
      if (next) expect(stepOf(page)).toBe(`#learn=${writeSpot({ chapter: next.id, step: 0 })}`);
      await page.locator('[data-part="where"]').press('Enter');
      const done = page.locator('dialog [data-done]');
      await expect(done).toHaveCount(1);
      if (next) return;
      await page.getByRole('button', { name: ko.learn.clear }).press('Enter');
      await expect(page.getByText(ko.learn.cleared)).toBeVisible();
      await expect(done).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(page.getByText(ko.learn.done)).toBeVisible();
    });
  });
});

/** The step that the address names, without what the reader has changed in it. */
const stepOf = (page: Page) => hash(page).replace(/&.*/, '');

async function otherLanguage(page: Page, words: Words) {
  await page.getByRole('button', { name: words.page.menu, exact: true }).click();
  await page.getByRole('button', { name: words.header.otherLanguage, exact: true }).click();
}

async function answer(page: Page) {
  if ((await page.locator('[data-part="question"]').count()) === 0) return;
  await page.keyboard.press('1');
  await expect(page.locator('[data-part="verdict"] strong')).toBeVisible();
}

async function nextStep(page: Page) {
  const before = stepOf(page);
  await page.keyboard.press('n');
  await expect.poll(() => stepOf(page)).not.toBe(before);
}

test.describe('a step', () => {
  test.use({ locale: 'en-US' });

  test('is left and come back to with one key, and Back goes to the step before', async ({
    page,
  }) => {
    await openLink(page, 'learn=first-step.2');
    await expect(page.locator('.time-now')).toHaveText(en.transport.time(0, 4));
    await page.keyboard.press('k');
    await expect(page.getByText(en.learn.elsewhere)).toBeVisible();
    await page.locator('[data-part="tools"] summary').first().click();
    await page.getByRole('textbox', { name: en.input.label }).fill('ole');
    await expect(page.getByText(en.learn.changed)).toBeVisible();
    await expect.poll(() => hash(page)).toContain('learn=first-step.2&v=1&x=ole');
    await page.locator(heading).click();
    await page.keyboard.press('Backspace');
    await expect(page.locator('.character')).toHaveText(['h', 'e', 'l', 'l', 'o']);
    await expect(page.locator('[data-part="away"] button')).toHaveCount(0);
    // The address follows when the reader rests.
    await expect.poll(() => hash(page)).toBe('#learn=first-step.2');
    await page.keyboard.press('n');
    await expect.poll(() => hash(page)).toBe('#learn=first-step.3');
    await page.goBack();
    await expect.poll(() => hash(page)).toBe('#learn=first-step.2');
    await page.getByRole('button', { name: en.page.explore, exact: true }).click();
    await expect(page.locator('[data-part="learn"]')).toHaveCount(0);
  });

  test('reads its examples in the language of the page; what the reader has made of it stays', async ({
    page,
  }) => {
    const symbols = page.locator('.character');
    const [english, korean] = [
      ['the', 'boys', 'eat', 'rice'],
      ['어제', '친구는', '책을'],
    ];
    await openLink(page, 'learn=words.2');
    await expect(symbols).toHaveText(english);
    await otherLanguage(page, en);
    await expect(symbols).toHaveText(korean);
    await expect(page.locator('[data-part="away"] button')).toHaveCount(0);
    await page.locator('[data-part="tools"] summary').first().click();
    await page.getByRole('textbox', { name: ko.input.label }).fill('내일 나는');
    await otherLanguage(page, ko);
    await expect(symbols).toHaveText(['내일', '나는']);
    await expect(page.getByText(en.learn.changed)).toBeVisible();
    await page.getByRole('button', { name: en.learn.return }).click();
    await expect(symbols).toHaveText(english);
  });

  test('asks, and its answer follows what the reader has made of the network', async ({ page }) => {
    await openLink(page, 'learn=first-step.3');
    const verdict = page.locator('[data-part="verdict"]');
    await page.getByRole('button', { name: en.learn.question.sign.options.positive }).click();
    await expect(verdict).toContainText(en.learn.question.right);
    await expect(verdict).toContainText('tanh(0.51)');
    await page.locator('.equation-boxes .cell[data-at="W_x[1,0]"]').click();
    const box = page.getByLabel(en.equation.edit('W_x', 1, 0));
    await box.fill('-0.5');
    await box.press('Enter');
    await expect(verdict).toContainText(en.learn.question.wrong);

    // A lecturer who shares the step keeps the answer back.
    await openLink(page, 'hide=answers&learn=first-step.3');
    await page.getByRole('button', { name: en.learn.question.sign.options.negative }).click();
    await expect(verdict).toHaveText(en.learn.question.putAway);
    await page.getByRole('button', { name: en.hide.showAll }).click();
    await expect(verdict.locator('strong')).toBeVisible();
  });

  test('of the first minutes: the reader guesses, a network that knows nothing does, and then learns', async ({
    page,
  }) => {
    await openLink(page, 'learn=order.5');
    await page.getByRole('button', { name: 'o', exact: true }).click();
    const verdict = page.locator('[data-part="verdict"]');
    await expect(verdict).toContainText(en.learn.question.right);
    await expect(verdict).toContainText(/The network answers “[hel]”/);
    await page.keyboard.press('n');
    const told = page.locator('[data-part="learn"] [data-part="text"]');
    await expect(told).toContainText('the right answers are “e”, “l”, “l”, “o”');
    await expect(told).not.toContainText('answers “e”, “l”, “l”, “o”');
    await page.getByRole('button', { name: en.training.start, exact: true }).click();
    await expect(told).toContainText('answers “e”, “l”, “l”, “o”', { timeout: 60_000 });
  });

  test('has on the stage what was spoken of so far, and one switch shows all', async ({ page }) => {
    const seen = (what: string) => page.locator(`:is(${what}):visible`);
    const later = '.edges, .time-label, .dock, .transport, [data-part="lenses"]';
    // At first there are letters, and what is guessed of them.
    await openLink(page, 'learn=order.5');
    await expect(seen('.guess')).toHaveCount(3);
    await expect(seen(`.state-part, ${later}`)).toHaveCount(0);
    await openLink(page, 'learn=order.1');
    await expect(seen('.character')).toHaveText([...'hello']);
    await expect(seen('.state-part')).toHaveCount(1);
    await expect(seen(later)).toHaveCount(0);
    await expect(page.locator('[data-part="tools"]')).toHaveCount(0);
    // The vector is that of the letter that is chosen.
    const vector = () => seen('.state-part').textContent();
    const last = await vector();
    await page.locator('.time').nth(1).click();
    await expect.poll(vector).not.toBe(last);
    await expect(seen('.state-part')).toHaveCount(1);
    await openLink(page, 'learn=order.3');
    await expect(seen('.guess')).toHaveCount(3);
    await expect(seen('.time-label')).toHaveCount(4);
    await expect(seen('.state-part')).toHaveCount(3);
    await page.keyboard.press('4');
    await expect(page.getByText(en.learn.question.right, { exact: true })).toBeVisible();
    await expect(seen('.bars')).toHaveCount(1);
    // A way through time comes, and goes by whole timesteps until there is a word of phases.
    await openLink(page, 'learn=sharing.1');
    await expect(seen('.edges')).toHaveCount(5);
    await expect(seen('.edges .symbol, .dock')).toHaveCount(0);
    const slider = page.getByRole('slider', { name: en.transport.scrub });
    await slider.press('ArrowRight');
    await expect(page.locator('.time-now')).toHaveText(en.transport.time(2, 4));
    await openLink(page, 'learn=first-step.2');
    await slider.press('ArrowRight');
    await expect(page.locator('.time-now')).toHaveText(en.transport.time(0, 4));
    await expect(seen('.dock')).toHaveCount(1);
    // What was asked for once holds in every step, and after a reload.
    const all = page.getByRole('checkbox', { name: en.learn.everything });
    await openLink(page, 'learn=order.1');
    await expect(seen('.state-part')).toHaveCount(1);
    await all.press('Space');
    await expect(seen('.state-part')).toHaveCount(5);
    for (const what of ['.dock', '.transport', '[data-part="lenses"]'])
      await expect(seen(what)).toHaveCount(1);
    await page.reload();
    await expect(all).toBeChecked();
    await expect(seen('.state-part')).toHaveCount(5);
    await all.press('Space');
    await expect(seen('.state-part')).toHaveCount(1);
    // The laboratory has all of it, and a slide what its step has.
    await page.getByRole('button', { name: en.page.explore }).click();
    await expect(seen('.dock')).toHaveCount(1);
    await expect(seen('.transport')).toHaveCount(1);
    await openLink(page, 'present=order.1');
    await expect(seen('.state-part')).toHaveCount(1);
    await expect(seen('.edges, .dock')).toHaveCount(0);
  });

  test('its words light the figure, and the figure its words', async ({ page }) => {
    await openLink(page, 'learn=sharing.2');
    const word = page.locator('[data-part="text"] [data-part="term"][data-at="W_h"]').first();
    await word.hover();
    await expect(page.locator('.unrolled .arrow[data-at="W_h"]').first()).toHaveAttribute(
      'data-lit',
    );
    await page.locator('[data-part="brand"]').hover();
    await page.locator('.unrolled .cell[data-at="h@2[1]"]').hover();
    await expect(word).toHaveAttribute('data-lit');
    await word.click();
    await expect(page.getByRole('dialog').getByText('4 × 4')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(word).toBeFocused();
  });

  test('teaches the three cells before the reader, who can stop it', async ({ page }) => {
    await openLink(page, 'learn=side-by-side.5');
    const part = page.locator('[data-part="trio"]');
    await part.getByLabel(en.learn.trio.distance).selectOption('50');
    await part.getByRole('button', { name: en.learn.trio.train }).click();
    const counts = part.locator('[data-part="right"] small');
    await expect(counts.filter({ hasText: /^(1,)?\d+ updates$/ })).toHaveCount(3, {
      timeout: 60_000,
    });
    await expect(part.getByRole('meter')).toHaveCount(3);
    await expect(
      page.locator('.lane-name small').filter({ hasText: /^trained here: [\d,]+ updates$/ }),
    ).toHaveCount(3, { timeout: 60_000 });
    await expect(page.locator('.lane-began')).toHaveCount(3);
    await part.getByRole('button', { name: en.learn.trio.stop }).click();
    await expect(part.getByRole('button', { name: en.learn.trio.train })).toBeVisible();
    const verdicts = part.locator('[data-part="verdict"] p');
    await expect(verdicts).toHaveCount(3);
    await expect(
      verdicts.filter({ hasText: /\d+% right with 50 letters, and \d+% with 100/ }),
    ).toHaveCount(3);
    await expect(verdicts.filter({ hasText: /was stopped after/ })).not.toHaveCount(0);
    await part.getByRole('button', { name: /^Seed/ }).click();
    await expect(counts).toHaveCount(0);
    await expect(verdicts).toHaveCount(0);
  });

  test('is reached from the page of its chapter, which needs no script', async ({ page }) => {
    await page.goto('./learn/en/gru/index.html');
    await expect(page).toHaveTitle('GRU · Unrolled');
    await page.locator('.open').click();
    await expect(page.locator(heading)).toBeVisible();
    expect(hash(page)).toBe('#learn=gru.1');
  });
});

test.describe('on a phone', () => {
  test.use({
    locale: 'en-US',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    contextOptions: { reducedMotion: 'reduce' },
  });

  test('what a step speaks of is one press away, and the text one press back', async ({ page }) => {
    await openLink(page, 'learn=sharing.3');
    const matrix = page.locator('.matrix');
    await expect(matrix).toBeHidden();
    await page.getByRole('button', { name: en.learn.toNumbers.matrix }).tap();
    await expect(matrix).toBeInViewport();
    const handle = page.getByRole('button', { name: en.page.sheet });
    await expect(handle).toBeFocused();
    await handle.tap();
    await expect(matrix).toBeHidden();
    await expect(page.locator('[data-part="to-numbers"]')).toBeInViewport();
    await openLink(page, 'learn=first-step.2');
    await page.getByRole('button', { name: en.learn.toNumbers.equation }).tap();
    await expect(page.locator('.phase-picture')).toBeVisible();
  });

  test('a chart that a step is about comes first', async ({ page }) => {
    await openLink(page, 'learn=why-not-relu.3');
    await expect(page.locator('.cobweb')).toBeInViewport();
    await openLink(page, 'learn=learning.3');
    await expect(page.locator('.growth-slopes svg')).toBeInViewport();
  });

  test('a sum that is too long for one row has one for each of its products', async ({ page }) => {
    const rows = page.locator('[data-part="exercise"] .equation-boxes');
    await openLink(page, 'learn=one-line.4');
    await expect(rows).toHaveCount(2);
    for (const row of await rows.all())
      expect(await row.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await openLink(page, 'learn=next-step.7');
    await expect(rows).toHaveCount(1);
  });
});

test.describe('seen from afar', () => {
  test.use({ locale: 'en-US', contextOptions: { reducedMotion: 'reduce' } });
  test('an answer that is asked for is not there before it is given', async ({ page }) => {
    await openLink(page, 'learn=lstm.9');
    const place = page.locator('.far-overlay .quiet-place');
    await expect(place).toBeVisible();
    await page.keyboard.press('3');
    await expect(page.locator('[data-part="verdict"] strong')).toBeVisible();
    await expect(place).toHaveCount(0);
  });
});

test('in the hand nothing that the keyboard comes to is under the way back to the scene', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLink(page, 'learn=gru.1');
  await expect(page.locator('[data-part="body"] h2')).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.locator('[data-part="away"] button')).toBeVisible();
  const reached = page.locator('[data-part="body"] :is(button, summary)').filter({ visible: true });
  expect(await reached.count()).toBeGreaterThan(2);
  for (const each of await reached.all()) {
    await page.locator('[data-part="learn"]').evaluate((sheet) => sheet.scrollTo(0, 0));
    await each.focus();
    const { bottom, top } = await each.evaluate((control) => ({
      bottom: control.getBoundingClientRect().bottom,
      top: document.querySelector('[data-part="away"]')?.getBoundingClientRect().top ?? 0,
    }));
    expect(bottom).toBeLessThanOrEqual(top);
  }
});
