import type { Page } from '@playwright/test';
import axe from 'axe-core';

interface Checked extends Window {
  readonly axe?: typeof axe;
}

/** What axe finds on a page, or in one part of it, with its colours or without: each rule with the first element that breaks it. */
export async function axeFaults(
  page: Page,
  part?: string,
  hasColours = true,
): Promise<readonly (readonly [rule: string, html: string | undefined])[]> {
  // Half a megabyte, which a document reads once.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([within, enabled]) => {
      const found = await (window as Checked).axe?.run(within ?? document, {
        // What keeps to a rule is not described.
        resultTypes: ['violations'],
        // Where each text is and what lies behind it takes four times as long as all else.
        rules: { 'color-contrast': { enabled } },
      });
      if (!found) throw new Error('The page has no axe.');
      return found.violations.map(({ id, nodes }) => [id, nodes[0]?.html] as const);
    },
    [part, hasColours] as const,
  );
}
