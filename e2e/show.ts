import type { Page } from '@playwright/test';
import { writeSpot } from '../src/lesson/spot.ts';
import { chapters } from '../src/lesson/table.ts';
import { CHOICES_KEY } from '../src/present/plan/keptChoices.ts';
import { LESSON } from '../src/present/shown.ts';
import { expect, openLink } from './page.ts';

export const title = (page: Page) => page.locator('[data-part="slide"] h1');
export const slide = (page: Page) => page.locator('[data-part="slide"]');
export const now = (page: Page) => page.locator('.time-now');

/** Opens the lesson as a lecture, and says how many slides it has. */
export async function openShow(page: Page, link = 'present=order.1'): Promise<number> {
  await openLink(page, link);
  await expect(title(page)).toBeVisible();
  const [, count] = ((await slide(page).getAttribute('data-slide')) ?? '').split('/').map(Number);
  return count ?? 0;
}

/** The slides of the lesson, as their addresses name them. */
export const allSlides: readonly string[] = chapters.flatMap(({ id, steps }) =>
  Array.from({ length: steps }, (_, step) => writeSpot({ chapter: id, step })),
);

/** Leaves slides and chapters out of the lesson, as who plans a lecture does. */
export const leaveOut = (
  page: Page,
  without: { slides?: readonly string[]; chapters?: readonly string[] },
) =>
  page.addInitScript(([key, kept]) => localStorage.setItem(key, kept), [
    CHOICES_KEY,
    JSON.stringify([[LESSON, { chapters: [], slides: [], minutes: [], length: null, ...without }]]),
  ] as const);
