import type { Page } from '@playwright/test';
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
