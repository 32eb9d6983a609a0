import type { Page } from '@playwright/test';

/** Opens one of the doors beside the stage, where it is not open yet. */
export async function openDoor(page: Page, id: 'change' | 'train' | 'write'): Promise<void> {
  const open = page.locator('[data-part="drawer"]:visible');
  if (await open.isVisible()) await open.locator('header button').click();
  // By key, as who goes on by key does.
  await page.locator(`[data-door="${id}"]`).press('Enter');
  await open.waitFor();
}

/** Opens the panel of a word of the sentence: 0 is the network, -1 what is guessed. */
export const openWord = (page: Page, place: number): Promise<void> =>
  page.locator('[data-part="sentence"] button[popovertarget]').nth(place).click();

/** Opens the menu of the page. */
export async function openMenu(page: Page): Promise<void> {
  await page.locator('header button[popovertarget]').last().click();
  await page.locator('[data-part="menu"]').waitFor();
}

/** Presses what is in the menu of the page, and closes that where it stays open. */
export async function pressInMenu(page: Page, name: string): Promise<void> {
  await openMenu(page);
  const menu = page.locator('[data-part="menu"]');
  await menu.getByRole('button', { name, exact: true }).click();
  if (await menu.isVisible()) await page.keyboard.press('Escape');
}

/** Opens a dialog from the menu of the page. The menu closes by itself: a key would close the dialog. */
export async function openDialog(page: Page, name: string): Promise<void> {
  await openMenu(page);
  await page.locator('[data-part="menu"]').getByRole('button', { name, exact: true }).click();
  await page.locator('dialog[open]').waitFor();
}

/** Opens a network that was trained by the project. */
export async function choosePreset(page: Page, name: string): Promise<void> {
  await openWord(page, 0);
  await page.locator('[popover]:popover-open label').getByText(name, { exact: true }).click();
  await page.keyboard.press('Escape');
}
